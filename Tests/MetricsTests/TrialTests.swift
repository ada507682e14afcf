import Models
import Testing

@testable import MetricsCore

/// Who enters the trial against the hold-out, and what counts for it.
@Suite struct TrialTests {
  @Test func aCustomerEntersOnceAndTheirPaymentsAddUpToTheSquareOfTheWhole() throws {
    let run = try CustomerRun([
      Story.told(0, "s", Story.segment(.early, accounts: [("a", .early, 200_000)])),
      Story.told(30, "p", Story.payment("p", 50_000)), Story.told(60, "q", Story.payment("q", 70_000)),
      Story.told(70, "s2", Story.segment(.medium, .human, accounts: [("a", .medium, 80_000)])),
      Story.told(80, "r", Story.reversal("q", 20_000)),
    ])
    #expect(
      run.sums.filter { $0.hasPrefix("trial") } == [
        "trial|P1D|2026-03-02T00:00:00Z|stage=early|treatment=bot trialCustomers=USD 0.01 trialBalance=USD 2000.00 "
          + "trialBalanceSquares=USD 400.00 trialMembers=1",
        "trial|P1D|2026-03-03T00:00:00Z|stage=early|treatment=bot trialPaid=USD 500.00 trialPaidSquares=USD 25.00 trialProducts=USD 100.00 "
          + "trialPoints=2500 trialPointSquares=6250000",
        "trial|P1D|2026-03-04T00:00:00Z|stage=early|treatment=bot trialPaid=USD 700.00 trialPaidSquares=USD 119.00 trialProducts=USD 140.00 "
          + "trialPoints=3500 trialPointSquares=29750000",
        "trial|P1D|2026-03-05T00:00:00Z|stage=early|treatment=bot trialPaid=USD -200.00 trialPaidSquares=USD -44.00 "
          + "trialProducts=USD -40.00 trialPoints=-1000 trialPointSquares=-11000000",
      ])
  }

  @Test func theHoldOutEntersLikeTheOthers() throws {
    let run = try CustomerRun([
      Story.told(0, "s", Story.segment(.early, .none, reason: "holdOut", accounts: [("a", .early, 1_000)]))
    ])
    #expect(run.sums.contains { $0.hasPrefix("trial|P1D|2026-03-02T00:00:00Z|stage=early|treatment=holdOut trialCustomers") })
  }

  /// Before the hold-out's rule nobody drew: such customers are the same in both groups by no draw at all.
  @Test(arguments: ["legal", "disputed", "deceased", "noRule", "nothingDue"])
  func whoeverWasNeverDrawnStaysOut(_ reason: String) throws {
    let run = try CustomerRun([
      Story.told(0, "s", Story.segment(.early, .human, reason: reason, accounts: [("a", .early, 1_000)])),
      Story.told(5, "p", Story.payment("p", 500)),
    ])
    #expect(run.sums.allSatisfy { !$0.hasPrefix("trial") })
  }

  @Test func paymentsCountFromTheEntryOnForNinetyDays() throws {
    let last = Double(24 * Measure.trialDays)
    let run = try CustomerRun([
      Story.told(1, "s", Story.segment(.early, accounts: [("a", .early, 9_000)])),
      Story.told(0.5, "before", Story.payment("before", 1)), Story.told(last, "in", Story.payment("in", 20)),
      Story.told(last + 1, "out", Story.payment("out", 300)), Story.told(last + 1, "other", Story.payment("yen", 7, Currency("JPY") ?? .usd)),
    ])
    let paid = run.deltas.flatMap(\.self).filter { $0.series == .trial }.reduce(0) { $0 + $1.amounts[.trialPaid, .usd] }
    #expect(paid == 20)
  }

  /// However a customer pays, the squares are those of the whole, and no more than all of the debt counts as share.
  @Test(arguments: UInt64(0)..<20)
  func squaresOfManyPaymentsAreThoseOfTheirSum(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var run = try CustomerRun([Story.told(0, "s", Story.segment(.early, accounts: [("a", .early, 50_000_000)]))])
    var paid: Int64 = 0
    for number in 0..<30 {
      let amount = Int64.random(in: 1...4_000_000, using: &random)
      paid += amount
      try run.take(Story.told(Double(number) * 40 + 1, "p\(number)", Story.payment("p\(number)", amount)))
    }
    var sums = MetricAmounts()
    for record in run.deltas.flatMap(\.self) where record.series == .trial { sums.add(record.amounts) }
    let points = min(paid, 50_000_000) * 10_000 / 50_000_000
    #expect(sums[.trialPaid, .usd] == paid)
    #expect(sums[.trialPaidSquares, .usd] == Int64(Int128(paid) * Int128(paid) / 1_000_000))
    #expect(sums[.trialPoints] == points)
    #expect(sums[.trialPointSquares] == points * points)
  }
}
