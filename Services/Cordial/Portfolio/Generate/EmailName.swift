/// Names as they stand in email addresses: lower case, without marks.
enum EmailName {
  static func fold(_ name: String) -> String {
    String(
      name.lowercased().map { letter in
        switch letter {
        case "á", "à", "â", "ã": "a"
        case "é", "ê": "e"
        case "í": "i"
        case "ó", "ô", "õ": "o"
        case "ú", "ü": "u"
        case "ñ": "n"
        case "ç": "c"
        default: letter
        }
      })
  }
}
