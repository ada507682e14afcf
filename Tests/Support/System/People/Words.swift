/// What people of a simulation say. `{days}` is a number of days.
struct Words {
  let promise: [String]
  let saysPaid: [String]
  let asks: [String]
  let inNeed: [String]
  /// Words that dispatch itself must hear as a stop.
  let stop: [String]
  let disputes: [String]
  let wrongPerson: [String]
  let complains: [String]
  let thanks: [String]

  static func spoken(_ language: String) -> Words {
    switch language {
    case "es": spanish
    case "pt": portuguese
    default: english
    }
  }

  static func isStop(_ text: String) -> Bool { [english, spanish, portuguese].contains { $0.stop.contains(text) } }

  private static let english = Words(
    promise: ["I will pay in {days} days", "I can pay in {days} days, promise", "ok, paying in {days} days"],
    saysPaid: ["I already paid this", "Already paid!"], asks: ["How much do I owe?", "how can I pay?"],
    inNeed: ["I lost my job and I can't pay"], stop: ["STOP", "stop"], disputes: ["I do not owe this", "You charged me twice"],
    wrongPerson: ["Wrong number"], complains: ["This is harassment, you are idiots", "I want to talk to a person"],
    thanks: ["thanks", "ok thank you"])

  private static let spanish = Words(
    promise: ["Pago en {days} días", "voy a pagar en {days} días"], saysPaid: ["Ya pagué", "ya lo pagué ayer"],
    asks: ["¿Cuánto debo?", "¿cómo puedo pagar?"], inNeed: ["Perdí mi trabajo y no puedo pagar"], stop: ["BAJA", "baja"],
    disputes: ["Yo no debo nada", "No reconozco esa deuda"], wrongPerson: ["Número equivocado"],
    complains: ["Esto es acoso, son unos idiotas", "quiero hablar con una persona"], thanks: ["gracias", "muchas gracias"])

  private static let portuguese = Words(
    promise: ["Pago em {days} dias", "vou pagar em {days} dias"], saysPaid: ["Já paguei", "já paguei ontem"],
    asks: ["Quanto devo?", "como posso pagar?"], inNeed: ["Perdi meu emprego e não consigo pagar"], stop: ["SAIR", "sair"],
    disputes: ["Não devo nada", "Não reconheço essa dívida"], wrongPerson: ["Número errado"],
    complains: ["Isso é assédio, seus idiotas", "quero falar com uma pessoa"], thanks: ["obrigado", "muito obrigada"])
}
