import Models

/// What a dispute is about, from the words that people use for it in the three languages. Only for sorting: a person reads it anyway.
enum DisputeWords {
  static func category(of text: String) -> DisputeCategory {
    let text = text.lowercased()
    return table.first { entry in entry.words.contains { text.contains($0) } }?.category ?? .other
  }

  private static let table: [(category: DisputeCategory, words: [String])] = [
    (.chargedTwice, ["twice", "double", "two times", "duplicat", "dos veces", "doble", "repetid", "duas vezes", "dobro", "em dobro"]),
    (
      .notReceived,
      [
        "never received", "not received", "didn't receive", "never came", "never arrived", "never got", "nunca recib", "no recib",
        "nunca lleg", "no lleg", "nunca recebi", "não recebi", "nao recebi", "nunca chegou", "não chegou",
      ]
    ),
    (
      .wrongAmount,
      ["amount", "too much", "not what i", "wrong sum", "monto", "importe", "valor", "de más", "demasiado", "a mais", "quantia"]
    ),
    (
      .notRecognised,
      [
        "not mine", "don't owe", "do not owe", "never ordered", "don't recogni", "not my debt", "no es mí", "no debo", "no reconozco",
        "yo no", "não é min", "não devo", "nao devo", "não reconheço", "nao reconheco",
      ]
    ),
  ]
}
