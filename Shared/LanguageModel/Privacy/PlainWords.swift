/// A run of letters in a text.
struct PlainWord {
  var range: Range<Int>
  /// Small letters without accents.
  var folded: String
  /// Begins with a capital.
  var isCapital: Bool
}

extension PlainText {
  /// The runs of letters; apostrophes, hyphens and digits end one.
  var words: [PlainWord] {
    var words: [PlainWord] = []
    var index = 0
    while index < count {
      guard isLetter(index) else {
        index += 1
        continue
      }
      let start = index
      while isLetter(index) { index += 1 }
      words.append(PlainWord(range: start..<index, folded: foldedText(start..<index), isCapital: isCapital(start)))
    }
    return words
  }

  /// Whether only so many of these characters, and at least one, stand between two words.
  func isGap(_ range: Range<Int>, of allowed: String, atMost most: Int) -> Bool {
    (1...most).contains(range.count) && characters[range].allSatisfy { allowed.contains($0) }
  }
}
