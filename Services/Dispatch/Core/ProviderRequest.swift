public import Models

/// What a recorded call to a provider says: the contact, and what the provider's rules make of it.
///
/// Written as the contact's own members and some more, so that whoever wants the contact alone can read it as one.
public struct ProviderRequest: EventBody {
  public var contact: OutreachRequested
  /// Until when WhatsApp takes free text: 24 hours after the customer last wrote there. Nil where they have not, or on other channels.
  public var freeTextUntil: Instant?
  /// The call under way in which it is to be said. Nil where there is none, or on other channels.
  public var callId: String?

  public init(contact: OutreachRequested, freeTextUntil: Instant? = nil, callId: String? = nil) {
    self.contact = contact
    self.freeTextUntil = freeTextUntil
    self.callId = callId
  }

  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var own = reader
    contact = try OutreachRequested(from: &reader)
    try own.beginObject()
    while let member = try own.nextKey() {
      switch member {
      case "freeTextUntil": freeTextUntil = try own.instant()
      case "callId": callId = try own.string()
      default: try own.skip()
      }
    }
  }

  public func write(to writer: inout JSONWriter) {
    var bytes = contact.json
    if let freeTextUntil {
      bytes.removeLast()
      bytes += Array(",\"freeTextUntil\":\"\(freeTextUntil)\"}".utf8)
    }
    if let callId {
      var name = JSONWriter(reservingBytes: 64)
      name.string(callId)
      bytes.removeLast()
      bytes += Array(",\"callId\":".utf8) + name.bytes + [UInt8(ascii: "}")]
    }
    writer.raw(bytes)
  }
}
