import Models
import Testing

@Suite("Seeded random numbers") struct SeededRandomTests {
  /// The values of the reference implementation of SplitMix64 (Vigna, splitmix64.c) for the seed 1234567.
  @Test("are SplitMix64's") func golden() {
    var random = SeededRandom(seed: 1_234_567)
    let drawn = (0..<5).map { _ in random.next() }
    #expect(
      drawn == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test("lie from 0 up to 1, evenly") func unit() {
    var random = SeededRandom(seed: 7)
    var sum = 0.0
    for _ in 0..<10_000 {
      let draw = random.unit()
      #expect(draw >= 0 && draw < 1)
      sum += draw
    }
    #expect(abs(sum / 10_000 - 0.5) < 0.01)
  }
}
