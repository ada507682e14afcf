import Foundation
import Synchronization

/// One of the programs that were built beside these tests, running as a process of its own. Gone when the value is gone.
final class Program: Sendable {
  /// Where the programs are: beside the test bundle.
  static let folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let hasBrowser = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromedriver")

  let identifier: Int32
  /// Standard output and standard error, line by line.
  let lines: AsyncStream<String>
  private let process: Process
  private let status: AsyncStream<Int32>
  private let input: FileHandle

  init(_ name: String, _ arguments: [String] = [], environment: [String: String] = [:], input text: String = "") throws {
    process = Process()
    process.executableURL = name.contains("/") ? URL(filePath: name) : Program.folder.appending(path: name)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = Program.root
    let output = Pipe()
    let input = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = input
    let (lines, line) = AsyncStream.makeStream(of: String.self)
    let (status, ended) = AsyncStream.makeStream(of: Int32.self)
    self.lines = lines
    self.status = status
    let rest = Mutex(Data())
    output.fileHandleForReading.readabilityHandler = { handle in
      let bytes = handle.availableData
      rest.withLock { rest in
        rest += bytes
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
          line.yield(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
          rest = Data(rest[rest.index(after: end)...])
        }
        if bytes.isEmpty {
          if !rest.isEmpty { line.yield(String(decoding: rest, as: UTF8.self)) }
          line.finish()
          handle.readabilityHandler = nil
        }
      }
    }
    process.terminationHandler = { process in
      ended.yield(process.terminationStatus)
      ended.finish()
    }
    self.input = input.fileHandleForWriting
    try process.run()
    identifier = process.processIdentifier
    try self.input.write(contentsOf: Data(text.utf8))
    if !text.isEmpty { try self.input.close() }
  }

  /// The exit status, once it has ended.
  func ended() async -> Int32 {
    for await status in status { return status }
    return process.terminationStatus
  }

  func stop() async {
    process.terminate()
    _ = await ended()
  }

  deinit { if process.isRunning { kill(identifier, SIGKILL) } }
}
