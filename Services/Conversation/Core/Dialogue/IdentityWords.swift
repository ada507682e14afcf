import Models

/// Digits and days as people type them, in any script.
enum IdentityWords {
  /// Whether the words say yes, in one of the languages, and none of them says no.
  static func affirm(_ text: String) -> Bool {
    let words = Set(text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init))
    return !words.isDisjoint(with: yes) && words.isDisjoint(with: no)
  }

  private static let yes: Set<String> = [
    "yes", "yeah", "yep", "yup", "ya", "y", "speaking", "correct", "right", "indeed", "sure", "ok", "okay", "me", "sí", "si", "sip", "claro", "correcto",
    "correcta", "exacto", "soy", "habla", "misma", "mismo", "sim", "isso", "sou", "exato", "certo", "mesma", "mesmo", "eu", "yo",
  ]
  private static let no: Set<String> = ["no", "not", "nope", "isn't", "não", "nao", "nunca", "never"]

  /// The last `count` digits of every group of exactly that many or more.
  static func digitGroups(in text: String, count: Int) -> [String] {
    var groups = [""]
    for character in text {
      if let value = character.wholeNumberValue, (0...9).contains(value), character.isNumber {
        groups[groups.count - 1] += String(value)
      } else if !(character == "-" || character == " ") {
        groups.append("")
      }
    }
    return groups.filter { $0.count == count }
  }

  /// Days written with digits, in both orders: `31/12/1980`, `1980-12-31`.
  static func days(in text: String) -> [String] {
    let parts = text.map { $0.wholeNumberValue.map(String.init) ?? " " }.joined().split(separator: " ").compactMap { Int($0) }
    guard parts.count >= 3 else { return [] }
    return (0...parts.count - 3).flatMap { index in
      let (first, second, third) = (parts[index], parts[index + 1], parts[index + 2])
      return [(third, second, first), (third, first, second), (first, second, third)].compactMap {
        CalendarDate(year: $0.0, month: $0.1, day: $0.2)?.description
      }
    }
  }
}
