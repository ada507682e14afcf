import Models
import Testing

@testable import SegmentationCore

@Suite("The order and the number of copies of events don't matter")
struct OrderTests {
  /// Everything that can happen to a customer, with the times at which it was true.
  private static let events: [(SegmentationEvent, String)] = [
    (account("a-1", due: "2026-03-01", owes: 30_000, version: 1), "2026-03-05T10:00:00Z"),
    (account("a-1", due: "2026-03-01", owes: 25_000, version: 2), "2026-03-07T10:00:00Z"),
    (account("a-1", due: "2026-03-02", owes: 24_000, version: 2), "2026-03-07T10:00:00Z"),
    (.paymentReceived(PaymentReceived(paymentId: "p-1", accountId: "a-1", amount: Money(5_000, .usd))), "2026-03-08T10:00:00Z"),
    (.paymentReceived(PaymentReceived(paymentId: "p-2", accountId: "a-1", amount: Money(7_000, .usd))), "2026-03-09T10:00:00Z"),
    (.paymentReversed(PaymentReversed(paymentId: "p-2", accountId: "a-1", amount: Money(7_000, .usd))), "2026-03-09T12:00:00Z"),
    (.paymentReceived(PaymentReceived(paymentId: "p-3", amount: Money(900, .usd), contactId: "m-2")), "2026-03-09T13:00:00Z"),
    (account("a-2", due: "2026-03-20", owes: 1_000, version: 9), "2026-03-06T10:00:00Z"),
    (account("a-3", due: "2026-01-20", owes: 9_000, version: 4), "2026-03-06T10:00:00Z"),
    (.accountClosed(AccountClosed(accountId: "a-3", version: 5, reason: .sold)), "2026-03-08T10:00:00Z"),
    (account("a-4", due: "2026-02-20", owes: 4_000, status: .disputed), "2026-03-06T10:00:00Z"),
    (.disputeResolved("a-4"), "2026-03-08T11:00:00Z"),
    (.disputeOpened(["a-1"]), "2026-03-07T11:00:00Z"), (.disputeResolved(nil), "2026-03-07T12:00:00Z"),
    (.customerUpdated(CustomerUpdated(details: CustomerDetails(name: "Ana María", preferredHour: 18))), "2026-03-08T09:00:00Z"),
    (.customerUpdated(CustomerUpdated(details: CustomerDetails(name: "A. M.", language: "pt-BR"))), "2026-03-08T09:00:00Z"),
    (
      .customerUpdated(
        CustomerUpdated(
          details: CustomerDetails(contactPoints: [
            ContactPoint(channel: .sms, address: "+573009999999", consent: true),
            ContactPoint(channel: .email, address: "ana@example.org", consent: true),
          ]))), "2026-03-08T08:00:00Z"
    ),
    (report(.accepted, "m-1", .sms), "2026-03-07T15:00:00Z"),
    (report(.failed, "m-1", .sms, isPermanent: true), "2026-03-07T15:01:00Z"),
    (report(.accepted, "m-2", .email), "2026-03-08T15:00:00Z"), (report(.read, "m-2", .email), "2026-03-08T16:00:00Z"),
    (reply(.email, to: "m-2"), "2026-03-08T17:00:00Z"), (reply(.sms), "2026-03-09T17:00:00Z"),
    (.consentChanged(ConsentChanged(channel: .email, granted: false)), "2026-03-06T17:00:00Z"),
    (.consentChanged(ConsentChanged(channel: .email, granted: true)), "2026-03-07T17:00:00Z"),
    (.wrongParty(.voice), "2026-03-07T18:30:00Z"), (.optedOut(.voice), "2026-03-07T18:00:00Z"),
    (.promiseEnded(id: "q-1", isKept: true), "2026-02-10T00:00:00Z"),
    (.promiseEnded(id: "q-2", isKept: false), "2026-03-01T00:00:00Z"), (.circumstance(.vulnerable), "2026-03-02T00:00:00Z"),
    (.released, "2026-03-03T00:00:00Z"), (.circumstance(.lawyer), "2026-03-01T00:00:00Z"),
  ]

  /// The facts that a life ends with. What was published on the way there differs, and is left out.
  private static func end(_ order: [Int], restarting: Bool = false) throws -> (state: CustomerState, segment: String, accounts: [String]) {
    var life = Life()
    for index in order {
      let (event, time) = Self.events[index]
      try life.take(event, at: time, now: "2026-03-10T12:00:00Z")
      if restarting, let state = life.state { life.state = try copy(state) }
    }
    var segment = try #require(life.segments.last)
    (segment.previousStage, segment.previousTreatment, segment.cause) = (nil, nil, nil)
    var accounts: [String: AccountSegmented] = [:]
    for var account in life.accounts {
      (account.previousStage, account.cause) = (nil, "")
      accounts[account.accountId] = account
    }
    var state = try #require(life.state)
    // Small moves of a score are not published, so that the last record may carry one of several scores; the facts carry them all.
    (segment.priority, segment.propensity, segment.behaviour, state.published) = (0, nil, nil, nil)
    return (
      state, String(decoding: segment.json, as: UTF8.self), accounts.values.map { String(decoding: $0.json, as: UTF8.self) }.sorted()
    )
  }

  @Test("Any permutation of a customer's events, with any of them repeated, ends in the same state and the same segments")
  func shuffles() throws {
    let all = Array(Self.events.indices)
    let expected = try Self.end(all)
    #expect(expected.accounts.count == 4)
    #expect(expected.segment.contains(#""name":"Ana María""#))
    #expect(expected.segment.contains(#""channels":[{"channel":"email""#))
    var random = SeededRandom(seed: 20_260_310)
    for round in 0..<400 {
      let repeated = all.filter { _ in random.next() % 3 == 0 }
      let result = try Self.end((all + repeated).shuffled(using: &random), restarting: round.isMultiple(of: 2))
      guard result == expected else {
        Issue.record("round \(round): \(result.segment)\n\(result.accounts)\nnot\n\(expected.segment)\n\(expected.accounts)")
        return
      }
    }
  }

  @Test("All permutations of payments and balances, each event twice, end in the same balance")
  func permutations() throws {
    var results: Set<String> = []
    for order in permutations(of: [0, 1, 3, 4, 5, 7]) {
      let end = try Self.end(order + order.reversed())
      results.insert(end.segment)
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

  @Test("A restart after every single event changes nothing of what is written")
  func restart() throws {
    var steady = Life()
    var restarted = Life()
    for (event, time) in Self.events {
      try steady.take(event, at: time)
      try restarted.take(event, at: time)
      restarted.state = try restarted.state.map(copy)
    }
    try steady.pass(until: "2027-01-01T00:00:00Z")
    try restarted.pass(until: "2027-01-01T00:00:00Z")
    #expect(restarted.segments == steady.segments)
    #expect(restarted.accounts == steady.accounts)
    #expect(steady.segments.count > 10)
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
