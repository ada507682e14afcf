import Foundation

/// Runs `deploy/contract/check.py` with the Python that `deploy/test` sets up.
enum ContractChecker {
  /// The checkout: this file lies four folders below it.
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let python = root.appending(path: ".tools/venv/bin/python")

  static var isReady: Bool { FileManager.default.isExecutableFile(atPath: python.path) }

  struct Outcome {
    var status: Int32
    var lines: [String]
  }

  /// Runs the script; events, one a line, go to it through a file of their own.
  static func run(_ command: String, events: [[UInt8]]? = nil) throws -> Outcome {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "cordial-events-\(ProcessInfo.processInfo.globallyUniqueString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    if let events {
      try Data(events.joined(separator: [UInt8(ascii: "\n")])).write(to: file)
    }
    return try run([command] + (events == nil ? [] : [file.path]))
  }

  /// Runs a command on a folder, with another contract where one is given.
  static func run(_ command: String, at folder: URL, contract: URL? = nil) throws -> Outcome {
    try run((contract.map { ["--contract", $0.path] } ?? []) + [command, folder.path])
  }

  private static func run(_ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = python
    process.arguments = [root.appending(path: "deploy/contract/check.py").path] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return Outcome(status: process.terminationStatus, lines: lines)
  }
}
