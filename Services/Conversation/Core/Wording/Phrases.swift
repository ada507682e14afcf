import Models

/// The reviewed sentences of one language. Slots: `{name}`, `{creditor}`, `{amount}`, `{date}`, `{paid}`, `{link}`.
struct Phrases: Sendable {
  let us: String
  let subject: String
  let upcoming: String
  let overdue: String
  let optOutHint: String
  let askDate: String
  let promiseConfirmed: String
  let thanks: String
  let payLink: String
  let balance: String
  let nothingDue: String
  let claimedPaid: String
  let handOver: String
  let wrongPerson: String
  let optOutConfirmation: String
  let askAgain: String
  /// Quick replies under a reminder; titles of at most 20 characters.
  let buttons: [MessageButton]
}

extension Phrases {
  static let english = Phrases(
    us: "your provider",
    subject: "A note about your account with {creditor}",
    upcoming: "Hello {name}, this is {creditor}. A friendly note: {amount} is due on {date}. If it helps, you can pay here: {link}",
    overdue:
      "Hello {name}, this is {creditor}. {amount} has been open since {date}. You can pay here: {link} "
      + "If that is hard right now, tell us which day would suit you.",
    optOutHint: "Reply STOP and we won't write here again.",
    askDate: "Of course. Which day would suit you? It can be any day up to {date}.",
    promiseConfirmed: "Thank you. We have noted {amount} for {date}.",
    thanks: "Thank you, {name}. Your payment of {paid} has arrived.",
    payLink: "Here you can pay in a minute: {link}",
    balance: "{amount} is open with {creditor}, since {date}. You can pay here: {link}",
    nothingDue: "Nothing is open at the moment. Thank you!",
    claimedPaid: "Thank you for telling us. We will look for your payment and won't remind you in the meantime.",
    handOver: "Thank you for telling us. A colleague will look at this in person and get back to you.",
    wrongPerson: "Sorry for the mix-up. We won't write to this number again.",
    optOutConfirmation: "You won't receive any more messages from us here.",
    askAgain: "I'm sorry, I didn't quite understand. Would you like to pay, agree on a day, or speak with a person?",
    buttons: [
      MessageButton(id: "pay", title: "Pay now"), MessageButton(id: "date", title: "Choose a day"),
      MessageButton(id: "person", title: "Talk to a person"),
    ])

  static let spanish = Phrases(
    us: "su proveedor",
    subject: "Una nota sobre su cuenta con {creditor}",
    upcoming: "Hola {name}, le escribe {creditor}. Un recordatorio amable: {amount} vence el {date}. Si le sirve, puede pagar aquí: {link}",
    overdue:
      "Hola {name}, le escribe {creditor}. Tiene pendiente {amount} desde el {date}. Puede pagar aquí: {link} "
      + "Si ahora le resulta difícil, díganos qué día le viene bien.",
    optOutHint: "Responda BAJA y no le escribiremos más por aquí.",
    askDate: "Claro que sí. ¿Qué día le viene bien? Puede ser cualquier día hasta el {date}.",
    promiseConfirmed: "Gracias. Anotamos {amount} para el {date}.",
    thanks: "Gracias, {name}. Recibimos su pago de {paid}.",
    payLink: "Aquí puede pagar en un minuto: {link}",
    balance: "Tiene pendiente {amount} con {creditor} desde el {date}. Puede pagar aquí: {link}",
    nothingDue: "No tiene nada pendiente en este momento. ¡Gracias!",
    claimedPaid: "Gracias por avisarnos. Buscaremos su pago y mientras tanto no le enviaremos recordatorios.",
    handOver: "Gracias por contarnos. Una persona de nuestro equipo lo revisará y le responderá.",
    wrongPerson: "Disculpe la confusión. No volveremos a escribir a este número.",
    optOutConfirmation: "No recibirá más mensajes nuestros por aquí.",
    askAgain: "Perdone, no le entendí bien. ¿Quiere pagar, acordar un día o hablar con una persona?",
    buttons: [
      MessageButton(id: "pay", title: "Pagar ahora"), MessageButton(id: "date", title: "Elegir un día"),
      MessageButton(id: "person", title: "Hablar con alguien"),
    ])

  static let portuguese = Phrases(
    us: "seu fornecedor",
    subject: "Um recado sobre a sua conta com {creditor}",
    upcoming: "Olá {name}, aqui é {creditor}. Um lembrete amigável: {amount} vence em {date}. Se ajudar, pode pagar aqui: {link}",
    overdue:
      "Olá {name}, aqui é {creditor}. Está em aberto {amount} desde {date}. Pode pagar aqui: {link} "
      + "Se agora estiver difícil, diga-nos qual dia fica melhor.",
    optOutHint: "Responda SAIR e não escreveremos mais por aqui.",
    askDate: "Claro. Qual dia fica bom para você? Pode ser qualquer dia até {date}.",
    promiseConfirmed: "Obrigado. Anotamos {amount} para {date}.",
    thanks: "Obrigado, {name}. Recebemos o seu pagamento de {paid}.",
    payLink: "Aqui você paga em um minuto: {link}",
    balance: "Está em aberto {amount} com {creditor} desde {date}. Pode pagar aqui: {link}",
    nothingDue: "Não há nada em aberto no momento. Obrigado!",
    claimedPaid: "Obrigado por avisar. Vamos procurar o seu pagamento e, enquanto isso, não enviaremos lembretes.",
    handOver: "Obrigado por nos contar. Uma pessoa da nossa equipe vai analisar e responder.",
    wrongPerson: "Desculpe o engano. Não escreveremos mais para este número.",
    optOutConfirmation: "Você não receberá mais mensagens nossas por aqui.",
    askAgain: "Desculpe, não entendi bem. Quer pagar, combinar um dia ou falar com uma pessoa?",
    buttons: [
      MessageButton(id: "pay", title: "Pagar agora"), MessageButton(id: "date", title: "Escolher um dia"),
      MessageButton(id: "person", title: "Falar com alguém"),
    ])
}
