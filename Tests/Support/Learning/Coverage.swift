public import Learning

/// How often intervals hold the truth, over many made-up records of all degrees of overlap.
public struct Coverage: Sendable {
  public private(set) var records = 0
  /// Records on which a verdict was given, and those of them whose intervals of the value and of the difference held the truth.
  public private(set) var judged = 0
  public private(set) var value = 0
  public private(set) var difference = 0
  /// Records on which the candidate was found better or worse.
  public private(set) var decided = 0
  /// Those that were found better where they are worse, or the other way round.
  public private(set) var wrong = 0

  public typealias Estimator = @Sendable ([LoggedChoice]) -> OffPolicyEstimate

  /// One for each estimator, all on the same records.
  public static func measure(records: Range<Int>, _ estimators: [Estimator]) -> [Coverage] {
    var found = estimators.map { _ in Coverage() }
    for number in records {
      let record = MadeUpRecord(seed: UInt64(number), overlap: Double(number % 11) / 10)
      for (index, estimator) in estimators.enumerated() { found[index].add(estimator(record.choices), truth: record) }
    }
    return found
  }

  private mutating func add(_ estimate: OffPolicyEstimate, truth record: MadeUpRecord) {
    records += 1
    guard estimate.verdict != .tooFewData, estimate.verdict != .noOverlap else { return }
    judged += 1
    value += estimate.interval.contains(record.candidateValue) ? 1 : 0
    let truth = record.candidateValue - record.loggedValue
    difference += estimate.differenceInterval.contains(truth) || abs(truth) < 1e-12 ? 1 : 0
    guard estimate.verdict != .undecided else { return }
    decided += 1
    if estimate.difference * truth < 0 { wrong += 1 }
  }
}
