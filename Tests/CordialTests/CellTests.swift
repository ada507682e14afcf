import Models
import Portfolio
import Testing

@Suite struct CellTests {
  static let dates: [(String, String, String?)] = [
    ("M/d/yyyy", "2/1/2013", "2013-02-01"), ("M/d/yyyy", "12/31/2013", "2013-12-31"), ("M/d/yyyy", "2/30/2013", nil),
    ("M/d/yyyy", "2/1/13", nil), ("M/d/yyyy", " 2/1/2013", nil), ("dd.MM.yyyy", "01.02.2013", "2013-02-01"),
    ("dd.MM.yyyy", "1.02.2013", nil), ("yyyy-MM-dd", "2013-02-28", "2013-02-28"), ("yyyyMMdd", "20130228", "2013-02-28"),
    ("yyyy-MM-dd", "2013-02-28T00:00", nil),
  ]

  @Test("Dates by pattern", arguments: dates) func date(pattern: String, text: String, expected: String?) throws {
    #expect(try #require(DatePattern(pattern)).date(text)?.description == expected)
  }

  @Test("Patterns that name no day", arguments: ["yyyy-MM", "M/d/yy", "d/d/yyyy", "M/d/yyyy hh", ""]) func noPattern(_ text: String) {
    #expect(DatePattern(text) == nil)
  }

  static let amounts: [(String, String, AmountPattern, Int64?)] = [
    ("55.94", "USD", AmountPattern(), 5_594), ("55.9", "USD", AmountPattern(), 5_590), ("55", "USD", AmountPattern(), 5_500),
    (".5", "USD", AmountPattern(), nil), ("5.", "USD", AmountPattern(), 500), ("55.945", "USD", AmountPattern(), nil),
    ("55.940", "USD", AmountPattern(), 5_594), ("-1.00", "USD", AmountPattern(), -100), ("980", "JPY", AmountPattern(), 980),
    ("1.5", "JPY", AmountPattern(), nil), ("1.250,5", "EUR", AmountPattern(decimalMark: ",", groupingMark: "."), 125_050),
    ("1,250.50", "USD", AmountPattern(), nil), ("$5", "USD", AmountPattern(), nil), ("1e3", "USD", AmountPattern(), nil),
    ("", "USD", AmountPattern(), nil), ("99999999999999999999", "USD", AmountPattern(), nil), ("٣", "USD", AmountPattern(), nil),
  ]

  @Test("Amounts are exact or refused", arguments: amounts)
  func amount(text: String, code: String, pattern: AmountPattern, expected: Int64?) throws {
    let currency = try #require(Currency(code))
    #expect((try? pattern.money(text, in: currency))?.amount == expected)
  }
}
