import Bytes
import Streaming
import Support
import Testing

/// A provider that answers after five seconds holds up its own partition, and nothing grows while it does.
@Suite struct BackPressureTests {
  /// Every call takes five seconds of virtual time.
  private final class SlowDesk: EffectDesk {
    private struct Call {
      var effect: StreamEffect
      var key: [UInt8]
      var partition: Int32
      var home: Milliseconds
    }

    static let latency: Milliseconds = 5000
    var now: Milliseconds = 0
    private var calls: [Call] = []
    private(set) var mostCalls = 0
    private(set) var mostBytes = 0
    private(set) var answered = 0

    func start(_ effect: StreamEffect, key: [UInt8], partition: Int32) {
      calls.append(Call(effect: effect, key: key, partition: partition, home: now + SlowDesk.latency))
      mostCalls = max(mostCalls, calls.count)
      mostBytes = max(mostBytes, calls.reduce(0) { $0 + $1.effect.request.count })
    }

    func takeResults() -> [EffectResult] {
      let home = calls.filter { $0.home <= now }
      calls.removeAll { $0.home <= now }
      answered += home.count
      return home.map { EffectResult(partition: $0.partition, key: $0.key, effect: $0.effect, bytes: [1]) }
    }

    func withdraw(partition: Int32) -> [Identity] { [] }
  }

  private static let requestBytes = 1000

  /// A record under a slow key leads to a call; all others are answered at once.
  private static func answer(_ state: [UInt8]?, _ input: StreamInput<String>, _ context: StreamContext) -> Answer {
    guard case .event = input, context.key.first == UInt8(ascii: "s") else { return .saying("done") }
    let request = [UInt8](repeating: 7, count: requestBytes)
    return Answer(
      state: [1], effects: [StreamEffect(id: context.identity.derived("effect", 0), kind: "send", isRepeatable: false, request: request)])
  }

  /// Keys that begin with `letter` and lie in that partition of two.
  private static func keys(_ letter: String, in partition: Int32, count: Int) -> [[UInt8]] {
    let all = (0...).lazy.map { Array("\(letter)\($0)".utf8) }
    return Array(all.filter { Partitioner.partition(for: $0, count: 2) == partition }.prefix(count))
  }

  @Test func aSlowProviderHoldsUpItsOwnPartitionOnly() throws {
    var behaviour = SimulatedBroker.Behaviour()
    behaviour.lateMarkersPercent = 0
    let broker = SimulatedBroker(behaviour: behaviour, seed: 1)
    for topic in ["in", "state", "out"] { broker.createTopic(topic, partitions: 2) }
    let topology = Topology(
      topics: LogTopics(["in", "state", "out"]), inputs: [Harness.input], changelog: Harness.changelog, broadcasts: [], partitions: 2)
    var limits = StreamLimits()
    limits.effectsPerPartitionMax = 16
    limits.batchRecordsMax = 8
    let clock = StreamClock(.simulated)
    let desk = SlowDesk()
    let board = StatusBoard()
    let log = SimulatedLog(
      broker: broker, topology: topology, group: "group", producer: "one", process: "one",
      gate: FaultGate(FaultGate.Source(plan: .none, seed: 1)), journal: DecisionJournal(partitions: 2) { _ in })
    clock.advance(to: 1000)
    let runner = try Runner(
      log: log, processor: ScriptedProcessor(answer: BackPressureTests.answer), topology: topology, limits: limits, clock: clock, desk: desk,
      board: board)
    func turn(milliseconds: Milliseconds) throws {
      desk.now += milliseconds
      clock.advance(to: 1000 + desk.now)
      try runner.turn()
    }
    for _ in 0..<6 { try turn(milliseconds: 1) }

    let slow = BackPressureTests.keys("s", in: 0, count: 200)
    let quick = BackPressureTests.keys("q", in: 1, count: 200)
    for (number, key) in (slow + quick).enumerated() { broker.publish(key, Array("input \(number)".utf8), to: "in") }

    // Less time than one call takes: the quick partition is through, the slow one is held.
    for _ in 0..<100 { try turn(milliseconds: 10) }
    #expect(broker.partitions("out").flatMap(\.entries).count { !$0.isMarker } == quick.count)
    #expect(desk.answered == 0)
    #expect(board.latest.counters.pauses == 1)

    // The bound: what is allowed, and one batch that was already taken.
    let most = limits.effectsPerPartitionMax + limits.batchRecordsMax
    var turns = 0
    while desk.answered < slow.count, turns < 100_000 {
      try turn(milliseconds: 10)
      turns += 1
      #expect(board.latest.effectsInFlight <= most)
    }
    #expect(desk.answered == slow.count)
    #expect(desk.mostCalls <= most)
    #expect(desk.mostBytes <= most * BackPressureTests.requestBytes)
    // At least half of the allowed calls are out at any time, so that the provider is never left without work.
    let rounds = slow.count / (limits.effectsPerPartitionMax / 2) + 1
    #expect(desk.now <= Milliseconds(rounds) * SlowDesk.latency)
  }
}
