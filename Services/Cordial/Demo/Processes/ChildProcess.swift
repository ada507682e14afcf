import Foundation
import Synchronization

/// A program as a child process that never outlives this one.
///
/// A shell beside it holds a pipe from here. When that closes, be it because this process was killed, the shell terminates the program, and
/// kills it where it is not gone within ten seconds.
final class ChildProcess: Sendable {
  private let lifeline: FileHandle
  private let ending = Mutex(Ending())

  private struct Ending {
    var status: Int32?
    var waiting: [CheckedContinuation<Int32, Never>] = []
  }

  /// - Parameters:
  ///   - output: gets standard output and error, at its end.
  ///   - identifier: a file that gets the program's process id.
  init(executable: String, environment: [String: String], output: URL, identifier: URL) throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", ChildProcess.script, "service", executable]
    process.environment = environment
    process.standardInput = pipe
    if !FileManager.default.fileExists(atPath: output.path) { _ = FileManager.default.createFile(atPath: output.path, contents: nil) }
    let log = try FileHandle(forWritingTo: output)
    try log.seekToEnd()
    process.standardOutput = log
    process.standardError = log
    lifeline = pipe.fileHandleForWriting
    process.terminationHandler = { [weak self] process in self?.ended(process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)) }
    try ChildProcess.withOrdinarySignals { try process.run() }
    try log.close()
    try Data("\(process.processIdentifier)\n".utf8).write(to: identifier)
  }

  // The shell becomes the program, so that its end is seen here; the guard reads on. The tenths of a second keep the guard from leaving a
  // sleeper behind.
  private static let script = """
    exec 3<&0
    program=$$
    { read -r line <&3
      kill -TERM "$program" || exit
      tenths=0
      while [ "$tenths" -lt 100 ]; do
        sleep 0.1
        kill -0 "$program" || exit
        tenths=$((tenths + 1))
      done
      kill -KILL "$program"
    } 2>/dev/null &
    exec "$@" 3<&- </dev/null
    """

  /// Child processes inherit which signals the calling thread holds back, and the threads of a pool hold back nearly all of them: a child
  /// would never see a SIGTERM, nor a shell the end of its own children.
  private static func withOrdinarySignals(_ work: () throws -> Void) rethrows {
    var none = sigset_t()
    var held = sigset_t()
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &held)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &held, nil) }
    try work()
  }

  private func ended(_ status: Int32) {
    // Lets the guard go before another process can get the program's number.
    try? lifeline.close()
    let waiting = ending.withLock { ending in
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

  /// SIGTERM now, SIGKILL after ten seconds; returns when it is gone.
  func stop() async -> Int32 {
    try? lifeline.close()
    return await waitUntilEnded()
  }

  deinit { try? lifeline.close() }
}
