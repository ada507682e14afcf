import Testing

@testable import Streaming

@Suite("A copy that stood still knows it before it acts") struct PulseTests {
  @Test("Lost after the longest stall, and not before the first turn") func lost() {
    let pulse = Pulse()
    #expect(!pulse.isLost(at: 1_000_000))
    pulse.beat(at: 1_000, longest: 5_000)
    #expect(!pulse.isLost(at: 6_000))
    #expect(pulse.isLost(at: 6_001))
  }
}
