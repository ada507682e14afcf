import Language
import Models
import Seals
import Testing

@testable import ConversationCore

@Suite("Offers: sealed, inside the bounds, exact") struct OfferTests {
  @Test("instalments add up to the debt whatever the debt, the number and the first payment") func sums() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<20_000 {
      let total = 1 + Int64(random.next() % 10_000_000)
      let count = 1 + Int(random.next() % 60)
      let first = Int64(random.next() % UInt64(total))
      let amounts = Schedule.amounts(of: total, count: count, firstAtLeast: first)
      #expect(amounts.reduce(0, +) == total)
      #expect(amounts.allSatisfy { $0 > 0 })
    }
  }

  @Test("months end where they end") func months() throws {
    let first = try #require(CalendarDate("2026-01-31"))
    #expect(
      Schedule.days(from: first, every: .monthly, count: 4).map(\.description) == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"])
  }

  private func desk(_ owed: Int64, _ currency: String = "EUR", _ bounds: OfferBounds) throws -> OfferDesk {
    OfferDesk(
      owed: Money(owed, try #require(Currency(currency))), today: try #require(CalendarDate("2026-03-10")), bounds: bounds,
      extensionDaysMax: 14)
  }

  @Test(
    "the desk knows the smallest unit of a currency",
    arguments: [("EUR", Int64(10_000), 10), ("CLP", 100, 10), ("KWD", 100_000, 10), ("EUR", 2_500, 2), ("CLP", 25, 2)])
  func smallest(currency: String, owed: Int64, most: Int) throws {
    #expect(try desk(owed, currency, OfferBounds(instalmentsMax: 60)).instalmentsMax == most)
  }

  @Test("concessions: halfway, halfway, the bound as the last word, then a person") func concessions() throws {
    let negotiator = Negotiator(desk: try desk(120_000, "EUR", OfferBounds(instalmentsMax: 12)), rules: OfferRules())
    var state = Negotiation()
    var proposal = Proposal()
    proposal.count = 30
    var counts: [Int] = []
    for _ in 0..<3 {
      guard case .offered(let terms, _, _) = negotiator.answer(proposal, &state) else { break }
      counts.append(terms.payments.count)
    }
    #expect(counts == [7, 10, 12])
    #expect(negotiator.answer(proposal, &state) == .exhausted(because: "30 payments are not within 2 to 12"))
    proposal.count = 11
    guard case .agreed(let terms) = negotiator.answer(proposal, &state) else {
      Issue.record("eleven payments are within the bounds")
      return
    }
    #expect(terms.total.amount == 120_000)
  }

  @Test("a settlement below the least is met halfway, then with the least") func settlements() throws {
    let negotiator = Negotiator(desk: try desk(100_000, "EUR", OfferBounds(discountPercentMax: 20)), rules: OfferRules())
    var state = Negotiation()
    var proposal = Proposal()
    proposal.amounts = [60_000]
    var totals: [Int64] = []
    for _ in 0..<3 {
      guard case .offered(let terms, _, _) = negotiator.answer(proposal, &state) else { break }
      totals.append(terms.total.amount)
    }
    #expect(totals == [90_000, 85_000, 80_000])
  }

  @Test("a seal belongs to one offer of one customer") func seals() throws {
    let terms = try desk(10_000, "EUR", OfferBounds()).payNow()
    var offer = Offer(
      id: "o", terms: terms, debt: terms.total, madeAt: Instant(milliseconds: 0), expiresAt: Instant(milliseconds: 1), tag: "")
    let seal = OfferSeal(Secret("one"))
    offer.tag = seal.tag(offer, of: "c-1")
    #expect(offer.tag.count == 20)
    #expect(seal.isGenuine(offer, of: "c-1"))
    #expect(!seal.isGenuine(offer, of: "c-2"))
    #expect(!OfferSeal(Secret("two")).isGenuine(offer, of: "c-1"))
    // While the secret is changed, offers that are out stay good, and new ones are sealed with the new one.
    let changing = OfferSeal(Secret("two", before: "one"))
    #expect(changing.isGenuine(offer, of: "c-1") && !changing.isGenuine(offer, of: "c-2"))
    #expect(changing.tag(offer, of: "c-1") == OfferSeal(Secret("two")).tag(offer, of: "c-1"))
    offer.terms.payments[0].amount.amount -= 1
    #expect(!seal.isGenuine(offer, of: "c-1"))
  }

  @Test("one payment over several debts, in the strategy's order; what is left goes to none") func split() throws {
    let accounts = [("old", "2026-01-01", Int64(300)), ("large", "2026-02-01", 900), ("new", "2026-03-01", 100)].map { id, due, owed in
      AccountStanding(
        accountId: id, stage: .early, daysPastDue: 0, dueDate: CalendarDate(due) ?? CalendarDate(daysSince1970: 0), balance: pounds(owed),
        status: .open)
    }
    func parts(_ amount: Int64, _ account: String?, _ order: AllocationOrder) -> [String] {
      PaymentSplit.parts(of: pounds(amount), for: account, over: accounts, order: order).map { "\($0.accountId) \($0.amount)" }
    }
    #expect(parts(500, nil, .oldestFirst) == ["old 300", "large 200"])
    #expect(parts(500, nil, .largestFirst) == ["large 500"])
    #expect(parts(150, "new", .oldestFirst) == ["new 100", "old 50"])
    #expect(parts(5_000, nil, .oldestFirst) == ["old 300", "large 900", "new 100"])
  }

  @Test("a skipped instalment moves to the end, and nothing is lost") func skip() throws {
    var plan = Plan(
      id: "p", offerId: "o", currency: .usd,
      instalments: try ["2026-03-17", "2026-04-17", "2026-05-17"].map { .init(dueDate: try #require(CalendarDate($0)), amount: 100) },
      interval: .monthly, stage: .medium, channel: .sms, made: Instant(milliseconds: 0))
    plan.pay(150)
    plan.skip(1)
    #expect(plan.skips == 0)  // half of it is paid
    plan.takeBack(50)
    plan.skip(1)
    #expect(plan.instalments.map(\.dueDate.description) == ["2026-03-17", "2026-05-17", "2026-06-17"])
    #expect(plan.total == 300 && plan.paid == 100)
  }
}
