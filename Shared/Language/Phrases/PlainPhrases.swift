/// Phrases that say an intent plainly, in the notation of `Phrase`.
enum PlainPhrases {
  static let all: [(Intent, [String])] = [
    (.alreadyPaid, ["ya|acabo|ja|already pag*|pague|paid|deposite|transferi|paguei|abone", "i paid", "ya lo|la|los|te|les pague|deposite", "eu ja paguei"]),
    (.promiseToPay, [
      "pago|pagare|pagarei|pay ..4 <date>", "i will|shall pay", "te|les|lo|le pago ..3 <date>", "vou pagar", "voy a pagar", "<date> ..4 pago|pagar|pay",
    ]),
    (.hardship, ["perdi mi|el|o|meu trabajo|empleo|emprego", "lost my job", "can not pay|afford", "no puedo pagar", "nao consigo pagar", "sin trabajo", "desempregad*"]),
    (.requestPlan, ["en|em cuotas|parcelas", "parcelar", "payment plan", "instalments|installments", "mas tiempo", "mais prazo", "more time"]),
    (.human, ["hablar|falar|speak|talk con|com|to|with un|uma|a|una|alguem persona|pessoa|asesor|atendente|agent|human|person", "atendente", "human agent"]),
    (.stop, [
      "^ stop|unsubscribe|baja|pare|parem|sair|cancelar|basta $", "stop|quit messag*|text*|call*|contact*|writ*", "no me escrib*|llam*|contact*|mand* mas",
      "dejen|deja|dejar de escrib*|llam*|molest*", "do not contact|call|text|message me", "pare|parem de me? mand*|lig*|escrev*", "nao me mand*|lig*|escrev*|contat* mais",
      "leave me alone",
    ]),
    (.accept, ["^ si|sim|yes|ok|dale|claro|acepto|aceito|sure|yep|okay|listo $", "^ si|sim|yes"]),
    (.reject, ["^ no|nao|nope $"]),
    (.dispute, ["no debo|devo nada", "nao devo nada", "do not owe", "no reconozco", "nao reconheco", "never received", "nunca recibi|recebi", "charged twice"]),
    (.wrongPerson, ["wrong number|person", "numero equivocado|errado", "persona equivocada", "pessoa errada", "no soy <name>", "i am not <name>"]),
    (.askHowToPay, ["como|donde|onde|how ..3 pag*|pay"]),
    (.askBalance, ["cuanto debo", "quanto devo", "how much ..3 owe"]),
    (.thanks, ["gracias", "obrigad*", "thanks", "thank you"]),
    (.greeting, ["^ hola|oi|ola|hi|hello", "buenos dias", "buenas tardes|noches", "bom dia", "boa tarde|noite", "good morning|afternoon|evening"]),
  ]

  static func table() -> PhraseTable<Intent> {
    var table = PhraseTable<Intent>()
    for (intent, notations) in all {
      for notation in notations { table.add(notation, label: intent) }
    }
    return table
  }
}
