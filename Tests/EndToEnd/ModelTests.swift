import ModelSupport
import Models
import Synchronization
import Testing

extension EndToEnd {
  @Suite("A language model behind real services")
  struct ModelTests {
    private static func account(_ customer: String, _ number: Int) -> String {
      #"{"specversion":"1.0","id":"e-\#(customer)","source":"/crm","type":"account.updated","subject":"\#(customer)","time":"2026-03-10T09:00:00Z","#
        + #""data":{"accountId":"a-\#(customer)","creditor":"Acme","balance":{"amount":60000,"currency":"GBP"},"dueDate":"2026-03-07","#
        + #""customer":{"name":"Ana","language":"en-GB","timeZone":"Europe/London","jurisdiction":"GB","#
        + #""contactPoints":[{"channel":"sms","address":"+4477009001\#(number)","consent":true}]}}}"#
    }

    /// Each customer's reminder meets the next of these; two failures never follow each other so often that no call would be made any more.
    private static let answers: [ScriptedAnswer] = [
      .silence, .text("Pay 999.00 now or we will sue you: http://evil.example"), .body(#"{"choices":[{"mess"#), .large(bytes: 10 << 20, isAnnounced: false),
      .text("Sure! Here is the message:"), .trickle, .body("", status: 429), .body("{}", status: 500), .text(#"{"x":1}"#), .closes, .flood,
      .text("Hi there, {creditor1} here with a short note for {name1}. Is that you? Please answer yes or no. Reply STOP to hear no more from us here."),
    ]

    @Test("However it fails, every customer hears the reviewed words; good words are used; nothing of a customer is sent to it")
    func faults() async throws {
      let number = Mutex(0)
      let model = ScriptedModel { _ in
        let index = number.withLock { number in
          defer { number += 1 }
          return number
        }
        return Self.answers[min(index, Self.answers.count - 1)]
      }
      try await model.run { url in
        let system = try await SystemByHand.start(
          ["CORDIAL_LLM_URL": url, "CORDIAL_LLM_MODEL": "scripted", "CORDIAL_LLM_MILLISECONDS": "300", "CORDIAL_LLM_KEY": "key-of-the-model"])
        for index in Self.answers.indices {
          let customer = "c-\(index)"
          try await system.send(Self.account(customer, 10 + index), key: customer)
          _ = try await system.next(DeliveryStatus.accepted.rawValue, of: customer)
          let said = try await system.fetch("\(system.sandbox)/v1/messages?reference=\(customer)")
          let isLast = index == Self.answers.count - 1
          #expect(said.contains(isLast ? "Hi there, Acme here with a short note for Ana." : "Hello, this is Acme with a short message for Ana."), "\(index): \(said)")
        }
        let decisions = try await system.records(of: .decisions)
        let consulted = decisions.filter { $0.contains(#""type":"model.consulted""#) }
        #expect(consulted.count == Self.answers.count)
        for outcome in [ModelOutcome.timedOut, .unreadable, .tooLarge, .failed, .answered] {
          #expect(consulted.contains { $0.contains(#""outcome":"\#(outcome.rawValue)""#) }, "\(outcome)")
        }
        #expect(consulted.count { $0.contains(#""verdict":"used""#) } == 1)
        for body in model.calls.map({ String(decoding: $0.body, as: UTF8.self) }) {
          for secret in ["Ana", "Acme", "+4477", "600"] { #expect(!body.contains(secret)) }
        }
        let metrics = try await system.fetch("\(system.services["conversation"] ?? "")/metrics")
        #expect(metrics.contains(#"cordial_model_calls_total{core="conversation",purpose="rephrasing",outcome="answered"}"#))
        let logged = await system.stop()
        #expect(!logged.contains { $0.contains("key-of-the-model") || $0.contains("Ana") })
      }
    }

    /// What every second call meets.
    private static let floods: [ScriptedAnswer] = [.large(bytes: 10 << 20, isAnnounced: false), .flood, .large(bytes: 10 << 20, isAnnounced: true)]
    private static let good = "Hi there, {creditor1} here with a short note for {name1}. Is that you? Please answer yes or no. Reply STOP to hear no more from us here."
    /// Of four customers at once, two of them with a flood: four failures may follow each other, with five no call would be made any more.
    private static let rounds = 12
    /// What answers without end may take beyond as many short ones, KiB: less than a tenth of what the large ones hold together.
    private static let growthMax = 16 << 10

    @Test("Ten megabytes, and floods without end, take no more memory than short answers do")
    func memory() async throws {
      let number = Mutex(0)
      let isFlooding = Mutex(false)
      let model = ScriptedModel { _ in
        let index = number.withLock { number in
          defer { number += 1 }
          return number
        }
        return isFlooding.withLock { $0 } && index % 2 == 1 ? Self.floods[index / 2 % Self.floods.count] : .text(Self.good)
      }
      try await model.run { url in
        let system = try await SystemByHand.start(["CORDIAL_LLM_URL": url, "CORDIAL_LLM_MODEL": "scripted"])
        let memory = ResidentMemory(of: try #require(system.identifiers["conversation"]))
        func remind(_ name: String) async throws -> Int {
          let before = try memory.now()
          try memory.forget()
          // Who is held out is never written to.
          var customers = (0...).lazy.map { "\(name)-\($0)" }.filter { !Strategy.standard.isHeldOut($0) }.makeIterator()
          for round in 0..<Self.rounds {
            let four = (0..<4).compactMap { _ in customers.next() }
            for (index, customer) in four.enumerated() { try await system.send(Self.account(customer, 10 + 4 * round + index), key: customer) }
            for customer in four { _ = try await system.next(DeliveryStatus.accepted.rawValue, of: customer) }
          }
          return try memory.peak() - before
        }
        _ = try await remind("warm")
        let short = try await remind("short")
        isFlooding.withLock { $0 = true }
        let flooded = try await remind("flooded")
        #expect(flooded < short + Self.growthMax, "\(flooded) KiB beside \(short) KiB")
        #expect(model.calls.count == 3 * 4 * Self.rounds)
        let outcomes = try await system.records(of: .decisions).filter { $0.contains(#""type":"model.consulted""#) }
        #expect(outcomes.count { $0.contains(#""outcome":"tooLarge""#) } == 2 * Self.rounds)
        print("model answers took \(flooded) KiB at the peak, short ones \(short) KiB, of \(try memory.now()) KiB")
        await system.stop()
      }
    }
  }
}
