import Models
import Portfolio
import Testing

@Suite struct PortfolioGeneratorTests {
  static let asOf = CalendarDate("2026-03-02") ?? CalendarDate(daysSince1970: 0)
  static let events = Array(PortfolioGenerator(seed: 7, asOf: asOf).events(customers: 600))

  @Test("The same seed gives the same bytes, another seed others") func deterministic() {
    let again = PortfolioGenerator(seed: 7, asOf: Self.asOf).events(customers: 600)
    #expect(Self.events.map(\.bytes) == again.map(\.bytes))
    #expect(
      PortfolioGenerator(seed: 8, asOf: Self.asOf).customer(1).map(\.bytes)
        != PortfolioGenerator(seed: 7, asOf: Self.asOf).customer(1).map(\.bytes))
    #expect(Array(PortfolioGenerator(seed: 7, asOf: Self.asOf).events(customers: 0)).isEmpty)
  }

  @Test("Every event reads back as it was written") func readsBack() throws {
    for event in Self.events {
      let bytes = event.bytes
      let envelope = try EventEnvelope(reading: bytes)
      #expect(envelope.header == event.header)
      #expect(envelope.type == "account.updated")
      #expect(try envelope.data(AccountUpdated.self, from: bytes) == event.account)
      #expect(!bytes.contains(0x0a))
    }
  }

  @Test("Ids are unique, customers have one to three accounts and one person each") func shape() {
    #expect(Set(Self.events.map(\.header.id)).count == Self.events.count)
    let customers = Dictionary(grouping: Self.events, by: \.customerId)
    #expect(customers.count == 600)
    for (_, events) in customers {
      #expect((1...3).contains(events.count))
      #expect(Set(events.map(\.account.customer)).count == 1)
      #expect(Set(events.map(\.account.balance.currency)).count == 1)
    }
  }

  @Test("Every stage, language and country occurs; zones exist; amounts are debts; nobody real can be reached") func realistic() throws {
    let zones = ZoneCatalog()
    var countries: Set<String> = []
    var languages: Set<String> = []
    for event in Self.events {
      let customer = try #require(event.account.customer)
      let zone = try #require(zones[customer.timeZone ?? ""])
      #expect(zone.date(at: event.header.time) == Self.asOf)
      #expect(event.account.balance.amount > 0)
      countries.insert(String(customer.jurisdiction?.prefix(2) ?? ""))
      languages.insert(String(customer.language?.prefix(2) ?? ""))
      #expect(!customer.contactPoints.isEmpty)
      for point in customer.contactPoints { #expect(isFictional(point.address), "\(point.address)") }
    }
    #expect(countries == ["US", "MX", "CO", "PE", "CL", "AR", "ES", "BR", "PT", "GB", "IN"])
    #expect(languages == ["en", "es", "pt"])
    let ages = Self.events.map { Self.asOf.days(since: $0.account.dueDate) }
    for range in [-25...0, 1...30, 31...90, 91...180, 181...420] {
      #expect(ages.count { range.contains($0) } * 100 / ages.count >= 4, "\(range)")
    }
  }

  private func isFictional(_ address: String) -> Bool {
    if address.contains("@") { return address.hasSuffix("@example.org") && address.allSatisfy(\.isASCII) }
    if address.hasPrefix("+1") { return address.count == 12 && address.dropFirst(5).hasPrefix("55501") }
    return address.hasPrefix("+999") || (address.hasPrefix("+447700900") && address.count == 13)
  }
}
