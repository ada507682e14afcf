import Foundation
import Models
import Testing

extension EndToEnd {
  @Suite("Sealed and forgotten")
  struct ForgettingTests {
    private static let key = String(repeating: "0123456789abcdef", count: 4)
    private static let name = "Zephyrina Quillfeather-Muñoz"
    private static let number = "+447700900987"
    private static let mailbox = "zephyrina.q@oddpost.example"
    private static let words = "my zeppelin workshop burnt down, I want to speak to a person"
    private static let product = "mooring mast 7 of the aerodrome"
    private static let traces = Traces(["Zephyrina", "Quillfeather", "447700900987", "oddpost", "zeppelin", "burnt down", "mooring mast"])
    private static let master = ["CORDIAL_MASTER_KEY": key]

    private static func account(_ customer: String, _ name: String, _ number: String, _ mailbox: String, _ product: String) -> String {
      #"{"specversion":"1.0","id":"e-\#(customer)","source":"/crm","type":"account.updated","subject":"\#(customer)","time":"2026-03-10T09:00:00Z","#
        + #""data":{"accountId":"a-1","creditor":"Acme","product":"\#(product)","balance":{"amount":60000,"currency":"GBP"},"dueDate":"2026-02-10","#
        + #""nickname":"\#(name)","customer":{"name":"\#(name)","language":"en-GB","timeZone":"Europe/London","jurisdiction":"GB","contactPoints":["#
        + #"{"channel":"sms","address":"\#(number)","consent":true},{"channel":"email","address":"\#(mailbox)","consent":true}]}}}"#
    }

    private static func payment(_ customer: String) -> String {
      #"{"specversion":"1.0","id":"p-\#(customer)","source":"/bank","type":"payment.received","subject":"\#(customer)","time":"2026-03-10T16:00:00Z","#
        + #""data":{"paymentId":"p-\#(customer)","accountId":"a-1","amount":{"amount":60000,"currency":"GBP"},"payer":"\#(name)"}}"#
    }

    /// Says something, and waits until the answer was taken by the provider.
    private static func say(_ words: String, as customer: String, _ system: SystemByHand) async throws {
      try await system.act(#"{"type":"message.received","reference":"\#(customer)","channel":"sms","text":"\#(words)"}"#)
      _ = try await system.next(DeliveryStatus.accepted.rawValue, of: customer)
    }

    private static func publish(_ line: String, _ system: SystemByHand) async throws {
      let (status, said) = try await system.cordial("seal", "--publish", input: line + "\n")
      #expect(status == 0, "\(said)")
    }

    /// Once every service has read everything that is there.
    private static func settled(_ system: SystemByHand) async throws -> TopicDump {
      while true {
        let dump = try await TopicDump(system.connection)
        var isRead = true
        for url in system.services.values where isRead { isRead = dump.isRead(by: try await system.fetch("\(url)/status")) }
        // Nothing was written while the services were asked.
        if isRead, try await TopicDump(system.connection).records.count == dump.records.count { return dump }
      }
    }

    /// What `cordial tail` opens with the master key.
    private static func opened(_ system: SystemByHand, _ dump: TopicDump) async throws -> String {
      let topics: [Topic] = [.portfolio, .segments, .outreach, .deliveries, .inbound, .outcomes, .handoffs, .decisions, .deadLetters]
      let count = topics.reduce(0) { $0 + dump.count($1) }
      let program = try Program(
        "cordial", ["tail", "--json", "--from-beginning", "--count", "\(count)"] + topics.map(\.rawValue), environment: system.environment)
      var lines = ""
      for await line in program.lines { lines += line + "\n" }
      #expect(await program.ended() == 0)
      return lines
    }

    @Test("Nobody is readable on any topic, state, log or page; who is forgotten is readable nowhere; figures, stories and replays go on")
    func forgotten() async throws {
      let system = try await SystemByHand.start(speaksProviders: true, Self.master)
      try await Self.publish(Self.account("c-1", Self.name, Self.number, Self.mailbox, Self.product), system)
      try await Self.publish(Self.account("c-2", "Ana", "+447700900123", "ana@example.org", "invoice 2"), system)
      for customer in ["c-1", "c-2"] {
        _ = try await system.next(DeliveryStatus.accepted.rawValue, of: customer)
        try await Self.say("yes, that's me", as: customer, system)
        try await Self.say("I'll pay on Friday", as: customer, system)
        _ = try await system.next(PromiseStatus.made.rawValue, of: customer)
      }
      try await Self.say(Self.words, as: "c-1", system)
      try await Self.publish(Self.payment("c-1"), system)
      _ = try await system.next(PromiseStatus.kept.rawValue, of: "c-1")
      try await system.pass(hours: 2)

      // Before: the words are there for those who have the key, and on no topic.
      let before = try await Self.settled(system)
      #expect(before.hits(Self.traces) == [])
      let readable = Self.traces.found(in: try await Self.opened(system, before))
      #expect(readable.isSuperset(of: ["Zephyrina", "Quillfeather", "447700900987", "oddpost", "zeppelin", "burnt down", "mooring mast"]))
      #expect(Self.traces.found(in: try await system.cordial("explain", "c-1").said).contains("zeppelin"))
      let metrics = try #require(system.services["metrics"])
      #expect(Self.traces.found(in: try await Self.handovers(metrics, system)).contains("zeppelin"))
      for service in ["segmentation", "conversation", "dispatch"] { #expect(before.holdsState(of: "c-1", service)) }

      // Forgotten, and once more.
      for keys in [1, 0] {
        let (status, said) = try await system.cordial("forget", "c-1")
        #expect(status == 0 && said.contains("\(keys) keys"), "\(said)")
      }
      let after = try await Self.settled(system)
      for service in ["segmentation", "conversation", "dispatch"] {
        #expect(!after.holdsState(of: "c-1", service))
        #expect(after.holdsState(of: "c-2", service))
      }
      #expect(after.hits(Self.traces) == [])
      let left = try await Self.opened(system, after)
      #expect(Self.traces.found(in: left) == [])
      #expect(left.contains("Ana"))
      #expect(after.latest(Topic.metrics.rawValue) == before.latest(Topic.metrics.rawValue))
      #expect(!after.latest(InternalTopic.addresses).values.contains(Array("c-1".utf8)))
      #expect(after.latest(InternalTopic.addresses).values.contains(Array("c-2".utf8)))

      let story = try await system.cordial("explain", "c-1")
      #expect(story.status == 0 && Self.traces.found(in: story.said) == [] && story.said.contains("erased"))
      let record = URL.temporaryDirectory.appending(path: "cordial-forgotten-\(ProcessInfo.processInfo.processIdentifier).jsonl")
      defer { try? FileManager.default.removeItem(at: record) }
      try left.write(to: record, atomically: true, encoding: .utf8)
      let replay = try await system.cordial("replay", "--strategy", "deploy/strategy/default.yaml", record.path)
      #expect(replay.status == 0, "\(replay.said)")

      // A number that nobody was written to: what it says is kept for a person, and is readable nowhere either.
      try await system.act(#"{"type":"message.received","reference":"c-1","channel":"sms","text":"\#(Self.words)"}"#)
      while try await TopicDump(system.connection).count(.deadLetters) == 0 {}
      let last = try await Self.settled(system)
      #expect(last.count(.deadLetters) == 1)
      #expect(last.hits(Self.traces) == [])
      #expect(!last.holdsState(of: "c-1", "conversation"))

      for url in system.services.values {
        for page in ["metrics", "status"] { #expect(Self.traces.found(in: try await system.fetch("\(url)/\(page)")) == []) }
      }
      for page in ["api/overview", "api/customers/c-1"] { #expect(Self.traces.found(in: try await system.fetch("\(metrics)/\(page)")) == []) }
      #expect(Self.traces.found(in: try await Self.handovers(metrics, system)) == [])
      #expect(Self.traces.found(in: await system.stop().joined(separator: "\n")) == [])
    }

    /// The queue, once the dashboard has read the topics.
    private static func handovers(_ metrics: String, _ system: SystemByHand) async throws -> String {
      while try await system.fetch("\(metrics)/api/overview").contains(#""reading":true"#) {}
      return try await system.fetch("\(metrics)/api/handovers")
    }
  }
}
