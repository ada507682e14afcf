import Foundation
import Synchronization

/// The broker's program as a child process that never outlives this one.
///
/// A guard beside it holds a pipe from here, and when that closes, be it because this process was killed, it kills the broker. Foundation's
/// `Process` would not see the broker's end while the guard lives, so both are spawned here.
final class TansuProcess: Sendable {
  private let lifeline: Mutex<FileHandle?>
  private let ending = Mutex(Ending())

  private struct Ending {
    var status: Int32?
    var waiting: [CheckedContinuation<Int32, Never>] = []
  }

  /// - Throws: `DevelopmentBrokerError.notStarted` where the system starts no process.
  init(executable: String, port: Int, advertisedPort: Int) throws {
    let pipe = try closedOnExecution()
    defer { close(pipe.reading) }
    let process = try spawn(
      [
        "/bin/sh", "-c", TansuProcess.script, "broker", executable, "broker", "--listener-url", "tcp://\(loopback):\(port)",
        "--advertised-listener-url", "tcp://\(loopback):\(advertisedPort)", "--storage-engine", "memory://tansu/",
      ], standardInput: pipe.reading)
    lifeline = Mutex(FileHandle(fileDescriptor: pipe.writing, closeOnDealloc: true))
    Thread.detachNewThread { [weak self] in
      let status = waitForEnd(of: process)
      self?.ended(status)
    }
  }

  // The shell becomes the broker; the guard reads on.
  private static let script = """
    exec 3<&0
    broker=$$
    { read -r line <&3; kill -KILL "$broker"; } 2>/dev/null &
    exec "$@" 3<&- </dev/null
    """

  private func ended(_ status: Int32) {
    // Lets the guard go before another process can get the broker's number.
    cutLifeline()
    let waiting = ending.withLock { ending in
      ending.status = status
      defer { ending.waiting = [] }
      return ending.waiting
    }
    for continuation in waiting { continuation.resume(returning: status) }
  }

  /// The exit status, or the signal's number plus 128; nil while the broker runs.
  var status: Int32? { ending.withLock { $0.status } }

  /// Waits for the end and returns the status.
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
    cutLifeline()
    _ = await waitUntilEnded()
  }

  /// Once only: a second `close` would hit whatever has the number by then.
  private func cutLifeline() {
    try? lifeline.withLock { lifeline in
      defer { lifeline = nil }
      return lifeline
    }?.close()
  }
}

/// A pipe that child processes don't inherit: a copy of its writing end would keep the broker alive.
private func closedOnExecution() throws -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [0, 0]
  guard unsafe pipe(&ends) == 0 else { throw DevelopmentBrokerError.notStarted(code: errno) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

/// Starts a program in a process group of its own, so that an interrupt at the terminal reaches only this process, without output and
/// environment.
private func spawn(_ arguments: [String], standardInput: Int32) throws -> pid_t {
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  unsafe posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
  unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)

  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  // The calling thread may block signals that the child needs.
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe posix_spawnattr_setsigmask(&attributes, &signals)
  unsafe posix_spawnattr_setpgroup(&attributes, 0)
  unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))

  var strings: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
  defer { for index in unsafe strings.indices { unsafe free(strings[index]) } }
  var environment: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
  var process = pid_t()
  let code = unsafe posix_spawn(&process, arguments[0], &actions, &attributes, &strings, &environment)
  guard code == 0 else { throw DevelopmentBrokerError.notStarted(code: code) }
  return process
}

/// Blocks until the process has ended; its exit status, or the signal's number plus 128.
private func waitForEnd(of process: pid_t) -> Int32 {
  var status: Int32 = 0
  while unsafe waitpid(process, &status, 0) == -1 && errno == EINTR {}
  let signal = status & 0x7f
  return signal == 0 ? (status >> 8) & 0xff : 128 + signal
}
