import MeetingReport
import MetricsBoard
import Models
import Testing

/// The report for a meeting: what it says, and that it says nothing from too little.
@Suite("The report for a meeting") struct ReportTests {
  private static let start = Instant(seconds: 1_772_409_600)

  private static func record(
    _ series: MetricSeries = .flow, day: Int64, _ dimensions: MetricDimensions, _ entries: [(Measure, Currency?, Int64)]
  ) -> MetricRecord {
    MetricRecord(
      series: series, window: start.adding(days: day), width: .day, dimensions: dimensions,
      amounts: MetricAmounts(entries.map { MetricAmounts.Entry($0.0, $0.1, $0.2) }))
  }

  private static func table(_ records: [MetricRecord]) -> FigureTable {
    records.reduce(into: FigureTable()) { $0.take($1) }
  }

  private static func report(_ records: [MetricRecord]) -> MeetingReport {
    MeetingReport(Overview(table(records), Overview.Query(days: 7, currency: .usd), holdOutShare: 0.2))
  }

  /// Each treated customer paid all, each held-out one a tenth of it, with some spread.
  private static let trial: [MetricRecord] = {
    func group(_ treatment: MeasuredTreatment, _ members: Int64, points: Int64, squares: Int64) -> MetricRecord {
      record(.trial, day: 0, MetricDimensions(stage: .early, treatment: treatment), [
        (.trialMembers, nil, members), (.trialPoints, nil, points), (.trialPointSquares, nil, squares),
      ])
    }
    return [group(.bot, 400, points: 2_000_000, squares: 14_000_000_000), group(.holdOut, 100, points: 100_000, squares: 200_000_000)]
  }()

  @Test("says that it pays only where the whole interval does, with the numbers it rests on") func pays() throws {
    let finding = try #require(Self.report(Self.trial).findings.first)
    #expect(finding.hasPrefix("The strategy pays: treated customers paid +40.0 percentage points more of what they owed"))
    #expect(finding.contains("valid however often it is looked at"))
  }

  @Test("says nothing from too little") func tooLittle() {
    let few = [Self.record(day: 0, MetricDimensions(channel: .sms), [(.contacts, nil, 29), (.responses, nil, 29)])]
    #expect(Self.report(few).findings == ["Too few customers are in the trial to say what the strategy brings: 0 treated and 0 left alone, "
        + "and at least 30 are needed in each group."])
  }

  @Test("warns where the draw cannot have made the groups") func split() {
    let lost = Self.trial.map { record in
      var record = record
      if record.dimensions.treatment == .holdOut { record.amounts.add(MetricAmounts.Entry(.trialMembers, nil, -50)) }
      return record
    }
    #expect(Self.report(lost).findings.contains { $0.hasPrefix("Do not trust the comparison yet: 11.1 % of the customers") })
  }

  @Test("is one page that loads nothing from elsewhere") func page() {
    let html = Self.report(Self.trial + [Self.record(day: 0, MetricDimensions(stage: .early), [(.recovered, .usd, 125_050)])]).html
    #expect(html.contains("<title>Collections from 2026-03-02 to 2026-03-02</title>"))
    #expect(html.contains("USD 1250.50"))
    #expect(html.contains("<svg"))
    for word in ["<script", "http://", "https://", "<link", "<img"] { #expect(!html.contains(word), "\(word)") }
  }

  @Test("says what each unit cost, and nothing without prices") func cost() {
    let by = MetricDimensions(stage: .early, channel: .sms)
    let priced = [Self.record(day: 0, by, [(.contacts, nil, 40), (.recovered, .usd, 100_000), (.costThousandths, .usd, 1_250_000)])]
    #expect(
      Self.report(priced).findings.contains(
        "Each USD that came in cost 0.013 to reach out for, USD 12.50 in all; the dearest channel is SMS with 0.013. "
          + "What people owe in other currencies is not in it."))
    let free = [Self.record(day: 0, by, [(.contacts, nil, 40), (.recovered, .usd, 100_000), (.costThousandths, Currency("MXN"), 1_250_000)])]
    #expect(!Self.report(free).findings.contains { $0.contains("to reach out for") })
  }

  /// Choices, those that were followed by a payment, and the share, of two variants.
  @Test("names the variant that is chosen most, once enough reminders went out", arguments: [
    ([(60.0, 30.0, 0.9), (40, 4, 0.1)],
      "For debts 1 to 30 days past due the variant “a” is chosen most (90.0 % of the time): 50.0 % of 60 reminders were followed by a payment within a "
        + "week, against 10.0 % of 40 reminders of “b”."),
    ([(60, 30, 0.55), (40, 18, 0.45)],
      "For debts 1 to 30 days past due no variant stands out yet: “a” was followed by a payment after 50.0 % of 60 reminders, “b” after 45.0 % of 40 reminders."),
    ([(60, 30, 0.9), (20, 0, 0.1)], nil),
  ]) func variants(_ counts: [(Double, Double, Double)], _ sentence: String?) throws {
    let update = LearningUpdated(
      asOf: Self.start, strategyVersion: "v1",
      contexts: [
        LearnedContext(
          context: "early/small/new",
          variants: zip(["a", "b"], counts).map { LearnedVariant(name: $0, choices: $1.0, rewarded: $1.1, propensity: $1.2) })
      ])
    let event = EventHeader(id: "e", source: "/test", subject: "learning", time: Self.start).encode(update)
    var learned = LearnedShares()
    try learned.take(try EventEnvelope(reading: event), event)
    let report = MeetingReport(Overview(Self.table([]), Overview.Query(days: 7, currency: .usd), holdOutShare: 0.2), learned)
    #expect(report.findings.filter { $0.contains("“a”") } == (sentence.map { [$0] } ?? []))
    #expect(report.html.contains("small, new"))
    #expect(!Self.report([]).html.contains("small, new"))
  }

  @Test("keeps its figures whole in a spreadsheet") func csv() {
    let evil = Self.record(
      day: 0, MetricDimensions(stage: .early, channel: .sms, variant: "=cmd|\"x\", y"), [(.contacts, nil, 3), (.recovered, .usd, -5), (.recovered, Currency("JPY"), 70)])
    #expect(
      ReportCSV.text(Self.table([evil]), Self.start...Self.start) == """
        day,stage,treatment,channel,variant,takenBy,toStage,measure,currency,value\r
        2026-03-02,early,,sms,"'=cmd|""x"", y",,,contacts,,3\r
        2026-03-02,early,,sms,"'=cmd|""x"", y",,,recovered,JPY,70\r
        2026-03-02,early,,sms,"'=cmd|""x"", y",,,recovered,USD,-0.05\r\n
        """)
  }
}
