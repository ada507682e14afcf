import Bytes
import Streaming
import Support

/// Answers with whatever a test says. An event is the record's value; its identity too.
struct ScriptedProcessor: Processor {
  var answer: (_ state: [UInt8]?, _ input: StreamInput<String>, _ context: StreamContext) -> Answer
  /// Moments that were told, and records that wait for one in vain.
  private var heard: Set<String> = []
  private var settled: Set<[UInt8]> = []

  init(answer: @escaping (_ state: [UInt8]?, _ input: StreamInput<String>, _ context: StreamContext) -> Answer) { self.answer = answer }

  /// “after 900” needs the moment 900.
  func knows(_ bytes: [UInt8], of key: [UInt8]) -> Bool {
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
    return words.first != "after" || heard.contains(words[1]) || settled.contains(bytes)
  }

  mutating func settle(_ bytes: [UInt8], of key: [UInt8]) { if !knows(bytes, of: key) { settled.insert(bytes) } }

  func read(_ record: Record) -> Reading<String> {
    let text = String(decoding: record.value ?? [], as: UTF8.self)
    if text == "skip" { return .skipped }
    if text == "poison" {
      return .rejected(reason: "poison", letters: [OutgoingMessage(topic: Harness.output, key: record.key, value: Array("letter".utf8))])
    }
    return .input(key: record.key, identity: Identity(of: text), settled.contains(record.value ?? []) ? "\(text) in vain" : text)
  }

  func decide(state: [UInt8]?, input: StreamInput<String>, context: StreamContext) -> Answer { answer(state, input, context) }

  /// A broadcast record is a tick: its value is the moment. Anything else is refused.
  mutating func follow(_ record: Record) -> Followed {
    let text = String(decoding: record.value ?? [], as: UTF8.self)
    heard.insert(text)
    if let moment = Int64(text) { return .time(moment) }
    return .rejected(letter: OutgoingMessage(topic: Harness.output, key: record.key, value: Array("letter about \(text)".utf8)))
  }
}

/// One runner on one broker with one partition, turned by hand.
final class Harness {
  static let input = TopicNumber(0)
  static let changelog = TopicNumber(1)
  static let output = TopicNumber(2)
  static let clock = TopicNumber(3)

  /// Keeps what it is given until the test gives a result.
  final class Desk: EffectDesk {
    var begun: [(effect: StreamEffect, key: [UInt8])] = []
    var results: [EffectResult] = []
    var withdrawn: [Identity] = []

    func start(_ effect: StreamEffect, key: [UInt8], partition: Int32) { begun.append((effect, key)) }
    func takeResults() -> [EffectResult] {
      defer { results = [] }
      return results
    }
    func withdraw(partition: Int32) -> [Identity] { withdrawn }

    func finish(_ index: Int = 0, with bytes: [UInt8] = [1]) {
      let (effect, key) = begun.remove(at: index)
      results.append(EffectResult(partition: 0, key: key, effect: effect, bytes: bytes))
    }
  }

  let broker: SimulatedBroker
  let faults: FaultGate.Source
  let clock = StreamClock(.simulated)
  let desk = Desk()
  let board = StatusBoard()
  private(set) var runner: Runner<SimulatedLog, ScriptedProcessor>
  private(set) var log: SimulatedLog
  private(set) var gate: FaultGate

  init(
    limits: StreamLimits = StreamLimits(), plan: FaultPlan = .none, time: Milliseconds? = 1000, followsClock: Bool = false,
    _ answer: @escaping (_ state: [UInt8]?, _ input: StreamInput<String>, _ context: StreamContext) -> Answer
  ) throws {
    var behaviour = SimulatedBroker.Behaviour()
    behaviour.lateMarkersPercent = 0
    broker = SimulatedBroker(behaviour: behaviour, seed: 1)
    for topic in ["in", "state", "out", "clock"] { broker.createTopic(topic, partitions: 1) }
    faults = FaultGate.Source(plan: plan, seed: 1)
    if let time { clock.advance(to: time) }
    (runner, log, gate) = try Harness.open(limits, followsClock, answer, broker, faults, clock, desk, board)
  }

  private static func open(
    _ limits: StreamLimits, _ followsClock: Bool,
    _ answer: @escaping (_ state: [UInt8]?, _ input: StreamInput<String>, _ context: StreamContext) -> Answer, _ broker: SimulatedBroker,
    _ faults: FaultGate.Source, _ clock: StreamClock, _ desk: Desk, _ board: StatusBoard
  ) throws -> (Runner<SimulatedLog, ScriptedProcessor>, SimulatedLog, FaultGate) {
    let topology = Topology(
      topics: LogTopics(["in", "state", "out", "clock"]), inputs: [input], changelog: changelog,
      broadcasts: followsClock ? [Harness.clock] : [],
      partitions: 1)
    let gate = FaultGate(faults)
    gate.onWait = { clock.wait(milliseconds: $0) }
    let log = SimulatedLog(
      broker: broker, topology: topology, group: "group", producer: "one", process: "one", gate: gate,
      journal: DecisionJournal(partitions: 1) { _ in })
    let runner = try Runner(
      log: log, processor: ScriptedProcessor(answer: answer), topology: topology, limits: limits, clock: clock, desk: desk, board: board)
    return (runner, log, gate)
  }

  /// Drops the runner without a word and starts another on what is in the log.
  func restart(_ answer: @escaping (_ state: [UInt8]?, _ input: StreamInput<String>, _ context: StreamContext) -> Answer) throws {
    log.close()
    (runner, log, gate) = try Harness.open(StreamLimits(), false, answer, broker, faults, clock, desk, board)
  }

  func publish(_ texts: String..., key: String = "k") { for text in texts { broker.publish(Array(key.utf8), Array(text.utf8), to: "in") } }

  func turn(_ count: Int = 1) throws { for _ in 0..<count { try runner.turn() } }

  /// Enough turns to join, restore and take what is there.
  func settle() throws { try turn(6) }

  var status: RunnerStatus { board.latest }

  var outputs: [String] { texts("out") }

  func texts(_ topic: String) -> [String] {
    broker.partitions(topic).flatMap { partition in
      partition.entries.filter(partition.isVisible).map { String(decoding: $0.value ?? [], as: UTF8.self) }
    }
  }

  /// The committed cell of a key, as a reader of the changelog sees it.
  func cell(_ key: String = "k") throws -> Cell? {
    try broker.partitions("state")[0].latest(Array(key.utf8)).map { bytes in try Cell(decoding: bytes) }
  }
}

extension Answer {
  /// Keeps `state` and writes one message under the key "k".
  static func saying(_ text: String, state: [UInt8]? = [1], timers: [StreamTimer] = [], effects: [StreamEffect] = []) -> Answer {
    Answer(
      state: state, messages: [OutgoingMessage(topic: Harness.output, key: Array("k".utf8), value: Array(text.utf8))], timers: timers,
      effects: effects)
  }
}
