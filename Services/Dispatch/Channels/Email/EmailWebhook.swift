import Foundation
public import Models
import Seals

/// What a mail server hands in, one message a call and whole: answers of customers, and reports of what could not be delivered (RFC 3464).
///
/// Any server can do that with a pipe: `curl --data-binary @- …/webhooks/email` with the two headers of `BodySignature`.
public struct EmailWebhook: Sendable {
  private let account: EmailAccount

  public init(_ account: EmailAccount) { self.account = account }

  public func events(_ body: [UInt8], timestamp: String?, signature: String?, at now: Instant) throws(WebhookRefusal) -> [ProviderEvent] {
    guard BodySignature.isGenuine(body, timestamp: timestamp, signature: signature, account.secret, at: now) else { throw .forged }
    guard let email = ReceivedEmail(body) else { throw .unreadable("what was handed in is no email: it has no headers") }
    if email.type.name == "multipart/report" { return report(email, at: now).map { [$0] } ?? [] }
    // Answers of machines are no answers: an absence note must not look like a customer's word.
    if let submitted = email["auto-submitted"], submitted.lowercased() != "no" { return [] }
    return [try reply(email, body, at: now)]
  }

  private func reply(_ email: ReceivedEmail, _ body: [UInt8], at now: Instant) throws(WebhookRefusal) -> ProviderEvent {
    guard let sender = email.mailbox("from") else { throw .unreadable("an email has no sender") }
    let reference = MessageReference(in: "\(email["in-reply-to"] ?? "") \(email["references"] ?? "")")
    let id = email["message-id"] ?? Hexadecimal.text(account.secret.sha256(body))
    return ProviderEvent(
      id: "email.\(Hexadecimal.text(account.secret.sha256(Array(id.utf8))).prefix(32))", time: now, channel: .email,
      // Whoever has our message id has our message; else the address tells.
      party: reference.map { .customer($0.customer) } ?? .address(sender.text),
      kind: .replied(
        ReplyReceived(channel: .email, text: email.answer, inReplyTo: reference?.contactId, providerMessageId: id)))
  }

  /// Nil where it tells of no message of ours, or only of a delay.
  private func report(_ email: ReceivedEmail, at now: Instant) -> ProviderEvent? {
    let leaves = email.leaves()
    guard let status = leaves.first(where: { $0.type.name == "message/delivery-status" }),
      let original = leaves.last(where: { $0.type.name == "message/rfc822" || $0.type.name == "text/rfc822-headers" })
    else { return nil }
    let fields = status.decoded.split(separator: "\n").reduce(into: [String: String]()) { fields, line in
      let sides = line.split(separator: ":", maxSplits: 1)
      if sides.count == 2 { fields[sides[0].lowercased()] = sides[1].trimmingCharacters(in: .whitespaces) }
    }
    guard fields["action"]?.lowercased() == "failed", let reference = MessageReference(in: original.decoded) else { return nil }
    let code = fields["status"] ?? "5.0.0"
    // 5.1.x: no such mailbox or host; 5.2.1: mailbox closed. Everything else may be over one day.
    let isPermanent = code.hasPrefix("5.1.") || code == "5.2.1"
    return ProviderEvent(
      id: "email.\(reference.contactId).bounced", time: now, channel: .email, party: .customer(reference.customer),
      kind: .failed(contactId: reference.contactId, messageId: nil, reason: "the mail came back with status \(MIMEText.token(code.replacing(".", with: "-")))", isPermanent: isPermanent))
  }
}
