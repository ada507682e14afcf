import Models

@testable import MetricsCore

/// What the tests tell: whole events, as they stand on their topics.
enum StoryEvent: Hashable, Sendable {
  case segmented(CustomerSegmented)
  case requested(OutreachRequested)
  case reported(DeliveryReport, DeliveryStatus)
  case replied(ReplyReceived)
  case paid(PaymentReceived)
  case reversed(PaymentReversed)
  case promise(PromiseOutcome, PromiseStatus)
  case plan(PlanOutcome, PlanStatus)
  case rated(RatingReceived)
  case handedOver(HandoffRequested)
  case incident(IncidentFact.Kind, Channel?, Stage?)
}

extension Told {
  /// What the metrics read of it.
  func read() throws -> MetricsEvent? {
    let bytes = json
    return try CustomerMetrics.read(try EventEnvelope(reading: bytes), bytes, from: .outcomes)
  }

  /// The event as it stands on its topic.
  var json: [UInt8] {
    switch event {
    case .segmented(let data): header.encode(data)
    case .requested(let data): header.encode(data)
    case .reported(let data, let status): header.encode(data, type: status.rawValue)
    case .replied(let data): header.encode(data)
    case .paid(let data): header.encode(data)
    case .reversed(let data): header.encode(data)
    case .promise(let data, let status): header.encode(data, type: status.rawValue)
    case .plan(let data, let status): header.encode(data, type: status.rawValue)
    case .rated(let data): header.encode(data)
    case .incident(.complaint, let channel, _): header.encode(ComplaintRecorded(channel: channel ?? .sms))
    case .incident(.release, _, _), .incident(.rating, _, _): header.encode(AgentReleased())
    case .incident(.misunderstanding, let channel, let stage): handover(.notUnderstood, channel, stage)
    case .handedOver(let data): header.encode(data)
    case .incident(.consultation, let channel, let stage):
      header.encode(
        ModelConsulted(
          purpose: .rephrasing, regarding: "k", isShadow: false, outcome: .answered, verdict: .rejected, milliseconds: 250, stage: stage ?? .early,
          channel: channel, strategyVersion: "s"))
    case .incident(.optOut, let channel, _): header.encode(OptOutRecorded(channel: channel))
    case .incident(.dispute, let channel, _): header.encode(DisputeOpened(channel: channel ?? .sms))
    case .incident(.wrongParty, let channel, _): header.encode(PartyReached(channel: channel ?? .sms))
    case .incident(.paymentClaim, let channel, _): header.encode(PaymentClaimed(channel: channel ?? .sms))
    case .incident(.handover, let channel, let stage): handover(.customerAsked, channel, stage)
    }
  }

  private func handover(_ reason: HandoffReason, _ channel: Channel?, _ stage: Stage?) -> [UInt8] {
    header.encode(HandoffRequested(reason: reason, stage: stage ?? .early, channel: channel, brief: AgentBrief(suggestion: "call")))
  }
}
