/// Which types of events exist, and whether one is sound, for services that are not interested in what it says.
public enum EventCatalog {
  /// Reads the data as its type wants it and throws what is wrong with it. Unknown types are fine: they are skipped.
  public static func check(_ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) {
    func read<Body: EventBody>(_: Body.Type) throws(JSONFailure) { _ = try envelope.data(Body.self, from: bytes) }
    if DeliveryStatus(rawValue: envelope.type) != nil { return try read(DeliveryReport.self) }
    if PromiseStatus(rawValue: envelope.type) != nil { return try read(PromiseOutcome.self) }
    switch envelope.type {
    case "account.updated": try read(AccountUpdated.self)
    case "account.closed": try read(AccountClosed.self)
    case "customer.updated": try read(CustomerUpdated.self)
    case "consent.changed": try read(ConsentChanged.self)
    case "payment.received": try read(PaymentReceived.self)
    case "payment.reversed": try read(PaymentReversed.self)
    case "dispute.resolved": try read(DisputeResolved.self)
    case "agent.replied": try read(AgentReplied.self)
    case "agent.released": try read(AgentReleased.self)
    case "customer.segmented": try read(CustomerSegmented.self)
    case "outreach.requested": try read(OutreachRequested.self)
    case "reply.received": try read(ReplyReceived.self)
    case "optout.recorded": try read(OptOutRecorded.self)
    case "dispute.opened": try read(DisputeOpened.self)
    case "payment.claimed": try read(PaymentClaimed.self)
    case "party.wrong": try read(PartyReached.self)
    case "handoff.requested": try read(HandoffRequested.self)
    case "decision.recorded": try read(DecisionRecorded.self)
    case "clock.ticked": try read(ClockTicked.self)
    case "strategy.published": try read(StrategyPublished.self)
    case "deadletter.recorded": try read(DeadLettered.self)
    default: return
    }
  }
}
