public import Bytes
public import Streaming

/// The other side of all effects: what was called, by whom, with which answer. It outlives every process.
public final class SimulatedProvider {
  /// Answers a call; the virtual time is in the simulation's hands.
  public typealias Answer = (_ effect: StreamEffect, _ key: [UInt8]) -> [UInt8]

  public private(set) var calls: [Identity: [[UInt8]]] = [:]
  private let answer: Answer

  public init(answer: @escaping Answer) { self.answer = answer }

  func perform(_ effect: StreamEffect, _ key: [UInt8]) -> [UInt8] {
    let result = answer(effect, key)
    calls[effect.id, default: []].append(result)
    return result
  }
}

/// The desk of one process: a bounded number of calls at a time, each of which takes some steps and comes back in any order.
public final class SimulatedDesk: EffectDesk {
  private struct Job {
    var effect: StreamEffect
    var key: [UInt8]
    var partition: Int32
    var stepsLeft: Int
    var result: [UInt8]?
  }

  private let provider: SimulatedProvider
  private let gate: FaultGate
  private let limit: Int
  private let isRecorded: (StreamEffect, [UInt8]) -> Void
  private var random: SimulatedRandom
  private var jobs: [Job] = []
  private var results: [EffectResult] = []
  /// How many steps a call takes at most.
  public var latencyStepsMax = 20

  /// `isRecorded` hears of each effect before it is begun, so that the oracle can look for it in the log.
  init(
    _ provider: SimulatedProvider, gate: FaultGate, limit: Int, random: SimulatedRandom,
    isRecorded: @escaping (StreamEffect, [UInt8]) -> Void
  ) {
    self.provider = provider
    self.gate = gate
    self.limit = limit
    self.random = random
    self.isRecorded = isRecorded
  }

  public func start(_ effect: StreamEffect, key: [UInt8], partition: Int32) {
    guard gate.passes(.startEffect) else { return }
    isRecorded(effect, key)
    jobs.append(Job(effect: effect, key: key, partition: partition, stepsLeft: random.below(latencyStepsMax + 1)))
    gate.passed()
  }

  public func takeResults() -> [EffectResult] {
    guard gate.passes(.takeResults) else { return [] }
    defer { gate.passed() }
    defer { results = [] }
    return results
  }

  public func withdraw(partition: Int32) -> [Identity] {
    let waiting = jobs.filter { $0.partition == partition && $0.result == nil }.map(\.effect.id)
    jobs.removeAll { $0.partition == partition && $0.result == nil }
    return waiting
  }

  /// Lets virtual time pass: calls begin, and results come back. A dead process makes no calls.
  func step() {
    guard !gate.isDead else { return }
    for index in jobs.indices.prefix(limit) {
      if jobs[index].result == nil { jobs[index].result = provider.perform(jobs[index].effect, jobs[index].key) }
      jobs[index].stepsLeft -= 1
      if jobs[index].stepsLeft < 0, let bytes = jobs[index].result {
        results.append(EffectResult(partition: jobs[index].partition, key: jobs[index].key, effect: jobs[index].effect, bytes: bytes))
      }
    }
    jobs.removeAll { $0.stepsLeft < 0 && $0.result != nil }
    results.shuffle(using: &random)
  }

  var isIdle: Bool { jobs.isEmpty && results.isEmpty }
}
