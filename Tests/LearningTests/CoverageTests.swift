import Learning
import LearningSupport
import Testing

/// The study of the learning (`deploy/study`) measures the same over 1,000 records.
@Suite("Intervals on records whose truth is known")
struct CoverageTests {
  private static let records = 300

  @Test("hold it in at least 95 %, as far as so few records can tell, and decide for the wrong side hardly ever")
  func coverage() {
    let estimators: [Coverage.Estimator] = [
      { OffPolicy.inversePropensity($0) }, { OffPolicy.selfNormalised($0) }, { OffPolicy.doublyRobust($0) },
    ]
    for found in Coverage.measure(records: 0..<Self.records, estimators) {
      #expect(found.judged > Self.records / 3, "\(found)")
      // What a true coverage of 95 % stays above in 95 of 100 such samples.
      let judged = Double(found.judged)
      let least = 0.95 * judged - 1.645 * (0.95 * 0.05 * judged).squareRoot()
      #expect(Double(found.value) >= least, "\(found)")
      #expect(Double(found.difference) >= least, "\(found)")
      // An interval that always holds the truth would be too wide to be of use.
      #expect(found.decided > found.judged / 5, "\(found)")
      #expect(Double(found.wrong) <= 0.025 * judged, "\(found)")
    }
  }

  @Test("are narrower with a model of the rewards than without one")
  func width() {
    var widths = (plain: 0.0, robust: 0.0)
    for number in 0..<40 {
      let choices = MadeUpRecord(seed: UInt64(number), overlap: 0.4, customers: 800).choices
      let plain = OffPolicy.inversePropensity(choices)
      let robust = OffPolicy.doublyRobust(choices)
      widths.plain += 1
      widths.robust += (robust.interval.upperBound - robust.interval.lowerBound) / (plain.interval.upperBound - plain.interval.lowerBound)
    }
    #expect(widths.robust < 0.95 * widths.plain, "\(widths)")
  }
}
