import Foundation
import Synchronization

/// A program as a child process that never outlives this one.
///
/// A shell stands between: its standard input is a pipe from here. When that closes, be it because this process was killed, the shell
/// terminates the program, and kills it where it is not gone within ten seconds.
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
    process.arguments = ["-c", ChildProcess.script, identifier.path, executable]
    process.environment = environment
    process.standardInput = pipe
    if !FileManager.default.fileExists(atPath: output.path) { _ = FileManager.default.createFile(atPath: output.path, contents: nil) }
    let log = try FileHandle(forWritingTo: output)
    try log.seekToEnd()
    process.standardOutput = log
    process.standardError = log
    lifeline = pipe.fileHandleForWriting
    process.terminationHandler = { [weak self] process in self?.ended(process.terminationStatus) }
    try process.run()
    try log.close()
  }

  /// The tenths of a second keep the guard from leaving a sleeper behind.
  private static let script = """
    trap '' INT
    exec 3<&0
    "$@" 3<&- </dev/null &
    program=$!
    echo "$program" > "$0"
    { read -r line <&3
      kill -TERM "$program"
      tenths=0
      while [ "$tenths" -lt 100 ] && kill -0 "$program"; do sleep 0.1; tenths=$((tenths + 1)); done
      kill -KILL "$program"
    } 2>/dev/null &
    guard=$!
    exec 3<&-
    wait "$program"
    status=$?
    kill "$guard" 2>/dev/null
    exit "$status"
    """

  private func ended(_ status: Int32) {
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
