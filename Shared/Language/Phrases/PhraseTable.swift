/// Labelled phrases, indexed by how they open, so that a text is looked through once however many phrases there are.
struct PhraseTable<Label: Sendable>: Sendable {
  private var phrases: [(label: Label, phrase: Phrase)] = []
  private var byWord: [UInt64: [Int]] = [:]
  private var byPrefix: [UInt64: [Int]] = [:]
  private var anywhere: [Int] = []

  struct Match {
    var label: Label
    /// Positions in `Words`.
    var range: Range<Int>
  }

  /// Prefixes are indexed by their first letters.
  private static var prefixLength: Int { 3 }

  mutating func add(_ notation: String, label: Label) {
    let phrase = Phrase(notation)
    let index = phrases.count
    phrases.append((label, phrase))
    guard let opening = phrase.opening, opening.prefixes.allSatisfy({ $0.count >= PhraseTable.prefixLength }) else {
      anywhere.append(index)
      return
    }
    for word in opening.exact { byWord[word, default: []].append(index) }
    for prefix in Set(opening.prefixes.map { WordHash.of($0.prefix(PhraseTable.prefixLength)) }) {
      byPrefix[prefix, default: []].append(index)
    }
  }

  /// Every phrase found, at the first place where it stands.
  func matches(in words: Words) -> [Match] {
    var found: [Match] = []
    var seen = Set<Int>()
    for position in 0...words.count {
      for index in anywhere { collect(index, words, position, &found, &seen) }
      guard position < words.count else { break }
      let token = words.tokens[position]
      if let indexes = byWord[token.hash] {
        for index in indexes { collect(index, words, position, &found, &seen) }
      }
      if token.kind == .word, token.length >= PhraseTable.prefixLength,
        let indexes = byPrefix[WordHash.of(words.bytes[token.start..<token.start + PhraseTable.prefixLength])]
      {
        for index in indexes { collect(index, words, position, &found, &seen) }
      }
    }
    return found
  }

  private func collect(_ index: Int, _ words: Words, _ position: Int, _ found: inout [Match], _ seen: inout Set<Int>) {
    guard !seen.contains(index), let end = phrases[index].phrase.match(words, at: position) else { return }
    seen.insert(index)
    found.append(Match(label: phrases[index].label, range: position..<end))
  }
}
