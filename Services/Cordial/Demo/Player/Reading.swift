/// What a person sees in a message at a glance.
enum Reading: Hashable, Sendable {
  /// Somebody wants to know who they are.
  case asksWho
  /// Terms are offered: yes or no?
  case offers
  case asksRating
  /// A commitment is recalled that the person already has in mind.
  case recallsPromise, recallsInstalment
  /// The matter itself, or anything else.
  case matter

  init(_ text: String) {
    self = Reading.signs.first { sign in sign.words.contains { text.contains($0) } }?.reading ?? .matter
  }

  private static let signs: [(reading: Reading, words: [String])] = [
    (.asksRating, ["from 1 (", "de 1 ("]),
    (.asksWho, ["yes or no", "sí o no", "un sí o un no", "sim ou não", "um sim ou um não"]),
    (.recallsPromise, ["what we agreed", "lo acordado", "do que combinamos"]),
    (.recallsInstalment, ["Your next payment", "Su próximo pago", "O seu próximo pagamento"]),
    (.offers, ["Would that work?", "How about", "¿Le sirve?", "¿Qué le parecen", "Pode ser?", "Que tal"]),
  ]
}
