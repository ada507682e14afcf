public import Models

/// One customer's story, from the topics alone: what happened, what was known, what was decided, why, and what was turned down.
///
/// Events may come in any order and more than once; the story is told by their times.
public struct CustomerStory: Sendable {
  public let customer: String
  private var entries: [Entry] = []
  private var seen: Set<String> = []

  private struct Entry: Sendable {
    var at: Instant
    /// Of the same moment: what the customer did comes before what was decided, and that before what was done.
    var rank: Int
    var order: Int
    var lines: [String]
    var isStanding: Bool
  }

  /// What is read for a story.
  public static let topics: [Topic] = [.portfolio, .segments, .inbound, .decisions, .outcomes, .handoffs, .outreach, .deliveries]

  public init(of customer: String) { self.customer = customer }

  public var isEmpty: Bool { entries.isEmpty }

  /// Takes a record of one of `topics`; false where it tells nothing of this customer.
  @discardableResult
  public mutating func take(_ topic: Topic, _ value: [UInt8]?) -> Bool {
    guard let value, let envelope = try? EventEnvelope(reading: value), envelope.header.subject == customer,
      seen.insert("\(envelope.header.source) \(envelope.header.id)").inserted
    else { return false }
    let lines = ((try? StoryLines.of(envelope, value)) ?? []).filter { !$0.isEmpty }
    guard !lines.isEmpty else { return false }
    guard let rank = CustomerStory.topics.firstIndex(of: topic) else { return false }
    entries.append(Entry(at: envelope.header.time, rank: rank, order: entries.count, lines: lines, isStanding: topic == .segments))
    return true
  }

  /// What one event says, in sentences; none where it says nothing to people.
  public static func sentences(of event: [UInt8]) -> [String] {
    guard let envelope = try? EventEnvelope(reading: event) else { return [] }
    return ((try? StoryLines.of(envelope, event)) ?? []).filter { !$0.isEmpty }
  }

  /// In the order of their times. A segment is published whenever anything in it changes: the story tells it where stage, treatment or reason do.
  private var told: [Entry] {
    var standing: [String] = []
    return entries.sorted(by: { ($0.at, $0.rank, $0.order) < ($1.at, $1.rank, $1.order) }).filter { entry in
      guard entry.isStanding else { return true }
      defer { standing = entry.lines }
      return entry.lines != standing
    }
  }

  /// Day by day; times are UTC.
  public var text: String {
    var lines: [String] = []
    var day = ""
    for entry in told {
      let moment = entry.at.description
      if moment.prefix(10) != day {
        day = String(moment.prefix(10))
        lines.append((lines.isEmpty ? "" : "\n") + day)
      }
      for (index, line) in entry.lines.enumerated() {
        lines.append((index == 0 ? "  \(moment.dropFirst(11).prefix(5))  " : "         ") + line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// `{"customer":"c-1","entries":[{"time":"…","topic":"collections.inbound","lines":["…"]}]}`, for programs that show it.
  public var json: [UInt8] {
    var writer = JSONWriter(reservingBytes: 16 * 1024)
    writer.beginObject()
    writer.member("customer", customer)
    writer.member("entries", told) { writer, entry in
      writer.beginObject()
      writer.member("time", entry.at)
      writer.member("topic", CustomerStory.topics[entry.rank])
      writer.member("lines", entry.lines)
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes
  }
}
