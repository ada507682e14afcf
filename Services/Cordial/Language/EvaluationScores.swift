import Language

/// Counts what was understood against what labelled replies say.
struct EvaluationScores {
  struct Count {
    var hits = 0
    var missed = 0
    var extra = 0

    var precision: Double { hits + extra == 0 ? 1 : Double(hits) / Double(hits + extra) }
    var recall: Double { hits + missed == 0 ? 1 : Double(hits) / Double(hits + missed) }
    var score: Double { hits == 0 ? 0 : 2 * precision * recall / (precision + recall) }
    var support: Int { hits + missed }
  }

  private(set) var labels: [Intent: Count] = [:]
  private(set) var byLanguage: [String: [Intent: Count]] = [:]
  private var confusion: [String: Int] = [:]
  private var bins = [(sum: Double, truths: Double, count: Double)](repeating: (0, 0, 0), count: 10)
  private(set) var replies = 0
  private(set) var exact = 0

  /// - Parameter probabilities: one for each of `Intent.allCases`; nil where only the given intents have one.
  mutating func count(gold: Set<Intent>, given: [ScoredIntent], probabilities: [Double]?, language: String, lastAsked: LastAsked?) {
    replies += 1
    let found = Set(given.map(\.intent))
    // Greetings and thanks count only where they stand alone.
    let polite: Set<Intent> = [.greeting, .thanks]
    let counted = gold.isSubset(of: polite) ? gold : gold.subtracting(polite)
    let answered = gold.isSubset(of: polite) ? found : found.subtracting(polite)
    if counted == answered { exact += 1 }
    for intent in counted.union(answered) {
      var change = Count()
      if counted.contains(intent), answered.contains(intent) {
        change.hits = 1
      } else if counted.contains(intent) {
        change.missed = 1
      } else {
        change.extra = 1
      }
      add(change, intent, language)
    }
    for missed in counted.subtracting(answered) {
      for extra in answered.subtracting(counted) { confusion["\(missed.rawValue) taken for \(extra.rawValue)", default: 0] += 1 }
    }
    if let probabilities {
      for (index, probability) in probabilities.enumerated() where probability >= 0.05 {
        bin(probability, isTrue: gold.contains(Intent.allCases[index]))
      }
    } else {
      for scored in given { bin(scored.confidence, isTrue: gold.contains(scored.intent)) }
    }
  }

  private mutating func add(_ change: Count, _ intent: Intent, _ language: String) {
    func sum(_ count: inout Count) {
      count.hits += change.hits
      count.missed += change.missed
      count.extra += change.extra
    }
    sum(&labels[intent, default: Count()])
    sum(&byLanguage[language, default: [:]][intent, default: Count()])
  }

  private mutating func bin(_ probability: Double, isTrue: Bool) {
    let index = min(9, Int(probability * 10))
    bins[index].sum += probability
    bins[index].truths += isTrue ? 1 : 0
    bins[index].count += 1
  }

  /// Mean distance between confidence and share of truth over ten bins, weighted by size.
  var calibrationError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    guard total > 0 else { return 0 }
    return bins.reduce(0) { $0 + abs($1.sum - $1.truths) } / total
  }

  static func macro(_ counts: [Intent: Count]) -> Double {
    let scored = counts.values.filter { $0.support > 0 }
    return scored.isEmpty ? 0 : scored.reduce(0) { $0 + $1.score } / Double(scored.count)
  }

  func report() -> String {
    var lines = ["intent                 support  precision  recall     F1"]
    for intent in Intent.allCases {
      guard let count = labels[intent] else { continue }
      let name = (intent.isProtected ? "* " : "  ") + intent.rawValue
      lines.append(
        "\(padded(name, 22)) \(padded("\(count.support)", 8)) \(padded(JSONText.number(count.precision), 10)) \(padded(JSONText.number(count.recall), 10)) \(JSONText.number(count.score))"
      )
    }
    lines.append("* protected: recall comes first")
    lines.append(
      "macro-F1 \(JSONText.number(EvaluationScores.macro(labels))); all labels right \(exact) of \(replies); calibration error \(JSONText.number(calibrationError))"
    )
    for (language, counts) in byLanguage.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(language): macro-F1 \(JSONText.number(EvaluationScores.macro(counts)))")
      for intent in Intent.allCases where intent.isProtected {
        guard let count = counts[intent], count.support > 0, count.recall < 0.97 || count.precision < 0.8 else { continue }
        lines.append(
          "      \(intent.rawValue): recall \(JSONText.number(count.recall)), precision \(JSONText.number(count.precision)) of \(count.support)"
        )
      }
    }
    let pairs = confusion.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(15)
    if !pairs.isEmpty { lines.append("most confused: " + pairs.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")) }
    return lines.joined(separator: "\n")
  }

  private func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
}
