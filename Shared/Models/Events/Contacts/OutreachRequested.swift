/// A contact to make. One request leads to one contact at the most.
public struct OutreachRequested: EventData {
  public static var type: StaticString { "outreach.requested" }

  /// Unique for ever; the provider gets it as idempotency key.
  public var contactId: String
  public var purpose: OutreachPurpose
  public var channel: Channel
  public var address: String
  public var language: String
  /// Email only.
  public var subject: String?
  /// Whether the person agreed to be contacted at this address; nil where nobody asked.
  public var consent: Bool?
  /// What is sent, links included.
  public var text: String
  /// At most three.
  public var buttons: [MessageButton]
  /// What the link in the text asks for; nil where there is none.
  public var payment: PaymentRequest?
  /// The debts it speaks of.
  public var accountIds: [String]
  public var stage: Stage
  public var treatment: Treatment
  /// Which wording, for measurement.
  public var variant: String
  /// Which of the strategy's variants was drawn; reminders only, where there was a choice.
  public var choice: VariantChoice?
  public var timeZone: String
  public var jurisdiction: String
  /// How fresh the balance is that the text rests on.
  public var balanceAsOf: Instant
  /// When the customer wrote what this answers; nil where it answers nothing. An answer may go out at hours at which no contact may begin, but only
  /// while it is one.
  public var customerWroteAt: Instant?
  /// Not to be sent from this moment on.
  public var expiresAt: Instant
  public var strategyVersion: String
  /// What a thousand such contacts cost by that strategy; nil where it does not say.
  public var costPerThousand: Money?

  public init(
    contactId: String, purpose: OutreachPurpose, channel: Channel, address: String, language: String, subject: String? = nil,
    consent: Bool? = nil,
    text: String, buttons: [MessageButton] = [], payment: PaymentRequest? = nil, accountIds: [String] = [], stage: Stage, treatment: Treatment, variant: String,
    choice: VariantChoice? = nil, timeZone: String, jurisdiction: String, balanceAsOf: Instant, customerWroteAt: Instant? = nil, expiresAt: Instant, strategyVersion: String,
    costPerThousand: Money? = nil
  ) {
    self.contactId = contactId
    self.purpose = purpose
    self.channel = channel
    self.address = address
    self.language = language
    self.subject = subject
    self.consent = consent
    self.text = text
    self.buttons = buttons
    self.payment = payment
    self.accountIds = accountIds
    self.stage = stage
    self.treatment = treatment
    self.variant = variant
    self.choice = choice
    self.timeZone = timeZone
    self.jurisdiction = jurisdiction
    self.balanceAsOf = balanceAsOf
    self.customerWroteAt = customerWroteAt
    self.expiresAt = expiresAt
    self.strategyVersion = strategyVersion
    self.costPerThousand = costPerThousand
  }
}

extension OutreachRequested {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var contactId: String?
    var purpose: OutreachPurpose?
    var channel: Channel?
    var address: String?
    var language: String?
    var subject: String?
    var consent: Bool?
    var text: String?
    var buttons: [MessageButton] = []
    var payment: PaymentRequest?
    var accountIds: [String] = []
    var stage: Stage?
    var treatment: Treatment?
    var variant: String?
    var choice: VariantChoice?
    var timeZone: String?
    var jurisdiction: String?
    var balanceAsOf: Instant?
    var customerWroteAt: Instant?
    var expiresAt: Instant?
    var strategyVersion: String?
    var costPerThousand: Money?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "contactId": contactId = try reader.identifier()
      case "purpose": purpose = try reader.choice(OutreachPurpose.self)
      case "channel": channel = try reader.choice(Channel.self)
      case "address": address = try reader.identifier()
      case "language": language = try reader.string()
      case "subject": subject = try reader.string()
      case "consent": consent = try reader.boolean()
      case "text": text = try reader.string()
      case "buttons": buttons = try reader.list(atMost: 3) { reader throws(JSONFailure) in try MessageButton(from: &reader) }
      case "payment": payment = try PaymentRequest(from: &reader)
      case "accountIds": accountIds = try reader.list { reader throws(JSONFailure) in try reader.string() }
      case "stage": stage = try reader.choice(Stage.self)
      case "treatment": treatment = try reader.choice(Treatment.self)
      case "variant": variant = try reader.string()
      case "choice": choice = try VariantChoice(from: &reader)
      case "timeZone": timeZone = try reader.string()
      case "jurisdiction": jurisdiction = try reader.string()
      case "balanceAsOf": balanceAsOf = try reader.instant()
      case "customerWroteAt": customerWroteAt = try reader.instant()
      case "expiresAt": expiresAt = try reader.instant()
      case "strategyVersion": strategyVersion = try reader.string()
      case "costPerThousand": costPerThousand = try reader.money()
      default: try reader.skip()
      }
    }
    self.init(
      contactId: try reader.require(contactId, "contactId"), purpose: try reader.require(purpose, "purpose"),
      channel: try reader.require(channel, "channel"), address: try reader.require(address, "address"),
      language: try reader.require(language, "language"), subject: subject, consent: consent, text: try reader.require(text, "text"),
      buttons: buttons, payment: payment,
      accountIds: accountIds, stage: try reader.require(stage, "stage"), treatment: try reader.require(treatment, "treatment"),
      variant: try reader.require(variant, "variant"), choice: choice, timeZone: try reader.require(timeZone, "timeZone"),
      jurisdiction: try reader.require(jurisdiction, "jurisdiction"), balanceAsOf: try reader.require(balanceAsOf, "balanceAsOf"),
      customerWroteAt: customerWroteAt, expiresAt: try reader.require(expiresAt, "expiresAt"), strategyVersion: try reader.require(strategyVersion, "strategyVersion"),
      costPerThousand: costPerThousand)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("contactId", contactId)
    writer.member("purpose", purpose)
    writer.member("channel", channel)
    writer.member("address", address)
    writer.member("language", language)
    writer.member("subject", subject)
    writer.member("consent", consent)
    writer.member("text", text)
    writer.member("buttons", buttons) { $1.write(to: &$0) }
    if let payment {
      writer.key("payment")
      payment.write(to: &writer)
    }
    writer.member("accountIds", accountIds)
    writer.member("stage", stage)
    writer.member("treatment", treatment)
    writer.member("variant", variant)
    if let choice {
      writer.key("choice")
      choice.write(to: &writer)
    }
    writer.member("timeZone", timeZone)
    writer.member("jurisdiction", jurisdiction)
    writer.member("balanceAsOf", balanceAsOf)
    writer.member("customerWroteAt", customerWroteAt)
    writer.member("expiresAt", expiresAt)
    writer.member("strategyVersion", strategyVersion)
    writer.member("costPerThousand", costPerThousand)
    writer.endObject()
  }
}

/// What a contact is for. Contact rules tell collection from answers.
public enum OutreachPurpose: String, CaseIterable, Sendable {
  /// We begin: a reminder or a follow-up.
  case reminder
  /// An answer to what the customer has just said.
  case reply
  /// A message of the person who has the case.
  case agent
  /// Thanks for a payment.
  case receipt
  /// The one confirmation that an opt-out allows.
  case optOutConfirmation
}

/// A quick reply that the customer can tap.
public struct MessageButton: Hashable, Sendable {
  /// What comes back when it is tapped.
  public var id: String
  /// At most 20 characters.
  public var title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

extension MessageButton {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var id: String?
    var title: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "id": id = try reader.string()
      case "title": title = try reader.string()
      default: try reader.skip()
      }
    }
    self.init(id: try reader.require(id, "id"), title: try reader.require(title, "title"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("title", title)
    writer.endObject()
  }
}
