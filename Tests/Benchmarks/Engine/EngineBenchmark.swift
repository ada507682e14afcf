import Bytes
import Glibc
import Streaming

/// Measures the bare engine: a processor that keeps 200 bytes and one timer a key and answers each input with one message of 300 bytes.
@main enum EngineBenchmark {
  struct Copying: Processor {
    private let state = [UInt8](repeating: 7, count: 200)
    private let message = [UInt8](repeating: 9, count: 300)
    private var number: UInt64 = 0

    mutating func read(_ record: Record) -> Reading<Void> {
      number += 1
      return .input(key: record.key, identity: Identity(high: number, low: number), ())
    }

    func decide(state: [UInt8]?, input: StreamInput<Void>, context: StreamContext) -> Answer {
      Answer(
        state: self.state, messages: [OutgoingMessage(topic: TopicNumber(2), key: context.key, value: message)],
        timers: [StreamTimer(due: 9_000_000_000_000, name: "midnight")])
    }

    func follow(_ record: Record) -> Followed { .nothing }
  }

  static func main() throws {
    print("keys     inputs per CPU second     turns per CPU second     CPU microseconds per input     state bytes per key")
    for keys in [1_000, 100_000] { try measure(keys: keys, inputs: 1_000_000) }
  }

  private static func measure(keys: Int, inputs: Int) throws {
    let partitions: Int32 = 12
    let records = (0..<keys).map { number in
      let key = Array("customer-\(number)".utf8)
      return Record(
        topic: TopicNumber(0), partition: Partitioner.partition(for: key, count: partitions), offset: 0, timestamp: 0, key: key,
        value: [UInt8](repeating: 1, count: 300))
    }
    let log = MemoryLog(records: records, partitions: partitions)
    let topology = Topology(
      topics: LogTopics(["in", "state", "out"]), inputs: [TopicNumber(0)], changelog: TopicNumber(1), broadcasts: [], partitions: partitions
    )
    let board = StatusBoard()
    let runner = try Runner(log: log, processor: Copying(), topology: topology, clock: StreamClock(.wall), desk: IdleDesk(), board: board)
    try runner.turn()
    log.allowance = keys
    while log.allowance > 0 { try runner.turn() }
    log.allowance = inputs
    var turns = 0
    let started = processSeconds
    while log.allowance > 0 {
      try runner.turn()
      turns += 1
    }
    let seconds = processSeconds - started
    let status = board.latest
    print(
      [
        "\(keys)", "\(Int(Double(inputs) / seconds))", "\(Int(Double(turns) / seconds))",
        "\((seconds * 1e8 / Double(inputs)).rounded() / 100)", "\(status.stateBytes / max(1, status.keys))",
      ].joined(separator: "     "))
  }

  /// CPU time of this process: what else runs on the machine does not count.
  private static var processSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
