import Glibc
import Learning
import Testing

@Suite("What is known of an arm")
struct PosteriorTests {
  @Test("Rates are drawn towards one half by one choice of either kind")
  func mean() {
    #expect(ArmPosterior.none.mean == 0.5)
    #expect(ArmPosterior(successes: 8, failures: 0).mean == 0.9)
  }

  @Test("A small cell leans on the wider group, a large one on itself; a wider group counts for no more choices than it has")
  func leaning() {
    let wider = ArmPosterior(successes: 299, failures: 699)
    let empty = ArmPosterior.none.leaning(on: wider, strength: 10)
    #expect(abs(empty.successes - 3) < 1e-9 && abs(empty.failures - 7) < 1e-9)
    let large = ArmPosterior(successes: 900, failures: 100).leaning(on: wider, strength: 10)
    #expect(abs(large.successes - 903) < 1e-9 && abs(large.failures - 107) < 1e-9)
    #expect(ArmPosterior.none.leaning(on: ArmPosterior(successes: 1, failures: 1), strength: 10) == ArmPosterior(successes: 1, failures: 1))
    #expect(ArmPosterior.none.leaning(on: .none, strength: 10) == .none)
  }

  @Test("Half after the half-life, a quarter after two; the future counts as now", arguments: [0.5, 7, 30, 365])
  func decay(halfLife: Double) {
    let decay = Decay(halfLifeDays: halfLife)
    #expect(decay.factor(days: 0) == 1)
    #expect(decay.factor(days: -3) == 1)
    for halves in [0.25, 1, 2, 10] { #expect(abs(decay.factor(days: halves * halfLife) / pow(0.5, halves) - 1) < 1e-14) }
  }

  @Test("No half-life forgets at once, an endless one never")
  func endsOfDecay() {
    #expect(Decay(halfLifeDays: .infinity).factor(days: 1e6) == 1)
    #expect(Decay(halfLifeDays: 0).factor(days: 1) == 0)
    #expect(Decay(halfLifeDays: 1).factor(days: 5_000) == 0)
    #expect(ArmPosterior(successes: 4, failures: 6).aged(by: 0.5) == ArmPosterior(successes: 2, failures: 3))
  }
}
