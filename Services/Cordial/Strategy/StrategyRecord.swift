import Bytes
public import Models

/// A strategy as it travels on `collections.strategy`. Each version has a key of its own, so that compaction never takes a good one away for the
/// sake of a bad one; the last record that can be read is the one in force.
public struct StrategyRecord: Hashable, Sendable {
  public let key: [UInt8]
  public let value: [UInt8]

  public init(_ strategy: Strategy, at now: Instant) {
    let subject = "strategy/\(strategy.version)"
    let data = StrategyPublished(strategy: strategy)
    let header = EventHeader(
      id: Identity(of: subject, now.description, data.json).text, source: "/cordial/strategy", subject: subject, time: now)
    key = Array(subject.utf8)
    value = header.encode(data)
  }

  /// The strategy of a record; nil for anything else, and for one that nobody could follow.
  public static func strategy(in value: [UInt8]) -> Strategy? {
    guard let envelope = try? EventEnvelope(reading: value), envelope.type == "\(StrategyPublished.type)" else { return nil }
    return try? envelope.data(StrategyPublished.self, from: value).strategy
  }
}
