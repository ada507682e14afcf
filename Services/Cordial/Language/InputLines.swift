import Foundation

/// The lines of a file or of standard input, read in blocks.
struct InputLines: Sequence, IteratorProtocol {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private(set) var number = 0

  /// - Parameter path: nil or "-" for standard input.
  init(path: String?) throws {
    guard let path, path != "-" else {
      handle = .standardInput
      return
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw ReadingProblem("\(path) can't be read: check the path and its permissions")
    }
    handle = file
  }

  /// Where the line that begins at `position` ends; nil where its end is not read yet.
  private var lineEnd: Int? {
    unsafe buffer.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let found = unsafe memchr(start + position, 0x0a, bytes.count - position) else { return nil }
      return unsafe UnsafeRawPointer(start).distance(to: found)
    }
  }

  mutating func next() -> ArraySlice<UInt8>? {
    while true {
      if let end = lineEnd {
        defer { position = end + 1 }
        number += 1
        return buffer[position..<end]
      }
      if isAtEnd {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        number += 1
        return buffer[position...]
      }
      buffer.removeSubrange(..<position)
      position = 0
      let block = handle.readData(ofLength: 1 << 16)
      if block.isEmpty { isAtEnd = true } else { buffer.append(contentsOf: block) }
    }
  }
}
