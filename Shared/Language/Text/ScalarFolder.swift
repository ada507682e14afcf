/// Folds Unicode scalars one by one into a `FoldedText`.
struct ScalarFolder {
  private var tokenStart = 0
  private var tokenKind: Token.Kind?
  private var spaceBefore = true
  /// An apostrophe after a letter waits for what follows it.
  private var pendingApostrophe = false
  /// The letter whose repetitions were just dropped.
  private var squeezed: UInt8 = 0

  mutating func take(_ scalar: Unicode.Scalar, into text: inout FoldedText) {
    let value = scalar.value
    switch value {
    case 0x61...0x7a: letter(UInt8(value), into: &text)
    case 0x41...0x5a:
      text.capitals += 1
      letter(UInt8(value) + 32, into: &text)
    case 0x30...0x39: digit(UInt8(value), into: &text)
    case 0x0a, 0x0d, 0x2028, 0x2029, 0x85: mark(UInt8(ascii: "|"), into: &text)
    case 0...0x20, 0x7f...0x9f, 0xa0, 0x1680, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: space(in: &text)
    case 0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x02bc: apostrophe(in: &text)
    case 0x21...0x7e: mark(UInt8(value), into: &text)
    default: takeBeyondASCII(value, into: &text)
    }
  }

  private mutating func takeBeyondASCII(_ value: UInt32, into text: inout FoldedText) {
    switch value {
    case 0xc0...0x17f:
      let folded = ScalarFolder.latin[Int(value - 0xc0)]
      noteSpelling(value, in: &text)
      if folded == UInt8(ascii: " ") { space(in: &text) } else { letter(folded, into: &text) }
    case 0xad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfe00...0xfe0f, 0xfeff, 0x300...0x36f, 0x20d0...0x20ff,
      0x1f3fb...0x1f3ff,
      0xe0000...0xe01ef:
      return  // zero-width, direction and combining characters change nothing that is read
    case 0xaa, 0xba: letter(value == 0xaa ? UInt8(ascii: "a") : UInt8(ascii: "o"), into: &text)
    case 0xff01...0xff5e: Unicode.Scalar(value - 0xfee0).map { take($0, into: &text) }
    case 0x1d400...0x1d6a3: letter(UInt8(ascii: "a") + UInt8((value - 0x1d400) % 26), into: &text)
    case 0xbc, 0xbd, 0xbe:
      for character in (value == 0xbc ? "1/4" : value == 0xbd ? "1/2" : "3/4").unicodeScalars { take(character, into: &text) }
    default:
      if value == 0xbf || value == 0xa1 { text.spellings.append(UInt8(ascii: "?")) }
      if let sign = ScalarFolder.sign(of: value) {
        mark(sign, into: &text)
      } else if let picture = Emoji.kind(of: value) {
        emoji(picture, into: &text)
      } else if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic {
        foreign(into: &text)
      } else {
        space(in: &text)
      }
    }
  }

  private func noteSpelling(_ value: UInt32, in text: inout FoldedText) {
    guard text.spellings.count < 8 else { return }
    switch value {
    case 0xd1, 0xf1: text.spellings.append(UInt8(ascii: "n"))
    case 0xc3, 0xe3, 0xd5, 0xf5: text.spellings.append(UInt8(ascii: "a"))
    case 0xc7, 0xe7: text.spellings.append(UInt8(ascii: "c"))
    case 0xca, 0xea, 0xd4, 0xf4, 0xc2, 0xe2, 0xc0, 0xe0: text.spellings.append(UInt8(ascii: "e"))
    case 0xcd, 0xed, 0xd3, 0xf3: text.spellings.append(UInt8(ascii: "i"))
    default: break
    }
  }

  /// Marks get one byte each; currency signs get a capital letter, which no folded word holds.
  private static func sign(of value: UInt32) -> UInt8? {
    switch value {
    case 0x20ac: UInt8(ascii: "E")
    case 0xa3: UInt8(ascii: "P")
    case 0xa5: UInt8(ascii: "Y")
    case 0x20b9, 0x20a8: UInt8(ascii: "R")
    case 0xa2: UInt8(ascii: "C")
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0xbf: UInt8(ascii: "?")
    case 0xa1: UInt8(ascii: "!")
    case 0x2026, 0x3002, 0x2022, 0xb7: UInt8(ascii: ".")
    case 0x201c...0x201f, 0xab, 0xbb: UInt8(ascii: "\"")
    case 0xb0: UInt8(ascii: "o")
    default: nil
    }
  }

  private mutating func letter(_ byte: UInt8, into text: inout FoldedText) {
    text.letters += 1
    if pendingApostrophe {
      pendingApostrophe = false
      text.bytes.append(UInt8(ascii: "'"))
    }
    begin(.word, in: &text)
    // Three equal letters in a row are emphasis: "siiii" is "si".
    let count = text.bytes.count
    if byte == squeezed { return }
    squeezed = 0
    if count - tokenStart >= 2, text.bytes[count - 1] == byte, text.bytes[count - 2] == byte {
      text.bytes.removeLast()
      squeezed = byte
      return
    }
    text.bytes.append(byte)
  }

  private mutating func digit(_ byte: UInt8, into text: inout FoldedText) {
    begin(.number, in: &text)
    text.bytes.append(byte)
  }

  private mutating func mark(_ byte: UInt8, into text: inout FoldedText) {
    endToken(in: &text)
    text.append([byte], kind: .mark, follows: !spaceBefore)
    spaceBefore = false
  }

  private mutating func emoji(_ kind: Emoji, into text: inout FoldedText) {
    endToken(in: &text)
    defer { spaceBefore = true }
    if kind != .star, let last = text.tokens.last, last.kind == .emoji, text.bytes[last.start] == kind.rawValue { return }
    text.append([kind.rawValue], kind: .emoji, follows: false)
  }

  private mutating func foreign(into text: inout FoldedText) {
    begin(.foreign, in: &text)
    if text.bytes.count == tokenStart { text.bytes.append(UInt8(ascii: "~")) }
  }

  private mutating func space(in text: inout FoldedText) {
    endToken(in: &text)
    spaceBefore = true
  }

  private mutating func apostrophe(in text: inout FoldedText) {
    if tokenKind == .word { pendingApostrophe = true } else { space(in: &text) }
  }

  private mutating func begin(_ kind: Token.Kind, in text: inout FoldedText) {
    if tokenKind == kind { return }
    endToken(in: &text)
    tokenKind = kind
    tokenStart = text.bytes.count
    squeezed = 0
  }

  mutating func endToken(in text: inout FoldedText) {
    pendingApostrophe = false
    guard let kind = tokenKind else { return }
    tokenKind = nil
    if kind == .word { squeezeTail(of: &text) }
    let end = text.bytes.count
    text.tokens.append(
      Token(start: tokenStart, end: end, kind: kind, follows: !spaceBefore, hash: WordHash.of(text.bytes[tokenStart..<end])))
    spaceBefore = false
  }

  /// "sii" and "noo" are "si" and "no": a doubled vowel at a word's end is emphasis, but for the few words that are written so.
  private func squeezeTail(of text: inout FoldedText) {
    let count = text.bytes.count
    guard count - tokenStart >= 3, text.bytes[count - 1] == text.bytes[count - 2] else { return }
    switch text.bytes[count - 1] {
    case UInt8(ascii: "i"), UInt8(ascii: "a"), UInt8(ascii: "u"): text.bytes.removeLast()
    case UInt8(ascii: "o"):
      let word = text.bytes[tokenStart..<count]
      if !ScalarFolder.doubledEndings.contains(WordHash.of(word)) { text.bytes.removeLast() }
    case UInt8(ascii: "s"), UInt8(ascii: "y"):
      if text.bytes[count - 3] == text.bytes[count - 1] { text.bytes.removeLast() }
    default: break
    }
  }

  private static let doubledEndings = Set(["too", "zoo", "voo", "enjoo"].map { WordHash.of($0) })

  /// Base letters of U+00C0 to U+017F (Unicode 15 canonical decompositions; ligatures by their first letter).
  private static let latin: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhh"
      + "iiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
