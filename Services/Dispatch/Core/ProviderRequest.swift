public import Models

/// What a recorded call to a provider says: the contact, and what the provider's rules make of it.
///
/// Written as the contact's own members and one more, so that whoever wants the contact alone can read it as one.
public struct ProviderRequest: EventBody {
  public var contact: OutreachRequested
  /// Until when WhatsApp takes free text: 24 hours after the customer last wrote there. Nil where they have not, or on other channels.
  public var freeTextUntil: Instant?

  public init(contact: OutreachRequested, freeTextUntil: Instant? = nil) {
    self.contact = contact
    self.freeTextUntil = freeTextUntil
  }

  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var own = reader
    contact = try OutreachRequested(from: &reader)
    try own.beginObject()
    while let member = try own.nextKey() {
      if "freeTextUntil" ~= member { freeTextUntil = try own.instant() } else { try own.skip() }
    }
  }

  public func write(to writer: inout JSONWriter) {
    var bytes = contact.json
    if let freeTextUntil {
      bytes.removeLast()
      bytes += Array(",\"freeTextUntil\":\"\(freeTextUntil)\"}".utf8)
    }
    writer.raw(bytes)
  }
}
