import Bytes
public import Learning
public import Models

/// Recorded choices of variants with what followed them, as another strategy would look at them. Takes events in any order, duplicates included.
public struct ChoiceRecord: Sendable {
  private struct Contact: Sendable {
    var customer: String
    var stage: Stage
    var choice: VariantChoice
  }

  private var contacts: [String: Contact] = [:]
  /// When each contact went out, as the first report says.
  private var made: [String: Instant] = [:]
  private var payments: [String: [String: Instant]] = [:]
  /// The latest moment of which anything is known.
  public private(set) var asOf: Instant?

  public init() {}

  /// Passes over types that are not its business. Throws what is wrong with one that is.
  public mutating func take(_ bytes: [UInt8]) throws(JSONFailure) {
    let envelope = try EventEnvelope(reading: bytes)
    let (customer, time) = (envelope.header.subject, envelope.header.time)
    switch envelope.type {
    case "\(OutreachRequested.type)":
      let outreach = try envelope.data(OutreachRequested.self, from: bytes)
      if let choice = outreach.choice { contacts[outreach.contactId] = Contact(customer: customer, stage: outreach.stage, choice: choice) }
    case "\(PaymentReceived.type)":
      let id = try envelope.data(PaymentReceived.self, from: bytes).paymentId
      payments[customer, default: [:]][id] = min(time, payments[customer]?[id] ?? time)
    case DeliveryStatus.accepted.rawValue, DeliveryStatus.delivered.rawValue, DeliveryStatus.read.rawValue:
      let id = try envelope.data(DeliveryReport.self, from: bytes).contactId
      made[id] = min(time, made[id] ?? time)
    default: return
    }
    asOf = max(asOf ?? time, time)
  }

  /// The choices whose reward is certain, as the strategy would look at them. A reward is 1 where a payment came within seven days and before the
  /// next reminder that was chosen, else 0, as the learning has it.
  public func choices(under strategy: Strategy) -> [LoggedChoice] {
    let certain = (asOf ?? Instant(milliseconds: 0)).adding(days: -LearningRules.rewardDays)
    let sent = contacts.compactMap { id, contact in made[id].map { (id: id, contact: contact, made: $0) } }
      .sorted { ($0.contact.customer, $0.made, $0.id) < ($1.contact.customer, $1.made, $1.id) }
    // Where the strategy has no variants, what it does was never tried: an arm of its own.
    let arms = (Set(sent.map(\.contact.choice.variant)).union(strategy.variants.map(\.name))).sorted()
    let contexts = Set(sent.map(\.contact.choice.context)).sorted()
    return sent.indices.compactMap { index in
      let (_, contact, made) = sent[index]
      guard made <= certain, let arm = arms.firstIndex(of: contact.choice.variant), let context = contexts.firstIndex(of: contact.choice.context)
      else { return nil }
      let next = index + 1 < sent.count && sent[index + 1].contact.customer == contact.customer ? sent[index + 1].made : nil
      let end = min(made.adding(days: LearningRules.rewardDays), next ?? .distantFuture)
      let isPaid = payments[contact.customer, default: [:]].values.contains { $0 > made && $0 <= end }
      return LoggedChoice(
        arm: arm, propensity: contact.choice.propensity, reward: isPaid ? 1 : 0, candidate: probabilities(strategy, contact.stage, arms), context: context,
        customer: Identity(of: contact.customer).low)
    }
  }

  private func probabilities(_ strategy: Strategy, _ stage: Stage, _ arms: [String]) -> [Double] {
    let variants = strategy.variants(in: stage)
    guard !variants.isEmpty else { return arms.map { _ in 0 } + [1] }
    let shares = strategy.shares(of: variants)
    return arms.map { name in variants.firstIndex { $0.name == name }.map { shares[$0] } ?? 0 } + [0]
  }
}

extension Instant {
  fileprivate static let distantFuture = Instant(milliseconds: .max / 2)
}
