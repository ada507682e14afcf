/// A reply as plain words.
enum ReplyTokens {
  /// Lower-case words without accents; everything that is no letter or digit separates, but an apostrophe joins (`don't` is `dont`).
  static func split(_ text: String) -> [String] {
    var tokens: [String] = []
    var current = ""
    for character in text {
      if character == "'" || character == "\u{2019}" { continue }
      guard character.isLetter || character.isNumber else {
        if !current.isEmpty { tokens.append(current) }
        current = ""
        continue
      }
      current += plain(character)
    }
    if !current.isEmpty { tokens.append(current) }
    return tokens
  }

  /// Whether the words stand in the reply one after the other.
  static func holds(_ tokens: [String], _ words: [String]) -> Bool {
    guard !words.isEmpty, tokens.count >= words.count else { return false }
    return (0...(tokens.count - words.count)).contains { start in tokens[start..<(start + words.count)].elementsEqual(words) }
  }

  private static let accented: [Character: String] = {
    let groups = [
      "a": "áàâãäå", "c": "ç", "e": "éèêë", "i": "íìîï", "n": "ñ", "o": "óòôõö", "u": "úùûü", "y": "ýÿ",
    ]
    return groups.reduce(into: [:]) { table, group in for character in group.value { table[character] = group.key } }
  }()

  private static func plain(_ character: Character) -> String {
    let lower = character.lowercased()
    guard let first = lower.first, lower.count == 1 else { return lower }
    return accented[first] ?? lower
  }
}

/// A sentence shape: words with alternatives (`stop|quit`), optional words (`me?`), and `~` for up to three words of any kind.
struct PhrasePattern: Hashable, Sendable {
  private enum Part: Hashable, Sendable {
    case word(Set<String>)
    case optionalWord(Set<String>)
    case gap
  }

  private static let gapWordsMax = 3
  private let parts: [Part]

  init(_ text: String) {
    parts = text.split(separator: " ").map { part in
      if part == "~" { return .gap }
      let isOptional = part.hasSuffix("?")
      let words = Set((isOptional ? part.dropLast() : part).split(separator: "|").map(String.init))
      return isOptional ? .optionalWord(words) : .word(words)
    }
  }

  /// Whether the shape occurs anywhere in the reply.
  func matches(_ tokens: [String]) -> Bool { tokens.indices.contains { matches(tokens[$0...], from: 0) } }

  private func matches(_ tokens: ArraySlice<String>, from position: Int) -> Bool {
    guard position < parts.count else { return true }
    switch parts[position] {
    case .word(let words):
      guard let first = tokens.first, words.contains(first) else { return false }
      return matches(tokens.dropFirst(), from: position + 1)
    case .optionalWord(let words):
      if let first = tokens.first, words.contains(first), matches(tokens.dropFirst(), from: position + 1) { return true }
      return matches(tokens, from: position + 1)
    case .gap:
      return (0...min(PhrasePattern.gapWordsMax, tokens.count)).contains { matches(tokens.dropFirst($0), from: position + 1) }
    }
  }
}
