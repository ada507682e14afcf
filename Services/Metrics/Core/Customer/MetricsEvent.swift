public import Models

/// What is counted.
public enum MetricsEvent: Hashable, Sendable {
  case segmented(SegmentNotice)
  case requested(RequestNotice)
  case reported(ReportNotice, DeliveryStatus)
  case replied(ReplyNotice)
  case paid(PaymentReceived)
  case reversed(PaymentReversed)
  case promise(PromiseOutcome, PromiseStatus)
  case plan(PlanOutcome, PlanStatus)
  case rated(RatingReceived)
  case incident(IncidentFact.Kind, Channel?, Stage?)
  case consulted(ModelConsulted)
  /// With what a thousand such cases cost.
  case handedOver(IncidentFact.Kind, Channel?, Stage, Money?)
}

extension CustomerMetrics {
  public static func read(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic) throws(JSONFailure) -> MetricsEvent? {
    if let status = DeliveryStatus(rawValue: envelope.type) {
      return .reported(try envelope.data(from: bytes) { reader throws(JSONFailure) in try ReportNotice(from: &reader) }, status)
    }
    if let status = PromiseStatus(rawValue: envelope.type) { return .promise(try envelope.data(from: bytes), status) }
    if let status = PlanStatus(rawValue: envelope.type) { return .plan(try envelope.data(from: bytes), status) }
    return switch envelope.type {
    case "customer.segmented":
      .segmented(try envelope.data(from: bytes) { reader throws(JSONFailure) in try SegmentNotice(from: &reader) })
    case "outreach.requested":
      .requested(try envelope.data(from: bytes) { reader throws(JSONFailure) in try RequestNotice(from: &reader) })
    case "reply.received": .replied(try envelope.data(from: bytes) { reader throws(JSONFailure) in try ReplyNotice(from: &reader) })
    case "payment.received": .paid(try envelope.data(from: bytes))
    case "payment.reversed": .reversed(try envelope.data(from: bytes))
    case "optout.recorded": .incident(.optOut, try envelope.data(OptOutRecorded.self, from: bytes).channel, nil)
    case "dispute.opened": .incident(.dispute, try envelope.data(DisputeOpened.self, from: bytes).channel, nil)
    case "payment.claimed": .incident(.paymentClaim, try envelope.data(PaymentClaimed.self, from: bytes).channel, nil)
    case "party.wrong": .incident(.wrongParty, try envelope.data(PartyReached.self, from: bytes).channel, nil)
    case "rating.received": .rated(try envelope.data(from: bytes))
    case "complaint.recorded": .incident(.complaint, try envelope.data(ComplaintRecorded.self, from: bytes).channel, nil)
    case "agent.released": .incident(.release, nil, nil)
    case "model.consulted": .consulted(try envelope.data(from: bytes))
    case "handoff.requested": try handover(envelope.data(from: bytes))
    default: nil
    }
  }

  private static func handover(_ request: HandoffRequested) -> MetricsEvent {
    .handedOver(
      request.reason == .notUnderstood ? .misunderstanding : .handover, request.channel, request.stage, request.costPerThousand)
  }
}
