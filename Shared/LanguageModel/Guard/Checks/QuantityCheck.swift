import Language

/// Numbers, days and money in words that the template doesn't have.
struct QuantityCheck {
  let language: Language

  func fault(in text: CandidateText, template: CandidateText) -> Fault? {
    let own = Set(template.words.map(\.folded))
    if let fault = digits(text, template) { return fault }
    for (index, word) in text.tokens.enumerated() where word.kind == .word && !own.contains(word.folded) {
      let meaning = WordMeaning(word.folded, language)
      if !meaning.isDisjoint(with: [.weekday, .month]), isDay(text, index) { return Fault(.date, word.text) }
      if !meaning.isDisjoint(with: [.relativeDay, .unit, .season]), !innocent.contains(word.folded) { return Fault(.date, word.text) }
      if word.folded == "mil", index + 1 < text.tokens.count, QuantityCheck.thousandfold.contains(text.tokens[index + 1].folded) {
        continue
      }
      if !meaning.isDisjoint(with: [.number, .ordinal, .fraction, .currency]), !innocent.contains(word.folded) {
        return Fault(.numberInWords, word.text)
      }
    }
    return nil
  }

  /// A template's own digits, as in "from 1 to 5", must all be there, in their order, and no others.
  private func digits(_ text: CandidateText, _ template: CandidateText) -> Fault? {
    let expected = template.words.map(\.text).filter { $0.contains(where: \.isNumber) }
    let found = text.words.map(\.text).filter { $0.contains(where: \.isNumber) }
    if found == expected { return nil }
    return Fault(
      found.count < expected.count ? .meaningLost : .number, (found.first { !expected.contains($0) } ?? found.last ?? expected.first) ?? "")
  }

  /// "may", "march", "sun" are days and months only where they stand as one.
  private func isDay(_ text: CandidateText, _ index: Int) -> Bool {
    let word = text.tokens[index]
    switch word.folded {
    case "may", "mar", "sat", "sun", "dom", "set", "out", "ter", "sex", "seg", "mart", "wed", "ago", "lun", "mon", "lune", "bienes", "vier",
      "jan", "dec", "marco", "march", "mai":
      let before = index > 0 ? text.tokens[index - 1].folded : ""
      return (word.text.first?.isUppercase == true && !word.isSentenceStart) || QuantityCheck.dayPrepositions.contains(before)
    default: return !innocent.contains(word.folded)
    }
  }

  /// "Mil gracias" counts nothing.
  private static let thousandfold: Set<String> = ["gracias", "perdones", "disculpas", "desculpas", "perdoes", "obrigados"]

  private static let dayPrepositions: Set<String> = [
    "in", "by", "until", "till", "before", "since", "on", "next", "last", "early", "late", "mid", "en", "em", "ate", "hasta", "de", "desde",
  ]

  /// Words that the tables of the readers know and that mean something else in most messages.
  private var innocent: Set<String> {
    switch language {
    case .english: ["day", "real", "won", "media", "tom", "mean", "sol", "quits"]
    case .spanish: ["dia", "plata", "medio", "media", "sol", "real", "aller", "once", "mango", "vier"]
    case .portuguese: ["dia", "meio", "media", "medio", "sem", "para", "aller"]
    }
  }
}
