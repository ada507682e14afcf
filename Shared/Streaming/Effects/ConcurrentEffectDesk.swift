import Synchronization

/// Performs effects on Swift's concurrency, at most `limit` at a time, and wakes the runner when one is over.
public final class ConcurrentEffectDesk: EffectDesk, Sendable {
  private struct Job: Sendable {
    var partition: Int32
    var key: [UInt8]
    var effect: StreamEffect
  }

  private struct Desk {
    var waiting: [Job] = []
    var running = 0
    var results: [EffectResult] = []
  }

  private let desk = Mutex(Desk())
  private let performer: any EffectPerformer
  private let limit: Int
  private let waker: any LogWaker

  public init(performer: any EffectPerformer, limit: Int, waker: any LogWaker) {
    self.performer = performer
    self.limit = limit
    self.waker = waker
  }

  public func start(_ effect: StreamEffect, key: [UInt8], partition: Int32) {
    let job = Job(partition: partition, key: key, effect: effect)
    let isFree = desk.withLock { desk in
      guard desk.running < limit else {
        desk.waiting.append(job)
        return false
      }
      desk.running += 1
      return true
    }
    if isFree { Task { await work(from: job) } }
  }

  /// Performs the job and then those that wait, until none is left.
  private func work(from first: Job) async {
    var next: Job? = first
    while let job = next {
      let bytes = await performer.perform(job.effect, key: job.key)
      let result = EffectResult(partition: job.partition, key: job.key, effect: job.effect, bytes: bytes)
      next = desk.withLock { desk in
        desk.results.append(result)
        if desk.waiting.isEmpty {
          desk.running -= 1
          return nil
        }
        return desk.waiting.removeFirst()
      }
      waker.wake()
    }
  }

  public func takeResults() -> [EffectResult] {
    desk.withLock { desk in
      let results = desk.results
      desk.results = []
      return results
    }
  }
}
