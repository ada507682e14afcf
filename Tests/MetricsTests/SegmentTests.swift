import Bytes
import Models
import Testing

@testable import MetricsCore

/// How customers move between stages, and what is owed where.
@Suite struct SegmentTests {
  /// A customer past due with USD 100.00; then the next segment. Which moves are counted, and where is the balance?
  @Test(arguments: [
    (Stage.medium, 10_000 as Int64, ["stage=early|treatment=bot|toStage=medium rolls=1"]),
    (.preventive, 4_000, ["stage=early|treatment=bot|toStage=preventive cures=1"]), (.early, 9_000, []),
    (.preventive, 0, ["stage=early|treatment=bot cures=1 cleared=1"]),
  ])
  func moves(_ stage: Stage, _ balance: Int64, _ expected: [String]) throws {
    let run = try CustomerRun([
      Story.told(1, "s1", Story.segment(.early, accounts: [("a", .early, 10_000)])),
      Story.told(25, "s2", Story.segment(stage, accounts: [("a", stage, balance)])),
    ])
    #expect(run.sums.filter { $0.hasPrefix("flow") } == expected.map { "flow|PT1M|2026-03-03T01:00:00Z|\($0)" })
    let standing = run.deltas.flatMap(\.self).filter { $0.series == .stock && $0.dimensions.stage == stage }
    #expect(standing.reduce(0) { $0 + $1.amounts[.balance, .usd] } == balance)
    #expect(standing.reduce(0) { $0 + $1.amounts[.customers] } == (balance > 0 ? 1 : 0))
    #expect(standing.reduce(0) { $0 + $1.amounts[.accounts] } == (balance > 0 ? 1 : 0))
  }

  @Test func aPreventiveCustomerWhoPaysIsClearedButNotCured() throws {
    let run = try CustomerRun([
      Story.told(1, "s1", Story.segment(.preventive, accounts: [("a", .preventive, 10_000)])),
      Story.told(2, "s2", Story.segment(.preventive, .none, accounts: [])),
    ])
    #expect(run.sums.filter { $0.hasPrefix("flow") } == ["flow|PT1M|2026-03-02T02:00:00Z|stage=preventive|treatment=bot cleared=1"])
  }

  @Test func theHoldOutStandsApart() throws {
    let run = try CustomerRun([
      Story.told(1, "s1", Story.segment(.early, .none, reason: "holdOut", accounts: [("a", .early, 10_000), ("b", .medium, 7)]))
    ])
    #expect(
      run.deltas[0].filter { $0.series == .stock }.map(Tests.line) == [
        "stock|P1D|2026-03-02T00:00:00Z|stage=early|treatment=holdOut customers=1 accounts=1 balance=USD 100.00",
        "stock|P1D|2026-03-02T00:00:00Z|stage=medium|treatment=holdOut accounts=1 balance=USD 0.07",
      ])
  }

  @Test func anAccountWithNothingOwedIsNoStock() throws {
    let run = try CustomerRun([
      Story.told(1, "s1", Story.segment(.early, accounts: [("a", .early, 0), ("b", .early, -300), ("c", .early, 5)]))
    ])
    #expect(
      run.sums.filter { $0.hasPrefix("stock") } == ["stock|P1D|2026-03-02T00:00:00Z|stage=early|treatment=bot customers=1 accounts=1 balance=USD 0.05"])
  }

  @Test func theStateStaysBoundedHoweverLongItRuns() throws {
    var run = CustomerRun()
    var largest = 0
    for day in 0..<14 {
      let hours = Double(day) * 24
      let stage = Stage.allCases[day % 5]
      try run.take(Story.told(hours, "s\(day)", Story.segment(stage, accounts: (0..<20).map { ("a\($0)", stage, Int64(1_000 + day)) })))
      for contact in 0..<6 {
        try run.take(Story.told(hours + Double(contact), "o\(day)-\(contact)", Story.request("k\(day)-\(contact)")))
        try run.take(Story.told(hours + Double(contact), "r\(day)-\(contact)", Story.report("k\(day)-\(contact)", .read)))
        for reply in 0..<8 { try run.take(Story.told(hours + Double(contact), "y\(day)-\(contact)-\(reply)", Story.reply())) }
        try run.take(Story.told(hours + Double(contact), "p\(day)-\(contact)", Story.payment("p\(day)-\(contact)", 100)))
        try run.take(Story.told(hours + Double(contact), "v\(day)-\(contact)", Story.reversal("p\(day)-\(contact)", 50)))
        try run.take(Story.told(hours + Double(contact), "m\(day)-\(contact)", Story.promise("m\(day)-\(contact)", .made, 100)))
        try run.take(Story.told(hours + Double(contact), "x\(day)-\(contact)", .incident(.optOut, .sms, nil)))
      }
      var writer = ByteWriter()
      try #require(run.state).write(to: &writer)
      largest = max(largest, writer.bytes.count)
    }
    #expect(largest < 9_000)
    let state = try #require(run.state)
    #expect(
      state.contacts.count == Bounds.contactsMax && state.replies.count == Bounds.repliesMax && state.payments.count == Bounds.paymentsMax)
    #expect(state.segments.count <= 8)
  }
}
