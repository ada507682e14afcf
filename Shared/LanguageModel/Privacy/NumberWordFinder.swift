import Language

/// Finds sums written in words: "dos mil pesos", "three hundred and fifty".
struct NumberWordFinder {
  let text: PlainText
  let words: [PlainWord]

  /// Below this a single number in words may be a day, a count or a score.
  private static let smallMost = 31
  private static let joints: Set<String> = ["y", "e", "and", "de", "con", "com", "a"]
  /// Words of thousands that begin a number by themselves; others ("palos", "miles") are sums only behind one.
  private static let beginners: Set<String> = ["mil", "hundred", "thousand", "million", "millon", "milhao", "un", "um", "uma"]
  /// "mil gracias" is no sum.
  private static let courtesies: Set<String> = [
    "gracias", "gracia", "perdones", "disculpas", "desculpas", "obrigados", "thanks", "vezes", "veces",
  ]

  func claim(_ claims: inout Claims) {
    let senses = words.map { WordSense($0.folded) }
    var index = 0
    while index < words.count {
      let run = run(from: index, senses)
      if let last = run, isSum(index...last, senses) { claims.add(words[index].range.lowerBound..<words[last].range.upperBound, .amount) }
      index = (run ?? index) + 1
    }
  }

  /// The last word of a number that begins here, or of one that goes on behind digits ("5 mil").
  private func run(from start: Int, _ senses: [WordSense]) -> Int? {
    let isBehindDigits = isDigitBefore(words[start])
    let begins =
      senses[start].number != nil || NumberWordFinder.beginners.contains(words[start].folded)
      || isBehindDigits && senses[start].multiplier != nil
    guard begins, words[start].folded != "mi" || isBehindDigits else { return nil }
    var last: Int? = senses[start].number != nil || senses[start].multiplier != nil ? start : nil
    var index = start + 1
    while index < words.count, text.isGap(words[index - 1].range.upperBound..<words[index].range.lowerBound, of: " -", atMost: 3) {
      let isNumber = senses[index].number != nil || senses[index].multiplier != nil && words[index].folded != "mi"
      guard isNumber || NumberWordFinder.joints.contains(words[index].folded) else { break }
      if isNumber { last = index }
      index += 1
    }
    return last
  }

  private func isSum(_ run: ClosedRange<Int>, _ senses: [WordSense]) -> Bool {
    let next = run.upperBound + 1 < words.count ? words[run.upperBound + 1].folded : ""
    let following = WordSense(next)
    let hasMultiplier = run.contains { senses[$0].multiplier != nil }
    if hasMultiplier { return !NumberWordFinder.courtesies.contains(next) }
    if following.isCurrency { return true }
    let numbers = run.compactMap { senses[$0].number }
    if numbers.contains(where: { $0 > NumberWordFinder.smallMost }) { return true }
    return numbers.count > 1 && !following.isCounted && !following.isMonth
  }

  private func isDigitBefore(_ word: PlainWord) -> Bool {
    let index = word.range.lowerBound
    return text.isDigit(index - 1) || text.isSpace(index - 1) && text.isDigit(index - 2)
  }
}
