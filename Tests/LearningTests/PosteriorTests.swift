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

  @Test("Where nothing is known of a context it is taken for the nearest ones, and those for all; what is known well stands for itself")
  func pooling() {
    let pooling = Pooling(nearStrength: 10, wideStrength: 30, sharpness: 2)
    let all = ArmPosterior(successes: 99, failures: 899)
    let unknown = pooling.posterior(own: .none, near: .none, all: all)
    // The nearest: 3 of 30 choices, whose expected rate is 4 of 32; ten of those, counted twice.
    #expect(abs(unknown.successes - 2.5) < 1e-9 && abs(unknown.failures - 17.5) < 1e-9)
    let near = ArmPosterior(successes: 400, failures: 600)
    #expect(abs(pooling.posterior(own: .none, near: near, all: all).mean - 0.4) < 0.02)
    let own = ArmPosterior(successes: 7_000, failures: 3_000)
    let known = pooling.posterior(own: own, near: near + own, all: all + own)
    #expect(abs(known.mean - 0.7) < 0.001 && abs(known.choices - 2 * 10_010) < 1e-6)
    #expect(Pooling(nearStrength: 0, wideStrength: 0, sharpness: 1).posterior(own: own, near: near, all: all) == own)
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
