import Bytes
import Models
@testable import SegmentationCore
import Testing

@Suite("Who acts, and why")
struct TreatmentTests {
  @Test("The first rule that matches wins")
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
    #expect(try choice(account(due: "2026-03-01")) { $0.humanFromMajorUnits = 100 } == "human: largeDebt")
    #expect(try choice(account(due: "2026-03-01")) { $0.holdOutShare = 1 } == "none: holdOut")
    #expect(try choice(account(due: "2026-03-01")) { $0.channels = [.voice] } == "human: unreachable")
    #expect(try choice(account(due: "2026-03-01", status: .legal)) { $0.holdOutShare = 1 } == "human: legal")
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

  @Test("Stated channel first, then the one that is answered, then the portfolio's order; dead addresses are out")
  func channels() throws {
    var life = Life()
    try life.take(account(due: "2026-03-01"), at: "2026-03-10T12:00:00Z")
    #expect(life.segments.last?.channels.map(\.channel) == [.sms, .email])
    #expect(life.segments.last?.channelReason == "portfolio")
    try life.take(.replied(.email), at: "2026-03-10T13:00:00Z")
    #expect(life.segments.last?.channels.map(\.channel) == [.email, .sms])
    #expect(life.segments.last?.channelReason == "learned")
    try life.take(.customerUpdated(CustomerUpdated(details: CustomerDetails(preferredChannel: .sms))), at: "2026-03-10T14:00:00Z")
    #expect(life.segments.last?.channels.map(\.channel) == [.sms, .email])
    #expect(life.segments.last?.channelReason == "stated")
    try life.take(.addressFailed(.sms), at: "2026-03-10T15:00:00Z")
    #expect(life.segments.last?.channels.map(\.channel) == [.email])
    try life.take(.consentChanged(ConsentChanged(channel: .email, granted: false)), at: "2026-03-10T16:00:00Z")
    #expect(life.segments.last?.reason == "unreachable")
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
