import Bytes
import Models
import Processing
import Seals
import Streaming

/// What one core costs.
struct CoreFigures {
  var core: String
  var customers: Int
  /// Per CPU second: the first events of all customers, and later ones of customers that are known.
  var firstPerSecond: Double
  var laterPerSecond: Double
  /// Keys and encoded states, and the process's memory, each per customer.
  var stateBytes: Int
  var residentBytes: Int
  /// Strings of a customer that the state holds, in bytes: names, addresses, ids.
  var stringBytes: Int
  var messagesPerDecision: Double

  /// Figures per second are per CPU second.
  var json: String {
    "{\"part\":\"\(core)\",\"customers\":\(customers),\"firstDecisionsPerSecond\":\(Int(firstPerSecond)),"
      + "\"laterDecisionsPerSecond\":\(Int(laterPerSecond)),\"messagesPerLaterDecision\":\((messagesPerDecision * 100).rounded() / 100),"
      + "\"stateBytesPerCustomer\":\(stateBytes),\"stringBytesOfThese\":\(stringBytes),\"memoryBytesPerCustomer\":\(residentBytes)}"
  }
}

/// Runs one core on the engine's loop: JSON in, decision, JSON and state out; no broker.
struct CoreMeasurement<Core: ServiceCore> {
  let core: Core
  let samples: Samples
  /// The events of one customer: the first `firsts` make the customer known, the rest is measured apart.
  let events: (_ customer: Int) -> [(topic: Topic, bytes: [UInt8])]
  let firsts: Int
  var answer: [UInt8] = []
  var stringBytes = 0
  /// Events come in sealed, and everything goes out sealed; nil for plain ones.
  var keys: KeyRing?

  private static var partitions: Int32 { 12 }

  func run(customers: Int, laterCustomers: Int) throws -> CoreFigures {
    let topics = ServiceTopics(of: Core.self, followsClock: false)
    let topology = Topology(
      topics: topics.names, inputs: topics.inputs, changelog: topics.changelog, broadcasts: [], partitions: Self.partitions)
    let before = Machine.residentBytes
    let log = GeneratedLog(topology)
    let clock = StreamClock(.driven)
    clock.advance(to: samples.now.milliseconds)
    let board = StatusBoard()
    let processor = ServiceProcessor(
      core: core, topics: topics, zones: samples.zones, seals: keys.map { ServiceSeals($0, source: "/cordial/\(Core.name)") })
    let runner = try Runner(
      log: log, processor: processor, topology: topology, clock: clock, desk: PromptDesk(answer: answer), board: board)
    try runner.turn()

    let first = try feed(0..<customers, { $0.prefix(firsts) }, log, topics, runner)
    let resident = Machine.residentBytes - before
    let status = board.latest
    let written = log.messages
    let step = max(1, customers / max(1, laterCustomers))
    let later = try feed(stride(from: 0, to: customers, by: step), { $0.dropFirst(firsts) }, log, topics, runner)
    return CoreFigures(
      core: Core.name, customers: customers, firstPerSecond: first.perSecond, laterPerSecond: later.perSecond,
      stateBytes: status.stateBytes / max(1, status.keys), residentBytes: resident / max(1, customers), stringBytes: stringBytes,
      messagesPerDecision: Double(log.messages - written) / Double(max(1, later.decisions)))
  }

  private func sealed(_ bytes: [UInt8], of customer: String, _ topic: Topic) throws -> [UInt8] {
    guard let keys, let event = EventToSeal(bytes, topic: topic.rawValue) else { return bytes }
    if keys.key(of: customer) == nil {
      let record = keys.issue(for: customer, source: "/crm", at: samples.now)
      try keys.take(key: record.key, value: record.value)
    }
    return keys.sealing(for: customer).map(event.sealed) ?? bytes
  }

  /// Records are made outside the measured time, by portions.
  private func feed(
    _ customers: some Sequence<Int>, _ part: ([(topic: Topic, bytes: [UInt8])]) -> ArraySlice<(topic: Topic, bytes: [UInt8])>,
    _ log: GeneratedLog, _ topics: ServiceTopics, _ runner: Runner<GeneratedLog, ServiceProcessor<Core>>
  ) throws -> (decisions: Int, perSecond: Double) {
    var decisions = 0
    var seconds = 0.0
    var portion: [Record] = []
    func measure() throws {
      log.records = portion
      let started = Machine.cpuSeconds
      while !log.isEmpty { try runner.turn() }
      try runner.turn()  // results of calls
      seconds += Machine.cpuSeconds - started
      decisions += portion.count
      portion.removeAll(keepingCapacity: true)
    }
    for customer in customers {
      for (topic, bytes) in part(events(customer)) {
        guard let number = topics.inputs.first(where: { topics.names[$0] == topic.rawValue }) else { continue }
        let key = Array(samples.id(customer).utf8)
        portion.append(
          Record(
            topic: number, partition: Partitioner.partition(for: key, count: Self.partitions), offset: 0, timestamp: 0, key: key, value: try sealed(bytes, of: samples.id(customer), topic)))
      }
      if portion.count >= 20_000 { try measure() }
    }
    try measure()
    return (decisions, seconds > 0 ? Double(decisions) / seconds : 0)
  }
}
