import Models
import TalkSupport
import Testing

/// The short version of `deploy/simulate --talk-turns 1000000`, which plays a failing seed again with `--talk-seed`.
@Suite("Whatever customers say") struct PropertyTests {
  private static let turnsWanted = 4_000

  @Test(
    "no debt to strangers, no number outside an offer, no contact after stop, exact sums, own paths, no repetition, an end",
    arguments: [UInt64(0), 1])
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
