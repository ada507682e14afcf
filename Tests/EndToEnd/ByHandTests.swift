import DevelopmentBroker
import Foundation
import Kafka
import Models
import Testing
import Topics

extension EndToEnd {
  @Suite("By hand: one line of JSON through kcat")
  struct ByHandTests {
    @Test("An event leads to one message however often it is sent; what can't be read is a dead letter, and what follows is processed")
    func byHand() async throws {
      let system = try await SystemByHand.start()
      let account = Self.account("c-1")
      try await system.send(account, key: "c-1")
      let first = try await system.next(DeliveryStatus.accepted.rawValue, of: "c-1")
      #expect(first.topic == Topic.deliveries.rawValue)

      // The same event again, and then what can't be read, all with the same key and so in the same partition, in this order.
      try await system.send(account, key: "c-1")
      let bad: [(String, words: String)] = [
        (#"{"specversion":"1.0","id":"#, "was it cut off?"),
        (Self.account("c-1", id: "e-2").replacing("USD", with: "USX"), "no ISO 4217 currency"),
        (Self.account("c-1", id: "e-3").replacing("2026-03-01", with: "2026-02-30"), "no day of the calendar"),
        (#"{"pad":""# + String(repeating: "x", count: 1_500_000) + #"","more":""# + String(repeating: "y", count: 500_000) + #""}"#, "bytes"),
      ]
      for (line, words) in bad {
        try await system.send(line, key: "c-1")
        let letter = try await system.next("deadletter.recorded", of: "c-1")
        #expect(letter.text.contains(words), "\(words) is not in \(letter.text.prefix(300))")
      }
      try await system.send(Self.account("c-9"), key: "")
      let keyless = try await system.next("deadletter.recorded", of: "unknown")
      #expect(keyless.text.contains("the record has no key"))

      try await system.send(Self.account("c-2"), key: "c-2")
      _ = try await system.next(DeliveryStatus.accepted.rawValue, of: "c-2")
      #expect(try await system.messages(to: "c-1") == 1)
      #expect(try await system.messages(to: "c-2") == 1)
      await system.stop()
    }

    private static func account(_ customer: String, id: String = "e-1") -> String {
      #"{"specversion":"1.0","id":"\#(id)","source":"/crm","type":"account.updated","subject":"\#(customer)","time":"2026-03-10T09:00:00Z","#
        + #""data":{"accountId":"a-1","balance":{"amount":12550,"currency":"USD"},"dueDate":"2026-03-01","customer":{"name":"Ana","#
        + #""language":"en-US","timeZone":"America/New_York","jurisdiction":"US","#
        + #""contactPoints":[{"channel":"email","address":"ana@example.org","consent":true}]}}}"#
    }
  }
}
