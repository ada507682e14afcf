public import Models

/// Contacts of which nobody knows whether they were made: reported as unknown, and nothing said since then what became of them.
///
/// They count as made for the contact rules. Neither the order of the reports nor their number matters.
public struct UnknownContacts {
  public struct Contact: Hashable, Sendable {
    public var id: String
    public var customer: String
    public var channel: Channel
    public var purpose: OutreachPurpose?
    /// When it was first reported.
    public var since: Instant
    /// What is known of the reason, without a customer's words.
    public var reason: String?
  }

  private var unknown: [String: Contact] = [:]
  private var settled: Set<String> = []

  public init() {}

  /// Takes one record of `collections.deliveries`. What is no report changes nothing.
  public mutating func take(_ bytes: [UInt8]) {
    guard let envelope = try? EventEnvelope(reading: bytes), let status = DeliveryStatus(rawValue: envelope.type),
      let report = try? envelope.data(DeliveryReport.self, from: bytes)
    else { return }
    guard status == .unknown else {
      settled.insert(report.contactId)
      return
    }
    let contact = Contact(
      id: report.contactId, customer: envelope.header.subject, channel: report.channel, purpose: report.purpose, since: envelope.header.time,
      reason: report.reason)
    if let known = unknown[contact.id], known.since <= contact.since { return }
    unknown[contact.id] = contact
  }

  /// The oldest first.
  public var contacts: [Contact] {
    unknown.values.filter { !settled.contains($0.id) }.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
  }
}

extension UnknownContacts.Contact: CustomStringConvertible {
  /// One line of `cordial unknown`.
  public var description: String {
    [since.description, customer, channel.rawValue, purpose?.rawValue ?? "-", id, reason ?? "-"].joined(separator: "  ")
  }
}
