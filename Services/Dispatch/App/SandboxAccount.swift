import DispatchChannels
import DispatchCore
import Models

/// The sandbox provider's own protocol: every channel in one message form, and a look-up by the contact's id.
struct SandboxAccount: Sendable {
  let url: String
  let token: String

  private var authorization: HTTPCall.Header { HTTPCall.Header("Authorization", "Bearer \(token)", isSecret: true) }

  func send(_ contact: OutreachRequested, customer: String, at now: Instant) -> HTTPCall {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("idempotencyKey", contact.contactId)
    writer.member("reference", customer)
    writer.member("channel", contact.channel)
    writer.member("to", contact.address)
    writer.member("subject", contact.subject)
    writer.member("text", contact.text)
    writer.member("buttons", contact.buttons) { $1.write(to: &$0) }
    writer.member("sentAt", now)
    writer.endObject()
    return HTTPCall(
      .post, "\(url)/v1/messages", headers: [HTTPCall.Header("Content-Type", "application/json"), authorization], body: writer.bytes)
  }

  static func readSend(_ answer: HTTPAnswer) -> ProviderAnswer {
    let reason = "the provider answered \(answer.status)"
    return switch answer.status {
    case 200...299: ProviderAnswer(.accepted, messageId: messageId(answer.body))
    case 429, 500...599: ProviderAnswer(.unsent, reason: reason, retryAfterSeconds: answer.retryAfterSeconds)
    default: ProviderAnswer(.rejected, reason: reason, isPermanent: answer.status == 410)
    }
  }

  func lookUp(_ contact: OutreachRequested) -> HTTPCall {
    HTTPCall(.get, "\(url)/v1/messages/by-key/\(contact.contactId)", headers: [authorization])
  }

  static func readLookUp(_ answer: HTTPAnswer) -> ProviderAnswer {
    switch answer.status {
    case 200: ProviderAnswer(.accepted, messageId: messageId(answer.body))
    case 404: ProviderAnswer(.notFound)
    default: ProviderAnswer(.unknown, reason: "the provider answered \(answer.status) to a look-up")
    }
  }

  private static func messageId(_ body: [UInt8]) -> String? {
    var reader = JSONReader(body)
    var id: String?
    guard (try? reader.beginObject()) != nil else { return nil }
    while let key = try? reader.nextKey() {
      if "messageId" ~= key { id = try? reader.string() } else { guard (try? reader.skip()) != nil else { return id } }
    }
    return id
  }
}
