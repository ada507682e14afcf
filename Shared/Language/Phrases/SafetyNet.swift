/// Phrases for the labels whose miss does harm: where one is found, its label is judged by a curve of its own, fitted on held-out
/// replies with such a phrase, so that it holds unless the model is sure of the opposite ("my lawyer friend came to dinner").
struct SafetyNet: Sendable {
  struct Hit: Hashable {
    var intent: Intent
    /// Positions in `Words`.
    var range: Range<Int>
  }

  static let standard = SafetyNet()

  private let phrases: PhraseTable<Intent>
  private let exceptions: PhraseTable<Intent>

  init() {
    var phrases = PhraseTable<Intent>()
    for (intent, notations) in SafetyPhrases.all {
      for notation in notations { phrases.add(notation, label: intent) }
    }
    var exceptions = PhraseTable<Intent>()
    for (intent, notations) in SafetyPhrases.exceptions {
      for notation in notations { exceptions.add(notation, label: intent) }
    }
    self.phrases = phrases
    self.exceptions = exceptions
  }

  /// One hit for each label found, unless an exception overlaps it.
  func hits(in words: Words) -> [Hit] {
    let found = phrases.matches(in: words)
    guard !found.isEmpty else { return [] }
    let vetoes = exceptions.matches(in: words)
    var hits: [Hit] = []
    for match in found where !hits.contains(where: { $0.intent == match.label }) {
      if vetoes.contains(where: { $0.label == match.label && $0.range.overlaps(match.range) }) { continue }
      hits.append(Hit(intent: match.label, range: match.range))
    }
    return hits.sorted { $0.intent < $1.intent }
  }
}
