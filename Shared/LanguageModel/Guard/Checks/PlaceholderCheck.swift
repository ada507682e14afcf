/// Every placeholder of the template exactly once, none other, and nothing so close that it would change a value.
enum PlaceholderCheck {
  static func fault(in text: CandidateText, template: CandidateText) -> Fault? {
    let expected = template.placeholders
    let found = text.placeholders
    if let unknown = found.first(where: { !expected.contains($0) }) { return Fault(.placeholderUnknown, "{\(unknown)}") }
    if let brace = text.tokens.first(where: { $0.isMark("{}") }) { return Fault(.placeholderUnknown, brace.text) }
    var seen: Set<String> = []
    for name in found where !seen.insert(name).inserted { return Fault(.placeholderRepeated, "{\(name)}") }
    if let missing = expected.first(where: { !seen.contains($0) }) { return Fault(.placeholderMissing, "{\(missing)}") }
    return glued(text) ?? swapped(found, expected)
  }

  private static func glued(_ text: CandidateText) -> Fault? {
    for (index, token) in text.tokens.enumerated() where token.kind == .placeholder {
      if index > 0, !token.hasSpaceBefore, !text.tokens[index - 1].isMark("(\"“«¿¡'‘—–:") {
        return Fault(.placeholderGlued, text.tokens[index - 1].text + "{\(token.text)}")
      }
      if index > 0, text.tokens[index - 1].isMark("-–—"), Slot(token.text) == .money || Slot(token.text) == .count, !reads(text, index) {
        return Fault(.placeholderGlued, "- {\(token.text)}")
      }
      guard index + 1 < text.tokens.count, !text.tokens[index + 1].hasSpaceBefore else { continue }
      let next = text.tokens[index + 1]
      let isPossessive = next.isMark("'’") && Slot(token.text) != .money && Slot(token.text) != .link
      if !next.isMark(".,:;!?…)\"”»—–"), !isPossessive { return Fault(.placeholderGlued, "{\(token.text)}" + next.text) }
      // A mark with a letter right behind it belongs to an address: "{link1}.evil".
      if index + 2 < text.tokens.count, !text.tokens[index + 2].hasSpaceBefore, text.tokens[index + 2].kind != .mark, !isPossessive,
        !next.isMark("—–")
      {
        return Fault(.placeholderGlued, "{\(token.text)}" + next.text + text.tokens[index + 2].text)
      }
    }
    return nil
  }

  /// A dash between words is punctuation; one before an amount and after nothing is a sign.
  private static func reads(_ text: CandidateText, _ index: Int) -> Bool {
    index > 1 && text.tokens[index].hasSpaceBefore == text.tokens[index - 1].hasSpaceBefore
  }

  /// Of placeholders that hold the same kind of thing, the order tells which is which.
  private static func swapped(_ found: [String], _ expected: [String]) -> Fault? {
    for slot in Set(expected.map(Slot.init)).sorted(by: { $0.rawValue < $1.rawValue }) where slot != .other {
      let before = expected.filter { Slot($0) == slot }
      let after = found.filter { Slot($0) == slot }
      if before != after { return Fault(.placeholderSwapped, after.map { "{\($0)}" }.joined(separator: " ")) }
    }
    return nil
  }
}
