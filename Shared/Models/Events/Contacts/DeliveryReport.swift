/// What is known of one contact now. Each status is an event type of its own; all have the same data.
public enum DeliveryStatus: String, CaseIterable, Sendable {
  /// The provider took it.
  case accepted = "delivery.accepted"
  case delivered = "delivery.delivered"
  case read = "delivery.read"
  /// It was not sent, or could not be delivered, for the reason given.
  case failed = "delivery.failed"
  /// The last check refused it; nothing was sent.
  case denied = "delivery.denied"
  /// It may or may not have been sent: no answer was recorded. Counts as a contact.
  case unknown = "delivery.unknown"
}

/// The data of every `delivery.*` event.
public struct DeliveryReport: EventBody {
  public var contactId: String
  public var channel: Channel
  /// Missing in receipts that come straight from the provider.
  public var purpose: OutreachPurpose?
  public var stage: Stage?
  public var treatment: Treatment?
  public var variant: String?
  public var providerMessageId: String?
  /// Why it failed, was denied or is unknown.
  public var reason: String?
  /// The contact rule that denied it.
  public var rule: String?
  /// When a denied contact would be allowed.
  public var until: Instant?
  /// True where the address will never work.
  public var isPermanent: Bool?

  public init(
    contactId: String, channel: Channel, purpose: OutreachPurpose? = nil, stage: Stage? = nil, treatment: Treatment? = nil,
    variant: String? = nil, providerMessageId: String? = nil, reason: String? = nil, rule: String? = nil, until: Instant? = nil,
    isPermanent: Bool? = nil
  ) {
    self.contactId = contactId
    self.channel = channel
    self.purpose = purpose
    self.stage = stage
    self.treatment = treatment
    self.variant = variant
    self.providerMessageId = providerMessageId
    self.reason = reason
    self.rule = rule
    self.until = until
    self.isPermanent = isPermanent
  }
}

extension DeliveryReport {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var contactId: String?
    var channel: Channel?
    var purpose: OutreachPurpose?
    var stage: Stage?
    var treatment: Treatment?
    var variant: String?
    var providerMessageId: String?
    var reason: String?
    var rule: String?
    var until: Instant?
    var isPermanent: Bool?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "contactId": contactId = try reader.identifier()
      case "channel": channel = try reader.choice(Channel.self)
      case "purpose": purpose = try reader.choice(OutreachPurpose.self)
      case "stage": stage = try reader.choice(Stage.self)
      case "treatment": treatment = try reader.choice(Treatment.self)
      case "variant": variant = try reader.string()
      case "providerMessageId": providerMessageId = try reader.string()
      case "reason": reason = try reader.string()
      case "rule": rule = try reader.string()
      case "until": until = try reader.instant()
      case "isPermanent": isPermanent = try reader.boolean()
      default: try reader.skip()
      }
    }
    self.init(
      contactId: try reader.require(contactId, "contactId"), channel: try reader.require(channel, "channel"), purpose: purpose,
      stage: stage, treatment: treatment, variant: variant, providerMessageId: providerMessageId, reason: reason, rule: rule,
      until: until, isPermanent: isPermanent)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("contactId", contactId)
    writer.member("channel", channel)
    writer.member("purpose", purpose)
    writer.member("stage", stage)
    writer.member("treatment", treatment)
    writer.member("variant", variant)
    writer.member("providerMessageId", providerMessageId)
    writer.member("reason", reason)
    writer.member("rule", rule)
    writer.member("until", until)
    writer.member("isPermanent", isPermanent)
    writer.endObject()
  }
}
