import Models
import Testing

extension EndToEnd {
  @Suite("The providers' own protocols, through all four services")
  struct ProvidersTests {
    private static func account(_ customer: String, _ channel: Channel, _ number: String) -> String {
      #"{"specversion":"1.0","id":"e-\#(customer)","source":"/crm","type":"account.updated","subject":"\#(customer)","time":"2026-03-10T09:00:00Z","#
        + #""data":{"accountId":"a-\#(customer)","creditor":"Acme","balance":{"amount":60000,"currency":"GBP"},"dueDate":"2026-02-01","#
        + #""customer":{"name":"Ana","language":"en-GB","timeZone":"Europe/London","jurisdiction":"GB","#
        + #""contactPoints":[{"channel":"\#(channel.rawValue)","address":"\#(number)","consent":true}]}}}"#
    }

    /// Says something, and waits until the answer was taken by the provider.
    private static func say(_ words: String, as customer: String, on channel: Channel, _ system: SystemByHand, more: String = "") async throws -> String {
      try await system.act(#"{"type":"message.received","reference":"\#(customer)","channel":"\#(channel.rawValue)","text":"\#(words)"\#(more)}"#)
      _ = try await system.next(DeliveryStatus.accepted.rawValue, of: customer)
      return try await system.fetch("\(system.sandbox)/v1/messages?reference=\(customer)")
    }

    @Test("A text message by Twilio and a payment by Stripe; a template, a button and a picture on WhatsApp; a call and its answers")
    func protocols() async throws {
      let system = try await SystemByHand.start(speaksProviders: true)
      try await system.publishStrategy("isWhatsAppPermitted: false", as: "isWhatsAppPermitted: true")
      let people: [(customer: String, channel: Channel, number: String)] = [
        ("c-text", .sms, "+447700900123"), ("c-chat", .whatsapp, "+447700900124"), ("c-call", .voice, "+442079460125"),
      ]
      for (customer, channel, number) in people {
        try await system.send(Self.account(customer, channel, number), key: customer)
        _ = try await system.next(DeliveryStatus.accepted.rawValue, of: customer)
      }
      #expect(try await Self.say("yes", as: "c-text", on: .sms, system).contains("600.00"))
      let link = try #require(
        try await Self.say("I want to pay now, send me the link", as: "c-text", on: .sms, system).matches(of: /http:[^ "]+\/pay\/[^ "]+/).last)
      let page = try await system.fetch(String(link.output))
      #expect(page.contains("Pay ") && page.contains("/checkout/cs_test_"))
      let checkout = try #require(page.split(separator: "\n").last)
      #expect(try await system.fetch(String(checkout), posting: "pay").contains("Thank you"))
      _ = try await system.next(DeliveryStatus.accepted.rawValue, of: "c-text")
      #expect(try await system.fetch("\(system.sandbox)/v1/messages?reference=c-text").contains("Thank you"))

      let opened = try await system.fetch("\(system.sandbox)/v1/messages?reference=c-chat")
      #expect(opened.contains("Acme · Ana"))
      let told = try await Self.say("yes, that's me", as: "c-chat", on: .whatsapp, system)
      #expect(told.contains("600.00"))
      let button = try #require(told.firstMatch(of: /"id":"([^"]+~pay)"/)?.output.1)
      #expect(try await Self.say("Pay now", as: "c-chat", on: .whatsapp, system, more: #","button":"\#(button)""#).contains("/pay/"))
      #expect(try await Self.say("here is the receipt", as: "c-chat", on: .whatsapp, system, more: #","media":"image""#).contains("colleague"))

      #expect(try await system.fetch("\(system.sandbox)/v1/messages?reference=c-call").contains("Am I speaking with Ana?"))
      #expect(try await Self.say("yes, this is Ana", as: "c-call", on: .voice, system).contains("600"))
      try await system.act(#"{"type":"call.ended","reference":"c-call","channel":"voice"}"#)
      _ = try await system.next(DeliveryStatus.delivered.rawValue, of: "c-call")
      await system.stop()
    }
  }
}
