import DispatchChannels
import DispatchCore
import DispatchOutbox
import Models
import Streaming

/// Where the outbox delivers to.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `CORDIAL_CRM_URL` | gets every outcome and every case by HTTP | none |
/// | `CORDIAL_CRM_SECRET` | signs what it gets | required with it |
/// | `CORDIAL_CHATWOOT_URL` | an agents' desk: gets cases and customers' words, and answers at `/webhooks/chatwoot` | none |
/// | `CORDIAL_CHATWOOT_ACCOUNT`, `CORDIAL_CHATWOOT_INBOX` | numbers of the account and of an inbox of the kind “API” | required with it |
/// | `CORDIAL_CHATWOOT_TOKEN`, `CORDIAL_CHATWOOT_WEBHOOK_SECRET` | an access token; what Chatwoot signs with | required with it |
struct Destinations: Sendable {
  var crm: EventWebhook?
  var desk: ChatwootAccount?

  init(_ settings: inout ProviderSettings) {
    if let url = settings.text("CORDIAL_CRM_URL") {
      crm = EventWebhook(url: url, secret: settings.secret("CORDIAL_CRM_SECRET", "a long random word, known to the CRM too"))
    }
    if let url = settings.text("CORDIAL_CHATWOOT_URL") {
      desk = ChatwootAccount(
        url: url, account: settings.number("CORDIAL_CHATWOOT_ACCOUNT"), inbox: settings.number("CORDIAL_CHATWOOT_INBOX"),
        token: settings.secret("CORDIAL_CHATWOOT_TOKEN", "an access token"),
        webhookSecret: settings.changingSecret("CORDIAL_CHATWOOT_WEBHOOK_SECRET", "what Chatwoot signs its webhooks with"))
    }
  }

  var all: [OutboxItem.Destination] { (crm == nil ? [] : [.crm]) + (desk == nil ? [] : [.desk]) }
}

/// Makes the outbox's calls.
struct OutboxPerformer: EffectPerformer {
  let destinations: Destinations
  let client: ProviderClient
  /// Signatures carry the time of the world, also in a rehearsal.
  let wall = StreamClock(.wall)

  func perform(_ effect: StreamEffect, key: [UInt8]) async -> [UInt8] { await deliver(effect, String(decoding: key, as: UTF8.self)).json }

  private func deliver(_ effect: StreamEffect, _ customer: String) async -> ProviderAnswer {
    guard let envelope = try? EventEnvelope(reading: effect.request) else { return ProviderAnswer(.rejected, reason: "the event can't be read") }
    switch OutboxItem.Destination(rawValue: effect.kind) {
    case .crm:
      guard let crm = destinations.crm else { break }
      return await client.perform(crm.call(effect.request, id: envelope.header.id, at: Instant(milliseconds: wall.now ?? 0)), EventWebhook.read)
    case .desk:
      guard let desk = destinations.desk else { break }
      return await DeskVisit(desk: desk, client: client, customer: customer).deliver(envelope, effect.request)
    case nil: break
    }
    return ProviderAnswer(.unsent, reason: "nothing is configured for \(effect.kind) any more")
  }
}

/// One event brought to the desk: person, conversation, message, each looked for before it is made, since the visit may be the second one.
private struct DeskVisit {
  let desk: ChatwootAccount
  let client: ProviderClient
  let customer: String

  private struct Turned: Error { var answer: ProviderAnswer }

  func deliver(_ envelope: EventEnvelope, _ bytes: [UInt8]) async -> ProviderAnswer {
    do {
      let id = envelope.header.id
      let contact = try await contact()
      let talks = try await ask(desk.conversations(of: contact))
      if envelope.type == "\(HandoffRequested.type)" {
        let request: HandoffRequested = try envelope.data(from: bytes)
        let known = ChatwootAnswer.conversation(case: id, in: talks)
        let talk = if let known { known } else { try await makeConversation(contact, id) }
        if known == nil || !ChatwootAnswer.holds(id, conversation: talk, in: talks) {
          _ = try await ask(desk.message(CaseNote.text(request), in: talk, isNote: true, id: id))
        }
      } else if let talk = ChatwootAnswer.conversation(case: nil, in: talks), !ChatwootAnswer.holds(id, conversation: talk, in: talks) {
        let isNote = envelope.type == "\(HandoffNarrated.type)"
        let text = isNote ? try envelope.data(HandoffNarrated.self, from: bytes).narrative : try envelope.data(ReplyReceived.self, from: bytes).text
        _ = try await ask(desk.message(text, in: talk, isNote: isNote, id: id))
      }
      return ProviderAnswer(.accepted)
    } catch let turned as Turned { return turned.answer } catch { return ProviderAnswer(.rejected, reason: "the event can't be read: \(error)") }
  }

  private func contact() async throws -> Int {
    if let found = ChatwootAnswer.contact(customer, in: try await ask(desk.findContact(customer))) { return found }
    guard let made = ChatwootAnswer.madeContact(try await ask(desk.makeContact(customer))) else { throw strange("making a contact") }
    return made
  }

  private func makeConversation(_ contact: Int, _ id: String) async throws -> Int {
    guard let made = ChatwootAnswer.madeConversation(try await ask(desk.makeConversation(contact, case: id))) else { throw strange("making a conversation") }
    return made
  }

  private func ask(_ call: HTTPCall) async throws -> HTTPAnswer {
    guard let answer = await client.answer(call) else { throw Turned(answer: ProviderAnswer(.unsent, reason: "the desk does not answer")) }
    let judged = EventWebhook.read(answer)
    guard judged.kind == .accepted else { throw Turned(answer: judged) }
    return answer
  }

  private func strange(_ call: String) -> Turned {
    Turned(answer: ProviderAnswer(.unsent, reason: "the desk's answer to \(call) can't be read"))
  }
}
