import Bytes
import Models
import Testing

@testable import MetricsCore

/// The flows once more, by language and by strategy version.
@Suite("Languages and strategies") struct SettingTests {
  static func totals(_ deltas: [MetricRecord], hours: Double = 2) throws -> TotalsRun {
    var run = TotalsRun()
    try run.advance(to: Story.at(1))
    for delta in deltas { try run.take(delta) }
    try run.advance(to: Story.at(hours))
    // Days of languages and strategies go out once a minute.
    try run.advance(to: Story.at(hours).adding(minutes: 2))
    return run
  }

  static func deltas(_ story: [Told]) throws -> [MetricRecord] { try CustomerRun(story).deltas.flatMap(\.self).filter { $0.series == .flow } }

  private static let day = "P1D|2026-03-02T00:00:00Z|stage=early|treatment=bot"

  @Test("A contact belongs to its own, a payment to those in force before it") func attribution() throws {
    let run = try Self.totals(
      try Self.deltas([
        Story.told(1, "s", Story.segment(.early, accounts: [("a", .early, 10_000)], language: "es-CO", strategy: "v1")),
        Story.told(1.2, "o", Story.request("k", language: "pt-BR", strategy: "v2")), Story.told(1.2, "r", Story.report("k", .accepted)),
        Story.told(1.5, "p", Story.payment("p", 700)),
      ]))
    #expect(
      run.lines(.day, in: [.language]) == [
        "language|\(Self.day)|language=es payments=1 recovered=USD 7.00",
        "language|\(Self.day)|language=pt requested=1 contacts=1 accepted=1",
      ])
    #expect(
      run.lines(.day, in: [.strategy]) == [
        "strategy|\(Self.day)|strategyVersion=v1 payments=1 recovered=USD 7.00",
        "strategy|\(Self.day)|strategyVersion=v2 requested=1 contacts=1 accepted=1",
      ])
    #expect(run.lines(.minute).count == 2 && run.lines(.minute).allSatisfy { !$0.contains("language") && !$0.contains("strategy") })
  }

  @Test("What moves from one language to another leaves the whole as it is") func correction() throws {
    var story = [
      Story.told(1, "s", Story.segment(.early, accounts: [("a", .early, 10_000)], language: "es")), Story.told(3, "p", Story.payment("p", 700)),
    ]
    var run = try Self.totals(try Self.deltas(story), hours: 4)
    let count = run.publications
    let before = run.lines(.day)
    story.append(Story.told(2, "s2", Story.segment(.early, accounts: [("a", .early, 10_000)], language: "en")))
    let all = try CustomerRun(story)
    for delta in all.deltas.last ?? [] where delta.series == .flow { try run.take(delta) }
    try run.advance(to: Story.at(5))
    try run.advance(to: Story.at(5.1))
    #expect(run.lines(.day) == before)
    #expect(
      run.lines(.day, in: [.language]) == [
        "language|\(Self.day)|language=en payments=1 recovered=USD 7.00", "language|\(Self.day)|language=es",
      ])
    #expect(run.publications == count + 2)
  }

  @Test("A change that comes after its minute was closed goes to all three days") func late() throws {
    let story = [
      Story.told(1, "s", Story.segment(.early, accounts: [("a", .early, 10_000)], language: "es")), Story.told(1.5, "p", Story.payment("p", 700)),
    ]
    var run = TotalsRun()
    try run.advance(to: Story.at(30))
    for delta in try Self.deltas(story) { try run.take(delta) }
    try run.advance(to: Story.at(31))
    #expect(run.lines(.minute) == [])
    #expect(run.lines(.day) == ["flow|\(Self.day) payments=1 recovered=USD 7.00"])
    #expect(run.lines(.day, in: [.language]) == ["language|\(Self.day)|language=es payments=1 recovered=USD 7.00"])
    #expect(run.lines(.day, in: [.strategy]) == ["strategy|\(Self.day)|strategyVersion=test payments=1 recovered=USD 7.00"])
  }

  @Test("Whatever happens, the languages add up to the flows, and so do the strategies", arguments: UInt64(1)...5) func sums(_ seed: UInt64) throws {
    var run = TotalsRun()
    for number in 0..<10 {
      let story = RandomStory(customer: "c-\(number)", seed: seed << 16 | UInt64(number))
      var customer = CustomerRun()
      for told in story.shuffled(seed: seed) {
        try run.advance(to: max(run.now, told.time))
        try customer.take(told, now: run.now)
        for delta in customer.deltas.last ?? [] { try run.take(delta) }
      }
    }
    for _ in 0..<3 { try run.advance(to: run.now.adding(minutes: 30)) }
    func sum(_ series: MetricSeries) -> [String: MetricAmounts] {
      var sums: [String: MetricAmounts] = [:]
      for record in run.published.values.map(\.record) where record.series == series && record.width == .day {
        let exact = MetricAmounts(record.amounts.entries.filter { $0.measure != .cost })
        sums["\(record.window) \(record.dimensions.stage, default: "-") \(record.dimensions.treatment, default: "-")", default: MetricAmounts()].add(exact)
      }
      return sums.filter { !$0.value.isEmpty }
    }
    #expect(!sum(.flow).isEmpty)
    #expect(sum(.language) == sum(.flow))
    #expect(sum(.strategy) == sum(.flow))
  }

  /// As the layout before this one had it: no settings, no prices.
  @Test("States from before are read") func olderLayout() throws {
    var writer = ByteWriter()
    writer.byte(3)
    writer.instant(Story.at(5))
    writer.flag(false)
    writer.count(1)  // segments
    writer.fixed(11)
    writer.signed(3_600_000)
    writer.choice(Stage.early)
    writer.choice(MeasuredTreatment.bot)
    writer.flag(true)
    writer.count(0)  // levels
    writer.flag(true)  // no accounts, as before
    writer.count(1)  // contacts
    writer.fixed(12)
    writer.choice(Channel.sms)
    writer.flag(true)
    writer.choice(OutreachPurpose.reminder)
    writer.choice(Stage.early)
    writer.choice(MeasuredTreatment.bot)
    writer.text("kind")
    writer.flag(true)
    writer.text("a")
    writer.text("early/small/new")
    writer.byte(1)
    writer.signed(Story.at(1).milliseconds)
    writer.count(0)  // payments
    writer.count(0)  // reversals
    writer.count(1)  // commitments
    writer.fixed(13)
    writer.choice(CommitmentFact.Kind.promise)
    writer.money(Money(500, .usd))
    writer.choice(Stage.early)
    writer.choice(Channel.sms)
    writer.choice(PromiseTaker.bot)
    for _ in 0..<4 { writer.flag(false) }
    writer.flag(true)
    writer.choice(MeasuredTreatment.human)
    writer.count(0)  // replies
    writer.count(1)  // incidents
    writer.fixed(14)
    writer.instant(Story.at(2))
    writer.choice(IncidentFact.Kind.dispute)
    writer.flag(false)
    writer.flag(false)
    writer.count(0)
    writer.flag(false)  // entry
    var reader = ByteReader(writer.bytes)
    let history = try CustomerHistory(from: &reader)
    #expect(reader.isAtEnd)
    #expect(history.segments.map(\.setting) == [Setting()])
    #expect(history.contacts.map(\.about) == [
      ContactAbout(purpose: .reminder, stage: .early, treatment: .bot, variant: "kind", choice: ChoiceFact(variant: "a", context: "early/small/new"))
    ])
    #expect(history.commitments.map(\.settled) == [CommitmentFact.Origin(treatment: .human, setting: Setting())])
    #expect(history.incidents.map(\.kind) == [.dispute])
    #expect(try recoded(history) == history)
  }

  @Test func aSlowAnswerOfALanguageModelIsKeptInASmallState() throws {
    var history = CustomerHistory()
    history.incidents = [
      IncidentFact(
        id: 7, time: Story.at(1), kind: .consultation, call: ModelCallFact(purpose: .narrative, verdict: .missed, milliseconds: 10_000_000))
    ]
    var writer = ByteWriter()
    history.write(to: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(try CustomerHistory(from: &reader) == history)
  }
}
