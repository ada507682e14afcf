import Models
import Portfolio
import Sandbox
import Testing

@testable import Rehearsal

/// Customers are played against a bot that sends everyone a reminder every other day.
@Suite struct PlayedCustomerTests {
  static let asOf = CalendarDate("2026-03-02") ?? CalendarDate(daysSince1970: 0)
  static let portfolio = Array(PortfolioGenerator(seed: 7, asOf: asOf).events(customers: 120))

  struct Play {
    var events: [WebhookEvent] = []
    var population = Population(PlayedCustomerTests.portfolio, seed: 7, start: PlayedCustomerTests.asOf.asOf, zones: ZoneCatalog())
    var ledger = SandboxLedger()

    /// Plays so many days in half hours; `isReversed` lets the messages of a tick arrive the other way round.
    mutating func run(days: Int, isReversed: Bool = false) {
      let start = PlayedCustomerTests.asOf.asOf
      let customers = Set(PlayedCustomerTests.portfolio.map(\.customerId)).sorted()
      for halfHour in 1...days * 48 {
        let now = start.adding(minutes: Int64(halfHour * 30))
        var arrived: [SandboxMessage] = []
        if halfHour % 96 == 8 {
          for customer in customers {
            for part in ["a", "b"] {
              let request = SandboxRequest(
                idempotencyKey: "\(customer)-\(halfHour)-\(part)", reference: customer, channel: part == "a" ? .sms : .whatsapp, to: "x",
                text: "Reminder",
                buttons: part == "a" ? [] : [MessageButton(id: "pay", title: "Pay"), MessageButton(id: "date", title: "Day")])
              arrived.append(ledger.take(request, at: now).message)
            }
          }
        }
        events += population.receive(isReversed ? arrived.reversed() : arrived, now: now) + population.act(now: now)
      }
    }
  }

  @Test("The same seed plays the same, whatever the order in which messages arrive") func deterministic() {
    var one = Play()
    one.run(days: 12)
    var other = Play()
    other.run(days: 12, isReversed: true)
    #expect(one.events == other.events)
    #expect(one.events.count > 500)
  }

  @Test("Every kind of thing happens, each with an id of its own, at waking hours, and nobody pays more than is owed") func plausible()
    throws
  {
    var play = Play()
    play.run(days: 30)
    #expect(Set(play.events.map(\.id)).count == play.events.count)
    #expect(Set(play.events.map(\.kind)) == Set(WebhookEvent.Kind.allCases.filter { $0 != .hungUp }))
    let zones = ZoneCatalog()
    let zoneNames = Dictionary(Self.portfolio.map { ($0.customerId, $0.account.customer?.timeZone ?? "") }) { first, _ in first }
    for event in play.events where event.kind == .received || event.kind == .paid {
      let zone = try #require(zones[zoneNames[event.reference] ?? ""])
      // A deed of the last waking minutes happens at the next half hour.
      #expect((8 * 3600...20 * 3600 + 1800).contains(zone.local(at: event.time).secondOfDay), "\(event)")
    }
    var owed = Dictionary(uniqueKeysWithValues: Self.portfolio.map { ($0.account.accountId, $0.account.balance.amount) })
    for event in play.events {
      guard let account = event.accountId, let amount = event.amount else { continue }
      owed[account, default: 0] -= event.kind == .paid ? amount.amount : -amount.amount
      #expect(owed[account, default: 0] >= 0, "\(event)")
      #expect(amount.amount > 0)
    }
    let texts = Set(play.events.compactMap(\.text))
    #expect(texts.count > 30)
    #expect(texts.contains(where: Lines.isStop))
    #expect(play.events.contains { $0.button == "date" })
  }

  @Test("Days are said so that they mean the day", arguments: ["en", "es", "pt"]) func days(language: String) throws {
    let friday = try #require(CalendarDate("2026-03-06"))
    var random = SeededRandom(seed: 1)
    let said = Set((0..<200).map { _ in DayInWords(language: language).words(today: friday, days: 3, &random) })
    let expected: [String: Set<String>] = [
      "en": ["March 9", "9 March", "Monday", "in 3 days"], "es": ["el 9 de marzo", "el lunes", "en 3 días"],
      "pt": ["dia 9 de março", "segunda-feira", "em 3 dias"],
    ]
    #expect(said == expected[language])
    let tomorrow = Set((0..<50).map { _ in DayInWords(language: language).words(today: friday, days: 1, &random) })
    #expect(tomorrow.contains("tomorrow") || tomorrow.contains("mañana") || tomorrow.contains("amanhã"))
  }

  @Test("A slip of the finger changes the order of two letters and nothing else") func typo() {
    var random = SeededRandom(seed: 3)
    for text in ["I will pay on Friday", "¿Cuánto debo?", "Já paguei"] {
      let slipped = text.withTypo(&random)
      #expect(slipped.sorted() == text.sorted())
      #expect(zip(slipped, text).count { $0 != $1 } <= 2)
    }
    #expect("no".withTypo(&random) == "no")
  }
}
