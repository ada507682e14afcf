public import Language

/// Hits and misses of each label over labelled replies.
public struct IntentScores: Hashable, Sendable {
  private struct Count: Hashable, Sendable {
    var hits = 0
    var missed = 0
    var extra = 0
  }

  private var counts: [Intent: Count] = [:]
  public private(set) var replies = 0
  public private(set) var exact = 0

  public init() {}

  public mutating func count(_ reading: LabelledReading, as given: Understanding) {
    let (gold, found) = reading.counted(given)
    replies += 1
    if gold == found { exact += 1 }
    for intent in gold.union(found) {
      switch (gold.contains(intent), found.contains(intent)) {
      case (true, true): counts[intent, default: Count()].hits += 1
      case (true, false): counts[intent, default: Count()].missed += 1
      default: counts[intent, default: Count()].extra += 1
      }
    }
  }

  /// Mean F1 of the labels that occur, 0-1.
  public var macroF1: Double {
    let occurring = Intent.allCases.compactMap { counts[$0] }.filter { $0.hits + $0.missed > 0 }
    guard !occurring.isEmpty else { return 0 }
    return occurring.reduce(0) { $0 + Double(2 * $1.hits) / Double(2 * $1.hits + $1.missed + $1.extra) } / Double(occurring.count)
  }

  /// Protected labels that were found, of those that were there.
  public var protectedFound: Int { protected.reduce(0) { $0 + $1.hits } }
  public var protectedCount: Int { protected.reduce(0) { $0 + $1.hits + $1.missed } }
  /// Protected labels that were given and not there.
  public var protectedExtra: Int { protected.reduce(0) { $0 + $1.extra } }

  private var protected: [Count] { Intent.allCases.filter(\.isProtected).compactMap { counts[$0] } }
}
