import Models
import Portfolio

/// What played customers say: several wordings of each matter in three languages.
struct Lines: Sendable {
  var paid: [String]
  /// `{day}` is a day in words.
  var promise: [String]
  var askBalance: [String]
  var need: [String]
  var stop: [String]
  var dispute: [String]
  var wrongPerson: [String]
  /// To "am I speaking with …?".
  var itsMe: [String]
  var plan: [String]
  var person: [String]
  var yes: [String]
  var no: [String]

  /// By BCP 47 tag; English where the language has no lines.
  static func spoken(_ language: String) -> Lines {
    switch language.prefix(2) {
    case "es": spanish
    case "pt": portuguese
    default: english
    }
  }

  /// True for the words with which a played customer says stop.
  static func isStop(_ text: String) -> Bool { [english, spanish, portuguese].contains { $0.stop.contains(text) } }

  private static let english = Lines(
    paid: ["I already paid this", "I paid it yesterday, please check", "Already paid!", "hey, I paid that last week"],
    promise: ["I will pay {day}", "I'll pay on {day}, promise", "Can pay {day}. I will pay then", "ok, I will pay it {day}"],
    askBalance: ["How much do I owe?", "how much exactly do I owe you", "Hi, how much do I still owe?"],
    need: ["I lost my job and I can't pay", "I can't pay right now, I lost my job", "I cannot afford it this month, I lost my job"],
    stop: ["STOP", "stop", "Unsubscribe", "Stop messaging me"],
    dispute: ["I don't owe you anything", "I do not owe this", "You charged me twice", "I never received this"],
    wrongPerson: ["Wrong number", "You have the wrong person", "wrong number, sorry"],
    itsMe: ["Yes", "yes, that's me", "Yes it's me", "yes, speaking"], plan: ["Can I pay in instalments?", "could I pay in parts?"],
    person: ["I want to talk to a person", "Can I speak to a human please"], yes: ["Yes, that works", "yes, agreed", "ok, deal"],
    no: ["No", "no, that's too much"])

  private static let spanish = Lines(
    paid: ["Ya pagué", "ya lo pagué ayer, revisen por favor", "Ya pagué esa factura", "hola, ya deposité la semana pasada"],
    promise: ["Pago {day}", "voy a pagar {day}", "Les pago {day} sin falta", "Puedo pagar {day}, les pago {day}"],
    askBalance: ["¿Cuánto debo?", "cuanto debo en total", "Hola, ¿cuánto debo exactamente?"],
    need: ["Perdí mi trabajo y no puedo pagar", "no puedo pagar ahora, perdí mi empleo", "Estoy sin trabajo, no puedo pagar"],
    stop: ["BAJA", "baja", "No me escriban más", "dejen de escribirme"],
    dispute: ["Yo no debo nada", "No reconozco esa deuda", "nunca recibí ese producto"],
    wrongPerson: ["Número equivocado", "numero equivocado", "Es la persona equivocada"],
    itsMe: ["Sí", "sí, soy yo", "Sí, con ella habla", "sí soy yo"], plan: ["¿Puedo pagar en cuotas?", "podría pagar en partes?"],
    person: ["Quiero hablar con una persona", "Prefiero hablar con alguien"], yes: ["Sí, me sirve", "sí, de acuerdo", "ok, trato hecho"],
    no: ["No", "no, es demasiado"])

  private static let portuguese = Lines(
    paid: ["Já paguei", "já paguei ontem, confiram por favor", "Eu já paguei essa conta", "oi, já transferi semana passada"],
    promise: ["Pago {day}", "vou pagar {day}", "Eu pago {day} sem falta"],
    askBalance: ["Quanto devo?", "quanto devo no total", "Oi, quanto devo exatamente?"],
    need: ["Perdi meu emprego e não consigo pagar", "não consigo pagar agora, perdi o emprego", "Estou desempregado, não consigo pagar"],
    stop: ["SAIR", "sair", "Não me mandem mais mensagens", "parem de me mandar mensagens"],
    dispute: ["Não devo nada", "Não reconheço essa dívida", "nunca recebi esse produto"],
    wrongPerson: ["Número errado", "numero errado", "Pessoa errada"],
    itsMe: ["Sim", "sim, sou eu", "Sim, sou eu mesma", "sim sou eu"], plan: ["Posso pagar em parcelas?", "dá para pagar em partes?"],
    person: ["Quero falar com uma pessoa", "Prefiro falar com alguém"], yes: ["Sim, pode ser", "sim, de acordo", "ok, combinado"],
    no: ["Não", "não, é muito"])
}

extension String {
  /// The text with one slip of the finger: two letters of a longer word change places.
  func withTypo(_ random: inout SeededRandom) -> String {
    var letters = Array(self)
    let places = letters.indices.filter { index in
      index > 0 && index + 2 < letters.count && (index - 1...index + 2).allSatisfy { letters[$0].isLetter }
    }
    guard !places.isEmpty else { return self }
    let place = random.pick(places)
    letters.swapAt(place, place + 1)
    return String(letters)
  }
}
