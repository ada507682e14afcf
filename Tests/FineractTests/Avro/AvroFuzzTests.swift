import Fineract
import FineractSupport
import Models
import Testing

/// Bytes that nobody wrote on purpose: whatever they are, they end in events or in sentences.
@Suite("Broken messages") struct AvroFuzzTests {
  private static let good: [[UInt8]] = [
    TestMessages.message("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(), key: "k-1"),
    TestMessages.bulk(
      [
        ("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan()),
        ("LoanTransactionMakeRepaymentPostBusinessEvent", "loan.v1.LoanTransactionDataV1", TestMessages.transaction()),
      ], key: "k-2"),
  ]

  /// Every outcome has to be one of: events that our services can read, something left out, a sentence.
  private static func isSound(_ reading: FineractReading) -> Bool {
    reading.events.allSatisfy { (try? EventCatalog.check(EventEnvelope(reading: $0.bytes), $0.bytes)) != nil }
      && (!reading.events.isEmpty || !reading.skipped.isEmpty || !reading.problems.isEmpty)
  }

  @Test("cut off anywhere say so", arguments: [0, 1]) func truncated(which: Int) {
    let message = Self.good[which]
    for count in 0..<message.count {
      let reading = TestMessages.intake().read(whole: Array(message.prefix(count)))
      #expect(reading.events.isEmpty && reading.problems.count == 1, "\(count) bytes")
    }
  }

  @Test("with bytes changed, added or lost never stop anything", arguments: 1...4 as ClosedRange<UInt64>) func mutated(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var taken = 0
    for round in 0..<1_500 {
      var message = Self.good[round % 2]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let position = Int.random(in: 0..<message.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: message[position] = UInt8.random(in: .min ... .max, using: &random)
        case 1: message[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: message.insert(UInt8.random(in: .min ... .max, using: &random), at: position)
        default: if message.count > 1 { message.remove(at: position) }
        }
      }
      let reading = TestMessages.intake().read(whole: message)
      #expect(Self.isSound(reading), "seed \(seed), round \(round)")
      taken += reading.events.count
    }
    // Most of a message's bytes are texts and numbers, which may be others.
    #expect(taken > 100)
  }

  @Test("of random bytes are told by a sentence", arguments: 1...4 as ClosedRange<UInt64>) func random(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let schemas = AvroMessages([TestSchemas.all])
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let reading = TestMessages.intake().read(whole: bytes)
      #expect(reading.events.isEmpty && reading.problems.count == 1)
      for name in TestSchemas.all.names {
        do { _ = try schemas.read(name, from: bytes) } catch {
          #expect(error.reason != "" && (error.offset ?? 0) <= bytes.count)
        }
      }
    }
  }
}

extension FineractIntake {
  /// One message to an intake of its own.
  fileprivate consuming func read(whole message: [UInt8]) -> FineractReading { read(message) }
}
