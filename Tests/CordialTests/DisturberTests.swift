import Models
import Testing

@testable import Rehearsal

@Suite struct DisturberTests {
  private static func plan(seed: UInt64, copies: Int) -> [Disturber.Disturbance] {
    var options = RehearsalOptions(
      days: 10, seed: seed, portfolio: [], start: Instant(seconds: 0), partitions: 4, gridMinutes: 60, executables: "", environment: [:],
      folder: "")
    options.copies = copies
    options.disturbances = 200
    return Disturber.plan(options, processes: 4 * copies)
  }

  @Test("The same seed disturbs at the same moments, another at others, all before its last tenth and of every kind") func seeded() {
    let plan = Self.plan(seed: 7, copies: 2)
    #expect(plan == Self.plan(seed: 7, copies: 2))
    #expect(plan != Self.plan(seed: 8, copies: 2))
    #expect(plan.count == 200)
    #expect(plan.map(\.moment) == plan.map(\.moment).sorted())
    #expect(plan.allSatisfy { $0.moment >= Instant(seconds: 0) && $0.moment < Instant(seconds: 9 * 86_400) })
    #expect(Set(plan.map(\.victim)) == Set(0..<8))
    #expect(Set(plan.map(\.kind)) == [.kill, .stop, .pause])
  }

  @Test("A single copy is never paused: nobody could take its partitions") func single() {
    #expect(Self.plan(seed: 7, copies: 1).allSatisfy { $0.kind != .pause })
  }
}
