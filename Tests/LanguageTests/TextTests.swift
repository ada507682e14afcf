import Testing

@testable import Language

@Suite("Text")
struct TextTests {
  private func words(_ text: String) -> [String] {
    let folded = FoldedText(text)
    return folded.tokens.map(folded.string)
  }

  @Test(
    "Folding",
    arguments: [
      ("Mañana PAGUÉ", ["manana", "pague"]), ("siiiii", ["si"]), ("nooo!!", ["no", "!", "!"]), ("p\u{200b}a\u{200d}go", ["pago"]),
      ("não", ["nao"]), ("na\u{0303}o", ["nao"]),
      ("ＰＡＧＯ", ["pago"]), ("½", ["1", "/", "2"]), ("5k", ["5", "k"]), ("1️⃣", ["1"]), ("", []), ("سلام", ["~"]),
    ])
  func folding(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("Of a very long message the start and the end are read")
  func long() {
    let text = FoldedText(String(repeating: "a b ", count: 25_000) + "unsubscribe")
    #expect(text.tokens.count < 2100)
    #expect(text.tokens.last.map(text.string) == "unsubscribe")
  }

  @Test("Chat spellings are written out")
  func normalising() {
    let english = Normaliser.standard(.english).normalise(FoldedText("dont, I'll can't"))
    #expect(english.tokens.map(english.string) == ["do", "not", ",", "i", "will", "can", "not"])
    let portuguese = Normaliser.standard(.portuguese).normalise(FoldedText("vc n paga 3x"))
    #expect(portuguese.tokens.map(portuguese.string) == ["voce", "nao", "paga", "3", "x"])
  }

  @Test(
    "Phrases",
    arguments: [
      ("stop ..2 calls", "stop all these calls", true), ("stop ..2 calls", "stop. calls", false), ("^ baja $", "baja", true),
      ("^ baja $", "la baja", false),
      ("no me escrib* mas?", "no me escriban", true), ("a|b c", "b c", true), ("a|b c", "a b", false),
    ])
  func phrases(_ notation: String, _ text: String, _ expected: Bool) {
    var table = PhraseTable<Int>()
    table.add(notation, label: 1)
    #expect(!table.matches(in: Words(FoldedText(text))).isEmpty == expected)
  }

  @Test(
    "Numbers in words",
    arguments: [
      ("twenty-five", Language.english, "25"), ("one hundred and five", .english, "105"), ("two and a half", .english, "2.5"),
      ("three point five", .english, "3.5"),
      ("dos mil quinientos", .spanish, "2500"), ("cinco mil millones", .spanish, "5000000000"),
      ("mil novecientos noventa", .spanish, "1990"), ("treinta y uno", .spanish, "31"),
      ("cento e vinte e três", .portuguese, "123"), ("dois mil e quinhentos", .portuguese, "2500"), ("um milhão", .portuguese, "1000000"),
      ("1,45 mil millones", .spanish, "1450000000"),
      ("1.234.567", .spanish, "1234567"), ("0,125", .portuguese, "0.125"), ("12,5", .spanish, "12.5"),
    ])
  func numbers(_ text: String, _ language: Language, _ expected: String) {
    let reading = Reading(FoldedText(text), language: language)
    #expect(NumberReader(reading: reading).number(at: 0)?.value.description == expected)
  }

  @Test("Any mix of words for numbers, money and dates is read without a trap", arguments: Language.allCases)
  func mixes(_ language: Language) {
    let tables: [Language: String] = [.english: EnglishLexicon.table, .spanish: SpanishLexicon.table, .portuguese: PortugueseLexicon.table]
    var vocabulary = (tables[language] ?? "").split(whereSeparator: { " \n:".contains($0) }).map { String($0.prefix { $0 != "=" }) }
    vocabulary += [
      "$", "/", ".", ",", "%", "-", ":", "5", "31", "2026", "1.250", "12/04", "us$", "s/", "hong", "kong", "⭐", "999999999", "k",
    ]
    var random = TestRandom(state: 88_172_645_463_325_252)
    for _ in 0..<2500 {
      let words = (0..<Int.random(in: 1...9, using: &random)).map { _ in vocabulary[Int.random(in: 0..<vocabulary.count, using: &random)] }
      let text = words.joined(separator: Bool.random(using: &random) ? " " : "")
      let asked = LastAsked.allCases[Int.random(in: 0..<LastAsked.allCases.count, using: &random)]
      let found = entities(text, language, country: "MX", asked: asked)
      #expect(found.instalments.map { $0 >= 1 } ?? true, "\(text)")
      #expect(found.rating.map { (1...5).contains($0) } ?? true, "\(text)")
    }
  }

  @Test("Exact decimals")
  func decimals() {
    #expect(DecimalNumber(mantissa: 125_050, scale: 2).description == "1250.5")
    #expect(DecimalNumber(mantissa: 125_050, scale: 2).minorUnits(exponent: 2) == 125_050)
    #expect(DecimalNumber(mantissa: 12_345, scale: 3).minorUnits(exponent: 2) == nil)
    #expect(DecimalNumber(mantissa: -5, scale: 2).description == "-0.05")
    #expect(DecimalNumber(mantissa: .max).multiplied(by: DecimalNumber(10)) == nil)
    #expect(DecimalNumber(mantissa: 15, scale: 1) < DecimalNumber(2))
  }
}
