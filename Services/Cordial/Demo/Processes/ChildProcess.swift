import Foundation
import Synchronization

/// A program as a child process that does not outlive this one: where this one is killed, the kernel sends it SIGTERM
/// (`setpriv --pdeathsig`). That signal goes with the thread that started the program, so each program has a thread for as long as it runs.
final class ChildProcess: Sendable {
  private let ending = Mutex(Ending())

  private struct Ending {
    /// Set while it runs.
    var identifier: Int32?
    var status: Int32?
    var waiting: [CheckedContinuation<Int32, Never>] = []
  }

  /// What is started.
  struct Program: Sendable {
    var executable: String
    var environment: [String: String]
    /// Gets standard output and error, at its end.
    var output: URL
    /// Gets the process id.
    var identifier: URL
  }

  /// Returns once the program runs.
  ///
  /// - Throws: Foundation's error where it cannot be started.
  init(_ program: Program) async throws {
    try await withCheckedThrowingContinuation { (started: CheckedContinuation<Void, any Error>) in
      Thread { self.run(program, started) }.start()
    }
  }

  private func run(_ program: Program, _ started: CheckedContinuation<Void, any Error>) {
    ChildProcess.takeAllSignals()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/setpriv")
    process.arguments = ["--pdeathsig", "TERM", "--", program.executable]
    process.environment = program.environment
    process.standardInput = FileHandle.nullDevice
    do {
      let log = try ChildProcess.open(program.output)
      process.standardOutput = log
      process.standardError = log
      try ChildProcess.spawning.withLock { try process.run() }
      try log.close()
      try Data("\(process.processIdentifier)\n".utf8).write(to: program.identifier)
    } catch {
      started.resume(throwing: error)
      return
    }
    ending.withLock { $0.identifier = process.processIdentifier }
    started.resume()
    process.waitUntilExit()
    ended(process.terminationReason == .uncaughtSignal ? process.terminationStatus + 128 : process.terminationStatus)
  }

  /// One program at a time. Foundation learns of a program's end by a socket that closes with it, and a second program that is started in
  /// between inherits that socket: the end of the first would be noticed only when the second ends.
  private static let spawning = NSLock()

  private static func open(_ log: URL) throws -> FileHandle {
    if !FileManager.default.fileExists(atPath: log.path) { _ = FileManager.default.createFile(atPath: log.path, contents: nil) }
    let handle = try FileHandle(forWritingTo: log)
    try handle.seekToEnd()
    return handle
  }

  /// A child inherits which signals the thread that starts it holds back, and this one's maker, a thread of a pool, holds back nearly all.
  private static func takeAllSignals() {
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, nil)
  }

  private func ended(_ status: Int32) {
    let waiting = ending.withLock { ending in
      ending.identifier = nil
      ending.status = status
      defer { ending.waiting = [] }
      return ending.waiting
    }
    for continuation in waiting { continuation.resume(returning: status) }
  }

  /// Waits for the end and returns the exit status; 128 and the signal's number where a signal ended it.
  func waitUntilEnded() async -> Int32 {
    await withCheckedContinuation { continuation in
      let status = ending.withLock { ending in
        if ending.status == nil { ending.waiting.append(continuation) }
        return ending.status
      }
      if let status { continuation.resume(returning: status) }
    }
  }

  static let graceSeconds = 10

  /// SIGTERM now, SIGKILL after `graceSeconds`; returns when it is gone.
  func stop() async {
    send(SIGTERM)
    let impatience = Task {
      try await Task.sleep(for: .seconds(ChildProcess.graceSeconds))
      send(SIGKILL)
    }
    _ = await waitUntilEnded()
    impatience.cancel()
  }

  /// Nothing happens where it has ended.
  func send(_ signal: Int32) {
    // Under the lock, so that the number cannot be another process's by now.
    ending.withLock { ending in
      if let identifier = ending.identifier { kill(identifier, signal) }
    }
  }
}
