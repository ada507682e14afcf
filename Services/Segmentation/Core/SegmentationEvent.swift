public import Models

/// What segmentation listens to.
public enum SegmentationEvent: Hashable, Sendable {
  case accountUpdated(AccountUpdated)
  case accountClosed(AccountClosed)
  case customerUpdated(CustomerUpdated)
  case consentChanged(ConsentChanged)
  /// From a channel; from all where it is nil.
  case optedOut(Channel?)
  case paymentReceived(PaymentReceived)
  case paymentReversed(PaymentReversed)
  /// By the customer, about these accounts; about all where none is named.
  case disputeOpened([String])
  /// About one account; about all where it is nil.
  case disputeResolved(String?)
  case reported(DeliveryStatus, DeliveryReport)
  case replied(ReplyReceived)
  /// A promise or a plan.
  case promiseEnded(id: String, isKept: Bool)
  /// On this channel somebody else answers.
  case wrongParty(Channel)
  /// Found out in the conversation.
  case circumstance(Circumstance)
  /// A person gave the case back.
  case released
}

extension Segmentation {
  public static func read(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic) throws(JSONFailure) -> SegmentationEvent? {
    switch envelope.type {
    case "account.updated": .accountUpdated(try envelope.data(from: bytes))
    case "account.closed": .accountClosed(try envelope.data(from: bytes))
    case "customer.updated": .customerUpdated(try envelope.data(from: bytes))
    case "consent.changed": .consentChanged(try envelope.data(from: bytes))
    case "optout.recorded": .optedOut(try envelope.data(OptOutRecorded.self, from: bytes).channel)
    case "payment.received": .paymentReceived(try envelope.data(from: bytes))
    case "payment.reversed": .paymentReversed(try envelope.data(from: bytes))
    case "dispute.opened": .disputeOpened(try envelope.data(DisputeOpened.self, from: bytes).accountIds)
    case "dispute.resolved": .disputeResolved(try envelope.data(DisputeResolved.self, from: bytes).accountId)
    case "reply.received": .replied(try envelope.data(from: bytes))
    case PromiseStatus.kept.rawValue: .promiseEnded(id: try envelope.data(PromiseOutcome.self, from: bytes).promiseId, isKept: true)
    case PromiseStatus.broken.rawValue: .promiseEnded(id: try envelope.data(PromiseOutcome.self, from: bytes).promiseId, isKept: false)
    case PlanStatus.kept.rawValue: .promiseEnded(id: try envelope.data(PlanOutcome.self, from: bytes).planId, isKept: true)
    case PlanStatus.broken.rawValue: .promiseEnded(id: try envelope.data(PlanOutcome.self, from: bytes).planId, isKept: false)
    case "party.wrong": .wrongParty(try envelope.data(PartyReached.self, from: bytes).channel)
    case "case.reported": matter(try envelope.data(from: bytes))
    case "handoff.requested": circumstance(try envelope.data(HandoffRequested.self, from: bytes).reason)
    case "agent.released": .released
    default:
      try DeliveryStatus(rawValue: envelope.type).map { status throws(JSONFailure) in
        .reported(status, try envelope.data(from: bytes))
      }
    }
  }

  /// What freezes the case changes who acts; a mere mention does not.
  private static func matter(_ report: CaseReported) -> SegmentationEvent? {
    report.isFrozen ? Circumstance(rawValue: report.matter.rawValue).map { .circumstance($0) } : nil
  }

  /// Reasons for a hand-over that say something of the person, and not only of the conversation, have the name of a circumstance.
  private static func circumstance(_ reason: HandoffReason) -> SegmentationEvent? {
    Circumstance(rawValue: reason.rawValue).map { .circumstance($0) }
  }
}

extension SegmentationEvent {
  /// What is given as the cause of a change.
  var cause: String {
    switch self {
    case .accountUpdated: "account.updated"
    case .accountClosed: "account.closed"
    case .customerUpdated: "customer.updated"
    case .consentChanged: "consent.changed"
    case .optedOut: "optout.recorded"
    case .paymentReceived: "payment.received"
    case .paymentReversed: "payment.reversed"
    case .disputeOpened: "dispute.opened"
    case .disputeResolved: "dispute.resolved"
    case .reported(let status, _): status.rawValue
    case .replied: "reply.received"
    case .promiseEnded(_, let isKept): isKept ? PromiseStatus.kept.rawValue : PromiseStatus.broken.rawValue
    case .wrongParty: "party.wrong"
    case .circumstance: "handoff.requested"
    case .released: "agent.released"
    }
  }
}
