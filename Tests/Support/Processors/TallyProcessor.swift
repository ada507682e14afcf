import Bytes
public import Streaming

/// A small business for the engine's tests: it counts, sets timers, calls out, forgets, and tells everything that it does.
///
/// A command is a line of text, `ID OPERATION ARGUMENT`: `add N`, `timer MILLISECONDS`, `contact` (never to be made twice), `lookup`
/// (may be made twice), `forget`, `skip`, `pass` (nothing follows). Anything else is a dead letter. Each decision but `pass` gives one
/// message, itself a command for the next service.
public struct TallyProcessor: Processor {
  public struct Command: Hashable, Sendable {
    public var operation: String
    public var argument: Int64
  }

  private let output: TopicNumber
  private let letters: TopicNumber

  public init(output: TopicNumber, letters: TopicNumber) {
    self.output = output
    self.letters = letters
  }

  public func read(_ record: Record) -> Reading<Command> {
    let words = String(decoding: record.value ?? [], as: UTF8.self).split(separator: " ")
    let known: Set = ["add", "timer", "contact", "lookup", "forget", "pass"]
    if words.count == 3, words[1] == "skip" { return .skipped }
    guard words.count == 3, known.contains(String(words[1])), let argument = Int64(words[2]), !record.key.isEmpty else {
      let place = "\(record.topic.index)/\(record.partition)/\(record.offset) "
      return .rejected(
        reason: "no command", letters: [OutgoingMessage(topic: letters, key: record.key, value: Array(place.utf8) + (record.value ?? []))])
    }
    return .input(
      key: record.key, identity: Identity(of: String(words[0])), Command(operation: String(words[1]), argument: argument))
  }

  public func decide(state: [UInt8]?, input: StreamInput<Command>, context: StreamContext) -> Answer {
    var tally = Tally(state)
    var answer = Answer(state: nil)
    switch input {
    case .event(let command):
      if command.operation == "pass" { return Answer(state: state, timers: tally.timers) }
      take(command, &tally, &answer, context)
    case .timer(let timer):
      tally.timers.removeAll { $0 == timer }
      tally.fired += 1
    case .effect(_, let result):
      if result == nil { tally.unknown += 1 } else { tally.results += 1 }
    }
    if case .event(let command) = input, command.operation == "forget" { return with(message: tally, Answer(state: nil), context) }
    answer.state = tally.encoded
    answer.timers = tally.timers
    return with(message: tally, answer, context)
  }

  private func take(_ command: Command, _ tally: inout Tally, _ answer: inout Answer, _ context: StreamContext) {
    switch command.operation {
    case "add": tally.sum += command.argument
    case "timer":
      let timer = StreamTimer(due: context.now + command.argument, name: "t\(command.argument % 3)")
      if !tally.timers.contains(timer) { tally.timers.append(timer) }
    case "contact", "lookup":
      answer.effects = [
        StreamEffect(
          id: context.identity.derived("effect", 0), kind: command.operation, isRepeatable: command.operation == "lookup",
          request: [UInt8(truncatingIfNeeded: command.argument)])
      ]
    default: break
    }
  }

  private func with(message tally: Tally, _ answer: Answer, _ context: StreamContext) -> Answer {
    var answer = answer
    let text = "\(context.identity.derived("message", 0).text) add \(tally.sum + tally.fired + tally.results)"
    answer.messages = [OutgoingMessage(topic: output, key: context.key, value: Array(text.utf8))]
    return answer
  }

  public func follow(_ record: Record) -> Followed { .nothing }

  /// The first word of a message.
  public static func messageID(_ message: OutgoingMessage) -> [UInt8] { Array((message.value ?? []).prefix { $0 != UInt8(ascii: " ") }) }

}

/// What the tally keeps for one key.
struct Tally: Hashable {
  var sum: Int64 = 0
  var fired: Int64 = 0
  var results: Int64 = 0
  var unknown: Int64 = 0
  var timers: [StreamTimer] = []

  init(_ bytes: [UInt8]?) {
    guard let bytes else { return }
    var reader = ByteReader(bytes)
    guard let stored = try? Tally(from: &reader) else { return }
    self = stored
  }

  private init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    sum = try reader.signed()
    fired = try reader.signed()
    results = try reader.signed()
    unknown = try reader.signed()
    for _ in 0..<(try reader.count()) { timers.append(StreamTimer(due: try reader.signed(), name: try reader.text())) }
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    for number in [sum, fired, results, unknown] { writer.signed(number) }
    writer.count(timers.count)
    for timer in timers {
      writer.signed(timer.due)
      writer.text(timer.name)
    }
    return writer.bytes
  }
}
