/// What one word can mean where numbers, money and people are spoken of, in any of the languages: for those who must hide such words.
package struct WordSense: Hashable, Sendable {
  /// The number that the word is: "veinte" is 20.
  package var number: Int64?
  /// Hundred, thousand, million: multiplies what stands before it.
  package var multiplier: Int64?
  package var isCurrency = false
  /// Counts or times something: payments, days, months. The number before it is no amount.
  package var isCounted = false
  package var isMonth = false
  /// Says that the number behind it is a document's or an account's: "invoice 4432".
  package var isLabel = false
  /// A common given name or family name.
  package var isName = false

  package init(_ word: some StringProtocol) {
    let text = FoldedText(String(word))
    guard text.tokens.count == 1, let token = text.tokens.first, token.kind == .word else { return }
    for language in Language.allCases {
      let sense = Lexicon.standard(language).sense(of: token)
      number = number ?? sense.cardinal
      if token.length > 1 { multiplier = multiplier ?? sense.multiplier }
      isCurrency = isCurrency || sense.currency != nil
      isCounted = isCounted || sense.unit != nil || sense.roles.contains(.part)
      isMonth = isMonth || sense.month != nil
      isLabel = isLabel || sense.roles.contains(.label)
    }
    isName = Names.contains(token.hash)
  }
}
