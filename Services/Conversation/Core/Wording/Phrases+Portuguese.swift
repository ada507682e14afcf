import Models

// The reviewed sentences in Portuguese, with você. The bot says "we" for the creditor, asks one thing at a time and never threatens.

extension PhraseSet {
  static let portuguese = PhraseSet(language: "pt", open: openPortuguese, debt: debtPortuguese, words: wordsPortuguese)

  private static let openPortuguese: [OpenPhrase: [Sentence]] = [
    .opening: [
      "Olá, aqui é {creditor}, com um recado curto para {name}. É você? Basta um sim ou um não.",
      "Oi, aqui é {creditor}. Falo com {name}? Responda sim ou não, por favor.",
      .spoken("Olá, aqui é o assistente de {creditor}. Falo com {name}? Diga sim ou não, por favor."),
    ],
    .openingDigits: [
      "Olá, aqui é {creditor}, com um recado particular para {name}. Para falar com a pessoa certa: quais são os últimos {digits} dígitos do seu número de referência?"
    ],
    .openingBirthDate: [
      "Olá, aqui é {creditor}, com um recado particular para {name}. Para falar com a pessoa certa: qual é a sua data de nascimento?"
    ],
    .askIdentity: [
      "Antes de continuar preciso ter certeza: falo com {name}? Responda sim ou não, por favor.",
      "Para proteger a sua privacidade, preciso perguntar antes: você é {name}? Basta um sim ou um não.",
    ],
    .askDigits: [
      "Para proteger a sua privacidade, diga por favor os últimos {digits} dígitos do seu número de referência.",
      "Para eu saber que é você: quais são os últimos {digits} dígitos do seu número de referência?",
    ],
    .askBirthDate: [
      "Para proteger a sua privacidade, diga por favor a sua data de nascimento.", "Para eu saber que é você: qual é a sua data de nascimento?",
    ],
    .identityFirst: ["Ajudo, sim, com prazer."],
    .identityThanks: ["Obrigado, {name}.", "Obrigado por confirmar, {name}."],
    .identityFailed: ["Não consegui confirmar com quem falo, por isso não digo mais nada por aqui. Uma pessoa da equipe vai entrar em contato."],
    .greeting: ["Olá! Como posso ajudar?", "Oi! O que posso fazer por você?"],
    .welcome: ["De nada.", "É um prazer ajudar."],
    .whoWeAre: ["Sou o assistente digital de {creditor}.", "Você fala com o assistente digital de {creditor}."],
    .repeated: ["Repetindo:", "Mais uma vez:"],
    .optOutHint: ["Responda SAIR se não quiser mais mensagens por aqui."],
    .wrongPerson: ["Desculpe o engano. Não escreveremos mais para este endereço."],
    .optOut: ["Você não receberá mais mensagens nossas por aqui."],
    .deceased: ["Sinto muito pela sua perda. Não enviaremos mais mensagens, e uma pessoa da equipe vai cuidar do resto."],
    .vulnerable: [
      "Obrigado por me contar. Cuide-se primeiro; aqui nada é urgente. Uma pessoa que pode ajudar vai entrar em contato, e até lá não escreveremos."
    ],
    .fraudClaim: ["Obrigado por avisar. Isso é sério, então tudo fica parado enquanto uma pessoa analisa com você."],
    .lawyer: ["Obrigado por avisar. Não escreveremos mais a você sobre isto; uma pessoa vai tratar com o seu representante."],
    .bankruptcy: ["Obrigado por avisar. Paramos as nossas mensagens e uma pessoa vai analisar."],
    .dispute: ["Obrigado por avisar. Tudo fica em pausa até que uma pessoa analise, e você receberá uma resposta."],
    .disputeRejected: ["Analisamos o que você contou, e a resposta de um colega está a caminho. Estou aqui se tiver perguntas."],
    .disputeUpheld: ["Você tinha razão e já corrigimos. Desculpe o incômodo."],
    .scam: [
      "Você faz bem em ter cuidado. Não é preciso abrir nenhum link: ligue para {creditor} no número que conhece de um contrato ou de uma fatura e pergunte por esta mensagem. Nunca pedimos senhas nem códigos de cartão.",
      "Não acredite só em nós: procure você mesmo o número de {creditor} e ligue. Nunca pedimos senhas nem códigos de cartão.",
    ],
    .abusive: ["Entendo que isto incomode. Gostaria de ajudar, e não é preciso decidir nada agora."],
    .human: ["Claro. Uma pessoa da equipe vai entrar em contato com você.", "Com prazer: vou passar você para uma pessoa da equipe."],
    .handOver: ["Prefiro que uma pessoa da equipe veja isso com calma. Ela vai responder.", "Isso uma pessoa da equipe responde melhor. Ela vai entrar em contato."],
    .askTime: ["Claro. Quando fica bom para você?"],
    .callbackNoted: ["Anotado: entraremos em contato em {day}."],
    .channelNoted: ["Anotado: a partir de agora falaremos por {channel}."],
    .channelUnknown: ["Desculpe, não consigo falar com você por lá. Continuamos por aqui."],
    .askAgain: ["Desculpe, não entendi bem. Pode dizer com outras palavras?"],
    .askRating: ["Uma última pergunta: como foi o nosso atendimento, de 1 (ruim) a 5 (muito bom)?"],
    .ratingThanks: ["Obrigado, isso nos ajuda."],
    .complaint: ["Lamento não termos feito melhor. Uma pessoa da equipe vai analisar e entrar em contato."],
  ]

  private static let debtPortuguese: [DebtPhrase: [Sentence]] = [
    .upcoming: [
      "Um lembrete amigável: {amount} vence em {date}. Se ajudar, pode pagar aqui: {link}",
      "Para não passar em branco: {amount} vence em {date}. Aqui você pode pagar: {link}",
      .spoken("Um lembrete amigável. {amount} vence em {date}. Posso enviar um link para pagar?"),
    ],
    .overdue: [
      .warm("Está em aberto {amount} com {creditor} desde {date}. Pode pagar aqui: {link} Se agora estiver difícil, diga qual dia fica melhor."),
      .warm("Acontece com todo mundo: {amount} está em aberto desde {date}. Pode pagar aqui: {link} Se outro dia for melhor, é só dizer."),
      .neutral("Está em aberto {amount} com {creditor} desde {date}. Pode pagar aqui: {link} ou combinar comigo um dia ou parcelas."),
      .neutral("{amount} continua em aberto desde {date}. Aqui você pode pagar: {link} Se precisar de mais tempo ou de parcelas, é só dizer."),
      .firm("Está em aberto {amount} com {creditor} desde {date}. Peço que pague aqui: {link} ou vamos combinar um plano que você possa cumprir."),
      .firm("{amount} continua sem pagamento desde {date}. Vamos resolver juntos: pague aqui {link} ou diga quanto pode pagar e quando."),
      .spoken("Está em aberto {amount} desde {date}. Posso enviar um link para pagar. Ou qual dia fica bom?"),
    ],
    .balance: ["Está em aberto {amount} com {creditor} desde {date}.", "São {amount}, em aberto com {creditor} desde {date}."],
    .dueDate: ["Venceu em {date}."],
    .howToPay: [
      "Você pode pagar com cartão ou transferência aqui: {link}", .spoken("Você pode pagar com cartão ou transferência. Envio o link em uma mensagem."),
    ],
    .details: ["Trata-se de: {products}."],
    .nothingDue: ["Não há nada em aberto no momento. Obrigado!"],
    .payLink: ["Aqui você paga em um minuto: {link}", .spoken("Envio um link. Com ele você paga em um minuto.")],
    .askDate: ["Qual dia fica bom para você? Pode ser qualquer dia até {latest}.", "Quando você pode pagar? Qualquer dia até {latest} está bom."],
    .askAgain: ["Desculpe, não entendi bem. Quer pagar, combinar um dia ou falar com uma pessoa?"],
    .askOffer: ["Desculpe, não entendi bem. Essa proposta serve: sim ou não?"],
    .offerDeferral: ["O último dia que posso combinar é {payday}, para {total}. Pode ser?"],
    .offerPart: ["Para começar, posso combinar {total} em {payday}. Pode ser?"],
    .offerPlan: ["Posso oferecer {count} pagamentos: {payments}. Pode ser?", "Que tal {count} pagamentos: {payments}?"],
    .offerSettlement: ["Se {total} for pago até {payday}, o resto de {discount} é perdoado e fica quitado. Pode ser?"],
    .lastWord: ["Entendo. Isto é o mais leve que tenho."],
    .offerExpired: ["Essa proposta já venceu, mas hoje posso oferecer isto."],
    .promiseConfirmed: ["Obrigado. Anotamos {total} para {payday}.", "Combinado, obrigado: {total} em {payday}."],
    .partConfirmed: ["Obrigado. Anotamos {total} para {payday}; ficam {rest}, e então conversamos."],
    .promiseCorrected: ["Sem problema, já corrigi: {total} em {payday}."],
    .promiseMoved: ["Obrigado por avisar. Já mudei: {total} em {payday}."],
    .settlementConfirmed: ["Combinado, obrigado: {total} até {payday}, e {discount} é perdoado."],
    .planConfirmed: ["Combinado, obrigado: {payments}. Vou lembrar antes de cada pagamento.", "Obrigado, está anotado: {payments}."],
    .skipConfirmed: ["Tudo bem: passei esse pagamento para o fim. O próximo é de {total} em {payday}."],
    .recallPromise: [
      "Um breve lembrete do que combinamos: {total} em {payday}. Pode pagar aqui: {link}",
      .spoken("Um breve lembrete do que combinamos. {total} em {payday}. Obrigado."),
    ],
    .recallInstalment: [
      "O seu próximo pagamento é de {total} em {payday}. Pode pagar aqui: {link}",
      .spoken("O seu próximo pagamento é de {total}, em {payday}. Obrigado."),
    ],
    .brokenPromise: [
      "Combinamos {total} para {payday} e ainda não chegou. Aconteceu alguma coisa? Diga que dia dá para você, ou pague aqui: {link}",
      .spoken("Combinamos {total} para {payday}. Ainda não chegou. Que dia dá para você?"),
    ],
    .missedInstalment: ["O pagamento de {total} de {payday} ainda não chegou. Ainda dá para pagar aqui: {link} Se aconteceu algo, é só dizer."],
    .claimedPaid: ["Obrigado por avisar. Vamos procurar o seu pagamento e, enquanto isso, não enviaremos lembretes."],
    .askReceipt: ["Ainda não encontramos o seu pagamento. Quando e como pagou? Se tiver um comprovante, o número dele ajuda."],
    .receiptNoted: ["Obrigado, vou passar para uma pessoa da equipe, que vai procurar."],
    .thanks: ["Obrigado, {name}. Recebemos o seu pagamento de {paid}.", "Recebemos o seu pagamento de {paid}. Obrigado, {name}!"],
    .promiseKept: ["Obrigado, {name}: recebemos {paid}, como combinado."],
    .planKept: ["Obrigado, {name}: com {paid} chegaram todos os pagamentos do seu plano. Parabéns!"],
    .hardship: ["Lamento ouvir isso. Vamos deixar mais leve."],
    .refusal: ["Entendo. Talvez algo mais leve ajude.", "Tudo bem. Vamos tentar algo mais leve."],
  ]

  private static let wordsPortuguese = PhraseWords(
    us: "seu fornecedor", subject: "Um recado de {creditor}", and: "e", on: "em",
    schedule: "{first}, depois {others} parcelas de {each} {interval} até {last}", weekly: "por semana", fortnightly: "a cada duas semanas",
    monthly: "por mês", channels: [.whatsapp: "WhatsApp", .sms: "SMS", .email: "e-mail", .voice: "telefone"], pay: "Pagar agora",
    chooseDay: "Escolher um dia", person: "Falar com alguém", yes: "Sim", no: "Não")
}
