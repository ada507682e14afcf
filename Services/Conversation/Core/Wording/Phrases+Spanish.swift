import Models

// The reviewed sentences in Spanish, with usted. The bot says "we" for the creditor, asks one thing at a time and never threatens.

extension PhraseSet {
  static let spanish = PhraseSet(language: "es", open: openSpanish, debt: debtSpanish, words: wordsSpanish)

  private static let openSpanish: [OpenPhrase: [Sentence]] = [
    .opening: [
      "Hola, le escribe {creditor}, con un mensaje breve para {name}. ¿Es usted? Basta con un sí o un no.",
      "¡Hola! Somos {creditor}. ¿Hablo con {name}? Responda sí o no, por favor.",
      .spoken("Hola, soy el asistente de {creditor}. ¿Hablo con {name}? Diga sí o no, por favor."),
    ],
    .openingDigits: [
      "Hola, le escribe {creditor}, con un mensaje privado para {name}. Para llegar a la persona correcta: ¿cuáles son los últimos {digits} dígitos de su número de referencia?"
    ],
    .openingBirthDate: [
      "Hola, le escribe {creditor}, con un mensaje privado para {name}. Para llegar a la persona correcta: ¿cuál es su fecha de nacimiento?"
    ],
    .askIdentity: [
      "Antes de seguir necesito estar seguro: ¿hablo con {name}? Responda sí o no, por favor.",
      "Para proteger su privacidad debo preguntar primero: ¿es usted {name}? Basta con un sí o un no.",
    ],
    .askDigits: [
      "Para proteger su privacidad, dígame por favor los últimos {digits} dígitos de su número de referencia.",
      "Para saber que es usted: ¿cuáles son los últimos {digits} dígitos de su número de referencia?",
    ],
    .askBirthDate: [
      "Para proteger su privacidad, dígame por favor su fecha de nacimiento.", "Para saber que es usted: ¿cuál es su fecha de nacimiento?",
    ],
    .identityFirst: ["Con gusto le ayudo con eso."],
    .identityThanks: ["Gracias, {name}.", "Gracias por confirmar, {name}."],
    .identityFailed: ["No pude confirmar con quién hablo, así que por aquí no digo más. Una persona del equipo se comunicará."],
    .greeting: ["¡Hola! ¿En qué le puedo ayudar?", "¡Hola! ¿Qué puedo hacer por usted?"],
    .welcome: ["Con gusto.", "Estamos para ayudarle."],
    .whoWeAre: ["Soy el asistente digital de {creditor}.", "Habla con el asistente digital de {creditor}."],
    .repeated: ["Se lo repito:", "Una vez más:"],
    .optOutHint: ["Responda BAJA si no quiere más mensajes por aquí."],
    .wrongPerson: ["Disculpe la confusión. No volveremos a escribir a esta dirección."],
    .optOut: ["No recibirá más mensajes nuestros por aquí."],
    .deceased: ["Lamento mucho su pérdida. No enviaremos más mensajes, y una persona del equipo se ocupará de lo demás."],
    .vulnerable: [
      "Gracias por contarme. Cuídese primero; aquí nada es urgente. Una persona que puede ayudar se comunicará, y hasta entonces no le escribiremos."
    ],
    .fraudClaim: ["Gracias por avisarnos. Es serio, así que todo queda detenido mientras una persona lo revisa con usted."],
    .lawyer: ["Gracias por avisarnos. No le escribiremos más sobre esto; una persona lo verá con su representante."],
    .bankruptcy: ["Gracias por avisarnos. Hemos detenido nuestros mensajes y una persona lo revisará."],
    .dispute: ["Gracias por avisarnos. Todo queda en pausa hasta que una persona lo revise, y recibirá una respuesta."],
    .disputeRejected: ["Revisamos lo que nos contó y la respuesta de un colega va en camino. Estoy aquí si tiene preguntas."],
    .disputeUpheld: ["Tenía razón y ya lo corregimos. Disculpe las molestias."],
    .scam: [
      "Hace bien en tener cuidado. No hace falta abrir ningún enlace: llame a {creditor} al número que conoce de un contrato o una factura y pregunte por este mensaje. Nunca pedimos contraseñas ni códigos de tarjeta.",
      "No nos crea sin más: busque usted el número de {creditor} y llámenos. Nunca pedimos contraseñas ni códigos de tarjeta.",
    ],
    .abusive: ["Entiendo que esto moleste. Quisiera ayudar, y no hace falta decidir nada ahora."],
    .human: ["Claro que sí. Una persona del equipo se comunicará con usted.", "Con gusto: le paso con una persona del equipo."],
    .handOver: ["Prefiero que una persona del equipo lo vea con calma. Le responderá pronto.", "Esto lo responde mejor una persona del equipo. Se comunicará con usted."],
    .askTime: ["Claro. ¿Cuándo le viene bien?"],
    .callbackNoted: ["Anotado: le contactaremos el {day}."],
    .channelNoted: ["Anotado: de ahora en adelante le contactaremos por {channel}."],
    .channelUnknown: ["Lo siento, por ahí no puedo contactarle. Seguimos por aquí."],
    .askAgain: ["Perdone, no le entendí bien. ¿Me lo dice con otras palabras?"],
    .askRating: ["Una última pregunta: ¿cómo le atendimos, de 1 (mal) a 5 (muy bien)?"],
    .ratingThanks: ["Gracias, eso nos ayuda."],
    .complaint: ["Lamento que no lo hiciéramos mejor. Una persona del equipo lo revisará y se comunicará."],
  ]

  private static let debtSpanish: [DebtPhrase: [Sentence]] = [
    .upcoming: [
      "Un recordatorio amable: {amount} vence el {date}. Si le sirve, puede pagar aquí: {link}",
      "Para que no se le pase: {amount} vence el {date}. Aquí puede pagar: {link}",
      .spoken("Un recordatorio amable. {amount} vence el {date}. ¿Le envío un enlace para pagar?"),
    ],
    .overdue: [
      .warm("Tiene pendiente {amount} con {creditor} desde el {date}. Puede pagar aquí: {link} Si ahora le resulta difícil, dígame qué día le viene bien."),
      .warm("A cualquiera se le pasa: {amount} está pendiente desde el {date}. Puede pagar aquí: {link} Si le conviene más otro día, dígamelo."),
      .neutral("Tiene pendiente {amount} con {creditor} desde el {date}. Puede pagar aquí: {link} o acordar conmigo un día o cuotas."),
      .neutral("{amount} sigue pendiente desde el {date}. Aquí puede pagar: {link} Si necesita más tiempo o pagos menores, dígamelo."),
      .firm("Tiene pendiente {amount} con {creditor} desde el {date}. Le pido pagar aquí: {link} o acordemos un plan que pueda cumplir."),
      .firm("{amount} sigue sin pagar desde el {date}. Resolvámoslo juntos: pague aquí {link} o dígame cuánto puede pagar y cuándo."),
      .spoken("Tiene pendiente {amount} desde el {date}. Puedo enviarle un enlace para pagar. ¿O qué día le viene bien?"),
    ],
    .balance: ["Tiene pendiente {amount} con {creditor} desde el {date}.", "Son {amount}, pendientes con {creditor} desde el {date}."],
    .dueDate: ["Venció el {date}."],
    .howToPay: [
      "Puede pagar con tarjeta o transferencia aquí: {link}", .spoken("Puede pagar con tarjeta o transferencia. Le envío el enlace en un mensaje."),
    ],
    .details: ["Se trata de: {products}."],
    .nothingDue: ["No tiene nada pendiente en este momento. ¡Gracias!"],
    .payLink: ["Aquí puede pagar en un minuto: {link}", .spoken("Le envío un enlace. Con él puede pagar en un minuto.")],
    .askDate: ["¿Qué día le viene bien? Puede ser cualquier día hasta el {latest}.", "¿Cuándo podría pagar? Cualquier día hasta el {latest} está bien."],
    .askAgain: ["Perdone, no le entendí bien. ¿Quiere pagar, acordar un día o hablar con una persona?"],
    .askOffer: ["Perdone, no le entendí bien. ¿Le sirve esa propuesta: sí o no?"],
    .offerDeferral: ["El último día que puedo acordar es el {payday}, por {total}. ¿Le sirve?"],
    .offerPart: ["Para empezar puedo acordar {total} el {payday}. ¿Le sirve?"],
    .offerPlan: ["Puedo ofrecerle {count} pagos: {payments}. ¿Le sirve?", "¿Qué le parecen {count} pagos: {payments}?"],
    .offerSettlement: ["Si paga {total} hasta el {payday}, se le perdona el resto de {discount} y queda saldado. ¿Le sirve?"],
    .lastWord: ["Le entiendo. Esto es lo más llevadero que tengo."],
    .offerExpired: ["Esa propuesta ya venció, pero hoy puedo ofrecerle esto."],
    .promiseConfirmed: ["Gracias. Anotamos {total} para el {payday}.", "De acuerdo, gracias: {total} el {payday}."],
    .partConfirmed: ["Gracias. Anotamos {total} para el {payday}; quedan {rest}, y entonces lo hablamos."],
    .promiseCorrected: ["No hay problema, ya lo corregí: {total} el {payday}."],
    .promiseMoved: ["Gracias por avisar. Lo cambié: {total} el {payday}."],
    .settlementConfirmed: ["De acuerdo, gracias: {total} hasta el {payday}, y se le perdonan {discount}."],
    .planConfirmed: ["De acuerdo, gracias: {payments}. Le recordaré antes de cada pago.", "Gracias, queda anotado: {payments}."],
    .skipConfirmed: ["Está bien: pasé ese pago al final. El próximo es de {total} el {payday}."],
    .recallPromise: [
      "Un breve recordatorio de lo acordado: {total} el {payday}. Puede pagar aquí: {link}",
      .spoken("Un breve recordatorio de lo acordado. {total} el {payday}. Gracias."),
    ],
    .recallInstalment: [
      "Su próximo pago es de {total} el {payday}. Puede pagar aquí: {link}", .spoken("Su próximo pago es de {total}, el {payday}. Gracias."),
    ],
    .brokenPromise: [
      "Acordamos {total} para el {payday} y aún no ha llegado. ¿Pasó algo? Dígame qué día podría, o pague aquí: {link}",
      .spoken("Acordamos {total} para el {payday}. Aún no ha llegado. ¿Qué día podría?"),
    ],
    .missedInstalment: ["El pago de {total} del {payday} aún no ha llegado. Todavía puede hacerlo aquí: {link} Si pasó algo, dígamelo."],
    .claimedPaid: ["Gracias por avisarnos. Buscaremos su pago y mientras tanto no le enviaremos recordatorios."],
    .askReceipt: ["Aún no encontramos su pago. ¿Cuándo y cómo pagó? Si tiene un comprobante, su número nos ayuda."],
    .receiptNoted: ["Gracias, se lo paso a una persona del equipo, que lo buscará."],
    .thanks: ["Gracias, {name}. Recibimos su pago de {paid}.", "Recibimos su pago de {paid}. ¡Gracias, {name}!"],
    .promiseKept: ["Gracias, {name}: recibimos {paid}, tal como acordamos."],
    .planKept: ["Gracias, {name}: con {paid} llegaron todos los pagos de su plan. ¡Felicitaciones!"],
    .hardship: ["Lamento escucharlo. Hagámoslo más llevadero."],
    .refusal: ["Le entiendo. Quizás ayude algo más llevadero.", "De acuerdo. Busquemos algo más llevadero."],
  ]

  private static let wordsSpanish = PhraseWords(
    us: "su proveedor", subject: "Un mensaje de {creditor}", and: "y", on: "el",
    schedule: "{first}, luego {others} pagos de {each} {interval} hasta el {last}", weekly: "cada semana", fortnightly: "cada dos semanas",
    monthly: "cada mes", channels: [.whatsapp: "WhatsApp", .sms: "SMS", .email: "correo", .voice: "teléfono"], pay: "Pagar ahora",
    chooseDay: "Elegir un día", person: "Hablar con alguien", yes: "Sí", no: "No")
}
