/// The words of one language that matter in numbers, money and dates.
///
/// Tables are lines of `kind: word=value word=value`, or `role: word word` for the small words.
struct Lexicon: Sendable {
  private var senses: [UInt64: Sense] = [:]
  /// Words of the other languages that are long enough to be told apart; customers mix languages.
  private var borrowed: [UInt64: Sense] = [:]

  /// Shorter words of another language are more likely something else: "dos" in Portuguese, "sex" in English.
  private static let shortestBorrowed = 5

  static func standard(_ language: Language) -> Lexicon { standards[language] ?? Lexicon() }

  private static let standards: [Language: Lexicon] = {
    let tables: [Language: String] = [
      .english: EnglishLexicon.table, .spanish: SpanishLexicon.table, .portuguese: PortugueseLexicon.table,
    ]
    return tables.mapValues { own in
      var lexicon = Lexicon()
      lexicon.read(SharedLexicon.table) { _ in true }
      lexicon.read(own) { _ in true }
      var others = Lexicon()
      for language in Language.allCases {
        guard let table = tables[language], table != own else { continue }
        others.read(table) { $0.utf8.count >= shortestBorrowed }
      }
      lexicon.borrowed = others.senses
      return lexicon
    }
  }()

  func sense(of token: Token) -> Sense {
    guard token.kind != .number else { return Sense() }
    return senses[token.hash] ?? borrowed[token.hash] ?? Sense()
  }

  private mutating func read(_ table: String, where accepts: (Substring) -> Bool) {
    for line in table.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let kind = String(line[..<colon])
      for entry in line[line.index(after: colon)...].split(separator: " ") {
        let parts = entry.split(separator: "=", maxSplits: 1)
        guard let word = parts.first, accepts(word), let sense = Lexicon.sense(kind: kind, value: parts.count > 1 ? parts[1] : "") else {
          continue
        }
        var joined = senses[WordHash.of(word)] ?? Sense()
        joined.join(sense)
        senses[WordHash.of(word)] = joined
      }
    }
  }

  private static func sense(kind: String, value: Substring) -> Sense? {
    var sense = Sense()
    switch kind {
    case "cardinal": sense.cardinal = Int64(value)
    case "multiplier": sense.multiplier = Int64(value)
    case "ordinal": sense.ordinal = Int(value)
    case "weekday": sense.weekday = Int(value)
    case "month": sense.month = Int(value)
    case "relative": sense.relativeDay = Int(value)
    case "unit": sense.unit = unit(value)
    case "fraction": sense.fraction = Int64(value).map { DecimalNumber(mantissa: $0, scale: 4) }
    case "currency": sense.currency = currency(value)
    default: sense.roles = Roles.names[kind] ?? []
    }
    return sense
  }

  private static func unit(_ name: Substring) -> CalendarUnit? {
    switch name {
    case "hour": .hour
    case "day": .day
    case "week": .week
    case "fortnight": .fortnight
    case "month": .month
    case "year": .year
    default: nil
    }
  }

  private static func currency(_ name: Substring) -> CurrencyWord {
    switch name {
    case "peso": .peso
    case "dollar": .dollar
    case "slang": .slang
    case "cent": .cent
    default: .code(String(name))
    }
  }
}
