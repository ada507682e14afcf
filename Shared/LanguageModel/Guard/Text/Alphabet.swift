import Language

/// The characters that a message may be written with. Everything that is not on the list is rejected, so that no disguise has to be known
/// by name: full-width, superscript and circled forms, look-alikes of other scripts, emoji, zero-width and direction characters.
struct Alphabet {
  /// Every allowed character by itself, so that a decomposed one is found and written in its composed form.
  private var allowed: [Character: Character] = [:]

  init(_ language: Language, template: String = "") {
    for character in Alphabet.plain + Alphabet.accented(language) { allowed[character] = character }
    // Digits never: the template's own numbers come in by placeholders, and one that has digits keeps them in the same words.
    for character in template where !character.isWhitespace && !Alphabet.isNumber(character) { allowed[character] = character }
  }

  private static let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,:;!?'’‘\"“”()-–—…{}"

  private static func accented(_ language: Language) -> String {
    switch language {
    case .english: ""
    case .spanish: "áéíóúüñÁÉÍÓÚÜÑ¿¡«»ºª"
    case .portuguese: "áéíóúâêôãõàçüÁÉÍÓÚÂÊÔÃÕÀÇÜ«»ºª"
    }
  }

  /// The character in its composed form; nil where it must not stand in a message.
  func composed(_ character: Character) -> Character? { allowed[character] }

  /// What is wrong with a character that must not stand in a message.
  static func fault(_ character: Character) -> RephrasingFault {
    if character.unicodeScalars.contains(where: isHidden) || character.isWhitespace { return .hiddenCharacters }
    if isNumber(character) { return .number }
    switch character {
    case "@", "/", "\\": return .link
    case "<", ">", "*", "_", "#", "`", "~", "|", "[", "]", "=", "^", "+", "&": return .markup
    case "¿", "¡", "ß": return .wrongLanguage
    default: break
    }
    if !character.isLetter {
      let isMark = character.unicodeScalars.contains { $0.properties.generalCategory == .nonspacingMark }
      return isMark ? .hiddenCharacters : .symbol
    }
    return Alphabet.latin.contains(character) ? .wrongLanguage : .foreignLetters
  }

  /// Letters with accents of the languages of Western Europe.
  private static let latin = Set("áéíóúàèìòùâêîôûäëïöüãõñçåøæœßÿýžšœÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÄËÏÖÜÃÕÑÇÅØÆŒŸÝŽŠ")

  static func isNumber(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .decimalNumber, .letterNumber, .otherNumber, .currencySymbol: true
      default: scalar == "%" || scalar == "‰" || scalar.properties.numericType != nil
      }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Fillers and blanks that count as letters or signs but show nothing; variation selectors.
    case 0x115f, 0x1160, 0x3164, 0xffa0, 0x2800, 0x34f, 0xfe00...0xfe0f, 0xe0100...0xe01ef: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate: return true
    default: return false
    }
  }

  /// A letter in lower case and without its accent.
  static func folded(_ character: Character) -> Character { base[character] ?? (character.lowercased().first ?? character) }

  private static let base: [Character: Character] = Dictionary(
    zip("áéíóúüñâêôãõàçÁÉÍÓÚÜÑÂÊÔÃÕÀÇ", "aeiouunaeoaoacaeiouunaeoaoac"), uniquingKeysWith: { first, _ in first })
}
