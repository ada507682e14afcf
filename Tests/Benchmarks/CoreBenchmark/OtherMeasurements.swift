import Bytes
import MetricsCore
import Models
import Processing
import SegmentationCore
import Streaming

/// How many changes of figures the summing half of the metrics takes.
enum TotalsMeasurement {
  static func perSecond(_ samples: Samples, deltas: Int) throws -> Double {
    let topics = ServiceTopics(of: MetricTotals.self, followsClock: false)
    let topology = Topology(topics: topics.names, inputs: topics.inputs, changelog: topics.changelog, broadcasts: [], partitions: 12)
    var limits = StreamLimits()
    limits.recentInputsMax = 2048
    let log = GeneratedLog(topology)
    let clock = StreamClock(.driven)
    clock.advance(to: samples.now.milliseconds)
    let runner = try Runner(
      log: log, processor: ServiceProcessor(core: MetricTotals(), topics: topics, zones: samples.zones), topology: topology, limits: limits,
      clock: clock, desk: PromptDesk(answer: []), board: StatusBoard())
    try runner.turn()
    log.records = (0..<deltas).map { number in
      let (text, bytes) = samples.delta(number)
      let key = Array(text.utf8)
      return Record(
        topic: topics.inputs[0], partition: Partitioner.partition(for: key, count: 12), offset: 0, timestamp: 0, key: key, value: bytes)
    }
    let started = Machine.cpuSeconds
    while !log.isEmpty { try runner.turn() }
    return Double(deltas) / (Machine.cpuSeconds - started)
  }
}

/// How fast the engine reads a changelog into memory: states of segmentation of the usual size.
enum RestoreMeasurement {
  static func perSecond(_ samples: Samples, records: Int) throws -> Double {
    let topics = ServiceTopics(of: Segmentation.self, followsClock: false)
    let topology = Topology(topics: topics.names, inputs: topics.inputs, changelog: topics.changelog, broadcasts: [], partitions: 1)
    let cell = try storedCell(samples, topics)
    let log = GeneratedLog(
      topology,
      stored: (
        records,
        { number in
          Record(
            topic: topology.changelog, partition: 0, offset: Int64(number), timestamp: 0, key: Array(samples.id(number).utf8),
            value: cell.map { $0 })
        }
      ))
    let clock = StreamClock(.driven)
    clock.advance(to: samples.now.milliseconds)
    let board = StatusBoard()
    let runner = try Runner(
      log: log, processor: ServiceProcessor(core: Segmentation(), topics: topics, zones: samples.zones), topology: topology, clock: clock,
      desk: PromptDesk(answer: []), board: board)
    let started = Machine.cpuSeconds
    repeat { try runner.turn() } while !board.latest.isReady
    return Double(records) / (Machine.cpuSeconds - started)
  }

  /// The state that one account leaves behind, as the changelog holds it.
  private static func storedCell(_ samples: Samples, _ topics: ServiceTopics) throws -> [UInt8] {
    var processor = ServiceProcessor(core: Segmentation(), topics: topics, zones: samples.zones)
    let key = Array(samples.id(0).utf8)
    let record = Record(
      topic: topics.inputs[0], partition: 0, offset: 0, timestamp: 0, key: key, value: samples.accountUpdated(0, version: 1))
    guard case .input(_, let identity, let input) = processor.read(record) else { preconditionFailure("the sample is no event") }
    let answer = try processor.decide(
      state: nil, input: .event(input), context: StreamContext(key: key, now: samples.now.milliseconds, identity: identity))
    var cell = Cell()
    cell.state = answer.state
    cell.timers = answer.timers
    cell.take(identity, capacity: 24)
    return cell.encoded
  }
}
