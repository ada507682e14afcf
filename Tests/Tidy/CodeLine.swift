/// The code of a line: without its comment and with every text emptied, so that words in either are no code.
struct CodeLine {
  private(set) var code = ""

  /// Good for lines that are not inside a text of several lines; such a text's lines are taken for code.
  init(_ line: some StringProtocol) {
    var isInText = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" {
        isInText.toggle()
        code.append(character)
      } else if !isInText {
        if character == "/", previous == "/" {
          code.removeLast()
          return
        }
        code.append(character)
      }
      previous = previous == "\\" && character == "\\" ? " " : character
    }
  }

  /// Whether the code has that text, and not as the end or the start of a longer name.
  func has(_ words: String) -> Bool {
    code.ranges(of: words).contains { range in
      let before = range.lowerBound > code.startIndex ? code[code.index(before: range.lowerBound)] : " "
      let after = range.upperBound < code.endIndex ? code[range.upperBound] : " "
      return !(words.first.map(CodeLine.isNamePart) == true && CodeLine.isNamePart(before))
        && !(words.last.map(CodeLine.isNamePart) == true && CodeLine.isNamePart(after))
    }
  }

  /// The module that the line imports.
  var imported: String? {
    let words = code.split(whereSeparator: \.isWhitespace)
    guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
      words[..<position].allSatisfy({ ["public", "package", "internal", "private", "fileprivate", "@preconcurrency"].contains($0) })
    else { return nil }
    return String(words[position + 1])
  }

  private static func isNamePart(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "_" }
}
