import Foundation

/// Scripts of the Python that `deploy/test` sets up.
enum PythonJudge {
  /// The checkout: this file lies four folders below it.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let python = root.appending(path: ".tools/venv/bin/python")

  static func has(_ module: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: python.path) && (try? run(["-c", "import \(module)"]).status) == 0
  }

  /// A folder that is there while `body` runs.
  static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cordial-fineract-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Runs Python with the arguments and the file as its standard input.
  static func run(_ arguments: [String], input: URL? = nil) throws -> (status: Int32, lines: [String]) {
    let process = Process()
    process.executableURL = python
    process.arguments = arguments
    if let input { process.standardInput = try FileHandle(forReadingFrom: input) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }
}
