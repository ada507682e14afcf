public import Models

/// A made-up portfolio that a seed decides wholly. Customer 7 is the same person in a portfolio of 10 and of 10,000.
public struct PortfolioGenerator: Sendable {
  public let seed: UInt64
  /// The day on which the portfolio is right.
  public let asOf: CalendarDate

  public init(seed: UInt64, asOf: CalendarDate) {
    self.seed = seed
    self.asOf = asOf
  }

  /// Where the events come from.
  public static let source = "/cordial/generate"

  /// The one to three accounts of customer `number` (from 1 on).
  public func customer(_ number: Int) -> [PortfolioEvent] {
    var random = SeededRandom(seed: seed, "customer", String(number))
    let country = random.pick(weighted: Country.all.map { ($0, $0.weight) })
    let details = person(number, of: country, &random)
    let customerId = "c-\(number)"
    let accounts = random.pick(weighted: [(1, 70), (2, 22), (3, 8)])
    return (1...accounts).map { index in
      let accountId = "a-\(number)-\(index)"
      let header = EventHeader(
        id: "generated-\(seed)-\(asOf)-\(accountId)", source: PortfolioGenerator.source, subject: customerId, time: asOf.asOf)
      return PortfolioEvent(header: header, account: account(accountId, of: country, details, &random))
    }
  }

  private func person(_ number: Int, of country: Country, _ random: inout SeededRandom) -> CustomerDetails {
    let place = random.pick(weighted: country.places)
    let given = random.pick(country.givenNames)
    let families = (0..<country.familyNameCount).map { _ in random.pick(country.familyNames) }
    let contactPoints = reach(country, email: EmailName.fold("\(given).\(families[0])") + ".\(number)@example.org", &random)
    let channels = contactPoints.map(\.channel)
    return CustomerDetails(
      name: ([given] + families).joined(separator: " "), language: country.language, timeZone: place.timeZone,
      jurisdiction: place.jurisdiction, contactPoints: contactPoints,
      preferredChannel: random.chance(percent: 20) ? random.pick(channels) : nil,
      preferredHour: random.chance(percent: 15) ? random.within(9...19) : nil)
  }

  /// At least one way to reach the person; nine in ten have several.
  private func reach(_ country: Country, email: String, _ random: inout SeededRandom) -> [ContactPoint] {
    let phone = country.phone.number(&random)
    var points: [ContactPoint] = []
    for (channel, percent, address) in [(Channel.whatsapp, 85, phone), (.sms, 90, phone), (.email, 80, email), (.voice, 55, phone)] {
      guard random.chance(percent: percent) else { continue }
      points.append(ContactPoint(channel: channel, address: address, consent: random.pick(weighted: [(true, 82), (nil, 13), (false, 5)])))
    }
    return points.isEmpty ? [ContactPoint(channel: .sms, address: phone, consent: true)] : points
  }

  private func account(
    _ accountId: String, of country: Country, _ details: CustomerDetails, _ random: inout SeededRandom
  ) -> AccountUpdated {
    let debts = Debts.spoken(country.language)
    let currency = Currency(country.currency) ?? .usd
    let percent = Int64(random.pick([15, 25, 40, 55, 70, 85, 100, 120, 150, 210, 340, 700]) + random.below(15))
    let amount = country.usualAmount * currency.minorUnits * percent / 100
    let daysPastDue = DebtAge.draw(&random)
    return AccountUpdated(
      accountId: accountId, version: 1, creditor: random.pick(debts.creditors), product: random.pick(debts.products),
      balance: Money(max(amount / country.amountStep * country.amountStep, country.amountStep), currency),
      dueDate: asOf.adding(days: -daysPastDue), status: random.pick(weighted: [(nil, 97), (.legal, 1), (.disputed, 2)]),
      balanceAsOf: asOf.asOf, customer: details)
  }
}

extension PortfolioGenerator {
  /// The events of customers 1 to `count`, in order, made as they are asked for.
  public func events(customers count: Int) -> some Sequence<PortfolioEvent> {
    (count < 1 ? 1..<1 : 1..<(count + 1)).lazy.flatMap { customer($0) }
  }
}
