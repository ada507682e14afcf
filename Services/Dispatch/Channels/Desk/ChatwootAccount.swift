import Foundation
import Models
public import Seals

/// A Chatwoot account as the agents' desk: each case is a conversation, the brief a private note in it, and what the customer says meanwhile is there too.
public struct ChatwootAccount: Sendable {
  /// Such as `https://app.chatwoot.com`.
  public var url: String
  public var account: Int
  /// An inbox of the kind “API”.
  public var inbox: Int
  /// Of an agent or of a bot.
  public var token: Secret
  /// What Chatwoot signs its webhooks with.
  public var webhookSecret: Secret

  public init(url: String, account: Int, inbox: Int, token: Secret, webhookSecret: Secret) {
    self.url = url
    self.account = account
    self.inbox = inbox
    self.token = token
    self.webhookSecret = webhookSecret
  }

  private var authorization: HTTPCall.Header { .init("api_access_token", token.text, isSecret: true) }

  private func path(_ rest: String) -> String { "\(url)/api/v1/accounts/\(account)/\(rest)" }

  private func post(_ rest: String, _ members: (inout JSONWriter) -> Void) -> HTTPCall {
    var writer = JSONWriter()
    writer.beginObject()
    members(&writer)
    writer.endObject()
    return .json(path(rest), writer.bytes, [authorization])
  }

  /// Finds people by the customer's id.
  public func findContact(_ customer: String) -> HTTPCall {
    HTTPCall(.get, path("contacts/search?q=\(FormBody.escape(customer))"), headers: [authorization])
  }

  public func makeContact(_ customer: String) -> HTTPCall {
    let inbox = inbox
    return post("contacts") {
      $0.member("inbox_id", inbox)
      $0.member("identifier", customer)
      $0.member("name", customer)
    }
  }

  public func conversations(of contact: Int) -> HTTPCall { HTTPCall(.get, path("contacts/\(contact)/conversations"), headers: [authorization]) }

  public func makeConversation(_ contact: Int, case id: String) -> HTTPCall {
    let inbox = inbox
    return post("conversations") {
      $0.member("inbox_id", inbox)
      $0.member("contact_id", contact)
      $0.member("status", "open")
      $0.object("custom_attributes") { $0.member("cordial_case", id) }
    }
  }

  /// - Parameter isNote: for the people of the desk alone; else the customer's own words.
  public func message(_ text: String, in conversation: Int, isNote: Bool, id: String) -> HTTPCall {
    post("conversations/\(conversation)/messages") {
      $0.member("content", text)
      $0.member("message_type", isNote ? "outgoing" : "incoming")
      $0.member("private", isNote)
      $0.object("content_attributes") { $0.member("cordial_event", id) }
    }
  }
}

/// What Chatwoot answers, as far as it is needed. Names are Chatwoot's.
public enum ChatwootAnswer {
  private struct Contact: Decodable {
    var id: Int
    var identifier: String?
  }
  private struct Found: Decodable { var payload: [Contact] }
  private struct Made: Decodable {
    struct Payload: Decodable { var contact: Contact }
    var payload: Payload
  }
  private struct Conversation: Decodable {
    struct Message: Decodable {
      struct Attributes: Decodable { var cordial_event: String? }
      var content_attributes: Attributes?
    }
    var id: Int
    var status: String?
    var custom_attributes: [String: String]?
    var messages: [Message]?
  }
  private struct Conversations: Decodable { var payload: [Conversation] }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ answer: HTTPAnswer) -> Value? {
    guard (200...299).contains(answer.status) else { return nil }
    return try? JSONDecoder().decode(type, from: Data(answer.body))
  }

  /// The person with exactly that id; a search finds similar ones too.
  public static func contact(_ customer: String, in answer: HTTPAnswer) -> Int? {
    decode(Found.self, answer)?.payload.first { $0.identifier == customer }?.id
  }

  public static func madeContact(_ answer: HTTPAnswer) -> Int? { decode(Made.self, answer)?.payload.contact.id }

  /// The conversation of a case; without one, the newest that is open.
  public static func conversation(case id: String?, in answer: HTTPAnswer) -> Int? {
    let all = decode(Conversations.self, answer)?.payload ?? []
    if let id { return all.first { $0.custom_attributes?["cordial_case"] == id }?.id }
    return all.filter { $0.status == "open" && $0.custom_attributes?["cordial_case"] != nil }.map(\.id).max()
  }

  public static func madeConversation(_ answer: HTTPAnswer) -> Int? { decode(Conversation.self, answer)?.id }

  /// Whether the newest message of the conversation is the one about that event.
  public static func holds(_ event: String, conversation: Int, in answer: HTTPAnswer) -> Bool {
    decode(Conversations.self, answer)?.payload.first { $0.id == conversation }?.messages?.contains { $0.content_attributes?.cordial_event == event } ?? false
  }
}
