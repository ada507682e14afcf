import Advice
import Models
import Testing

@Suite("Advice from the metrics") struct AdviceTests {
  /// Sixty days of two groups whose customers pay with a chance a day.
  private static func ledger(seed: UInt64, bot: Double, holdOut: Double, days: Int = 60) -> MetricLedger {
    var ledger = MetricLedger()
    var random = SeededRandom(seed: seed)
    for day in 0..<days {
      let window = Instant(seconds: 1_772_409_600).adding(days: Int64(day))
      for (treatment, customers, chance) in [(MeasuredTreatment.bot, 900, bot), (.holdOut, 300, holdOut)] {
        let payments = Int64((0..<customers).count { _ in random.unit() < chance })
        let dimensions = MetricDimensions(stage: .early, treatment: treatment)
        ledger.take(
          MetricRecord(
            series: .stock, window: window, width: .day, dimensions: dimensions,
            amounts: MetricAmounts([MetricAmounts.Entry(.openingCustomers, nil, Int64(customers))])))
        var flow = MetricRecord(series: .flow, window: window, width: .day, dimensions: dimensions)
        // A record that a later one of the same key replaces must not count.
        flow.amounts = MetricAmounts([MetricAmounts.Entry(.payments, nil, 1_000)])
        ledger.take(flow)
        flow.amounts = MetricAmounts([
          MetricAmounts.Entry(.payments, nil, payments), MetricAmounts.Entry(.recovered, .usd, payments * 5_000),
          MetricAmounts.Entry(.contacts, nil, 90),
        ])
        ledger.take(flow)
      }
    }
    return ledger
  }

  @Test("A planted gain is found, inside its interval, in payments and in money") func planted() throws {
    let advice = Advice.all(Self.ledger(seed: 7, bot: 0.02, holdOut: 0.012))
    #expect(advice.map(\.currency) == [nil, .usd])
    let payments = try #require(advice.first)
    #expect(payments.verdict == .earns)
    #expect(payments.low < 8 && 8 < payments.high)
    #expect(payments.low > 5 && payments.high < 11)
    let money = try #require(advice.last)
    #expect(money.low < 400 && 400 < money.high)  // 8 payments of 50 dollars
    #expect(payments.customerDays == 54_000 && payments.holdOutDays == 18_000)
    #expect(AdviceText.sentences(advice).first == "early: the bot earns its keep: leave it on")
  }

  @Test("A bot that annoys people is told to stop") func harm() {
    let advice = Advice.all(Self.ledger(seed: 3, bot: 0.008, holdOut: 0.02))
    #expect(advice.map(\.verdict) == [.costs, .costs])
  }

  @Test("Where nothing is to be found, the interval holds zero in about 95 of 100 tries") func nothing() {
    let open = (1...200).count { Advice.all(Self.ledger(seed: $0, bot: 0.015, holdOut: 0.015)).first?.verdict == .open }
    #expect((180...199).contains(open), "\(open) of 200")
  }

  @Test("What a contact costs is taken off the money") func cost() throws {
    let free = try #require(Advice.all(Self.ledger(seed: 7, bot: 0.02, holdOut: 0.012)).last)
    let dear = try #require(Advice.all(Self.ledger(seed: 7, bot: 0.02, holdOut: 0.012), contactCost: 2).last)
    // 90 contacts a day: 0.1 for each of the bot's customers, and, since both groups have them here, 0.3 for each of the hold-out's.
    #expect(abs(dear.gain - (free.gain - 200 + 600)) < 1e-6)
  }

  @Test("Where nobody names a price, the figures' own costs are taken off, in their currency") func recordedCost() throws {
    var ledger = Self.ledger(seed: 7, bot: 0.02, holdOut: 0.012)
    let free = Advice.all(ledger)
    for day: Int64 in 0..<60 {
      // Languages and strategies hold the same once more.
      for series in [MetricSeries.flow, .language] {
        ledger.take(
          MetricRecord(
            series: series, window: Instant(seconds: 1_772_409_600).adding(days: day), width: .day,
            dimensions: MetricDimensions(stage: .early, treatment: .bot, channel: .sms),
            amounts: MetricAmounts([
              MetricAmounts.Entry(.costThousandths, .usd, 9_000_000), MetricAmounts.Entry(.costThousandths, Currency("JPY"), 5_000),
            ])))
      }
    }
    // USD 90.00 a day for 900 customers.
    let dear = try #require(Advice.all(ledger).last)
    #expect(abs(dear.gain - ((free.last?.gain ?? 0) - 100)) < 1e-6)
    #expect(Advice.all(ledger, contactCost: 0) == free)
  }

  @Test("A few days say nothing") func few() {
    #expect(Advice.all(Self.ledger(seed: 7, bot: 0.5, holdOut: 0, days: 6)).map(\.verdict) == [.tooLittle, .tooLittle])
    #expect(Advice.all(MetricLedger()) == [])
  }
}
