/// Words that are telling wherever they stand: the parts of names and addresses that we know.
struct KnownWords: Sendable {
  private var words: Set<String> = []
  /// Of scripts that put no spaces between words: looked for inside runs of letters.
  private var parts: [[Character]] = []

  /// Small words inside names, and words that every address has: alone they tell nothing.
  static let particles: Set<String> = [
    "de", "del", "la", "las", "los", "lo", "el", "da", "do", "dos", "das", "di", "du", "van", "von", "der", "den", "bin", "ibn", "al",
    "and", "the", "of",
  ]
  private static let addressWords: Set<String> = [
    "street", "avenue", "road", "lane", "drive", "court", "square", "place", "way", "floor", "flat", "apartment", "unit", "house", "suite",
    "north", "south",
    "east", "west", "calle", "carrera", "avenida", "transversal", "diagonal", "paseo", "pasaje", "piso", "apartamento", "departamento",
    "casa", "torre",
    "barrio", "colonia", "norte", "sur", "este", "oeste", "centro", "rua", "travessa", "alameda", "andar", "bairro", "sul", "leste",
    "numero", "con", "com",
    "info", "mail", "email", "correo", "contact", "contacto", "contato", "admin", "hello", "hola", "hotmail", "gmail", "outlook", "yahoo",
    "icloud", "net",
    "org", "www", "http", "https",
  ]

  init(names: [String]) {
    for name in names {
      let pieces = PlainText(name).words
      let telling = pieces.filter { $0.folded.count >= 2 && !KnownWords.particles.contains($0.folded) }
      (telling.isEmpty ? pieces : telling).forEach { add($0.folded) }
      // "O'Brien" is written "Obrien" too, and "Ana López" "analopez".
      for start in pieces.indices {
        var joined = pieces[start].folded
        for next in pieces[(start + 1)...].prefix(4) {
          joined += next.folded
          if joined.count >= 4 { words.insert(joined) }
        }
      }
    }
  }

  init(addresses: [String]) {
    for address in addresses {
      for piece in PlainText(address).words where piece.folded.count >= 3 || !piece.folded.allSatisfy(\.isASCII) {
        if !KnownWords.particles.contains(piece.folded), !KnownWords.addressWords.contains(piece.folded) { add(piece.folded) }
      }
    }
  }

  private mutating func add(_ word: String) {
    words.insert(word)
    // Thai, and everything behind it: Japanese, Chinese.
    if word.unicodeScalars.contains(where: { $0.value >= 0xe00 }) { parts.append(Array(word)) }
  }

  /// "Anaaa" is "Ana" too.
  func has(_ word: String) -> Bool { words.contains(word) || words.contains(KnownWords.squeezed(word)) }

  private static func squeezed(_ word: String) -> String {
    var result: [Character] = []
    var run: [Character] = []
    for letter in word {
      if run.last != letter {
        result += run.count > 2 ? [run[0]] : run
        run = []
      }
      run.append(letter)
    }
    return String(result + (run.count > 2 ? [run[0]] : run))
  }

  /// Hides every such word, and what joins two of them to one name: "Ana de la Cruz", "López-Vega".
  func claim(_ text: PlainText, _ words: [PlainWord], _ kind: HiddenKind, _ claims: inout Claims) {
    var index = 0
    while index < words.count {
      guard has(words[index].folded) else {
        for part in parts { claimInside(words[index], part, text, kind, &claims) }
        index += 1
        continue
      }
      var last = index
      var next = index + 1
      while next < words.count, text.isGap(words[next - 1].range.upperBound..<words[next].range.lowerBound, of: " -'’.", atMost: 2) {
        if has(words[next].folded) { last = next } else if !KnownWords.particles.contains(words[next].folded) { break }
        next += 1
      }
      claims.add(start(of: words[index], in: text)..<words[last].range.upperBound, kind)
      index = last + 1
    }
  }

  /// The "O" of "O'Brien" belongs to it.
  private func start(of word: PlainWord, in text: PlainText) -> Int {
    let start = word.range.lowerBound
    guard start >= 2, "'’".contains(text.characters[start - 1]), text.isLetter(start - 2), !text.isLetter(start - 3) else { return start }
    return start - 2
  }

  private func claimInside(_ word: PlainWord, _ part: [Character], _ text: PlainText, _ kind: HiddenKind, _ claims: inout Claims) {
    guard word.range.count >= part.count else { return }
    for start in word.range.lowerBound...(word.range.upperBound - part.count)
    where text.folded[start..<start + part.count].elementsEqual(part) {
      claims.add(start..<start + part.count, kind)
    }
  }
}
