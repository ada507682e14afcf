import Foundation
import Synchronization

/// The broker's program as a child process that never outlives this one.
///
/// A shell beside it holds a pipe from here, and when that closes, be it because this process was killed, it kills the broker.
final class TansuProcess: Sendable {
  private let lifeline: FileHandle
  private let ending = Mutex(Ending())

  private struct Ending {
    var status: Int32?
    var waiting: [CheckedContinuation<Int32, Never>] = []
  }

  /// - Throws: Foundation's error where the shell can't be started.
  init(executable: String, port: Int, advertisedPort: Int) throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", TansuProcess.script, "broker", executable, "broker", "--listener-url", "tcp://\(loopback):\(port)",
      "--advertised-listener-url", "tcp://\(loopback):\(advertisedPort)", "--storage-engine", "memory://tansu/",
    ]
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    lifeline = pipe.fileHandleForWriting
    process.terminationHandler = { [weak self] process in self?.ended(process.terminationStatus) }
    try process.run()
  }

  // The shell becomes the broker, so that its end is seen here; the guard reads on.
  private static let script = """
    exec 3<&0
    broker=$$
    { read -r line <&3; kill -KILL "$broker"; } 2>/dev/null &
    exec "$@" 3<&- </dev/null
    """

  private func ended(_ status: Int32) {
    // Lets the guard go before another process can get the broker's number.
    try? lifeline.close()
    let waiting = ending.withLock { ending in
      ending.status = status
      defer { ending.waiting = [] }
      return ending.waiting
    }
    for continuation in waiting { continuation.resume(returning: status) }
  }

  /// The exit status, nil while the broker runs.
  var status: Int32? { ending.withLock { $0.status } }

  /// Waits for the end and returns the exit status.
  func waitUntilEnded() async -> Int32 {
    await withCheckedContinuation { continuation in
      let status = ending.withLock { ending in
        if ending.status == nil { ending.waiting.append(continuation) }
        return ending.status
      }
      if let status { continuation.resume(returning: status) }
    }
  }

  func stop() async {
    try? lifeline.close()
    _ = await waitUntilEnded()
  }

  deinit { try? lifeline.close() }
}
