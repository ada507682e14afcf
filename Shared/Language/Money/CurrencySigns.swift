import Models

/// Signs and names of currencies.
enum CurrencySigns {
  /// The currency called "peso" or "dollar" at home.
  static let pesos = ["MX": "MXN", "CO": "COP", "CL": "CLP", "AR": "ARS", "UY": "UYU", "DO": "DOP", "CU": "CUP", "PH": "PHP"]
  static let dollars = ["CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "JM": "JMD", "TT": "TTD", "TW": "TWD"]

  struct Sign {
    var currency: CurrencyWord?
    var end: Int
    var isWord: Bool
  }

  /// A sign or name before its number; a bare "$" names no currency.
  static func sign(_ reading: Reading, at start: Int) -> Sign? {
    guard start < reading.count else { return nil }
    if reading.isMark("$", at: start) { return Sign(currency: nil, end: start + 1, isWord: false) }
    if reading.isMark("$", at: start + 1), let code = dollarPrefixes.first(where: { reading.isWord($0.key, at: start) })?.value {
      return Sign(currency: .code(code), end: start + 2, isWord: false)
    }
    if reading.isWord("s", at: start), reading.isMark("/", at: start + 1) {
      return Sign(currency: .code("PEN"), end: reading.isMark(".", at: start + 2) ? start + 3 : start + 2, isWord: false)
    }
    guard let word = reading.senses[start].currency, word != .cent else { return nil }
    return Sign(
      currency: word, end: reading.isMark("$", at: start + 1) || reading.isMark(".", at: start + 1) ? start + 2 : start + 1,
      isWord: reading.mark(at: start) == nil)
  }

  private static let dollarPrefixes: KeyValuePairs = [
    "us": "USD", "usd": "USD", "u": "USD", "r": "BRL", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD", "nz": "NZD", "hk": "HKD",
    "s": "SGD", "mx": "MXN",
    "mxn": "MXN", "ars": "ARS", "clp": "CLP", "cop": "COP", "col": "COP", "rd": "DOP", "nt": "TWD", "ar": "ARS",
  ]

  /// "pesos mexicanos", "dólares de Hong Kong".
  static func nationality(_ reading: Reading, at start: Int, of word: CurrencyWord) -> (currency: Currency?, end: Int)? {
    for (root, code) in word == .peso ? pesoNations : word == .dollar ? dollarNations : [:] {
      let index = reading.has(.of, at: start) ? start + 1 : start
      guard index < reading.count, reading.text.bytes[reading.text.tokens[index].range].starts(with: root.utf8) else { continue }
      return (Currency(code), root == "hong" ? min(index + 2, reading.count) : index + 1)
    }
    return nil
  }

  /// "us dollars", "australian dollars", "malaysian ringgit".
  static func isNationality(_ reading: Reading, at index: Int) -> Bool {
    reading.isWord(
      anyOf: [
        "us", "chinese", "malaysian", "turkish", "egyptian", "canadian", "australian", "mexican", "colombian", "american", "kong", "indian",
        "british",
      ], at: index)
  }

  private static let pesoNations: KeyValuePairs = [
    "mexican": "MXN", "colombian": "COP", "chilen": "CLP", "argentin": "ARS", "uruguay": "UYU", "dominican": "DOP", "cubano": "CUP",
    "filipin": "PHP",
  ]
  private static let dollarNations: KeyValuePairs = [
    "american": "USD", "estadou": "USD", "canad": "CAD", "austral": "AUD", "hong": "HKD", "neozeland": "NZD",
  ]
}
