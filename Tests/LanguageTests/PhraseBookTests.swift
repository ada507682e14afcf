import Testing

@testable import Language

@Suite("Phrases and words for judges of texts")
struct PhraseBookTests {
  @Test("Labelled phrases are found as written and with contractions written out") func book() {
    var book = PhraseBook<String>()
    book.add("will not ..2 wait; last\n  chance|warning", label: "haste")
    book.add("legal*", label: "law")
    #expect(book.matches(in: "We won't really wait", .english).map(\.label) == ["haste"])
    #expect(Set(book.matches(in: "This is your LAST warning, légally.", .english).map(\.label)) == ["haste", "law"])
    #expect(book.matches(in: "This is your LAST warning", .english).first?.words == ["last", "warning"])
    #expect(book.matches(in: "We will gladly wait", .english).isEmpty)
  }

  @Test(
    "What a word can mean",
    arguments: [
      ("seven", Language.english, WordMeaning.number), ("Hundred", .english, .number), ("friday", .english, .weekday),
      ("march", .english, .month), ("tomorrow", .english, .relativeDay),
      ("quinientos", .spanish, .number), ("mañana", .spanish, .relativeDay), ("mitad", .spanish, .fraction),
      ("segunda", .portuguese, .weekday), ("março", .portuguese, .month),
      ("maria", .portuguese, .name), ("pesos", .spanish, .currency), ("week", .english, .unit), ("third", .english, .ordinal),
      ("weekend", .english, .season),
    ]) func meaning(_ word: String, _ language: Language, _ meaning: WordMeaning)
  {
    #expect(WordMeaning(word, language).contains(meaning))
  }

  @Test("One is an article too, and most words mean nothing of the kind") func nothing() {
    #expect(WordMeaning("one", .english) == [])
    #expect(WordMeaning("uno", .spanish).contains(.number) == false)
    #expect(WordMeaning("please", .english) == [])
    #expect(WordMeaning("", .english) == [])
    #expect(WordMeaning.value(of: "three", .english) == 3)
    #expect(WordMeaning.month(of: "mayo", .spanish) == 5)
  }
}
