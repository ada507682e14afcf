/// Labelled phrases for judges of texts that are not replies. The notation is that of `Phrase`; a text is folded and its contractions are
/// written out before it is looked through, so that letter case, accents and "won't" make no difference.
package struct PhraseBook<Label: Sendable>: Sendable {
  private var table = PhraseTable<Label>()

  /// A phrase that was found, and the folded words in which it was.
  package struct Found {
    package var label: Label
    package var words: [String]
  }

  package init() {}

  /// Adds phrases: notations with semicolons between them, on one line or on several.
  package mutating func add(_ notations: String, label: Label) {
    for notation in notations.split(separator: ";") {
      let elements = notation.split(whereSeparator: \.isWhitespace)
      if !elements.isEmpty { table.add(elements.joined(separator: " "), label: label) }
    }
  }

  /// Every phrase that stands in the sentence, as it is written or with its contractions written out. Of a sentence of more than 1,600
  /// characters the middle is not read: cut longer texts first.
  package func matches(in sentence: String, _ language: Language) -> [Found] {
    let folded = FoldedText(sentence)
    return [folded, Normaliser.standard(language).normalise(folded)].flatMap { text in
      let words = Words(text)
      return table.matches(in: words).map { match in
        Found(label: match.label, words: words.tokens[match.range].map { String(decoding: words.bytes[$0.range], as: UTF8.self) })
      }
    }
  }
}
