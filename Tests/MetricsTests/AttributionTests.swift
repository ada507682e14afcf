import Models
import Testing

@testable import MetricsCore

/// What each kind of event adds to the figures, and to which ones. Flows of 2026-03-02 and the days after; `T` times are UTC.
@Suite struct AttributionTests {
  static let owing = Story.told(0, "s1", Story.segment(.early, accounts: [("a", .early, 10_000), ("b", .preventive, 500)]))

  @Test func aContactIsCountedOnceAndItsReportsEachInTheirMinute() throws {
    let run = try CustomerRun([
      Story.told(1, "o", Story.request("k")), Story.told(1.01, "r1", Story.report("k", .accepted)),
      Story.told(1.02, "r2", Story.report("k", .delivered)), Story.told(1.5, "r3", Story.report("k", .read)),
    ])
    #expect(
      run.sums == [
        "flow|PT1M|2026-03-02T01:00:00Z|stage=early|treatment=bot|channel=whatsapp|variant=kind requested=1 contacts=1 accepted=1",
        "flow|PT1M|2026-03-02T01:01:00Z|stage=early|treatment=bot|channel=whatsapp|variant=kind delivered=1",
        "flow|PT1M|2026-03-02T01:30:00Z|stage=early|treatment=bot|channel=whatsapp|variant=kind read=1",
      ])
    #expect(
      run.state?.contacts == [
        ContactFact(
          id: FactID(of: "k"), channel: .whatsapp, about: ContactAbout(purpose: .reminder, stage: .early, treatment: .bot, variant: "kind", setting: Setting(language: "en", strategyVersion: "test")),
          times: ContactTimes(requested: Story.at(1), accepted: Story.at(1.01), delivered: Story.at(1.02), read: Story.at(1.5)))
      ])
    #expect(run.state?.watermark == Story.at(1.5))
  }

  /// What the reports say, and what the reminder then counts as.
  @Test(arguments: [
    ([DeliveryStatus.failed], "failed=1"), ([.denied], "denied=1"), ([.unknown], "contacts=1 unknown=1"),
    ([.unknown, .accepted], "contacts=1 accepted=1"), ([.unknown, .failed], "failed=1"),
    ([.accepted, .failed], "contacts=1 accepted=1 failed=1"),
    ([.read], "contacts=1 delivered=1 read=1"), ([.read, .accepted, .unknown], "contacts=1 accepted=1 delivered=1 read=1"),
  ])
  func reportsInAnyOrderMakeOneContact(_ statuses: [DeliveryStatus], _ expected: String) throws {
    for order in [statuses, statuses.reversed()] {
      var story = [Story.told(1, "o", Story.request("k"))]
      story += order.enumerated().map { Story.told(1, "r\($0.offset)", Story.report("k", $0.element)) }
      let run = try CustomerRun(story)
      #expect(
        run.sums == ["flow|PT1M|2026-03-02T01:00:00Z|stage=early|treatment=bot|channel=whatsapp|variant=kind requested=1 \(expected)"])
    }
  }

  @Test func messagesOfOtherPurposesAreAnswers() throws {
    let run = try CustomerRun([
      Story.told(1, "o", Story.request("k", purpose: .reply)), Story.told(1, "r1", Story.report("k", .accepted)),
      Story.told(1, "o2", Story.request("l", purpose: .receipt)), Story.told(1, "r2", Story.report("l", .denied)),
    ])
    #expect(
      run.sums == ["flow|PT1M|2026-03-02T01:00:00Z|stage=early|treatment=bot|channel=whatsapp|variant=kind answers=1 answersFailed=1"])
  }

  @Test func receiptsWaitForTheContactTheyAreAbout() throws {
    var run = try CustomerRun([Story.told(1.1, "r", Story.report("k", .delivered))])
    #expect(run.deltas == [[]])
    try run.take(Story.told(1, "o", Story.request("k")))
    #expect(run.sums.count == 2)
    #expect(run.sums[1] == "flow|PT1M|2026-03-02T01:06:00Z|stage=early|treatment=bot|channel=whatsapp|variant=kind contacts=1 delivered=1")
  }

  /// Hours, channel, the contact that it names, and the channel of the contact that it answers.
  static let repliesAndAnswered: [(Double, Channel, String?, String?)] = [
    (2.5, .whatsapp, nil, "whatsapp"), (2.5, .sms, nil, "sms"), (2.5, .email, nil, "sms"), (2.5, .whatsapp, "late", "sms"),
    (73.5, .whatsapp, nil, "sms"), (74.5, .whatsapp, nil, nil), (0.5, .whatsapp, nil, nil), (74.5, .whatsapp, "late", nil),
  ]

  /// Two reminders an hour apart on two channels; then a reply. Which one does it answer, if any?
  @Test(arguments: repliesAndAnswered)
  func aReplyAnswersTheContactItNamesElseTheLastOnItsChannelElseTheLast(
    _ hours: Double, _ channel: Channel, _ named: String?, _ expected: String?
  ) throws {
    let run = try CustomerRun([
      Story.told(1, "o1", Story.request("early", .whatsapp)), Story.told(1, "r1", Story.report("early", .accepted)),
      Story.told(2, "o2", Story.request("late", .sms)), Story.told(2, "r2", Story.report("late", .accepted, .sms)),
      Story.told(hours, "y", Story.reply(channel, to: named)),
    ])
    let responses = run.sums.filter { $0.contains("responses=") }
    #expect(responses.count == (expected == nil ? 0 : 1))
    if let expected { #expect(responses[0].contains("channel=\(expected)|variant=kind responses=1")) }
    #expect(run.sums.filter { $0.contains("replies=1") && $0.contains("channel=\(channel.rawValue)") }.count == 1)
  }

  @Test func onlyTheFirstReplyToAContactIsAResponse() throws {
    let run = try CustomerRun([
      Story.told(1, "o", Story.request("k")), Story.told(1, "r", Story.report("k", .accepted)), Story.told(2, "y1", Story.reply()),
      Story.told(3, "y2", Story.reply()),
    ])
    #expect(
      run.deltas[2].map(Tests.line) == [
        "flow|PT1M|2026-03-02T02:00:00Z|channel=whatsapp replies=1",
        "flow|PT1M|2026-03-02T02:00:00Z|stage=early|treatment=bot|channel=whatsapp|variant=kind responses=1",
      ])
    #expect(run.deltas[3].map(Tests.line) == ["flow|PT1M|2026-03-02T03:00:00Z|channel=whatsapp replies=1"])
  }

  @Test func anEarlierReplyThatComesLateTakesTheResponseOver() throws {
    var run = try CustomerRun([
      Story.told(1, "o", Story.request("k")), Story.told(1, "r", Story.report("k", .accepted)), Story.told(3, "y2", Story.reply()),
    ])
    try run.take(Story.told(2, "y1", Story.reply()))
    #expect(
      Set(run.deltas[3].map(Tests.line)) == [
        "flow|PT1M|2026-03-02T02:00:00Z|channel=whatsapp replies=1",
        "flow|PT1M|2026-03-02T02:00:00Z|stage=early|treatment=bot|channel=whatsapp|variant=kind responses=1",
        "flow|PT1M|2026-03-02T03:00:00Z|stage=early|treatment=bot|channel=whatsapp|variant=kind responses=-1",
      ])
  }

  /// Hours, the debt that it names, and the dimensions it counts under.
  static let paymentsAndDimensions: [(Double, String?, String)] = [
    (5, "a", "stage=early|treatment=bot|channel=whatsapp|variant=kind"),
    (5, "b", "stage=preventive|treatment=bot|channel=whatsapp|variant=kind"),
    (5, nil, "stage=early|treatment=bot|channel=whatsapp|variant=kind"), (0.5, "a", "stage=early|treatment=bot"),
    (169, "b", "stage=preventive|treatment=bot|channel=whatsapp|variant=kind"), (169.1, "b", "stage=preventive|treatment=bot"),
    (5, "elsewhere", "stage=early|treatment=bot|channel=whatsapp|variant=kind"),
  ]

  /// A reminder one hour in; then a payment of one of two debts.
  @Test(arguments: paymentsAndDimensions)
  func aPaymentBelongsToTheStageOfItsDebtAndToAContactOfTheLastSevenDays(_ hours: Double, _ account: String?, _ expected: String) throws {
    let run = try CustomerRun([
      AttributionTests.owing, Story.told(1, "o", Story.request("k")), Story.told(1, "r", Story.report("k", .accepted)),
      Story.told(hours, "p", Story.payment("p-1", 2_500, account: account)),
    ])
    #expect(
      run.sums.filter { $0.contains("payments=") }.map { String($0.split(separator: "|", maxSplits: 3)[3]) } == [
        "\(expected) payments=1 recovered=USD 25.00"
      ])
  }

  @Test func thePayLinkThatWasUsedSaysWhichContactItWas() throws {
    let run = try CustomerRun([
      AttributionTests.owing, Story.told(1, "o1", Story.request("k")), Story.told(1, "r1", Story.report("k", .accepted)),
      Story.told(2, "o2", Story.request("l", .email)), Story.told(2, "r2", Story.report("l", .accepted, .email)),
      Story.told(5, "p", Story.payment("p-1", 2_500, contact: "k")), Story.told(6, "q", Story.payment("p-2", 100)),
    ])
    #expect(run.flows[5].map(\.dimensions.channel) == [.whatsapp])
    #expect(run.flows[6].map(\.dimensions.channel) == [.email])
  }

  @Test func aReversalUndoesThePaymentWhereItWasCounted() throws {
    var run = try CustomerRun([
      AttributionTests.owing, Story.told(1, "p", Story.payment("p-1", 2_500, account: "b")),
      Story.told(2, "s2", Story.segment(.medium, .human, reason: "legal", accounts: [("a", .medium, 10_000)])),
    ])
    try run.take(Story.told(900, "v", Story.reversal("p-1", 2_500)))
    #expect(
      run.flows[3].map(Tests.line) == [
        "flow|PT1M|2026-04-08T12:00:00Z|stage=preventive|treatment=bot reversals=1 recovered=USD -25.00 reversed=USD 25.00"
      ])
    #expect(run.state?.payments.first?.settled == MetricDimensions(stage: .preventive, treatment: .bot, language: "en", strategyVersion: "test"))
  }

  @Test func aPaymentCountsOnceByItsOwnId() throws {
    let run = try CustomerRun([
      AttributionTests.owing, Story.told(1, "p", Story.payment("p-1", 2_500)), Story.told(1, "q", Story.payment("p-1", 2_500)),
      Story.told(1, "p", Story.payment("p-1", 2_500)),
    ])
    #expect(run.deltas[2].isEmpty && run.deltas[3].isEmpty)
  }

  @Test func aSegmentThatComesLateMovesThePaymentToItsStage() throws {
    var run = try CustomerRun([AttributionTests.owing, Story.told(30, "p", Story.payment("p-1", 2_500))])
    try run.take(Story.told(24, "s2", Story.segment(.medium, .none, reason: "holdOut", accounts: [("a", .medium, 10_000)])))
    #expect(
      run.deltas[2].filter { $0.series == .flow }.map(Tests.line) == [
        "flow|PT1M|2026-03-03T00:00:00Z|stage=early|treatment=bot|toStage=medium rolls=1",
        "flow|PT1M|2026-03-03T06:00:00Z|stage=medium|treatment=holdOut payments=1 recovered=USD 25.00",
        "flow|PT1M|2026-03-03T06:00:00Z|stage=early|treatment=bot payments=-1 recovered=USD -25.00",
      ])
  }

  @Test func currenciesAreNeverMixed() throws {
    let run = try CustomerRun([
      AttributionTests.owing, Story.told(1, "p", Story.payment("p-1", 2_500)),
      Story.told(1, "q", Story.payment("p-2", 900, try #require(Currency("JPY")))),
    ])
    #expect(
      run.sums.filter { $0.hasPrefix("flow") } == [
        "flow|PT1M|2026-03-02T01:00:00Z|stage=early|treatment=bot payments=2 recovered=JPY 900 recovered=USD 25.00"
      ])
  }

  @Test func promisesKeepTheTreatmentOfTheirBeginning() throws {
    let run = try CustomerRun([
      AttributionTests.owing, Story.told(1, "m", Story.promise("p", .made, 5_000, by: .agent)),
      Story.told(2, "s2", Story.segment(.medium, .human, accounts: [("a", .medium, 10_000)])),
      Story.told(300, "k", Story.promise("p", .kept, 5_000, by: .agent)),
      Story.told(301, "b", Story.promise("q", .broken, 700)),
    ])
    #expect(
      run.sums.filter { $0.contains("promise") } == [
        "flow|PT1M|2026-03-02T01:00:00Z|stage=early|treatment=bot|channel=whatsapp|takenBy=agent promisesMade=1 promised=USD 50.00",
        "flow|PT1M|2026-03-14T12:00:00Z|stage=early|treatment=bot|channel=whatsapp|takenBy=agent promisesKept=1 promisedAndKept=USD 50.00",
        "flow|PT1M|2026-03-14T13:00:00Z|stage=early|treatment=human|channel=whatsapp|takenBy=bot promisesBroken=1",
      ])
  }

  @Test(arguments: [
    (IncidentFact.Kind.optOut, "optOuts"), (.dispute, "disputes"), (.handover, "handovers"), (.wrongParty, "wrongParties"),
    (.paymentClaim, "paymentsClaimed"), (.complaint, "complaints"),
  ])
  func incidentsCountByThemselves(_ kind: IncidentFact.Kind, _ name: String) throws {
    let run = try CustomerRun([
      AttributionTests.owing, Story.told(1, "x", .incident(kind, .sms, nil)), Story.told(1, "x", .incident(kind, .sms, nil)),
    ])
    #expect(run.sums.filter { $0.hasPrefix("flow") } == ["flow|PT1M|2026-03-02T01:00:00Z|stage=early|treatment=bot|channel=sms \(name)=1"])
  }
}
