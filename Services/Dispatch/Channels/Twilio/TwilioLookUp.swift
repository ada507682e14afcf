public import DispatchCore
import Foundation
public import Models
import Seals

/// Asks Twilio what became of a contact whose answer was lost. Twilio knows no id of ours, so its lists of messages and calls are searched for what
/// was sent to that number in the contact's time.
///
/// What is listed was sent. What is not listed may be listed later, so it is never taken for unsent: nobody is contacted twice for the sake of a slow
/// list. Two messages with the very same words to one number within a day can't be told apart: the contact then stays unknown too.
public struct TwilioLookUp: Sendable {
  private let account: TwilioAccount

  public init(_ account: TwilioAccount) { self.account = account }

  /// No contact lives longer than this (see `OutreachRequested.expiresAt`).
  private static let livesHours: Int64 = 24
  /// Twilio's largest page: more than anybody sends to one number in a day.
  private static let page = 1000

  /// Nil where Twilio is not the one to ask.
  public func request(_ contact: OutreachRequested) -> HTTPCall? {
    guard let number = PhoneNumber(contact.address), contact.channel == .sms || contact.channel == .voice else { return nil }
    let from = earliest(contact).description.prefix(10)
    var form = FormBody()
    form.add("To", number.text)
    form.add(contact.channel == .sms ? "DateSent>" : "StartTime>", String(from))
    form.add("PageSize", String(TwilioLookUp.page))
    return HTTPCall(
      .get, "\(account.url)/2010-04-01/Accounts/\(account.accountSid)/\(contact.channel == .sms ? "Messages" : "Calls").json?\(form.encoded)",
      headers: [.init("Authorization", account.authToken.basic(user: account.accountSid), isSecret: true)])
  }

  private struct Listed: Decodable {
    struct Entry: Decodable {
      var sid: String
      var body: String?
      var date_created: String?
      var direction: String?
    }
    var messages: [Entry]?
    var calls: [Entry]?
  }

  /// What the list says of the contact.
  public func read(_ answer: HTTPAnswer, _ contact: OutreachRequested) -> ProviderAnswer {
    guard answer.status == 200, let listed = try? JSONDecoder().decode(Listed.self, from: Data(answer.body)),
      let entries = contact.channel == .sms ? listed.messages : listed.calls
    else { return ProviderAnswer(.unknown, reason: "Twilio answered \(answer.status) to a look-up", retryAfterSeconds: answer.retryAfterSeconds) }
    let found = entries.filter { entry in
      guard let created = entry.date_created.flatMap({ Instant(internetDate: $0) }), entry.direction != "inbound" else { return false }
      return created >= earliest(contact) && created <= contact.expiresAt.adding(minutes: 1) && (contact.channel == .voice || entry.body == contact.text)
    }
    switch found.count {
    case 0: return ProviderAnswer(.unknown, reason: "Twilio lists no such contact yet")
    case 1: return ProviderAnswer(.accepted, messageId: found[0].sid)
    default: return ProviderAnswer(.unknown, reason: "Twilio lists \(found.count) that it could be")
    }
  }

  private func earliest(_ contact: OutreachRequested) -> Instant { contact.expiresAt.adding(hours: -TwilioLookUp.livesHours) }
}
