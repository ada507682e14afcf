public import Models

/// What segmentation listens to.
public enum SegmentationEvent: Hashable, Sendable {
  case accountUpdated(AccountUpdated)
  case accountClosed(AccountClosed)
  case customerUpdated(CustomerUpdated)
  case consentChanged(ConsentChanged)
  case paymentReceived(PaymentReceived)
  case paymentReversed(PaymentReversed)
  case disputeResolved(DisputeResolved)
  /// An address turned out not to work.
  case addressFailed(Channel)
  case replied(Channel)
}

extension Segmentation {
  public static func read(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic) throws(JSONFailure) -> SegmentationEvent? {
    switch envelope.type {
    case "account.updated": .accountUpdated(try envelope.data(from: bytes))
    case "account.closed": .accountClosed(try envelope.data(from: bytes))
    case "customer.updated": .customerUpdated(try envelope.data(from: bytes))
    case "consent.changed": .consentChanged(try envelope.data(from: bytes))
    case "payment.received": .paymentReceived(try envelope.data(from: bytes))
    case "payment.reversed": .paymentReversed(try envelope.data(from: bytes))
    case "dispute.resolved": .disputeResolved(try envelope.data(from: bytes))
    case DeliveryStatus.failed.rawValue:
      try failedAddress(envelope.data(from: bytes))
    case "reply.received": .replied(try envelope.data(ReplyReceived.self, from: bytes).channel)
    default: nil
    }
  }

  private static func failedAddress(_ report: DeliveryReport) -> SegmentationEvent? {
    report.isPermanent == true ? .addressFailed(report.channel) : nil
  }
}
