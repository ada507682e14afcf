import Foundation
import Models
import Testing

extension EndToEnd {
  @Suite("Learning: from a drawn variant to other shares")
  struct LearningTests {
    private static func account(_ customer: String) -> String {
      #"{"specversion":"1.0","id":"e-\#(customer)","source":"/crm","type":"account.updated","subject":"\#(customer)","time":"2026-03-10T09:00:00Z","#
        + #""data":{"accountId":"a-\#(customer)","creditor":"Acme","balance":{"amount":60000,"currency":"GBP"},"dueDate":"2026-02-01","#
        + #""customer":{"name":"Ana","language":"en-GB","timeZone":"Europe/London","jurisdiction":"GB","#
        + #""contactPoints":[{"channel":"email","address":"\#(customer)@example.org","consent":true}]}}}"#
    }

    private static func update(_ found: SystemByHand.Found) throws -> LearningUpdated {
      let bytes = Array(found.text.utf8)
      return try EventEnvelope(reading: bytes).data(from: bytes)
    }

    @Test("A reminder draws a variant, a payment rewards it, the metrics service publishes what that says, and the tool shows and freezes it")
    func learns() async throws {
      let system = try await SystemByHand.start()
      try await system.publishStrategy("variants: []\n", as: "variants:\n  - { name: warm, tone: warm }\n  - { name: firm, tone: firm }\n", "isOn: false", as: "isOn: true")
      let first = try Self.update(try await system.next("learning.updated", of: "learning"))
      #expect(first.contexts.allSatisfy { $0.variants.map(\.propensity) == [0.5, 0.5] && $0.variants.map(\.choices) == [0, 0] })
      let customers = (1...4).map { "c-\($0)" }
      for customer in customers {
        try await system.send(Self.account(customer), key: customer)
        _ = try await system.next(DeliveryStatus.accepted.rawValue, of: customer)
        try await system.act(#"{"type":"payment.received","reference":"\#(customer)","paymentId":"p-\#(customer)","amount":{"amount":60000,"currency":"GBP"}}"#)
      }
      // What followed is certain after seven days; a day's figures count once the day has ended.
      var learned = first
      while learned.contexts.flatMap(\.variants).allSatisfy({ $0.choices < 1 }) {
        try await system.pass(hours: 24)
        learned = try Self.update(try await system.next("learning.updated", of: "learning"))
      }
      let variants = try #require(learned.contexts.first { $0.context == "medium/medium/new" }?.variants)
      #expect(variants.map(\.name) == ["warm", "firm"])
      #expect(variants.reduce(0) { $0 + $1.rewarded } > 0)

      let shown = try await system.cordial("learn", "show")
      #expect(shown.status == 0 && shown.said.contains("medium/medium/new") && shown.said.contains("firm"), "\(shown.said)")
      #expect(try await system.cordial("learn", "freeze").status == 0)
      #expect(try await system.cordial("learn", "show").said.contains("frozen"))
      let judged = try await system.cordial("evaluate", "--strategy", "deploy/strategy/default.yaml")
      #expect(judged.status != 0 && judged.said.contains("has no variants"), "\(judged.said)")
      await system.stop()
    }
  }
}
