import Bytes
import Models
@testable import SegmentationCore
import Testing

@Suite("Who acts, and why")
struct TreatmentTests {
  @Test("The first rule that holds decides, and its name is the reason")
  func rules() throws {
    func choice(_ event: SegmentationEvent, _ change: (inout Strategy) -> Void = { _ in }) throws -> String? {
      var life = Life()
      change(&life.strategy)
      try life.take(event, at: "2026-03-10T12:00:00Z")
      return life.segments.last.map { "\($0.treatment.rawValue): \($0.reason)" }
    }
    #expect(try choice(account(due: "2026-03-01")) == "bot: standard")
    #expect(try choice(account(due: "2026-03-01", owes: 0)) == "none: nothingDue")
    #expect(try choice(account(due: "2026-03-01", status: .legal)) == "human: legal")
    #expect(try choice(account(due: "2026-03-01", status: .disputed)) == "human: disputed")
    #expect(try choice(account(due: "2025-12-01")) == "assisted: advanced")
    #expect(try choice(account(due: "2025-01-01")) == "human: writtenOff")
    #expect(try choice(account(due: "2026-03-01", owes: 2_499_999)) == "bot: standard")
    #expect(try choice(account(due: "2026-03-01", owes: 2_500_000)) == "human: largeDebt")
    #expect(try choice(account(due: "2026-03-01")) { $0.holdOutShare = 1 } == "none: holdOut")
    #expect(try choice(account(due: "2026-03-01")) { $0.channels = [.voice] } == "human: unreachable")
    #expect(try choice(account(due: "2026-03-01", status: .legal)) { $0.holdOutShare = 1 } == "human: legal")
    for circumstance in Circumstance.allCases {
      #expect(try choice(account(due: "2026-03-01", circumstances: [circumstance])) == "human: \(circumstance.rawValue)")
    }
    #expect(try choice(account(due: "2026-03-01")) { $0.treatment = [] } == "human: noRule")
  }

  @Test("Every condition that a rule can ask for holds where it should and only there")
  func conditions() throws {
    func holds(_ event: SegmentationEvent, _ set: (inout TreatmentCondition) -> Void) throws -> Bool {
      var life = Life()
      life.strategy.treatment = [TreatmentRule(name: "asked", when: TreatmentCondition(set), then: .assisted), TreatmentRule(name: "rest", then: .bot)]
      try life.take(event, at: "2026-03-10T12:00:00Z")
      return life.segments.last?.reason == "asked"
    }
    let nineDays = account(due: "2026-03-01")
    #expect(try holds(nineDays) { $0.daysPastDueAtLeast = 9 })
    #expect(try !holds(nineDays) { $0.daysPastDueAtLeast = 10 })
    #expect(try holds(nineDays) { $0.jurisdictions = ["MX", "CO"] })
    #expect(try !holds(nineDays) { $0.jurisdictions = ["C", "CO-DC"] })
    #expect(try holds(nineDays) { $0.propensityBelow = 0.47 })  // 1 / (1 + exp(0.45 x 9 / 30)) = 0.4663
    #expect(try !holds(nineDays) { $0.propensityAtLeast = 0.47 })
    #expect(try holds(nineDays) { ($0.stages, $0.isReachable) = ([.medium, .early], true) })
    #expect(try !holds(nineDays) { ($0.stages, $0.isReachable) = ([.early], false) })
    #expect(try holds(nineDays) { $0.owesAtLeast = AmountBounds(named: [Money.Major(100, .usd)], others: 900) })
    #expect(try !holds(nineDays) { $0.owesAtLeast = AmountBounds(named: [Money.Major(101, .usd)], others: 1) })
    #expect(try holds(nineDays) { $0.isHeldOut = false })
    #expect(try !holds(nineDays) { $0.isBalanceStale = true })
  }

  @Test("The hold-out is stable, close to its share, and changes with the salt")
  func holdOut() {
    var strategy = Strategy.standard
    strategy.holdOutShare = 0.1
    let first = (0..<20_000).filter { strategy.isHeldOut("customer-\($0)") }
    #expect(first == (0..<20_000).filter { strategy.isHeldOut("customer-\($0)") })
    #expect((1_800...2_200).contains(first.count))
    strategy.holdOutSalt = "another"
    #expect(first != (0..<20_000).filter { strategy.isHeldOut("customer-\($0)") })
  }

  @Test("Nothing new is not published")
  func silence() throws {
    var life = Life()
    try life.take(account(due: "2026-03-01"), at: "2026-03-10T12:00:00Z")
    try life.take(account(due: "2026-03-01"), at: "2026-03-10T12:00:00Z", now: "2026-03-12T12:00:00Z")
    #expect(life.segments.count == 1)
  }
}

func copy<State: StateCoding>(_ state: State) throws -> State {
  var writer = ByteWriter()
  state.write(to: &writer)
  var reader = ByteReader(writer.bytes)
  return try State(from: &reader)
}
