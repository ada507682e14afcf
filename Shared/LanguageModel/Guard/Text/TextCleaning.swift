/// Puts spaces in order, composes letters and finds the first character that must not stand in a message.
enum TextCleaning {
  /// - Returns: the clean text, or the fault.
  static func clean(_ candidate: String, _ alphabet: Alphabet, digits: Bool = false) -> Result<String, TextFault> {
    var result = ""
    var hasSpace = false
    var placeholder = false
    for character in candidate {
      // A space with something invisible on it is none.
      if character.unicodeScalars.allSatisfy({ $0.properties.isWhitespace && !TextCleaning.isOddSpace($0) }) {
        hasSpace = true
        continue
      }
      // The number in a placeholder's name is judged with the placeholder.
      let isOwnDigit = (placeholder || digits) && ("0"..."9").contains(character)
      guard let composed = isOwnDigit ? character : alphabet.composed(character) else {
        return .failure(TextFault(fault: Fault(Alphabet.fault(character), excerpt(character, after: result))))
      }
      if hasSpace, !result.isEmpty { result.append(" ") }
      if composed == "{" { placeholder = true } else if composed == "}" || hasSpace { placeholder = false }
      hasSpace = false
      result.append(composed)
    }
    return .success(unquoted(result))
  }

  struct TextFault: Error { var fault: Fault }

  /// Spaces that only a program writes: file and record separators.
  private static func isOddSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x0b || scalar.value == 0x0c || (0x1c...0x1f).contains(scalar.value)
  }

  private static func excerpt(_ character: Character, after text: String) -> String {
    let codes = character.unicodeScalars.prefix(3).map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
    return "\(codes) after “\(text.suffix(20))”"
  }

  /// Models like to put their answer in quotes.
  private static func unquoted(_ text: String) -> String {
    guard text.count > 2, let first = text.first, let last = text.last, ["\"\"", "“”", "«»", "''", "‘’"].contains(String([first, last]))
    else { return text }
    let inner = text.dropFirst().dropLast()
    return inner.contains(first) || inner.contains(last) ? text : String(inner).trimmed
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
