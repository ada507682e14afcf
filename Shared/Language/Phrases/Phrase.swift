/// A pattern of words, compiled from a short notation over folded words.
///
/// * `word` one word; `word*` any word that starts so; `a|b*` one of several; a trailing `?` makes an element optional;
/// * `..` up to three words in between, `..5` up to five, never across the end of a sentence;
/// * `^` start and `$` end of a sentence (or of the message); `<date>`, `<amount>`, `<time>`, `<number>` stand for what was found there.
struct Phrase: Sendable {
  enum Element: Sendable {
    case words(Alternatives, optional: Bool)
    case gap(Int)
    case start
    case end
  }

  struct Alternatives: Sendable {
    var exact: [UInt64] = []
    var prefixes: [[UInt8]] = []
  }

  var elements: [Element] = []

  init(_ notation: String) {
    for part in notation.split(separator: " ") {
      switch part {
      case "^": elements.append(.start)
      case "$": elements.append(.end)
      case let gap where gap.hasPrefix(".."): elements.append(.gap(Int(gap.dropFirst(2)) ?? 3))
      default: elements.append(Phrase.words(part))
      }
    }
  }

  private static func words(_ part: Substring) -> Element {
    let optional = part.hasSuffix("?") && part != "?"
    var alternatives = Alternatives()
    for word in (optional ? part.dropLast() : part).split(separator: "|") {
      if word.hasSuffix("*") {
        alternatives.prefixes.append(Array(word.dropLast().utf8))
      } else {
        alternatives.exact.append(WordHash.of(word))
      }
    }
    return .words(alternatives, optional: optional)
  }

  /// The first thing that must be there, for indexing; nil when the phrase opens with something optional.
  var opening: Alternatives? {
    for element in elements {
      switch element {
      case .start: continue
      case .words(let alternatives, optional: false): return alternatives
      case .words, .gap, .end: return nil
      }
    }
    return nil
  }

  /// The position after the match that begins at `position`, nil where there is none.
  func match(_ words: Words, at position: Int) -> Int? { match(words, at: position, element: 0) }

  private func match(_ words: Words, at position: Int, element: Int) -> Int? {
    guard element < elements.count else { return position }
    switch elements[element] {
    case .start:
      guard position == 0 || words.isBreak(position - 1) else { return nil }
      return match(words, at: position, element: element + 1)
    case .end:
      guard position == words.count || words.isBreak(position) else { return nil }
      return match(words, at: position, element: element + 1)
    case .words(let alternatives, let optional):
      if position < words.count, words.matches(alternatives, at: position),
        let end = match(words, at: position + 1, element: element + 1)
      {
        return end
      }
      return optional ? match(words, at: position, element: element + 1) : nil
    case .gap(let most):
      for skipped in 0...most {
        if let end = match(words, at: position + skipped, element: element + 1) { return end }
        guard position + skipped < words.count, !words.isBreak(position + skipped) else { return nil }
      }
      return nil
    }
  }
}
