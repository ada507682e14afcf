/// Why one intent holds: the words that spoke for it and against it, and the phrase of the safety net that says it.
package struct Explanation {
  package var intent: Intent
  /// The strongest words, by their share of the score.
  package var words: [(words: String, weight: Double)]
  package var phrase: String?
}

extension Understander {
  /// At most this many words are named for each intent.
  private static let mostWords = 6

  /// For each intent that holds, what each word adds to its score: the score with the word less the score without it.
  package func explain(_ text: String, _ situation: Situation) -> [Explanation] {
    let folded = FoldedText(text)
    let language = classifier.language(of: folded.languageBuckets, situation: situation)
    let analysis = ReplyAnalysis(folded, language: language, situation: situation)
    let replaced = analysis.features.text
    let whole = model.scores(analysis.features.whole)
    let without = replaced.tokens.indices.map { index in
      var shorter = replaced
      shorter.tokens.remove(at: index)
      return model.scores(
        Features(shorter, entities: analysis.entities, lastAsked: situation.lastAsked, ruleHits: analysis.safetyNet.map(\.intent)).whole)
    }
    return understand(text, situation).intents.map { scored in
      let label = scored.intent.index
      let weights = replaced.tokens.indices.map {
        (words: replaced.string(replaced.tokens[$0]), weight: Double(whole[label] - without[$0][label]))
      }
      let strongest = weights.sorted { abs($0.weight) > abs($1.weight) }.prefix(Understander.mostWords)
      let hit = analysis.safetyNet.first { $0.intent == scored.intent }
      let words = Words(replaced)
      let phrase = hit.map { $0.range.map { replaced.string(words.tokens[$0]) }.joined(separator: " ") }
      return Explanation(intent: scored.intent, words: Array(strongest), phrase: phrase)
    }
  }
}
