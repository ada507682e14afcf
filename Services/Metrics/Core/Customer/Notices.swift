import Bytes
public import Models

// What the figures need of the events that come most. The rest of them is passed over: the services that act on it check it.

/// Of a `customer.segmented`.
public struct SegmentNotice: Hashable, Sendable {
  /// One debt.
  public struct Debt: Hashable, Sendable {
    public var account: FactID
    public var stage: Stage
    public var balance: Money
  }

  public var stage: Stage
  public var treatment: Treatment
  public var reason: String
  public var setting: Setting
  public var debts: [Debt]
}

/// Of an `outreach.requested`.
public struct RequestNotice: Hashable, Sendable {
  public var contact: FactID
  public var channel: Channel
  public var about: ContactAbout
}

/// Of a `delivery.*`.
public struct ReportNotice: Hashable, Sendable {
  public var contact: FactID
  public var channel: Channel
  /// Nil where the report does not repeat what the contact was for.
  public var about: ContactAbout?
}

/// Of a `reply.received`.
public struct ReplyNotice: Hashable, Sendable {
  public var channel: Channel
  public var inReplyTo: FactID?
}

extension SegmentNotice {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var stage: Stage?
    var treatment: Treatment?
    var reason: String?
    var language: String?
    var strategyVersion: String?
    var debts: [Debt] = []
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "stage": stage = try reader.choice(Stage.self)
      case "treatment": treatment = try reader.choice(Treatment.self)
      case "reason": reason = try reader.string()
      case "language": language = try reader.string()
      case "strategyVersion": strategyVersion = try reader.string()
      case "accounts": debts = try reader.list { reader throws(JSONFailure) in try Debt(from: &reader) }
      default: try reader.skip()
      }
    }
    self.init(
      stage: try reader.require(stage, "stage"), treatment: try reader.require(treatment, "treatment"),
      reason: try reader.require(reason, "reason"),
      setting: Setting(
        tag: try reader.require(language, "language"), strategyVersion: try reader.require(strategyVersion, "strategyVersion")),
      debts: debts)
  }
}

extension SegmentNotice.Debt {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var account: FactID?
    var stage: Stage?
    var balance: Money?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "accountId": account = try reader.identity().low
      case "stage": stage = try reader.choice(Stage.self)
      case "balance": balance = try reader.money()
      default: try reader.skip()
      }
    }
    self.init(
      account: try reader.require(account, "accountId"), stage: try reader.require(stage, "stage"),
      balance: try reader.require(balance, "balance"))
  }
}

extension RequestNotice {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var contact: FactID?
    var channel: Channel?
    var purpose: OutreachPurpose?
    var stage: Stage?
    var treatment: Treatment?
    var variant: String?
    var choice: ChoiceFact?
    var language: String?
    var strategyVersion: String?
    var costPerThousand: Money?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "contactId": contact = try reader.identity().low
      case "channel": channel = try reader.choice(Channel.self)
      case "purpose": purpose = try reader.choice(OutreachPurpose.self)
      case "stage": stage = try reader.choice(Stage.self)
      case "treatment": treatment = try reader.choice(Treatment.self)
      case "variant": variant = try reader.string()
      case "choice": choice = ChoiceFact(try VariantChoice(from: &reader))
      case "language": language = try reader.string()
      case "strategyVersion": strategyVersion = try reader.string()
      case "costPerThousand": costPerThousand = try reader.money()
      default: try reader.skip()
      }
    }
    self.init(
      contact: try reader.require(contact, "contactId"), channel: try reader.require(channel, "channel"),
      about: ContactAbout(
        purpose: try reader.require(purpose, "purpose"), stage: try reader.require(stage, "stage"),
        treatment: MeasuredTreatment(try reader.require(treatment, "treatment")), variant: try reader.require(variant, "variant"),
        choice: choice,
        setting: Setting(
          tag: try reader.require(language, "language"), strategyVersion: try reader.require(strategyVersion, "strategyVersion")),
        costPerThousand: costPerThousand))
  }
}

extension ReportNotice {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var contact: FactID?
    var channel: Channel?
    var purpose: OutreachPurpose?
    var stage: Stage?
    var treatment: Treatment?
    var variant: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "contactId": contact = try reader.identity().low
      case "channel": channel = try reader.choice(Channel.self)
      case "purpose": purpose = try reader.choice(OutreachPurpose.self)
      case "stage": stage = try reader.choice(Stage.self)
      case "treatment": treatment = try reader.choice(Treatment.self)
      case "variant": variant = try reader.string()
      default: try reader.skip()
      }
    }
    var about: ContactAbout?
    if let purpose, let stage, let treatment {
      about = ContactAbout(purpose: purpose, stage: stage, treatment: MeasuredTreatment(treatment), variant: variant ?? "")
    }
    self.init(contact: try reader.require(contact, "contactId"), channel: try reader.require(channel, "channel"), about: about)
  }
}

extension ReplyNotice {
  init(from reader: inout JSONReader) throws(JSONFailure) {
    var channel: Channel?
    var inReplyTo: FactID?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "channel": channel = try reader.choice(Channel.self)
      case "inReplyTo": inReplyTo = try reader.identity().low
      default: try reader.skip()
      }
    }
    self.init(channel: try reader.require(channel, "channel"), inReplyTo: inReplyTo)
  }
}

extension ChoiceFact {
  fileprivate init(_ choice: VariantChoice) { self.init(variant: choice.variant, context: choice.context) }
}
