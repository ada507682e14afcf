import Foundation
import Models
import Portfolio
import Testing

@Suite struct PortfolioImportTests {
  static let asOf = CalendarDate("2026-03-02") ?? CalendarDate(daysSince1970: 0)

  static let mapping = """
    source: /import/test
    format: {dates: [M/d/yyyy, yyyy-MM-dd], delimiter: ";"}
    skip:
      - {column: kind, equals: [VOID, TEST]}
    tables:
      country:
        column: country
        rows:
          "57": {zone: America/Bogota, language: es-CO, currency: COP}
          "1": {zone: America/New_York, language: en-US, currency: USD}
    account:
      customer: "{who}"
      account: "{number}"
      product: "invoice {number}"
      amount: "{amount}"
      currency: "{country.currency}"
      dueDate: "{due}"
      settledDate: "{settled}"
    customer: {language: "{country.language}", timeZone: "{country.zone}"}
    contactPoints:
      - {channel: email, address: "{who|lower}@example.org", consentWhen: {column: kind, equals: E}}
      - {channel: sms, address: "+99957{who|digits:6}", consent: true}
    """
  static let header = "who;number;amount;country;due;settled;kind"

  static func run(_ text: String, mapping: String = mapping) throws -> (events: [PortfolioEvent], skipped: Int, bad: [String]) {
    var chunks: [[UInt8]] = [Array(text.utf8)]
    var portfolio = try PortfolioImport(mapping: try ImportMapping(yaml: mapping), asOf: asOf, zones: ZoneCatalog()) { chunks.popLast() }
    var events: [PortfolioEvent] = []
    var skipped = 0
    var bad: [String] = []
    while let step = try portfolio.next() {
      switch step {
      case .event(let event): events.append(event)
      case .skipped: skipped += 1
      case .bad(let row): bad.append(row.description)
      }
    }
    return (events, skipped, bad)
  }

  @Test("A row becomes an account with its customer") func row() throws {
    let (events, skipped, bad) = try Self.run(
      "\(Self.header)\nAna;F1;1200,;57;2/1/2026;;E\nAna;F1;1200.5;57;2/1/2026;;E\nBob;7;9;1;2026-04-01;;VOID\n")
    #expect(bad == ["line 2, column amount: “1200,” is no amount; it should look like 1250.50"])
    #expect(skipped == 1)
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.header == EventHeader(id: "imported-2026-03-02-Ana-F1", source: "/import/test", subject: "Ana", time: Self.asOf.asOf))
    let customer = try #require(event.account.customer)
    #expect(customer.timeZone == "America/Bogota")
    #expect(customer.language == "es-CO")
    #expect(customer.contactPoints.first == ContactPoint(channel: .email, address: "ana@example.org", consent: true))
    #expect(customer.contactPoints.last?.address.count == 12)
    #expect(event.account.balance == Money(120_050, try #require(Currency("COP"))))
    #expect(event.account.dueDate.description == "2026-02-01")
    #expect(event.account.product == "invoice F1")
  }

  @Test("Settled accounts are taken with nothing owed") func settled() throws {
    let rows = "Ana;1;5;1;2026-02-01;2026-03-02;E\nAna;2;5;1;2026-02-01;2026-03-03;E\nAna;3;5;1;2026-02-01;;E\n"
    let (events, _, bad) = try Self.run("\(Self.header)\n\(rows)")
    #expect(bad.isEmpty)
    #expect(events.map(\.account.balance.amount) == [0, 500, 500])
  }

  @Test("Every bad cell of a bad row is named, and the rows around it are taken") func badRows() throws {
    let rows = [
      "Ana;1;5;1;2026-02-01;;E", ";2;x;1;2/30/2026;;E", "Bob;3;5;99;2026-02-01;;E", "Bob;4;0;1;2026-02-01;;E", "Bob;5;5;1;2026-02-01;E",
      "Bob;6;\"5;1;2026-02-01;;E", "Ana;1;6;1;2026-02-01;;E", "Cy;7;5;1;2026-02-01;soon;E", "Bob;8;5;1;2026-02-01;;E",
    ]
    let (events, _, bad) = try Self.run(([Self.header] + rows).joined(separator: "\n"))
    #expect(events.map(\.account.accountId) == ["1", "8"])
    #expect(
      bad == [
        """
        line 3, column who: is empty
        line 3, column amount: “x” is no amount; it should look like 1250.50
        line 3, column due: “2/30/2026” is no day of the calendar written as M/d/yyyy or yyyy-MM-dd
        """,
        "line 4, column country: the mapping's table “country” has no row for “99”",
        "line 5, column amount: “0” is not above zero, so it is no debt",
        "line 6: has 6 columns where the header has 7",
        "line 7: column 3 opens a double quote that is never closed",
        "line 8: account “1” of customer “Ana” was on line 2 already; that one is taken",
        "line 9, column settled: “soon” is no day of the calendar written as M/d/yyyy or yyyy-MM-dd",
      ])
  }

  @Test("Mistakes in a mapping are told all at once, with their lines") func badMapping() {
    let yaml = """
      format: {dates: dd/mm, delimiter: "ab"}
      acount: {}
      account:
        customer: "{who"
        amount: "{amount|cents}"
        currency: USD
        dueDate: "{due}"
      """
    #expect(throws: MappingFailure.self) { try ImportMapping(yaml: yaml) }
    do { _ = try ImportMapping(yaml: yaml) } catch {
      #expect(
        error.sentences == [
          "line 2: the mapping has no “acount”; it may have account, contactPoints, customer, format, shift, skip, source, tables",
          "line 4: account.customer: “{who” opens a { that is not closed", "line 4: account needs “account”",
          "line 5: account.amount: “cents” is no filter; there are lower and digits:N with N from 1 to 18",
        ])
    }
  }

  @Test("A mapping that does not fit the file says which columns are missing") func missingColumns() throws {
    let failure = #expect(throws: MappingFailure.self) { try Self.run("who;number\n1;2\n") }
    #expect(failure?.sentences.first == "line 7: the file has no column “country”; it has who, number")
    #expect(throws: MappingFailure(["the file is empty; its first line must name the columns"])) { try Self.run("") }
  }
}
