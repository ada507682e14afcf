import Language

/// Whether a text says more than its template, told by how many of its words neither the template nor messages of this kind have. It
/// catches what no list of forbidden words foresees.
struct NoveltyCheck {
  let language: Language

  /// In one sentence, and in all.
  private static let sentenceMax = 1
  private static let textMax = 2

  func fault(in text: CandidateText, template: CandidateText) -> Fault? {
    let own = FamiliarWords(template.words.map(\.folded))
    let familiar = FamiliarWords.standard(language)
    var strange: Set<String> = []
    var inSentence: Set<String> = []
    for token in text.tokens {
      if token.isMark(".!?…;") { inSentence = [] }
      guard token.kind == .word, token.folded.count > 1, !own.contains(token.folded), !FunctionWords.of(language).contains(token.folded),
        !familiar.contains(token.folded)
      else { continue }
      strange.insert(token.folded)
      inSentence.insert(token.folded)
      if inSentence.count > NoveltyCheck.sentenceMax || strange.count > NoveltyCheck.textMax {
        return Fault(.unfamiliar, strange.sorted().joined(separator: " "))
      }
    }
    return nil
  }
}
