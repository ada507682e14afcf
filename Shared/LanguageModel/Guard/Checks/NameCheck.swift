import Language

/// Names that the template doesn't have: capitals inside a sentence, well-known names, and words where a name would stand.
struct NameCheck {
  let language: Language

  func fault(in text: CandidateText, template: CandidateText) -> Fault? {
    let own = Set(template.words.map(\.folded))
    let tokens = text.tokens
    for (index, word) in tokens.enumerated() where word.kind == .word && !own.contains(word.folded) {
      let isCapital = word.text.first?.isUppercase == true
      if isCapital, !startsSentence(tokens, index), !isPronoun(word) { return Fault(.name, word.text) }
      if WordMeaning(word.folded, language).contains(.name), !NameCheck.ambiguous.contains(word.folded) { return Fault(.name, word.text) }
      guard index > 0 else { continue }
      let before = tokens[index - 1]
      let isTitled = before.kind == .word || (before.isMark(".") && index > 1 && !before.hasSpaceBefore)
      let title = before.isMark(".") && index > 1 ? tokens[index - 2].folded : before.folded
      if isTitled, !own.contains(title), NameCheck.titles.contains(title) { return Fault(.name, title + " " + word.text) }
      if index > 1, let phrase = NameCheck.selfIntroductions[tokens[index - 2].folded], phrase.contains(before.folded) {
        return Fault(.name, word.text)
      }
    }
    return nil
  }

  private func startsSentence(_ tokens: [TextToken], _ index: Int) -> Bool {
    if tokens[index].isSentenceStart { return true }
    // After a link nobody writes a full stop; after an opening question mark, quote or bracket a sentence begins.
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    if before.kind == .placeholder { return Slot(before.text) == .link }
    return before.isMark("¿¡(\"“«")
  }

  private func isPronoun(_ word: TextToken) -> Bool {
    language == .english && (word.text == "I" || word.text.hasPrefix("I'") || word.text.hasPrefix("I’") || word.text == "OK")
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "mister", "dr", "doctor", "sr", "sra", "srta", "don", "lic", "ing", "dra", "doutor", "doutora", "prof",
  ]
  /// "name is", "me llamo", "me chamo", "nombre es", "nome e", "called".
  private static let selfIntroductions: [String: Set<String>] = [
    "name": ["is"], "names": ["is"], "me": ["llamo", "chamo"], "nombre": ["es"], "nome": ["e"], "am": ["called"], "from": ["called"],
    "llama": ["se"],
  ]
  /// Names that are everyday words too.
  private static let ambiguous: Set<String> = [
    "luz", "gloria", "pilar", "vera", "rosa", "mercedes", "sol", "brown", "jack", "christian", "carol", "lima", "costa", "flores", "santos",
    "vargas", "cruz", "jesus", "marina", "cesar", "torres", "castillo", "norma", "dona", "julio", "victoria", "esperanza", "ruth", "taylor",
    "joyce", "marques", "leticia", "dan", "sam", "ben", "nick", "dona", "ana",
  ]
}
