public import Models

/// An event with personal texts in it, as somebody outside of the engine publishes it.
public struct EventToSeal: Sendable {
  public let customer: String
  public let time: Instant
  private let bytes: [UInt8]
  private let texts: PersonalTexts

  /// Nil where nothing has to be sealed: bytes that are no event, events about nobody, and what holds no personal text.
  ///
  /// - Parameter topic: where it goes; nil where that follows from its type.
  public init?(_ bytes: [UInt8], topic: String? = nil) {
    guard let envelope = try? EventEnvelope(reading: bytes) else { return nil }
    if let topic, Topic(rawValue: topic)?.isBroadcast != false { return nil }
    let texts = PersonalTexts(bytes, type: envelope.type, from: envelope.dataStart, isOurs: false)
    guard !texts.isEmpty else { return nil }
    customer = SealedEvent.customer(ofSubject: envelope.header.subject)
    time = envelope.header.time
    self.bytes = bytes
    self.texts = texts
  }

  public func sealed(_ sealing: Sealing) -> [UInt8] { texts.sealed(bytes, sealing) }
}
