import Models
import Testing

@Suite("Money") struct MoneyTests {
  @Test(
    "is shown with its currency's decimals",
    arguments: [
      ("USD", 125_050, "1250.50"), ("USD", 5, "0.05"), ("USD", -5, "-0.05"), ("JPY", 980, "980"), ("CLP", -1, "-1"),
      ("KWD", 1_234, "1.234"),
      ("CLF", 10_000, "1.0000"), ("EUR", 0, "0.00"), ("USD", Int64.min, "-92233720368547758.08"),
    ]) func decimal(code: String, amount: Int64, shown: String) throws
  {
    #expect(Money(amount, try #require(Currency(code))).decimal == shown)
  }

  @Test("has the minor units of ISO 4217", arguments: [("JPY", 1), ("USD", 100), ("TND", 1000), ("UYW", 10_000)])
  func minorUnits(code: String, units: Int64) throws { #expect(try #require(Currency(code)).minorUnits == units) }

  @Test("has no currency that ISO 4217 has not", arguments: ["usd", "US", "USDT", "XXX", "ZZZ", "", "€", "DEM"])
  func unknown(code: String) { #expect(Currency(code) == nil) }

  @Test("currencies are packed and unpacked") func packed() throws {
    let yen = try #require(Currency("JPY"))
    #expect(yen.code == "JPY")
    #expect(Currency(packed: yen.packed) == yen)
    #expect(Currency(packed: 0) == nil)
    #expect(Currency.usd < (try #require(Currency("ZAR"))))
  }

  @Test("sums by currency do not depend on the order, and hold no zeros", arguments: 1...50) func bag(seed: UInt64) {
    var sampler = Sampler(seed: seed)
    let parts = sampler.list(atMost: 20) { Money(Int64($0.whole(-3...3)), $0.currency()) }
    let bag = MoneyBag(parts)
    #expect(bag == MoneyBag(parts.reversed()))
    #expect(bag.sums.map(\.currency) == bag.sums.map(\.currency).sorted())
    #expect(!bag.sums.contains { $0.amount == 0 })
    for currency in Set(parts.map(\.currency)) {
      #expect(bag[currency] == parts.filter { $0.currency == currency }.reduce(0) { $0 + $1.amount })
    }
  }

  @Test("a sum beyond every bound stays at it") func saturates() {
    #expect(MoneyBag([Money(.max, .usd), Money(1, .usd)])[.usd] == .max)
    #expect(MoneyBag([Money(.min, .usd), Money(-1, .usd)])[.usd] == .min)
    #expect(MoneyBag([Money(5, .usd), Money(-5, .usd)]).isEmpty)
  }
}
