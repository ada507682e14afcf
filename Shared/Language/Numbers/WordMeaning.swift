/// What a single word can say of numbers, days and money, by the tables of the readers.
package struct WordMeaning: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Two, thirty, hundred, thousand; not one, which is an article too.
  package static let number = WordMeaning(rawValue: 1 << 0)
  /// Second, third; not first.
  package static let ordinal = WordMeaning(rawValue: 1 << 1)
  package static let fraction = WordMeaning(rawValue: 1 << 2)
  package static let weekday = WordMeaning(rawValue: 1 << 3)
  package static let month = WordMeaning(rawValue: 1 << 4)
  /// Today, tomorrow, yesterday.
  package static let relativeDay = WordMeaning(rawValue: 1 << 5)
  /// Hour, day, week, month, year.
  package static let unit = WordMeaning(rawValue: 1 << 6)
  package static let currency = WordMeaning(rawValue: 1 << 7)
  /// Weekend, Christmas, fortnightly.
  package static let season = WordMeaning(rawValue: 1 << 8)
  /// A common given or family name.
  package static let name = WordMeaning(rawValue: 1 << 9)

  /// Everything that one word can mean in a text of that language; long words of the other languages count too.
  package init(_ word: String, _ language: Language) {
    self = []
    guard let token = FoldedText(word).tokens.first else { return }
    let sense = Lexicon.standard(language).sense(of: token)
    if let cardinal = sense.cardinal, cardinal != 1 { insert(.number) }
    if sense.multiplier != nil { insert(.number) }
    if let ordinal = sense.ordinal, ordinal != 1 { insert(.ordinal) }
    if sense.fraction != nil { insert(.fraction) }
    if sense.weekday != nil { insert(.weekday) }
    if sense.month != nil { insert(.month) }
    if sense.relativeDay != nil { insert(.relativeDay) }
    if sense.unit != nil { insert(.unit) }
    if sense.currency != nil { insert(.currency) }
    if !sense.roles.isDisjoint(with: [.weekend, .holiday, .couple, .quincena, .weekly, .fortnightly, .monthly]) { insert(.season) }
    if Names.contains(token.hash) { insert(.name) }
  }

  /// The number that a word names on its own: "three" is 3.
  package static func value(of word: String, _ language: Language) -> Int64? {
    FoldedText(word).tokens.first.flatMap { token in
      let sense = Lexicon.standard(language).sense(of: token)
      return sense.cardinal ?? sense.multiplier
    }
  }

  /// The month that a word names, 1-12.
  package static func month(of word: String, _ language: Language) -> Int? {
    FoldedText(word).tokens.first.flatMap { Lexicon.standard(language).sense(of: $0).month }
  }
}
