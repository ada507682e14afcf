public import Models

/// What the conversation listens to.
public enum ConversationEvent: Hashable, Sendable {
  case segmented(CustomerSegmented)
  case paymentReceived(PaymentReceived)
  case paymentReversed(PaymentReversed)
  case disputeResolved(DisputeResolved)
  case agentReplied(AgentReplied)
  case agentReleased(AgentReleased)
  case identityUpdated(IdentityUpdated)
  case replied(ReplyReceived)
  case delivery(DeliveryStatus, DeliveryReport)
}

extension Conversation {
  public static func read(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic) throws(JSONFailure) -> ConversationEvent? {
    if let status = DeliveryStatus(rawValue: envelope.type) { return .delivery(status, try envelope.data(from: bytes)) }
    return switch envelope.type {
    case "customer.segmented": .segmented(try envelope.data(from: bytes))
    case "payment.received": .paymentReceived(try envelope.data(from: bytes))
    case "payment.reversed": .paymentReversed(try envelope.data(from: bytes))
    case "dispute.resolved": .disputeResolved(try envelope.data(from: bytes))
    case "agent.replied": .agentReplied(try envelope.data(from: bytes))
    case "agent.released": .agentReleased(try envelope.data(from: bytes))
    case "identity.updated": .identityUpdated(try envelope.data(from: bytes))
    case "reply.received": .replied(try envelope.data(from: bytes))
    default: nil
    }
  }
}
