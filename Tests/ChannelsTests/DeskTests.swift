@testable import DispatchChannels
import DispatchCore
import Models
import Seals
import Testing

@Suite("CRM and desk: events out, signed; agents' words in")
struct DeskTests {
  private let desk = ChatwootAccount(url: "https://desk.example", account: 3, inbox: 7, token: Secret("t0ken"), webhookSecret: Secret("hook"))

  @Test("A CRM gets the event as it is, with its id and a signature")
  func crm() {
    let event = Array(#"{"specversion":"1.0","id":"e-1"}"#.utf8)
    let call = EventWebhook(url: "https://crm.example/events", secret: Secret("s")).call(event, id: "e-1", at: noon)
    #expect(call.body == event && call.headers.contains(.init("Idempotency-Key", "e-1")))
    // printf '%s' '1773144000.{"specversion":"1.0","id":"e-1"}' | openssl dgst -sha256 -hmac s
    let signature = call.headers.first { $0.name == BodySignature.signatureHeader }?.value
    #expect(BodySignature.isGenuine(event, timestamp: "1773144000", signature: signature, Secret("s"), at: noon))
  }

  @Test("Taken, later, or never", arguments: [(200, "accepted"), (202, "accepted"), (409, "accepted"), (429, "unsent"), (503, "unsent"), (408, "unsent"), (400, "rejected"), (404, "rejected"), (301, "rejected")])
  func answers(status: Int, kind: String) { #expect(EventWebhook.read(HTTPAnswer(status: status)).kind.rawValue == kind) }

  @Test("A case is a conversation with a private note, found again by its id")
  func cases() {
    let note = desk.message("x", in: 5, isNote: true, id: "e-1")
    #expect(note.url == "https://desk.example/api/v1/accounts/3/conversations/5/messages")
    #expect(note.text == #"{"content":"x","message_type":"outgoing","private":true,"content_attributes":{"cordial_event":"e-1"}}"#)
    #expect(desk.message("x", in: 5, isNote: false, id: "e-1").text.contains(#""message_type":"incoming","private":false"#))
    #expect(desk.findContact("c/1 ü").url.hasSuffix("contacts/search?q=c%2F1%20%C3%BC"))
    let talks = HTTPAnswer(
      status: 200,
      body: Array(
        #"{"payload":[{"id":4,"status":"resolved","custom_attributes":{"cordial_case":"k-1"}},{"id":6,"status":"open","custom_attributes":{"cordial_case":"k-2"},"messages":[{"content_attributes":{"cordial_event":"e-9"}}]},{"id":9,"status":"open","custom_attributes":{}}]}"#.utf8))
    #expect(ChatwootAnswer.conversation(case: "k-1", in: talks) == 4 && ChatwootAnswer.conversation(case: "k-3", in: talks) == nil)
    #expect(ChatwootAnswer.conversation(case: nil, in: talks) == 6)
    #expect(ChatwootAnswer.holds("e-9", conversation: 6, in: talks) && !ChatwootAnswer.holds("e-9", conversation: 4, in: talks))
    let people = HTTPAnswer(status: 200, body: Array(#"{"payload":[{"id":1,"identifier":"c-10"},{"id":2,"identifier":"c-1"}]}"#.utf8))
    #expect(ChatwootAnswer.contact("c-1", in: people) == 2 && ChatwootAnswer.contact("c-2", in: people) == nil)
    #expect(ChatwootAnswer.madeContact(HTTPAnswer(status: 200, body: Array(#"{"payload":{"contact":{"id":8},"contact_inbox":{}}}"#.utf8))) == 8)
    #expect(ChatwootAnswer.madeConversation(HTTPAnswer(status: 200, body: Array(#"{"id":11}"#.utf8))) == 11)
  }

  @Test("An agent's answer goes to the customer, a resolved case gives them back, and everything else is no news")
  func webhook() throws {
    func take(_ body: String, _ secret: Secret = Secret("hook")) throws -> ProviderEvent? {
      let timestamp = String(noon.seconds)
      return try ChatwootWebhook(desk).event(
        Array(body.utf8), timestamp: timestamp, signature: BodySignature.of(Array(body.utf8), timestamp: timestamp, secret), at: noon)
    }
    let talk = #""conversation":{"id":6,"meta":{"sender":{"identifier":"c-1"}}}"#
    let said = #"{"event":"message_created","id":5,"content":"I will call you","message_type":"outgoing","private":false,"sender":{"name":"Sam"},\#(talk)}"#
    let reply = try #require(try take(said))
    #expect(reply.party == .customer("c-1") && reply.kind == .agentReplied(AgentReplied(text: "I will call you", agent: "Sam")))
    #expect(try take(said) == reply)
    for other in [said.replacing("false", with: "true"), said.replacing("outgoing", with: "incoming"), said.replacing(#""c-1""#, with: "null"), #"{"event":"contact_updated"}"#] {
      #expect(try take(other) == nil)
    }
    let resolved = #"{"event":"conversation_status_changed","id":6,"status":"resolved","meta":{"sender":{"identifier":"c-1"},"assignee":{"name":"Sam"}}}"#
    #expect(try take(resolved)?.kind == .agentReleased(AgentReleased(agent: "Sam")))
    #expect(try take(resolved.replacing("resolved", with: "pending")) == nil)
    #expect(throws: WebhookRefusal.forged) { try take(said, Secret("guessed")) }
    #expect(throws: WebhookRefusal.self) { try take("{}") }
  }

  @Test("An agent reads what to do first, and then why")
  func note() {
    let text = CaseNote.text(
      HandoffRequested(
        reason: .customerAsked, stage: .early, channel: .sms,
        brief: AgentBrief(facts: ["a-1: 500 USD"], history: ["reminded"], transcript: ["customer: call me"], suggestion: "Call back today.")))
    #expect(text.hasPrefix("**Customer asked** · early · sms\n\n**Call back today.**\n\n**What is owed**\n- a-1: 500 USD\n"))
    #expect(!text.contains("Promises"))
  }
}
