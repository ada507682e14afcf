import Language

/// What stands before and behind a number.
extension NumberFinder {
  func word(before index: Int) -> PlainWord? {
    guard let word = words.last(where: { $0.range.upperBound <= index }) else { return nil }
    return text.characters[word.range.upperBound..<index].allSatisfy { " #:.°º-".contains($0) } && index - word.range.upperBound <= 3
      ? word : nil
  }

  func word(after index: Int) -> PlainWord? {
    guard let word = words.first(where: { $0.range.lowerBound >= index }) else { return nil }
    return text.characters[index..<word.range.lowerBound].allSatisfy { $0 == " " } && word.range.lowerBound - index <= 2 ? word : nil
  }

  private static let signs = Set("$€£¥₹₡₲₱")
  /// "US$", "R$", "MXN$".
  private static let signLettersMost = 3

  func hasSign(_ range: Range<Int>) -> Bool {
    withSign(range) != range || (word(before: range.lowerBound).map { WordSense($0.folded).isCurrency } ?? false)
  }

  func isCurrency(after index: Int) -> Bool {
    guard let word = word(after: index) else { return false }
    let sense = WordSense(word.folded)
    return sense.isCurrency || sense.multiplier != nil && word.folded != "mi"
  }

  /// With a currency's sign before or behind it.
  func withSign(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    let before = start > 0 && text.isSpace(start - 1) ? start - 2 : start - 1
    if before >= 0, NumberFinder.signs.contains(text.characters[before]) {
      start = before
      while text.isLetter(start - 1), before - start < NumberFinder.signLettersMost { start -= 1 }
    }
    let after = end < text.count && text.isSpace(end) ? end + 1 : end
    if after < text.count, NumberFinder.signs.contains(text.characters[after]) { end = after + 1 }
    return start..<end
  }

  /// "5 mil", "2 hundred thousand".
  func withMultipliers(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while let next = word(after: end), next.folded != "mi", next.folded.count > 1, WordSense(next.folded).multiplier != nil {
      end = next.range.upperBound
    }
    return range.lowerBound..<end
  }
}
