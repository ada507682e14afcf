import Foundation

/// A file with everything that the topics said, one event a line: for `cordial explain --file` and `cordial replay`, after the broker is gone.
final class EventRecord: Sendable {
  private let file: FileHandle

  /// - Throws: `RehearsalFailure` where the file cannot be written.
  init(_ path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path) else {
      throw RehearsalFailure("\(path) cannot be written; check its folder and its permissions")
    }
    self.file = file
  }

  /// What cannot be written is lost; the rehearsal goes on.
  func write(_ event: [UInt8]) { try? file.write(contentsOf: Data(event + [0x0a])) }

  func close() { try? file.close() }
}
