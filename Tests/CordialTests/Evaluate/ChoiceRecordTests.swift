import Evaluation
import Learning
import Models
import Testing

@Suite("A strategy's variants judged on what was recorded") struct ChoiceRecordTests {
  private static let start = Instant(seconds: 1_772_409_600)

  /// Reminders to customers, every second of which by `a`; of ten, three were paid after `a` and six after `b`.
  private func record(customers: Int, extra: [(String, Instant, String)] = []) throws -> ChoiceRecord {
    var record = ChoiceRecord()
    for index in 0..<customers {
      let variant = index % 2 == 0 ? "a" : "b"
      let time = Self.start.adding(minutes: Int64(index))
      try take(&record, index, variant, time)
      if (index / 2) % 10 < (variant == "a" ? 3 : 6) { try pay(&record, "c-\(index)", "p-\(index)", time.adding(days: 2)) }
    }
    try pay(&record, "c-late", "p-late", Self.start.adding(days: 40))
    return record
  }

  private func take(_ record: inout ChoiceRecord, _ index: Int, _ variant: String, _ time: Instant) throws {
    let outreach = OutreachRequested(
      contactId: "k-\(index)", purpose: .reminder, channel: .sms, address: "+1", language: "en", text: "…", stage: .early, treatment: .bot, variant: "v",
      choice: VariantChoice(variant: variant, propensity: 0.5, context: "early/small/new"), timeZone: "UTC", jurisdiction: "US", balanceAsOf: time,
      expiresAt: time, strategyVersion: "s")
    let header = EventHeader(id: "e-\(index)", source: "/t", subject: "c-\(index)", time: time)
    try record.take(header.encode(outreach))
    try record.take(header.encode(DeliveryReport(contactId: "k-\(index)", channel: .sms), type: DeliveryStatus.accepted.rawValue))
  }

  private func pay(_ record: inout ChoiceRecord, _ customer: String, _ id: String, _ time: Instant) throws {
    try record.take(EventHeader(id: id, source: "/t", subject: customer, time: time).encode(PaymentReceived(paymentId: id, amount: Money(5, .usd))))
  }

  private func strategy(_ variants: [Variant]) -> Strategy {
    var strategy = Strategy(version: "new")
    strategy.variants = variants
    return strategy
  }

  @Test("More of the better variant is blessed, more of the worse is not, and what was never tried is refused") func verdicts() throws {
    let record = try record(customers: 2_000)
    let better = record.choices(under: strategy([Variant(name: "b")]))
    #expect(better.count == 2_000)
    #expect(EvaluationText.isBlessed(better))
    #expect(EvaluationText.lines(better, strategy: "new").last?.hasPrefix("better: ") == true)
    #expect(abs(OffPolicy.doublyRobust(better).value - 0.6) < 0.05)
    let worse = record.choices(under: strategy([Variant(name: "a", share: 9), Variant(name: "b", share: 1)]))
    #expect(!EvaluationText.isBlessed(worse))
    #expect(EvaluationText.lines(worse, strategy: "new").last?.hasPrefix("worse: ") == true)
    for unknown in [[Variant(name: "c")], [Variant(name: "b", stages: [.medium])]] {
      let choices = record.choices(under: strategy(unknown))
      #expect(!EvaluationText.isBlessed(choices))
      #expect(EvaluationText.lines(choices, strategy: "new").last?.hasPrefix("refused: ") == true)
    }
  }

  @Test("A handful of choices is refused, and choices whose outcome is not certain do not count") func few() throws {
    let choices = try record(customers: 10).choices(under: strategy([Variant(name: "b")]))
    #expect(!EvaluationText.isBlessed(choices))
    #expect(EvaluationText.lines(choices, strategy: "new").last?.hasPrefix("refused: ") == true)
    var young = ChoiceRecord()
    try take(&young, 1, "a", Self.start)
    #expect(young.choices(under: strategy([Variant(name: "b")])).isEmpty)
  }
}
