import DispatchSupport
import Foundation
import Models
import Sandbox
import Testing
import UnknownContacts

extension EndToEnd {
  /// What dispatch does when something goes wrong at a provider, as a table: `deploy/decisions/faults.md` is written and checked from here.
  @Suite("Faults of a provider: sent once or not at all, and always known")
  struct FaultTableTests {
    private struct Row {
      var name: String
      var sent: Int
      var requests: Int
      var recorded: [String]
      var isShown: Bool
    }

    /// Faults in order, and the report after which nothing more is expected, by protocol: Twilio's lists tell of what was sent, WhatsApp of nothing.
    private static func cases(_ provider: ProviderProtocol) -> [(name: String, faults: [SandboxFault], last: DeliveryStatus)] {
      let afterLoss: DeliveryStatus = provider == .sandbox ? .accepted : .unknown
      let afterLostAnswer: DeliveryStatus = provider == .whatsApp ? .unknown : .accepted
      return [
        ("no fault", [], .accepted), ("the connection is reset before the message is taken", [.resetBefore], afterLoss),
        ("the connection is reset after it was taken", [.resetAfter], afterLostAnswer), ("no answer in time", [.timeout], afterLostAnswer),
        ("429", [.tooMany], .accepted), ("429 with Retry-After", [.tooManyLater], .accepted), ("503, then success", [.unavailable], .accepted),
        ("a slow answer", [.slow], .accepted), ("the receipt comes before the answer", [.receiptFirst], .accepted),
        ("400", [.refused], .failed), ("nobody has the number", [.gone], .failed),
      ]
    }

    @Test("Each fault for itself, in each provider's protocol")
    func table() async throws {
      var tables: [(ProviderProtocol, [Row])] = []
      var webhooks: [(String, Int, Int)] = []
      for provider in ProviderProtocol.allCases {
        let system = try await DispatchAlone(executables: Program.folder, environment: ["CORDIAL_SEND_SECONDS_MAX": "2"], provider: provider)
        try system.startDispatch()
        let rows = try await rows(of: system, provider)
        #expect(rows.allSatisfy(Self.isSound))
        tables.append((provider, rows))
        if provider == .sandbox { webhooks = try await self.webhooks(system) }
        await system.stop()
      }
      try check(document(tables, webhooks))
    }

    private func rows(of system: DispatchAlone, _ provider: ProviderProtocol) async throws -> [Row] {
      // Nobody listens yet where the sandbox will be.
      try await system.ask("k-down", of: "c-down")
      try await system.flush()
      for _ in 0..<40 { try await system.listen(waitMilliseconds: 50) }
      system.startSandbox()
      var rows = [try await row("the connection is refused", "down", .accepted, system)]
      for (index, fault) in Self.cases(provider).enumerated() {
        let sandbox = try #require(system.provider)
        await sandbox.arm(fault.faults, for: "c-\(index)")
        try await system.ask("k-\(index)", of: "c-\(index)")
        try await system.flush()
        rows.append(try await row(fault.name, "\(index)", fault.last, system))
      }
      return rows
    }

    /// What is reported as sent was sent once, what is reported as failed was not sent, and what is left open was sent once at the most and is shown.
    private static func isSound(_ row: Row) -> Bool {
      if row.recorded.contains(DeliveryStatus.accepted.rawValue) { return row.sent == 1 }
      if row.recorded.contains(DeliveryStatus.failed.rawValue) { return row.sent == 0 }
      return row.sent <= 1 && row.isShown
    }

    /// Waits until the contact's last report is there; time goes on whenever nothing comes.
    private func row(_ name: String, _ key: String, _ last: DeliveryStatus, _ system: DispatchAlone) async throws -> Row {
      var isShown = false
      func isListed() -> Bool {
        var unknown = UnknownContacts()
        for bytes in system.deliveries { unknown.take(bytes) }
        return unknown.contacts.contains { $0.id == "k-\(key)" }
      }
      while system.reports["k-\(key)"]?.contains(last.rawValue) != true {
        if try await system.listen() { continue }
        isShown = isShown || isListed()
        try await system.tick(seconds: 10)
      }
      let provider = try #require(system.provider)
      let messages = await provider.messages(reference: "c-\(key)")
      // A receipt and the answer are two ways of one message: which is on Kafka first says nothing.
      return Row(
        name: name, sent: messages.count, requests: messages.reduce(0) { $0 + 1 + $1.duplicates }, recorded: (system.reports["k-\(key)"] ?? []).sorted(),
        isShown: isShown || isListed())
    }

    /// Name, answer, and how many events came of it.
    private func webhooks(_ system: DispatchAlone) async throws -> [(String, Int, Int)] {
      func post(_ id: String, secret: String = DispatchAlone.secret, age: Int = 0, padding: Int = 0) async throws -> Int {
        let body = Array(
          (#"{"events":[{"id":"\#(id)","type":"message.received","time":"2026-03-10T12:00:00Z","reference":"c-0","channel":"sms","text":"hello"}]}"#
            + String(repeating: " ", count: padding)).utf8)
        return try await system.webhook(body, secret: secret, secondsAgo: age)
      }
      var answers = [
        ("a webhook", try await post("w-1"), "w-1"), ("the same webhook again", try await post("w-1"), "w-1"),
        ("a forged signature", try await post("w-2", secret: "guessed"), "w-2"), ("an old timestamp", try await post("w-3", age: 301), "w-3"),
        ("a body of 10 MB", try await post("w-4", padding: 10 << 20), "w-4"),
      ]
      answers.append(("a body that is no JSON", try await post(#""}"#), #""}"#))
      _ = try await post("w-last")
      while system.inbound["w-last"] == nil { try await system.listen() }
      return answers.map { ($0.0, $0.1, system.inbound[$0.2] ?? 0) }
    }

    private static func table(_ provider: ProviderProtocol, _ rows: [Row]) -> String {
      """
      ## In \(provider.rawValue) protocol

      | fault | sent | requests taken | recorded | shown |
      |---|---|---|---|---|
      \(rows.map { "| \($0.name) | \($0.sent) | \($0.requests) | \($0.recorded.map { $0.replacing("delivery.", with: "") }.joined(separator: ", ")) | \($0.isShown ? "yes" : "no") |" }.joined(separator: "\n"))
      """
    }

    private func document(_ tables: [(ProviderProtocol, [Row])], _ webhooks: [(String, Int, Int)]) -> String {
      """
      # What happens when a provider fails

      Written by `Tests/EndToEnd/FaultTableTests.swift` from a run of the dispatch service against the sandbox; the test fails where this table is wrong.

      * **sent**: messages that reached the customer. **requests**: how often the provider was asked to take that message.
      * **recorded**: what stands on `collections.deliveries`. **shown**: whether `cordial unknown` listed the contact.

      \(tables.map(Self.table).joined(separator: "\n\n"))

      A refused connection, 429 and 503 mean that nothing was sent: the contact waits (as long as `Retry-After` says, else 5 s, doubled each time), is checked anew and
      sent. A connection that breaks, or an answer that does not come, leave it open: the contact is unknown and counts as made. Once the lost call can no longer be on
      its way (two minutes) the provider is asked, where it can be: the sandbox by the contact's id, and what it has never seen is checked anew and sent; Twilio
      by number, words and time, where what is not listed is not taken for unsent. WhatsApp can't be asked: a late receipt settles it, or nothing does.

      ## Webhooks

      | webhook | answer | events on Kafka |
      |---|---|---|
      \(webhooks.map { "| \($0.0) | \($0.1) | \($0.2) |" }.joined(separator: "\n"))

      The same webhook again is written again with the same event id, and every reader keeps the ids of what it has read: it counts once.

      """
    }

    private func check(_ text: String) throws {
      let file = Program.root.appending(path: "deploy/decisions/faults.md")
      if ProcessInfo.processInfo.environment["CORDIAL_WRITE_DOCUMENTS"] != nil { try text.write(to: file, atomically: true, encoding: .utf8) }
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }
}
