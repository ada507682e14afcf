import Glibc

/// A thread that runs jobs one after another, for calls that block: they may not run on the threads that Swift's tasks share.
///
/// As an actor's executor it gives the actor its own thread. The thread ends when the object is gone and all jobs are done.
final class SerialThread: SerialExecutor {
  private let queue = JobQueue()

  init() {
    startThread { [queue] in
      while let job = queue.next() { job() }
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // The reference keeps the executor while it has work.
    queue.append { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }

  deinit { queue.end() }
}

/// Starts a thread of its own for `body`; it ends when `body` returns.
func startThread(_ body: @escaping @Sendable () -> Void) {
  let start = unsafe Unmanaged.passRetained(ThreadStart(body))
  var thread = pthread_t()
  let code = unsafe pthread_create(
    &thread, nil,
    { argument in
      if let argument = unsafe argument { unsafe Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue().body() }
      return nil
    }, start.toOpaque())
  precondition(code == 0, "no thread can be started (error \(code)): raise the limit on threads")
  pthread_detach(thread)
}

private final class ThreadStart: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Jobs in order, handed from any thread to one that waits for them.
@safe private final class JobQueue: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var jobs: [() -> Void] = []
  private var ended = false

  init() {
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  func append(_ job: @escaping () -> Void) { change { jobs.append(job) } }

  func end() { change { ended = true } }

  private func change(_ body: () -> Void) {
    unsafe pthread_mutex_lock(mutex)
    body()
    unsafe pthread_cond_signal(condition)
    unsafe pthread_mutex_unlock(mutex)
  }

  /// Waits for a job; nil at the end.
  func next() -> (() -> Void)? {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while jobs.isEmpty && !ended { unsafe pthread_cond_wait(condition, mutex) }
    return jobs.isEmpty ? nil : jobs.removeFirst()
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe pthread_cond_destroy(condition)
    unsafe mutex.deallocate()
    unsafe condition.deallocate()
  }
}
