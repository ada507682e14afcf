import Foundation
import Testing

/// Runs `check.py`, which holds requests and webhooks against the providers' own specifications, with the Python that `deploy/test` sets up.
enum SpecificationChecker {
  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  private static let python = folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: ".tools/venv/bin/python")

  static var isReady: Bool { FileManager.default.isExecutableFile(atPath: python.path) }

  struct Case {
    var against: String
    var form: String?
    var json: String?

    var line: String {
      guard let form else { return #"{"against":"\#(against)","json":\#(json ?? "null")}"# }
      return #"{"against":"\#(against)","form":"\#(form)"}"#
    }
  }

  /// One line for each case that is wrong, and a last one with the counts.
  static func check(_ cases: [Case]) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "cordial-cases-\(ProcessInfo.processInfo.globallyUniqueString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(cases.map(\.line).joined(separator: "\n").utf8).write(to: file)
    return try run(file.path)
  }

  /// The specifications' own examples, as name and JSON text.
  static func examples() throws -> [(of: String, json: [UInt8])] {
    struct Example: Decodable { var of: String }
    return try run("examples").map { line in
      let name = try JSONDecoder().decode(Example.self, from: Data(line.utf8)).of
      let start = try #require(line.range(of: #""json": "#)).upperBound
      return (of: name, json: Array(line[start...].dropLast().utf8))
    }
  }

  private static func run(_ argument: String) throws -> [String] {
    let process = Process()
    process.executableURL = python
    process.arguments = [folder.appending(path: "check.py").path, argument]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
