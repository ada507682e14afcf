import Fineract
import FineractSupport
import Models
import Testing

@Suite("Loans of Fineract") struct LoanTests {
  private static func read(_ loan: Wire, type: String = "LoanBalanceChangedBusinessEvent", _ options: FineractOptions = FineractOptions())
    -> FineractReading
  {
    var intake = TestMessages.intake(options)
    return intake.read(TestMessages.message(type, "loan.v1.LoanAccountDataV1", loan, key: "k-1"))
  }

  @Test("that are overdue become accounts") func overdue() {
    let options = FineractOptions(
      creditor: "Acme Bank", standard: CustomerDetails(language: "es-CO", timeZone: "America/Bogota", jurisdiction: "CO"))
    let reading = Self.read(TestMessages.loan(), options)
    #expect(reading.problems == [])
    #expect(
      reading.texts == [
        #"{"specversion":"1.0","id":"fineract-default-k-1","source":"/fineract/default","type":"account.updated","subject":"default-17","#
          + #""time":"2026-03-10T14:05:00.123Z","data":{"accountId":"12","version":1773151500123456,"creditor":"Acme Bank","#
          + #""product":"Personal loan 000000012","balance":{"amount":125050,"currency":"USD"},"dueDate":"2026-02-19","#
          + #""balanceAsOf":"2026-03-10T14:05:00.123Z","customer":{"name":"Ana Gómez","language":"es-CO","timeZone":"America/Bogota","#
          + #""jurisdiction":"CO"}}}"#
      ])
    #expect(reading.events.first?.key == Array("default-17".utf8))
  }

  @Test(
    "end by their status",
    arguments: [
      (TestMessages.status(600, active: false, met: true, closed: true), "paid"), (TestMessages.status(700, active: false), "paid"),
      (TestMessages.status(601, active: false, writtenOff: true, closed: true), "writtenOff"),
      (TestMessages.status(602, active: false, closed: true), "settled"),
    ]) func closed(status: Wire, reason: String)
  {
    let reading = Self.read(TestMessages.loan(status: status))
    #expect(
      reading.texts == [
        #"{"specversion":"1.0","id":"fineract-default-k-1","source":"/fineract/default","type":"account.closed","subject":"default-17","#
          + #""time":"2026-03-10T14:05:00.123Z","data":{"accountId":"12","version":1773151500123456,"reason":"\#(reason)"}}"#
      ])
  }

  @Test("that were never paid out are left out, but one whose payout is undone was a mistake") func noDebt() {
    let approved = TestMessages.loan(status: TestMessages.status(200, active: false))
    #expect(Self.read(approved).skipped == ["LoanBalanceChangedBusinessEvent"])
    #expect(Self.read(approved).events == [])
    let undone = Self.read(approved, type: "LoanUndoDisbursalBusinessEvent").texts.first
    #expect(undone?.contains(#""type":"account.closed""#) == true)
    #expect(undone?.hasSuffix(#""reason":"mistake"}}"#) == true)
  }

  /// What is owed and since when, by what the record says.
  @Test(
    "owe what is overdue, or the next instalment",
    arguments: [
      (TestMessages.loan(), "125050 2026-02-19"),
      // Without days, the summary's date; without that, the day of delinquency.
      (TestMessages.loan(pastDueDays: .null, summary: .decimal("9"), since: .text("2026-02-18")), "125050 2026-02-18"),
      (TestMessages.loan(pastDueDays: .null), "125050 2026-02-24"),
      (TestMessages.loan(overdue: .null, summary: .decimal("99.99")), "9999 2026-02-19"),
      // What is worked out now comes before what a table remembers.
      (
        TestMessages.loan(
          overdue: .decimal("0"), pastDueDays: .whole(0), next: .decimal("310.25"), nextDate: .text("2026-04-01"),
          summary: .decimal("99.99")),
        "31025 2026-04-01"
      ),
      (TestMessages.loan(overdue: .decimal("0"), pastDueDays: .whole(0)), "0 2026-03-10"),
      // Less than a cent is nobody's debt.
      (TestMessages.loan(overdue: .decimal("10.99999999")), "1099 2026-02-19"),
      (TestMessages.loan(overdue: .decimal("-5"), pastDueDays: .whole(0)), "0 2026-03-10"),
      (TestMessages.loan(currency: .record([.text("CLP"), .whole(0)]), overdue: .decimal("1250")), "1250 2026-02-19"),
      (TestMessages.loan(currency: .record([.text("KWD"), .whole(3)]), overdue: .decimal("1.5")), "1500 2026-02-19"),
    ]) func balance(loan: Wire, expected: String) throws
  {
    let reading = Self.read(loan)
    #expect(reading.problems == [])
    let bytes = try #require(reading.events.first).bytes
    let account: AccountUpdated = try EventEnvelope(reading: bytes).data(from: bytes)
    #expect("\(account.balance.amount) \(account.dueDate)" == expected)
  }

  @Test(
    "that say too little are told by a sentence",
    arguments: [
      (TestMessages.loan(client: .null), "the loan has no clientId, so nobody can be asked; loans of groups have no client"),
      (TestMessages.loan(status: .null), "the loan has no status"),
      (TestMessages.loan(currency: .record([.text("XXX"), .null])), "“XXX” is no ISO 4217 currency"),
      (TestMessages.loan(currency: .null), "the loan's summary names no currency"),
      (
        TestMessages.loan(pastDueDays: .null, delinquentDate: .null),
        "USD 1250.50 are overdue, and neither pastDueDays, overdueSinceDate nor delinquentDate says since when"
      ),
      (TestMessages.loan(overdue: .decimal("10000000000001")), "an amount in USD is more than any debt can be"),
      (
        TestMessages.loan(pastDueDays: .null, delinquentDate: .text("2226-01-01")),
        "the year 2226 is none in which a debt is due; it must lie between 1970 and 2099"
      ),
    ]) func poor(loan: Wire, sentence: String)
  {
    let reading = Self.read(loan)
    #expect(reading.problems == ["LoanBalanceChangedBusinessEvent k-1: \(sentence)"])
    #expect(reading.events == [])
  }

  @Test("that are due before our calendar begins are told") func antique() {
    var intake = TestMessages.intake()
    let message = TestMessages.message(
      "LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(pastDueDays: .whole(36_500)), key: "k-1",
      day: "0050-01-01")
    #expect(
      intake.read(message).problems == [
        "LoanBalanceChangedBusinessEvent k-1: the year -50 is none in which a debt is due; it must lie between 1970 and 2099"
      ])
  }

  @Test(
    "belong to the customer by the number that was chosen",
    arguments: [
      (FineractOptions(), "default-17"), (FineractOptions(customerNumber: .externalId), "default-ext-17"),
      (FineractOptions(customerNumber: .accountNumber, namesTenant: false), "C-17"),
    ]) func customer(options: FineractOptions, id: String)
  {
    #expect(Self.read(TestMessages.loan(), options).events.map(\.header.subject) == [id])
  }

  @Test("of another tenant are left out") func tenant() {
    let reading = Self.read(TestMessages.loan(), FineractOptions(onlyTenant: "north"))
    #expect(reading.skipped == ["tenant default"])
    #expect(reading.events == [])
  }

  @Test("in another range of days are accounts once their client is known, due without the days of grace") func delinquency() throws {
    var intake = TestMessages.intake()
    let range = TestMessages.message(
      "LoanDelinquencyRangeChangeBusinessEvent", "loan.v1.LoanAccountDelinquencyRangeDataV1",
      .record([
        .always(.whole(12)), .always(.text("000000012")), .always(TestMessages.currency), .always(.record([.decimal("1300")])),
        .text("2026-02-24"),
      ]), key: "k-0")
    #expect(intake.read(range) == FineractReading())
    #expect(intake.waitingCount == 1)
    #expect(intake.unfinished().count == 1)
    #expect(
      intake.unfinished().first?.hasPrefix("LoanDelinquencyRangeChangeBusinessEvent k-0: no event said whose loan 12 of tenant default is")
        == true)
    let loan = TestMessages.message("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(), key: "k-1")
    let events = intake.read(loan).events
    #expect(events.map(\.header.id) == ["fineract-default-k-1", "fineract-default-k-0"])
    #expect(intake.waitingCount == 0)
    let bytes = try #require(events.last).bytes
    let account: AccountUpdated = try EventEnvelope(reading: bytes).data(from: bytes)
    #expect(account.balance == Money(130_000, .usd))
    // Delinquent from the 24th on, which is five days after what was due on the 19th.
    #expect(account.dueDate.description == "2026-02-19")
    #expect(account.product == "Personal loan 000000012")
  }

  @Test("come with how their client can be reached, where a file says it") func contacts() throws {
    let book = try TestMessages.book(
      """
      client,tenant,name,phone,email,language,timeZone,jurisdiction,consent
      17,,Ana,+57 300 123-4567,ana@example.org,es-CO,America/Bogota,CO,sms email
      17,north,Berta,,,,,,
      """)
    #expect(book.problems == [])
    var intake = TestMessages.intake(contacts: book)
    let bytes = try #require(
      intake.read(TestMessages.message("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(), key: "k-1"))
        .events.first
    ).bytes
    let account: AccountUpdated = try EventEnvelope(reading: bytes).data(from: bytes)
    #expect(
      account.customer
        == CustomerDetails(
          name: "Ana", language: "es-CO", timeZone: "America/Bogota", jurisdiction: "CO",
          contactPoints: [
            ContactPoint(channel: .sms, address: "+573001234567", consent: true),
            ContactPoint(channel: .email, address: "ana@example.org", consent: true),
            ContactPoint(channel: .voice, address: "+573001234567"),
          ]))
    #expect(intake.unreachableCount == 0)
    let north = TestMessages.message(
      "LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(), key: "k-1", tenant: "north")
    #expect(intake.read(north).texts.first?.contains(#""customer":{"name":"Berta"}"#) == true)
    #expect(intake.unreachableCount == 1)
  }
}
