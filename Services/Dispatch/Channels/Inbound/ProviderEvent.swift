public import Models

/// Something that a provider told us, before it is known which customer it is about.
public struct ProviderEvent: Hashable, Sendable {
  /// Follows from the provider's own ids: the same news has the same id, however often it comes.
  public var id: String
  public var time: Instant
  public var channel: Channel?
  public var party: Party
  public var kind: Kind

  /// Who it is about.
  public enum Party: Hashable, Sendable {
    /// The provider gave back what was handed to it with the message.
    case customer(String)
    /// Only the number or mailbox is known.
    case address(String)
    /// Only the payment is known.
    case payment(String)
  }

  public enum Kind: Hashable, Sendable {
    case delivered(contactId: String, messageId: String?)
    case read(contactId: String, messageId: String?)
    case failed(contactId: String, messageId: String?, reason: String, isPermanent: Bool)
    case replied(ReplyReceived)
    case paid(PaymentReceived)
    case reversed(PaymentReversed)
    /// A person of the agents' desk writes to the customer.
    case agentReplied(AgentReplied)
    /// A person gives the customer back to the bot.
    case agentReleased(AgentReleased)
  }

  public init(id: String, time: Instant, channel: Channel? = nil, party: Party, kind: Kind) {
    self.id = id
    self.time = time
    self.channel = channel
    self.party = party
    self.kind = kind
  }

  /// The topic and the bytes of the event that it becomes. `provider` is a word such as `whatsapp`.
  public func published(customer: String, provider: String) -> (topic: Topic, bytes: [UInt8]) {
    let header = EventHeader(id: id, source: "/cordial/dispatch/\(provider)", subject: customer, time: time)
    func receipt(_ contactId: String, _ messageId: String?, _ reason: String? = nil, _ isPermanent: Bool? = nil) -> DeliveryReport {
      DeliveryReport(
        contactId: contactId, channel: channel ?? .sms, providerMessageId: messageId, reason: reason, isPermanent: isPermanent)
    }
    return switch kind {
    case .delivered(let contact, let message):
      (.deliveries, header.encode(receipt(contact, message), type: DeliveryStatus.delivered.rawValue))
    case .read(let contact, let message): (.deliveries, header.encode(receipt(contact, message), type: DeliveryStatus.read.rawValue))
    case .failed(let contact, let message, let reason, let isPermanent):
      (.deliveries, header.encode(receipt(contact, message, reason, isPermanent), type: DeliveryStatus.failed.rawValue))
    case .replied(let reply): (.inbound, header.encode(reply))
    case .paid(let payment): (.portfolio, header.encode(payment))
    case .reversed(let payment): (.portfolio, header.encode(payment))
    case .agentReplied(let reply): (.portfolio, header.encode(reply))
    case .agentReleased(let release): (.portfolio, header.encode(release))
    }
  }
}

/// What is handed to a provider with a message and comes back with its receipts: whose message it is.
public struct Reference: Hashable, Sendable {
  public var customer: String
  public var contactId: String

  public init(customer: String, contactId: String) {
    self.customer = customer
    self.contactId = contactId
  }

  public var form: FormBody { ["customer": customer, "contact": contactId] }

  public init?(_ form: FormBody) {
    guard let customer = form["customer"], !customer.isEmpty, let contactId = form["contact"], !contactId.isEmpty else { return nil }
    self.init(customer: customer, contactId: contactId)
  }
}

extension FormBody: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { add(name, value) }
  }
}

/// Why a webhook was not taken.
public enum WebhookRefusal: Error, Hashable, Sendable {
  /// No signature, a wrong one, or one that is too old.
  case forged
  /// Signed, and yet not what the provider's specification says. A sentence for the log, without the customer's words.
  case unreadable(String)
}
