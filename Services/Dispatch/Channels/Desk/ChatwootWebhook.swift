import Foundation
public import Models
import Seals

/// What Chatwoot tells: an agent's answer to the customer, and a case that is resolved, which gives the customer back to the bot.
public struct ChatwootWebhook: Sendable {
  private let account: ChatwootAccount

  public init(_ account: ChatwootAccount) { self.account = account }

  /// Checks `X-Chatwoot-Signature` (`sha256=` and the HMAC-SHA-256 of timestamp, point and body) and reads what happened; nil for what is no business of
  /// ours: notes among agents, the customer's own words coming round, people who are no customers of ours.
  public func event(_ body: [UInt8], timestamp: String?, signature: String?, at now: Instant) throws(WebhookRefusal) -> ProviderEvent? {
    guard BodySignature.isGenuine(body, timestamp: timestamp, signature: signature, account.webhookSecret, at: now) else { throw .forged }
    let told: Told
    do { told = try JSONDecoder().decode(Told.self, from: Data(body)) } catch { throw .unreadable("a notification of Chatwoot lacks its event") }
    switch told.event {
    case "message_created":
      guard told.message_type == "outgoing", told.private != true, let text = told.content, !text.isEmpty, let id = told.id,
        let customer = told.conversation?.meta?.sender?.identifier
      else { return nil }
      return ProviderEvent(
        id: "chatwoot.message.\(id)", time: now, party: .customer(customer), kind: .agentReplied(AgentReplied(text: text, agent: told.sender?.name)))
    case "conversation_status_changed":
      guard told.status == "resolved", let id = told.id, let customer = told.meta?.sender?.identifier else { return nil }
      return ProviderEvent(
        // A conversation that is opened again can be resolved again.
        id: "chatwoot.resolved.\(id).\(timestamp ?? "")", time: now, party: .customer(customer), kind: .agentReleased(AgentReleased(agent: told.meta?.assignee?.name)))
    default: return nil
    }
  }

  private struct Told: Decodable {
    struct Person: Decodable {
      var identifier: String?
      var name: String?
    }
    struct Meta: Decodable {
      var sender: Person?
      var assignee: Person?
    }
    struct Conversation: Decodable { var meta: Meta? }

    var event: String
    var id: Int?
    var content: String?
    var message_type: String?
    var `private`: Bool?
    var status: String?
    var sender: Person?
    var meta: Meta?
    var conversation: Conversation?
  }
}
