import Bytes
import Testing

@testable import Streaming

@Suite struct EffectLedgerTests {
  private let id = Identity(high: 1, low: 2)
  private var result: EffectResult {
    EffectResult(
      partition: 3, key: [1], effect: StreamEffect(id: id, kind: "contact", isRepeatable: false, request: []), bytes: [9])
  }

  @Test func aCallThatIsOutIsComing() {
    var ledger = EffectLedger()
    #expect(ledger.standing(id, partition: 3) == .unknown)
    ledger.begin(id, partition: 3)
    #expect(ledger.inFlight(3) == 1)
    #expect(ledger.standing(id, partition: 3) == .isComing)
    ledger.home(result)
    #expect(ledger.inFlight(3) == 0)
    #expect(ledger.standing(id, partition: 3) == .unknown)
    ledger.home(result)
    #expect(ledger.inFlight(3) == 0)
  }

  @Test func aHeldResultIsComing() {
    var ledger = EffectLedger()
    ledger.hold([result])
    #expect(ledger.standing(id, partition: 3) == .isComing)
    ledger.keep(partitions: [3])
    #expect(ledger.takeHeld() == [result])
    ledger.hold([result])
    ledger.keep(partitions: [4])
    #expect(ledger.takeHeld() == [])
  }

  @Test func aCallThatNeverBeganMayBegin() {
    var ledger = EffectLedger()
    ledger.begin(id, partition: 3)
    ledger.withdraw([id], partition: 3)
    #expect(ledger.inFlight(3) == 0)
    #expect(ledger.standing(id, partition: 3) == .neverBegan)
    ledger.keep(partitions: [4])
    #expect(ledger.standing(id, partition: 3) == .unknown)
  }
}
