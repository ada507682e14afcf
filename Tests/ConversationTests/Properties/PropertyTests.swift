import Foundation
import Models
import Testing

/// `CORDIAL_TURNS=1000000 swift test -c release -Xswiftc -enable-testing --filter PropertyTests` runs as many turns as one likes; a failing
/// seed is named and plays again.
@Suite("Whatever customers say") struct PropertyTests {
  private static let turnsWanted = ProcessInfo.processInfo.environment["CORDIAL_TURNS"].flatMap(Int.init) ?? 4_000

  @Test("no debt to strangers, no number outside an offer, no contact after stop, exact sums, own paths, no repetition, an end", arguments: [UInt64(0), 1])
  func properties(half: UInt64) throws {
    var turns = 0
    var seed = half
    while turns < Self.turnsWanted / 2 {
      var talk = try SimulatedTalk(seed: seed)
      talk.run(steps: 40)
      turns += talk.turns
      #expect(talk.violations == [], "seed \(seed)")
      if !talk.violations.isEmpty { return }
      seed += 2
    }
  }
}
