/// Tells the language of a text by its words, pieces of words and letters.
package struct LanguageClassifier: Sendable {
  package static let bucketBits = 13
  package static let labelCount = Language.allCases.count

  package var biases: [Float]
  package var scale: Float
  /// Row by row, one weight per language.
  package var weights: [Int8]

  package init(biases: [Float], scale: Float, weights: [Int8]) {
    self.biases = biases
    self.scale = scale
    self.weights = weights
  }

  /// What the conversation so far and the country add to the score of their language: enough to settle "ok", not to overrule a sentence.
  private static let conversationBonus: Float = 1.5
  private static let countryBonus: Float = 0.7

  package func language(of buckets: [UInt32], situation: Situation) -> Language {
    var scores = biases
    let norm = LinearModel.norm(buckets.count)
    for bucket in buckets {
      for label in 0..<LanguageClassifier.labelCount {
        scores[label] += Float(weights[Int(bucket) * LanguageClassifier.labelCount + label]) * scale * norm
      }
    }
    for (index, language) in Language.allCases.enumerated() {
      if situation.language == language.rawValue { scores[index] += LanguageClassifier.conversationBonus }
      if situation.country.flatMap(Language.spoken) == language { scores[index] += LanguageClassifier.countryBonus }
    }
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    return Language.allCases[best]
  }
}

extension FoldedText {
  /// Features for telling the language.
  package var languageBuckets: [UInt32] {
    var list: [UInt32] = []
    let mask = UInt64((1 << LanguageClassifier.bucketBits) - 1)
    func add(_ hash: UInt64) { list.append(UInt32((hash ^ (hash >> 29) ^ (hash >> 47)) & mask)) }
    for (index, token) in tokens.enumerated() where token.kind == .word {
      if index >= 60 { break }
      add(token.hash)
      add(token.hash &* 31)  // the whole word weighs as two of its pieces
      guard token.length >= 2 else { continue }
      var hashes: [UInt8] = [UInt8(ascii: "_")]
      hashes.append(contentsOf: bytes[token.range].prefix(16))
      hashes.append(UInt8(ascii: "_"))
      for start in 0...(hashes.count - 3) { add(WordHash.of(hashes[start..<start + 3])) }
    }
    for letter in spellings { add(WordHash.of([1, letter])) }
    return list
  }
}
