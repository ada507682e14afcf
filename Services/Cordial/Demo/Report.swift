import Models

/// What a rehearsal came to: the line of JSON at its end.
public struct Report: Hashable, Sendable {
  public var virtualDays: Int
  public var customers: Int
  public var accounts: Int
  /// Accepted by the provider.
  public var contacts: [Channel: Int]
  public var responses: Int
  public var promises: [PromiseStatus: Int]
  /// Received less reversed.
  public var recovered: MoneyBag
  /// Open debts at the start and at the end.
  public var stagesAtStart: [Stage: Int]
  public var stagesAtEnd: [Stage: Int]
  public var handoffs: Int
  public var plans: [PlanStatus: Int]
  /// By score, 1 to 5.
  public var ratings: [Int: Int]
  public var complaints: Int
  /// Cases that people gave back.
  public var releases: Int
  public var fingerprints: Fingerprints
  public var violations: Int
  public var deadLetters: Int
  /// Services that died and were started again.
  public var restarts: Int
  public var wallSeconds: Int

  /// One line; amounts are in minor units.
  public var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("virtualDays", virtualDays)
    writer.member("customers", customers)
    writer.member("accounts", accounts)
    writer.key("contacts")
    writer.beginObject()
    for channel in Channel.allCases { if let count = contacts[channel] { writer.member(channel, count) } }
    writer.endObject()
    writer.member("responses", responses)
    writer.key("promises")
    writer.beginObject()
    writer.member("made", promises[.made] ?? 0)
    writer.member("kept", promises[.kept] ?? 0)
    writer.member("broken", promises[.broken] ?? 0)
    writer.endObject()
    writer.key("recovered")
    writer.beginObject()
    for money in recovered.sums {
      writer.key(money.currency.code)
      writer.integer(money.amount)
    }
    writer.endObject()
    writer.key("stages")
    writer.beginObject()
    for (name, stages) in [("start", stagesAtStart), ("end", stagesAtEnd)] {
      writer.key(name)
      writer.beginObject()
      for stage in Stage.allCases { writer.member(stage, stages[stage] ?? 0) }
      writer.endObject()
    }
    writer.endObject()
    writer.member("handoffs", handoffs)
    writer.key("plans")
    writer.beginObject()
    for (name, status) in [("made", PlanStatus.made), ("changed", .changed), ("kept", .kept), ("broken", .broken)] {
      writer.key(name)
      writer.integer(Int64(plans[status] ?? 0))
    }
    writer.endObject()
    writer.key("ratings")
    writer.beginObject()
    for score in 1...5 {
      writer.key(String(score))
      writer.integer(Int64(ratings[score] ?? 0))
    }
    writer.endObject()
    writer.member("complaints", complaints)
    writer.member("releases", releases)
    writer.key("fingerprints")
    fingerprints.write(to: &writer)
    writer.member("violations", violations)
    writer.member("deadLetters", deadLetters)
    writer.member("restarts", restarts)
    writer.member("wallSeconds", wallSeconds)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: some RawRepresentable<String>, _ count: Int) {
    key(name.rawValue)
    integer(count)
  }
}
