public import Bytes
import Synchronization

/// Performs effects on Swift's concurrency, at most `limit` at a time, and wakes the runner when one is over.
public final class ConcurrentEffectDesk: EffectDesk, Sendable {
  private struct Job: Sendable {
    var partition: Int32
    var key: [UInt8]
    var effect: StreamEffect
  }

  private struct Desk {
    /// In order; those before `next` have begun.
    private var waiting: [Job] = []
    private var next = 0
    var running = 0
    var results: [EffectResult] = []

    mutating func wait(_ job: Job) { waiting.append(job) }

    /// The job that has waited longest. The list is shortened when half of it is used up, so that a long queue costs nothing.
    mutating func nextJob() -> Job? {
      guard next < waiting.count else { return nil }
      next += 1
      let job = waiting[next - 1]
      if next * 2 > waiting.count {
        waiting.removeFirst(next)
        next = 0
      }
      return job
    }

    mutating func withdraw(_ partition: Int32) -> [Identity] {
      waiting.removeFirst(next)
      next = 0
      let gone = waiting.filter { $0.partition == partition }.map(\.effect.id)
      waiting.removeAll { $0.partition == partition }
      return gone
    }
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
        desk.wait(job)
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
        let following = desk.nextJob()
        if following == nil { desk.running -= 1 }
        return following
      }
      waker.wake()
    }
  }

  public func withdraw(partition: Int32) -> [Identity] { desk.withLock { $0.withdraw(partition) } }

  public func takeResults() -> [EffectResult] {
    desk.withLock { desk in
      let results = desk.results
      desk.results = []
      return results
    }
  }
}
