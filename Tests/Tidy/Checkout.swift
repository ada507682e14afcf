import Foundation

/// The files of the checkout that this file lies in: what git tracks, or would track.
struct Checkout {
  let root: URL
  /// Paths relative to the root, sorted.
  let paths: [String]

  struct NoFiles: Error {}

  init() throws {
    root = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", root.path, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    let output = Pipe()
    git.standardOutput = output
    try git.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    paths = Set(bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }).sorted()
      .filter { [root] in FileManager.default.fileExists(atPath: root.appending(path: $0).path) }
    // Where git refuses to answer, every rule would seem to hold.
    guard git.terminationStatus == 0, !paths.isEmpty else { throw NoFiles() }
  }

  /// The Swift sources below the folders; all of them where none is named.
  func sources(_ folders: String...) throws -> [Source] {
    try paths.filter { path in path.hasSuffix(".swift") && (folders.isEmpty || folders.contains { path.hasPrefix($0 + "/") }) }
      .map { Source(path: $0, text: try text($0)) }
  }

  func text(_ path: String) throws -> String { String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self) }

  func byteCount(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: root.appending(path: path).path)[.size] as? Int ?? 0
  }
}

/// One Swift file.
struct Source {
  var path: String
  var text: String

  /// The lines with their numbers.
  var lines: [(number: Int, text: Substring)] {
    zip(1..., text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)).map { (number: $0, text: Substring($1)) }
  }

  /// Whether the text has that word at all: most files don't, and need no closer look.
  func mentions(_ word: String) -> Bool { text.range(of: word, options: .literal) != nil }
}
