/// A text made ready for looking into it: what can't be seen is gone, letters and digits of other widths and scripts are written plainly,
/// and braces are round, so that every brace that is there later is of a placeholder.
struct PlainText {
  /// What is shown.
  var characters: [Character]
  /// The same in small letters without accents, one for each character.
  var folded: [Character]

  init(_ text: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in PlainText.ends(of: text) { PlainText.take(scalar, into: &scalars) }
    characters = Array(String(scalars))
    folded = characters.map(PlainText.fold)
  }

  /// Of a long text the beginning and the end, where what matters stands: as much as the built-in understanding reads.
  static let leadingMost = 1600
  static let trailingMost = 400

  /// Words that are cut through are left out, since a name's half would not be known again.
  private static func ends(of text: String) -> String.UnicodeScalarView {
    let scalars = text.unicodeScalars
    guard let cut = scalars.index(scalars.startIndex, offsetBy: leadingMost + trailingMost, limitedBy: scalars.endIndex),
      cut != scalars.endIndex
    else {
      return scalars
    }
    let head = scalars.prefix(leadingMost)
    let tail = scalars.suffix(trailingMost)
    var ends = String.UnicodeScalarView(head.lastIndex { $0.properties.isWhitespace }.map { head[..<$0] } ?? head[head.endIndex...])
    ends.append(contentsOf: " … ".unicodeScalars)
    ends.append(contentsOf: tail.firstIndex { $0.properties.isWhitespace }.map { tail[$0...] } ?? tail[tail.endIndex...])
    return ends
  }

  var count: Int { characters.count }

  func text(_ range: Range<Int>) -> String { String(characters[range]) }
  func foldedText(_ range: Range<Int>) -> String { String(folded[range]) }

  func isLetter(_ index: Int) -> Bool { index >= 0 && index < count && characters[index].isLetter }
  func isDigit(_ index: Int) -> Bool { index >= 0 && index < count && PlainText.digits.contains(characters[index]) }
  func isCapital(_ index: Int) -> Bool { index >= 0 && index < count && characters[index].isUppercase }
  func isSpace(_ index: Int) -> Bool { index >= 0 && index < count && characters[index].isWhitespace }
  func isAlphanumeric(_ index: Int) -> Bool { isLetter(index) || isDigit(index) }

  static let digits: ClosedRange<Character> = "0"..."9"

  private static func take(_ scalar: Unicode.Scalar, into scalars: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x7b, 0xff5b: scalars.append("(")
    case 0x7d, 0xff5d: scalars.append(")")
    case 0x30...0x39: scalars.append(scalar)
    case 0x20d0...0x20ff: return
    case 0xff01...0xff5e: Unicode.Scalar(scalar.value - 0xfee0).map { take($0, into: &scalars) }
    case 0x1d400...0x1d6a3:
      let place = UInt8((scalar.value - 0x1d400) % 52)
      scalars.append(Unicode.Scalar(place < 26 ? UInt8(ascii: "A") + place : UInt8(ascii: "a") + place - 26))
    case 0x80...: takeBeyondASCII(scalar, into: &scalars)
    default: scalars.append(scalar)
    }
  }

  /// Digits of every script, circled and raised ones included, become plain ones; "⑫" becomes "12". Letters that are numbers in words, as
  /// in Chinese, stay.
  private static func takeBeyondASCII(_ scalar: Unicode.Scalar, into scalars: inout String.UnicodeScalarView) {
    let properties = scalar.properties
    guard !properties.isDefaultIgnorableCodePoint, properties.generalCategory != .format else { return }
    if [.lineSeparator, .paragraphSeparator, .control].contains(properties.generalCategory) { return scalars.append(" ") }
    guard let value = properties.numericValue, properties.numericType != nil, !properties.isIdeographic, value >= 0, value < 1e6,
      value == value.rounded()
    else { return scalars.append(scalar) }
    scalars.append(contentsOf: String(Int(value)).unicodeScalars)
  }

  /// The small base letter: "É" and "é", composed or not, are "e".
  private static func fold(_ character: Character) -> Character {
    if let value = character.asciiValue { return Character(Unicode.Scalar(value >= 65 && value <= 90 ? value + 32 : value)) }
    if let base = bases[character] { return base }
    // A letter with marks that no language of ours has: the letter counts.
    if let first = character.unicodeScalars.first, first.isASCII, character.unicodeScalars.count > 1 { return fold(Character(first)) }
    return character.lowercased().first ?? character
  }

  /// Letters with marks, by their canonical equivalence, and those that Unicode does not take apart.
  private static let bases: [Character: Character] = {
    var bases: [Character: Character] = [
      "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ı": "i", "ħ": "h", "Ħ": "h",
    ]
    let marks = (0x300...0x331).compactMap { Unicode.Scalar($0) }
    for base in "abcdefghijklmnopqrstuvwxyz" {
      for letter in [base, Character(base.uppercased())] {
        for mark in marks {
          bases[Character("\(letter)\(mark)")] = base
          guard "aeiou".contains(base) else { continue }
          for second in marks { bases[Character("\(letter)\(mark)\(second)")] = base }
        }
      }
    }
    return bases
  }()
}
