import Models

import Support

/// One person of a simulation, with debts and a temper. Nobody but the simulation knows either.
final class Person {
  enum Temper: CaseIterable {
    case pays, keepsWord, breaksWord, saysPaid, asks, inNeed, saysStop, changesMind, disputes, isSomebodyElse, complains, staysSilent
  }

  struct Debt {
    let id: String
    let opening: Money
    let dueDate: CalendarDate
    /// Payments less reversals.
    var paid: Int64 = 0
    var version: Int64 = 1

    var balance: Money { Money(opening.amount - paid, opening.currency) }
  }

  let id: String
  let home: Home
  let zone: ZoneRules
  let temper: Temper
  let words: Words
  let contactPoints: [ContactPoint]
  /// A channel whose address does not work.
  let deadChannel: Channel?
  var debts: [Debt]
  /// Percent of messages that are read, and of read reminders that lead to something.
  let reads: Int
  let answers: Int
  /// Answers that the person still has patience for.
  var patience = 6
  var payments = 0
  var replies = 0
  var random: SimulatedRandom
  unowned let outside: Outside

  init(number: Int, outside: Outside, zones: ZoneCatalog, random source: inout SimulatedRandom, today: CalendarDate) {
    var random = source.split()
    id = "c-\(number)"
    self.outside = outside
    let home = Home.all[random.below(Home.all.count)]
    self.home = home
    zone = zones[home.zone] ?? .utc
    temper = Temper.allCases[random.below(Temper.allCases.count)]
    words = Words.spoken(home.language)
    reads = 60 + random.below(39)
    answers = 35 + random.below(50)
    deadChannel = random.chance(6, of: 100) ? Channel.allCases[random.below(Channel.allCases.count)] : nil
    contactPoints = Person.reach(number, home, &random)
    debts = (0..<1 + random.below(3)).map { index in
      let age = random.chance(2, of: 3) ? random.below(40) - 8 : random.below(210)
      let amount = home.currency.minorUnits * Int64(20 + random.below(3000)) + Int64(random.below(100))
      return Debt(id: "a-\(number)-\(index)", opening: Money(amount, home.currency), dueDate: today.adding(days: -age))
    }
    self.random = random
  }

  private static func reach(_ number: Int, _ home: Home, _ random: inout SimulatedRandom) -> [ContactPoint] {
    let phone = "\(home.phone)\(5_550_000 + number)"
    let all: [(Channel, String, Int)] = [(.whatsapp, phone, 60), (.sms, phone, 90), (.email, "p\(number)@example.org", 75), (.voice, phone, 40)]
    let points = all.compactMap { channel, address, percent in
      random.chance(percent, of: 100)
        ? ContactPoint(channel: channel, address: address, consent: random.chance(85, of: 100) ? true : random.chance(1, of: 2) ? nil : false)
        : nil
    }
    return points.isEmpty ? [ContactPoint(channel: .sms, address: phone, consent: true)] : points
  }

  var details: CustomerDetails {
    CustomerDetails(
      name: "Person \(id)", language: home.language, timeZone: home.zone, jurisdiction: home.jurisdiction, contactPoints: contactPoints)
  }

  func account(_ index: Int, at now: Instant, withDetails: Bool) -> AccountUpdated {
    AccountUpdated(
      accountId: debts[index].id, version: debts[index].version, creditor: "Riverside Bank", product: "card", balance: debts[index].balance,
      dueDate: debts[index].dueDate, balanceAsOf: now, customer: withDetails ? details : nil)
  }

  /// That moment, or one in the next morning where the person sleeps.
  func awake(_ moment: Instant) -> Instant {
    let (date, second) = zone.local(at: moment)
    if (8 * 3600..<21 * 3600).contains(second) { return moment }
    let day = second < 8 * 3600 ? date : date.adding(days: 1)
    return zone.instant(of: day, secondOfDay: 8 * 3600 + random.below(7200))
  }
}
