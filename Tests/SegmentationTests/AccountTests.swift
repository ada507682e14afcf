import Models
@testable import SegmentationCore
import Testing

@Suite("Where each debt stands")
struct AccountTests {
  @Test("A debt has a record of its own, with what it was before and why it changed; the other debts are left alone")
  func records() throws {
    var life = Life()
    try life.take(account("a-1", due: "2026-03-01"), at: "2026-03-10T12:00:00Z")
    try life.take(account("a-2", due: "2026-02-10"), at: "2026-03-10T12:00:00Z")
    try life.pass(until: "2026-03-14T00:00:00Z")
    #expect(life.accounts.map(\.accountId) == ["a-1", "a-2", "a-2"])
    #expect(life.accounts.map(\.stage) == [.early, .early, .medium])
    #expect(life.accounts.map(\.previousStage) == [nil, nil, .early])
    #expect(life.accounts.map(\.cause) == ["account.updated", "account.updated", "day"])
    #expect(life.accounts.last?.key == "c-1|account|a-2")
    #expect(life.segments.last?.owed == [Money(20_000, .usd)])
  }

  @Test("A closed debt leaves the customer's segment, says why it closed, and grows no older", arguments: ClosingReason.allCases)
  func closing(reason: ClosingReason) throws {
    var life = Life()
    try life.take(account("a-1", due: "2026-03-01", version: 1), at: "2026-03-02T12:00:00Z")
    try life.take(account("a-2", due: "2026-03-05"), at: "2026-03-02T12:00:00Z")
    try life.take(.accountClosed(AccountClosed(accountId: "a-1", version: 2, reason: reason)), at: "2026-03-10T12:00:00Z")
    try life.pass(until: "2026-05-01T00:00:00Z")
    #expect(life.segments.last?.accounts.map(\.accountId) == ["a-2"])
    let records = life.accounts.filter { $0.accountId == "a-1" }
    #expect(records.map(\.state) == [.open, .closed])
    #expect(records.last?.stateReason == reason.rawValue && records.last?.daysPastDue == 9)
    try life.take(account("a-1", due: "2026-04-01", version: 3), at: "2026-05-02T00:00:00Z")
    #expect(life.segments.last?.accounts.map(\.accountId) == ["a-1", "a-2"])
  }

  @Test("A closing that comes before its account holds once the account is there")
  func earlyClosing() throws {
    var life = Life()
    try life.take(.accountClosed(AccountClosed(accountId: "a-1", version: 2, reason: .paid)), at: "2026-03-10T12:00:00Z")
    #expect(life.segments.isEmpty && life.accounts.isEmpty)
    try life.take(account("a-1", due: "2026-03-01", version: 1), at: "2026-03-02T12:00:00Z", now: "2026-03-10T12:01:00Z")
    #expect(life.accounts.map(\.state) == [.closed])
    #expect(life.segments.last?.reason == TreatmentRule.nothingDueReason)
  }

  @Test("An account that full snapshots do not tell of any more has disappeared; told again, it is back")
  func disappearance() throws {
    var life = Life()
    life.strategy.snapshotHours = 36
    try life.take(account("a-1", due: "2026-03-01"), at: "2026-03-02T06:00:00Z")
    try life.take(account("a-2", due: "2026-03-01"), at: "2026-03-02T06:00:00Z")
    try life.take(account("a-2", due: "2026-03-01"), at: "2026-03-03T06:00:00Z")
    try life.pass(until: "2026-03-03T17:59:59Z")
    #expect(life.segments.last?.accounts.count == 2)
    try life.pass(until: "2026-03-03T18:00:00Z")
    #expect(life.segments.last?.accounts.map(\.accountId) == ["a-2"])
    #expect(life.accounts.last?.state == .closed && life.accounts.last?.stateReason == "disappeared" && life.accounts.last?.cause == "day")
    try life.take(account("a-1", due: "2026-03-01"), at: "2026-03-04T06:00:00Z")
    #expect(life.segments.last?.accounts.map(\.accountId).contains("a-1") == true)
  }

  @Test("Legal and disputed debts say why; a customer's own dispute ends with its resolution or with the person who has the case")
  func states() throws {
    var life = Life()
    var update = AccountUpdated(
      accountId: "a-1", balance: Money(5_000, .usd), dueDate: try #require(CalendarDate("2026-03-01")), status: .legal,
      statusReason: "lawsuit filed")
    try life.take(.accountUpdated(update), at: "2026-03-02T12:00:00Z")
    #expect(life.accounts.last?.state == .legal && life.accounts.last?.stateReason == "lawsuit filed")
    (update.status, update.statusReason) = (.open, nil)
    try life.take(.accountUpdated(update), at: "2026-03-03T12:00:00Z")
    try life.take(.disputeOpened([]), at: "2026-03-04T12:00:00Z")
    #expect(life.accounts.last?.state == .disputed && life.accounts.last?.stateReason == "customer")
    // The nightly picture of the business knows nothing of it yet.
    try life.take(.accountUpdated(update), at: "2026-03-05T01:00:00Z")
    #expect(life.segments.last?.reason == "disputed")
    try life.take(.disputeResolved("a-1"), at: "2026-03-06T12:00:00Z")
    #expect(life.segments.last?.accounts.map(\.status) == [.open])
    try life.take(.disputeOpened(["a-1"]), at: "2026-03-06T13:00:00Z")
    #expect(life.segments.last?.accounts.map(\.status) == [.disputed])
    try life.take(.released, at: "2026-03-07T12:00:00Z")
    #expect(life.segments.last?.accounts.map(\.status) == [.open])
  }

  @Test("A balance that is too old silences the bot at that very moment; a fresh one brings it back")
  func freshness() throws {
    var life = Life()
    life.strategy.balanceFreshnessHours = 48
    try life.take(account(due: "2026-03-01"), at: "2026-03-02T12:00:00Z")
    try life.pass(until: "2026-03-04T11:59:59Z")
    #expect(life.segments.last?.reason == "standard")
    try life.pass(until: "2026-03-04T12:00:00Z")
    #expect(life.segments.last?.reason == "staleBalance" && life.segments.last?.treatment == Treatment.none)
    try life.take(account(due: "2026-03-01"), at: "2026-03-05T12:00:00Z")
    #expect(life.segments.last?.reason == "standard")
  }
}
