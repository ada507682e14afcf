import Foundation
import Models
import Testing

@testable import MetricsCore

/// One table of definitions, in code and on paper.
@Suite struct DefinitionTests {
  @Test func everyMeasureHasItsOwnDefinition() {
    #expect(Measure.definitions.map(\.measure) == Measure.allCases)
    #expect(Measure.allCases.map { Int($0.rawValue) } == Array(Measure.allCases.indices))
    #expect(Set(Measure.allCases.map(\.name)).count == Measure.allCases.count)
    for measure in Measure.allCases { #expect(Measure(named: measure.name) == measure && "\(measure)" == measure.name) }
  }

  @Test func ratesDivideWhatTheyCan() {
    #expect(Set(MetricRate.all.map(\.name)).count == MetricRate.all.count)
    for rate in MetricRate.all { for measure in rate.denominator { #expect(measure.unit == rate.numerator.unit) } }
  }

  /// Where it fails, write what the failure shows as new into the file: `CORDIAL_WRITE_DOCUMENTS=1 swift test --filter DefinitionTests`.
  @Test func thePageForConsumersIsMadeFromTheTable() throws {
    let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "deploy/contract/metrics.md")
    if ProcessInfo.processInfo.environment["CORDIAL_WRITE_DOCUMENTS"] == "1" {
      try Data(MetricsPage.markdown.utf8).write(to: file)
    }
    let isCurrent = try String(contentsOf: file, encoding: .utf8) == MetricsPage.markdown
    #expect(isCurrent, "deploy/contract/metrics.md differs from the definitions in code")
  }

  @Test func recordsComeBackAsTheyWereWritten() throws {
    let record = MetricRecord(
      series: .flow, window: Story.start, width: .minute,
      dimensions: MetricDimensions(stage: .early, treatment: .holdOut, channel: .sms, variant: "a|b%", takenBy: .agent, toStage: .medium),
      amounts: MetricAmounts([
        MetricAmounts.Entry(.contacts, nil, 3), MetricAmounts.Entry(.recovered, .usd, -5),
        MetricAmounts.Entry(.recovered, Currency("JPY"), 7),
      ]))
    let json = MetricUpdated(record: record).json
    #expect(
      String(decoding: json, as: UTF8.self) == """
        {"series":"flow","window":"2026-03-02T00:00:00Z","width":"PT1M","dimensions":{"stage":"early","treatment":"holdOut",\
        "channel":"sms","variant":"a|b%","takenBy":"agent","toStage":"medium"},"counts":{"contacts":3},"sums":{"recovered":[{"amount":7,"currency":"JPY"},\
        {"amount":-5,"currency":"USD"}]}}
        """)
    var reader = JSONReader(json)
    #expect(try MetricUpdated(from: &reader).record == record)
    #expect(
      record.key == "flow|PT1M|2026-03-02T00:00:00Z|stage=early|treatment=holdOut|channel=sms|variant=a%7Cb%25|takenBy=agent|toStage=medium"
    )
  }

  @Test(arguments: [#"{"contacts":"3"}"#, #"{"recovered":3}"#, #"{"nonsense":3}"#])
  func figuresThatNobodyKnowsAreRefused(_ counts: String) {
    var reader = JSONReader(
      Array(#"{"series":"flow","window":"2026-03-02T00:00:00Z","width":"P1D","dimensions":{},"counts":\#(counts)}"#.utf8))
    #expect(throws: JSONFailure.self) { try MetricUpdated(from: &reader) }
  }
}
