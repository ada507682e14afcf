import Foundation
import Testing

@testable import Rehearsal

@Suite struct ChildProcessTests {
  /// Starts a shell script as a child.
  static func start(_ script: String) async throws -> (process: ChildProcess, folder: URL) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cordial-child-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let executable = folder.appending(path: "program")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: executable)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: executable.path)
    let process = try await ChildProcess(
      ChildProcess.Program(
        executable: executable.path, environment: ["WORD": "hello"], output: folder.appending(path: "log"),
        identifier: folder.appending(path: "pid")))
    return (process, folder)
  }

  @Test("The program has its environment, its output goes to the log, its status comes back") func ends() async throws {
    let (process, folder) = try await Self.start("echo $WORD; echo there >&2; exit 3")
    #expect(await process.waitUntilEnded() == 3)
    #expect(try String(contentsOf: folder.appending(path: "log"), encoding: .utf8) == "hello\nthere\n")
    try FileManager.default.removeItem(at: folder)
  }

  @Test("A stop is a SIGTERM, which arrives although the threads here hold it back") func stops() async throws {
    let (process, folder) = try await Self.start("trap 'exit 7' TERM; echo ready; while :; do sleep 0.01; done")
    // The trap is set once the word is in the log.
    while try String(contentsOf: folder.appending(path: "log"), encoding: .utf8) != "ready\n" { await Task.yield() }
    await process.stop()
    #expect(await process.waitUntilEnded() == 7)
    try FileManager.default.removeItem(at: folder)
  }

  @Test("The process id that is written down is the program's own, and a kill is seen at once") func killed() async throws {
    let (process, folder) = try await Self.start("exec sleep 1000")
    let identifier = try #require(Int32(try String(contentsOf: folder.appending(path: "pid"), encoding: .utf8).dropLast()))
    kill(identifier, SIGKILL)
    #expect(await process.waitUntilEnded() == 128 + SIGKILL)
    try FileManager.default.removeItem(at: folder)
  }
}
