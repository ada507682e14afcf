import Models
@testable import SegmentationCore
import Testing

@Suite("The order and the number of copies of events don't matter")
struct OrderTests {
  /// A customer's events with the times at which they were true.
  private static let events: [(SegmentationEvent, String)] = [
    (account("a-1", due: "2026-03-01", owes: 30_000, version: 1), "2026-03-05T10:00:00Z"),
    (account("a-1", due: "2026-03-01", owes: 25_000, version: 2), "2026-03-07T10:00:00Z"),
    (.paymentReceived(PaymentReceived(paymentId: "p-1", accountId: "a-1", amount: Money(5_000, .usd))), "2026-03-08T10:00:00Z"),
    (.paymentReceived(PaymentReceived(paymentId: "p-2", accountId: "a-1", amount: Money(7_000, .usd))), "2026-03-09T10:00:00Z"),
    (.paymentReversed(PaymentReversed(paymentId: "p-2", accountId: "a-1", amount: Money(7_000, .usd))), "2026-03-09T12:00:00Z"),
    (account("a-2", due: "2026-03-20", owes: 1_000, version: 9), "2026-03-06T10:00:00Z"),
  ]

  @Test("All permutations, each event twice, end in the same segment")
  func permutations() throws {
    var results: Set<String> = []
    for order in permutations(of: Array(Self.events.indices)) {
      var life = Life()
      for index in order + order.reversed() {
        let (event, time) = Self.events[index]
        try life.take(event, at: time, now: "2026-03-10T12:00:00Z")
      }
      var last = try #require(life.segments.last)
      last.previousStage = nil
      results.insert(String(decoding: last.json, as: UTF8.self))
    }
    #expect(results.count == 1)
    #expect(results.first?.contains(#""balance":{"amount":20000,"currency":"USD"}"#) == true)
  }

  private func permutations(of items: [Int]) -> [[Int]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let item = rest.remove(at: index)
      return permutations(of: rest).map { [item] + $0 }
    }
  }

  @Test("A payment that arrives before its account counts once the account is there")
  func earlyPayment() throws {
    var life = Life()
    try life.take(
      .paymentReceived(PaymentReceived(paymentId: "p-1", accountId: "a-1", amount: Money(4_000, .usd))), at: "2026-03-09T10:00:00Z")
    #expect(life.segments.isEmpty)
    try life.take(account(due: "2026-03-01", owes: 10_000), at: "2026-03-08T10:00:00Z", now: "2026-03-09T11:00:00Z")
    #expect(life.segments.last?.accounts.first?.balance == Money(6_000, .usd))
  }

  @Test("A payment without an account goes to the oldest debt first")
  func freePayment() throws {
    var life = Life()
    try life.take(account("a-1", due: "2026-03-05", owes: 10_000), at: "2026-03-08T10:00:00Z")
    try life.take(account("a-2", due: "2026-02-05", owes: 3_000), at: "2026-03-08T10:00:00Z")
    try life.take(.paymentReceived(PaymentReceived(paymentId: "p-1", amount: Money(5_000, .usd))), at: "2026-03-09T10:00:00Z")
    #expect(life.segments.last?.accounts.map(\.balance.amount) == [8_000, 0])
  }

  @Test("State survives being written and read at any point")
  func roundTrip() throws {
    var life = Life()
    for (event, time) in Self.events {
      try life.take(event, at: time)
      let state = try #require(life.state)
      #expect(try copy(state) == state)
    }
  }
}
