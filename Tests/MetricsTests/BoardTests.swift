import MetricsBoard
import MetricsCore
import Models
import Testing

/// What the dashboard makes of the topic.
@Suite struct BoardTests {
  private static func record(
    _ series: MetricSeries = .flow, day: Int64, _ dimensions: MetricDimensions, _ entries: [(Measure, Currency?, Int64)]
  ) -> MetricRecord {
    MetricRecord(
      series: series, window: Story.start.adding(days: day), width: .day, dimensions: dimensions,
      amounts: MetricAmounts(entries.map { MetricAmounts.Entry($0.0, $0.1, $0.2) }))
  }

  private static func overview(_ records: [MetricRecord], days: Int = 7, share: Double = 0.1) -> Overview {
    var table = FigureTable()
    for record in records { table.take(record) }
    return Overview(table, Overview.Query(days: days, currency: .usd), holdOutShare: share)
  }

  @Test func flowsAddUpAndStocksDoNot() {
    let early = MetricDimensions(stage: .early, treatment: .bot)
    let overview = Self.overview(
      (0..<7).flatMap { day in
        [
          Self.record(day: day, early, [(.recovered, .usd, 10), (.recovered, Currency("MXN"), 99)]),
          Self.record(.stock, day: day, early, [(.openingBalance, .usd, 1_000 - day), (.balance, .usd, 990 - day)]),
        ]
      })
    #expect(overview.total[.recovered] == 70)
    #expect(overview.total[.openingBalance] == 1_000)
    #expect(overview.total[.balance] == 984)
    #expect(overview.total.rate(.all[MetricRate.all.firstIndex { $0.name == "recoveryRate" } ?? 0]) == 0.07)
    #expect(overview.stages.map(\.stage) == [.early])
    #expect(overview.stages[0].breakdown.days(.recovered) == Array(repeating: 10, count: 7))
    #expect(overview.channels.isEmpty)
  }

  @Test func languagesAndStrategiesStandBesideTheFlowsAndAreNotAddedToThem() {
    let early = MetricDimensions(stage: .early, treatment: .bot)
    func by(_ language: String?) -> MetricDimensions { MetricDimensions(stage: .early, treatment: .bot, language: language) }
    let overview = Self.overview([
      Self.record(day: 0, early, [(.contacts, nil, 5), (.recovered, .usd, 1_000), (.costThousandths, .usd, 19_600), (.cost, .usd, 99), (.costThousandths, Currency("MXN"), 7)]),
      Self.record(.language, day: 0, by("es"), [(.contacts, nil, 1)]), Self.record(.language, day: 0, by("pt"), [(.contacts, nil, 3)]),
      Self.record(.language, day: 0, by(nil), [(.contacts, nil, 1)]),
      Self.record(.strategy, day: 0, MetricDimensions(stage: .early, treatment: .bot, strategyVersion: "v1"), [(.contacts, nil, 5)]),
    ])
    #expect(overview.total[.contacts] == 5)
    #expect(overview.languages.map(\.language) == ["pt", nil, "es"])
    #expect(overview.strategies.map(\.version) == ["v1"])
    #expect(overview.strategies.first?.breakdown[.contacts] == 5)
    #expect(overview.total.rate(.named("costPerRecovered")) == 0.02)
    #expect(overview.strategies.first?.breakdown.rate(.named("costPerRecovered")) == nil)
    #expect(String(decoding: overview.json, as: UTF8.self).contains(#""strategies":[{"strategyVersion":"v1""#))
  }

  @Test func choicesThatAreCertainInAWeekDoNotMakeTheDashboardEndInAWeek() {
    let overview = Self.overview([
      Self.record(.stock, day: 3, MetricDimensions(stage: .early), [(.customers, nil, 8)]),
      Self.record(.learning, day: 10, MetricDimensions(stage: .early, variant: "a", context: "early/small/new"), [(.choices, nil, 2)]),
    ])
    #expect(overview.days.last == Story.start.adding(days: 3))
    #expect(overview.total[.customers] == 8)
  }

  @Test func theLatestRecordOfAKeyIsTheWholeTruth() {
    let early = MetricDimensions(stage: .early)
    let overview = Self.overview([
      Self.record(day: 0, early, [(.contacts, nil, 5)]), Self.record(day: 0, early, [(.contacts, nil, 8)]),
      Self.record(day: 1, early, [(.contacts, nil, 3)]), Self.record(day: 1, early, []),
    ])
    #expect(overview.total[.contacts] == 8)
  }

  @Test func oldDaysAreForgottenAndTheTrialIsNot() {
    var table = FigureTable()
    table.take(Self.record(day: 0, MetricDimensions(), [(.contacts, nil, 1)]))
    table.take(Self.record(.trial, day: 0, MetricDimensions(treatment: .bot), [(.trialMembers, nil, 1)]))
    table.take(Self.record(day: 500, MetricDimensions(), [(.contacts, nil, 1)]))
    let overview = Overview(table, Overview.Query(days: 400), holdOutShare: 0.1)
    #expect(overview.total[.contacts] == 1)
    #expect(overview.trial.treated == 1)
  }

  /// Sums of made-up customers against the estimators over the customers themselves.
  @Test func theEstimateFromSumsIsTheOneFromCustomers() throws {
    var random = SeededRandom(seed: 5)
    var (treated, heldOut) = (Moments(), Moments())
    var records: [MetricRecord] = []
    for customer in 0..<600 {
      let isHeldOut = customer % 5 == 0
      let balance = Int64.random(in: 1...40, using: &random) * 10_000
      let paid = random.unit() < (isHeldOut ? 0.3 : 0.5) ? balance : 0
      if isHeldOut { heldOut.add(Double(paid), prior: Double(balance)) } else { treated.add(Double(paid), prior: Double(balance)) }
      let points: Int64 = paid == balance ? 10_000 : 0
      records.append(
        Self.record(
          .trial, day: Int64(customer % 7), MetricDimensions(stage: .early, treatment: isHeldOut ? .holdOut : .bot, variant: "\(customer)"),
          [
            (.trialCustomers, .usd, 1), (.trialMembers, nil, 1), (.trialPaid, .usd, paid), (.trialPaidSquares, .usd, paid * paid / 1_000_000),
            (.trialBalance, .usd, balance), (.trialBalanceSquares, .usd, balance * balance / 1_000_000),
            (.trialProducts, .usd, paid * balance / 1_000_000), (.trialPoints, nil, points), (.trialPointSquares, nil, points * points),
          ]))
    }
    let overview = Self.overview(records, share: 0.2)
    let effect = try #require(TreatmentEffect(adjusting: treated, heldOut: heldOut))
    let money = try #require(overview.trial.money)
    #expect(abs(money.value - effect.difference) < 1e-6 * abs(effect.difference))
    #expect(abs(money.minimumDetectable - effect.minimumDetectable()) < 1e-6 * effect.minimumDetectable())
    #expect(overview.trial.treated == 480)
    #expect(overview.trial.heldOut == 120)
    #expect(overview.trialDays.count == 7)
    #expect(overview.trialStages.map(\.stage) == [.early])
    #expect(try #require(overview.split).isSound)
    #expect(try #require(overview.before).contains(0))
  }

  @Test func fewCustomersSayNothing() {
    let overview = Self.overview([
      Self.record(.trial, day: 0, MetricDimensions(treatment: .bot), [(.trialMembers, nil, 1_000), (.trialPoints, nil, 10)]),
      Self.record(.trial, day: 0, MetricDimensions(treatment: .holdOut), [(.trialMembers, nil, 29)]),
    ])
    #expect(overview.trial.verdict == .tooLittle)
  }

  @Test func nothingYetIsAnEmptyPage() {
    let overview = Self.overview([])
    #expect(overview.days.isEmpty)
    #expect(String(decoding: overview.json, as: UTF8.self).hasPrefix(#"{"currency":"USD""#))
  }

  @Test func aCaseStaysInTheQueueUntilItIsGivenBack() {
    let request = HandoffRequested(reason: .customerAsked, stage: .early, brief: AgentBrief(suggestion: "call"))
    var queue = HandoverQueue()
    queue.take(request, of: "c-1", at: Story.at(1))
    queue.take(request, of: "c-2", at: Story.at(2))
    queue.take(request, of: "c-1", at: Story.at(3))
    #expect(queue.cases.map(\.customer) == ["c-2", "c-1"])
    queue.release("c-2", at: Story.at(4))
    queue.release("c-1", at: Story.at(2))
    #expect(queue.cases.map(\.customer) == ["c-1"])
    // The topics are read side by side: what was given back may be read before it was handed over.
    queue.release("c-3", at: Story.at(6))
    queue.take(request, of: "c-3", at: Story.at(5))
    #expect(queue.count == 1)
  }

  @Test func theFeedHoldsTheNewestAndNobodysWords() throws {
    var feed = LiveFeed()
    for number in 0..<60 {
      let event = EventHeader(id: "\(number)", source: "/test", subject: "c-\(number)", time: Story.at(Double((number * 7) % 60)))
        .encode(ReplyReceived(channel: .sms, text: "my secret \(number)"))
      feed.take(try EventEnvelope(reading: event), event)
    }
    #expect(feed.lines.count == LiveFeed.linesMax)
    #expect(feed.lines.map(\.time) == feed.lines.map(\.time).sorted(by: >))
    #expect(feed.lines.last?.time == Story.at(10))
    #expect(!String(decoding: feed.json, as: UTF8.self).contains("secret"))
  }
}
