import Language

/// Finds names that we do not know: behind "me llamo", "my name is", and common ones with a capital.
struct IntroducedNames {
  let text: PlainText
  let words: [PlainWord]

  /// A name follows, however it is written.
  private static let strong = [
    ["me", "llamo"], ["mi", "nombre", "es"], ["se", "llama"], ["su", "nombre", "es"], ["my", "name", "is"], ["my", "name", "s"],
    ["name", "is"],
    ["meu", "nome", "e"], ["me", "chamo"], ["se", "chama"], ["o", "nome", "e"],
  ]
  /// A name may follow: it needs a capital or must be a common one.
  private static let weak = [
    ["soy"], ["sou"], ["sou", "o"], ["sou", "a"], ["i", "am"], ["i", "m"], ["im"], ["this", "is"], ["aqui", "e", "o"], ["aqui", "e", "a"],
    ["aqui", "e"],
    ["habla"], ["fala"], ["sr"], ["sra"], ["srta"], ["senor"], ["senora"], ["senhor"], ["senhora"], ["mr"], ["mrs"], ["ms"], ["don"],
    ["dona"], ["not"], ["no", "es"],
  ]

  func claim(_ claims: inout Claims) {
    for (index, word) in words.enumerated() {
      let isStrong = IntroducedNames.strong.contains { follows(index, $0) }
      let isWeak = IntroducedNames.weak.contains { follows(index, $0) }
      let sense = WordSense(word.folded)
      let isCommon = sense.isName && !sense.isMonth
      let isShouted = word.range.count > 1 && text.isCapital(word.range.lowerBound + 1)
      guard
        isStrong && word.folded.count > 1 || isWeak && (word.isCapital && !isShouted && word.folded.count > 1 || isCommon)
          || isCommon && word.isCapital
      else { continue }
      claims.add(word.range.lowerBound..<end(of: index), .person)
    }
  }

  private func follows(_ index: Int, _ introduction: [String]) -> Bool {
    guard index >= introduction.count else { return false }
    let before = words[(index - introduction.count)..<index]
    guard before.map(\.folded) == introduction, let last = before.last else { return false }
    return words[index].range.lowerBound - last.range.upperBound <= 3
  }

  /// Further names with capitals: "Ana de la Cruz".
  private func end(of index: Int) -> Int {
    var end = words[index].range.upperBound
    var position = end
    for next in words.dropFirst(index + 1).prefix(5) {
      guard text.isGap(position..<next.range.lowerBound, of: " -'’", atMost: 1) else { break }
      if next.isCapital, next.folded.count > 1 { end = next.range.upperBound } else if !KnownWords.particles.contains(next.folded) { break }
      position = next.range.upperBound
    }
    return end
  }
}
