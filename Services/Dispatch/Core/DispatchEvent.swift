public import Models

/// What dispatch listens to.
public enum DispatchEvent: Hashable, Sendable {
  case requested(OutreachRequested)
  case replied(ReplyReceived)
  case optedOut(OptOutRecorded)
  case consentChanged(ConsentChanged)
  case paid
  /// A receipt from the provider, or one of our own reports coming round.
  case reported(DeliveryStatus, DeliveryReport)
}

extension Dispatch {
  public static func read(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic) throws(JSONFailure) -> DispatchEvent? {
    if let status = DeliveryStatus(rawValue: envelope.type) { return .reported(status, try envelope.data(from: bytes)) }
    return switch envelope.type {
    case "outreach.requested": .requested(try envelope.data(from: bytes))
    case "reply.received": .replied(try envelope.data(from: bytes))
    case "optout.recorded": .optedOut(try envelope.data(from: bytes))
    case "consent.changed": .consentChanged(try envelope.data(from: bytes))
    case "payment.received": .paid
    default: nil
    }
  }
}
