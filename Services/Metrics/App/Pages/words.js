// Every word of the page, in three languages. A word that is missing in one of them is shown in English.
const words = {
  en: {
    skip: "Skip to the figures", period: "Days", currency: "Currency", language: "Language", theme: "Colours", themeAuto: "As the system", themeLight: "Light",
    themeDark: "Dark", headline: "What the strategy brought beyond what would have come in anyway", tiles: "At a glance", recovery: "Recovered, day by day",
    byStage: "By stage", byChannel: "By channel", funnel: "From reminder to kept promise", promises: "Promises kept, by who took them",
    promisesNote: "Share of the promises with an outcome so far. A promise made to a bot may bind less than one made to a person: compare before you shift work.",
    map: "Where the bot adds value", mapNote: "How many reminders were answered, by stage of the debt and channel; the last column is the gain against the hold-out.",
    stages: "Stage by stage", queue: "Waiting for a person", feed: "Happening now", story: "One customer's story", customer: "Customer", tell: "Tell",
    storyNote: "Read from the topics, with the customer's words: look only where you may.", health: "Services",
    trialCaption: "Estimate and 95 % interval at the end of each day. The interval holds however often you look.",
    points: "percentage points of what was owed", money: "{money} for {number} customers", between: "between {low} and {high}, with 95 % confidence",
    earns: "The whole interval lies above zero: it pays.", costs: "The whole interval lies below zero: it brings less than leaving people alone.",
    open: "The interval still holds zero: nobody can say yet.", tooLittle: "Too few customers to say anything: at least 30 are needed in each group.",
    groups: "{treated} customers were treated, {heldOut} are left alone. An effect of {least} would be found four times out of five.",
    timeToAnswer: "Time to answer", seconds: "{number} s", minutes: "{number} min", answersTimed: "{number} answers",
    noMoney: "In {currency} too few customers are in it to name a sum.",
    groupsShort: "{treated} customers were treated, {heldOut} are left alone.",
    splitSound: "The groups are as large as the draw should make them (hold-out {share}).",
    splitAlarm: "The groups are not as large as the draw should make them (hold-out {share}): customers were lost on the way, and the comparison must not be trusted.",
    recoveredWord: "Recovered", recoveryRate: "Recovery rate", responseRate: "Response rate", promiseKeptRate: "Promises kept", satisfaction: "Satisfaction",
    complaints: "Complaints", optOuts: "Opt-outs", handovers: "Handed over", plans: "Plans", ofBalance: "of {money} at the start", ofFive: "of 5, {number} ratings",
    ofMade: "{kept} of {done} with an outcome", ofContacts: "{number} reminders", keptOf: "{kept} kept, {broken} broken", released: "{number} given back",
    perThousand: "{number} per 1,000 reminders", requested: "Planned", contacts: "Sent", delivered: "Delivered", responses: "Answered", promisesMade: "Promises made",
    promisesKept: "Promises kept", preventive: "Not yet due", early: "1-30 days", medium: "31-90 days", advanced: "91-180 days", writtenOff: "181+ days",
    whatsapp: "WhatsApp", sms: "SMS", email: "Email", voice: "Voice", bot: "Bot", agent: "Person", stage: "Stage", gain: "Gain", customers: "Customers",
    balance: "Owed", cureRate: "Cure rate", rollRate: "Roll rate", noGain: "not known", none: "Nothing here yet.", noQueue: "Nobody is waiting.",
    noStory: "No topic tells of this customer.", reading: "Reading the topics…", live: "live", lost: "The connection is lost; trying again.", updated: "up to {day}",
    noCharts: "Charts need Chart.js on the server (libjs-chart.js); the figures are complete without it.", empty: "No figures yet. They appear as soon as the first contacts are made.",
    failed: "The figures could not be read ({reason}). Trying again.", since: "since {time}", facts: "What is owed", history: "What happened", agreed: "Promised and agreed",
    understood: "Understood", limits: "What is allowed now", transcript: "Last words", next: "Next step: {text}", service: "Service", ready: "State", time: "Time",
    lag: "Waiting", effects: "Calls under way", yes: "ready", no: "not ready", silent: "does not answer", waits: "{number} timers due", moreCases: "and {number} more",
    cost: "Cost of each unit recovered", costOf: "{money} spent", noCost: "the strategy names no prices", spent: "Spent", perUnit: "Per unit", strategies: "Strategy by strategy",
    strategy: "Strategy", languages: "Language by language", learning: "Which variant is chosen, and why",
    learningNote: "How often each variant is chosen; below it, how many of its reminders were followed by a payment within seven days. Older reminders count less.",
    learningAsOf: "As of {day}, for “{strategy}”.", learningFrozen: "Somebody has stopped the learning: the numbers stay as they are.",
    noVariants: "The strategy has no variants to choose from.", learningOff: "Learning is off: variants are chosen as the strategy says.",
    learningWaits: "Nothing is learned yet: the first numbers come a week after the first reminders.", allContexts: "All",
    followed: "{share} of {number} paid", noChoices: "none yet", "of-small": "small debt", "of-medium": "medium debt", "of-large": "large debt",
    "of-new": "no history", "of-reliable": "has paid or kept a promise", "of-unreliable": "has broken a promise",
    "payment.received": "paid", "payment.reversed": "payment taken back", "agent.released": "given back by a person", "delivery.delivered": "reminder delivered",
    "delivery.failed": "not delivered", "delivery.denied": "not sent: a contact rule", "delivery.unknown": "sent? not known", "reply.received": "answered",
    "promise.made": "promised", "promise.kept": "kept a promise", "promise.broken": "broke a promise", "plan.made": "agreed on a plan", "plan.changed": "changed the plan",
    "plan.kept": "kept the plan", "plan.broken": "broke the plan", "optout.recorded": "opted out", "dispute.opened": "disputes the debt",
    "rating.received": "rated us", "complaint.recorded": "complained", "handoff.requested": "handed to a person",
    customerAsked: "asked for a person", notUnderstood: "not understood", dispute: "disputes the debt", hardship: "in hardship", vulnerable: "vulnerable",
    lawyer: "has a lawyer", bankruptcy: "bankruptcy", deceased: "has died", fraudClaim: "claims fraud", abusive: "abusive", brokenPromises: "promises broken",
    treatment: "people act here", identityUnconfirmed: "identity not confirmed", suspectedScam: "suspects a scam", refused: "refuses every offer",
    unknownAnswer: "question without an answer", complaint: "complaint",
    paymentNotFound: "says paid, no payment came", messageRefused: "message not sent: no offer holds it",
  },
  es: {
    skip: "Ir a las cifras", period: "Días", currency: "Moneda", language: "Idioma", theme: "Colores", themeAuto: "Como el sistema", themeLight: "Claro", themeDark: "Oscuro",
    headline: "Lo que aportó la estrategia más allá de lo que habría entrado de todos modos", tiles: "De un vistazo", recovery: "Recuperado, día a día",
    byStage: "Por etapa", byChannel: "Por canal", funnel: "Del recordatorio a la promesa cumplida", promises: "Promesas cumplidas, según quién las tomó",
    promisesNote: "Proporción de las promesas que ya tienen resultado. Una promesa hecha a un bot puede obligar menos que una hecha a una persona: compare antes de repartir el trabajo.",
    map: "Dónde aporta valor el bot", mapNote: "Cuántos recordatorios tuvieron respuesta, por etapa de la deuda y canal; la última columna es la ganancia frente al grupo de control.",
    stages: "Etapa por etapa", queue: "Esperan a una persona", feed: "Ahora mismo", story: "La historia de un cliente", customer: "Cliente", tell: "Contar",
    storyNote: "Se lee de los temas, con las palabras del cliente: mire solo donde esté permitido.", health: "Servicios",
    trialCaption: "Estimación e intervalo del 95 % al final de cada día. El intervalo vale por muy a menudo que se mire.",
    points: "puntos porcentuales de lo adeudado", money: "{money} con {number} clientes", between: "entre {low} y {high}, con un 95 % de confianza",
    earns: "Todo el intervalo está por encima de cero: vale la pena.", costs: "Todo el intervalo está por debajo de cero: aporta menos que dejar en paz a la gente.",
    open: "El intervalo aún contiene el cero: todavía no se puede decir.", tooLittle: "Hay muy pocos clientes para decir algo: hacen falta al menos 30 en cada grupo.",
    groups: "Se trató a {treated} clientes y {heldOut} se dejaron en paz. Un efecto de {least} se encontraría cuatro de cada cinco veces.",
    timeToAnswer: "Tiempo hasta responder", answersTimed: "{number} respuestas",
    noMoney: "En {currency} hay muy pocos clientes para nombrar una suma.",
    groupsShort: "Se trató a {treated} clientes y {heldOut} se dejaron en paz.",
    splitSound: "Los grupos tienen el tamaño que debe dar el sorteo (control: {share}).",
    splitAlarm: "Los grupos no tienen el tamaño que debe dar el sorteo (control: {share}): se perdieron clientes por el camino y la comparación no es fiable.",
    recoveredWord: "Recuperado", recoveryRate: "Tasa de recuperación", responseRate: "Tasa de respuesta", promiseKeptRate: "Promesas cumplidas", satisfaction: "Satisfacción",
    complaints: "Quejas", optOuts: "Bajas", handovers: "Pasados a una persona", plans: "Planes", ofBalance: "de {money} al inicio", ofFive: "de 5, {number} valoraciones",
    ofMade: "{kept} de {done} con resultado", ofContacts: "{number} recordatorios", keptOf: "{kept} cumplidos, {broken} incumplidos", released: "{number} devueltos",
    perThousand: "{number} por cada 1.000 recordatorios", requested: "Previstos", contacts: "Enviados", delivered: "Entregados", responses: "Respondidos",
    promisesMade: "Promesas hechas", promisesKept: "Promesas cumplidas", preventive: "Sin vencer", early: "1-30 días", medium: "31-90 días", advanced: "91-180 días",
    writtenOff: "181+ días", email: "Correo", voice: "Voz", bot: "Bot", agent: "Persona", stage: "Etapa", gain: "Ganancia", customers: "Clientes", balance: "Adeudado",
    cureRate: "Tasa de cura", rollRate: "Tasa de deterioro", noGain: "no se sabe", none: "Aún no hay nada.", noQueue: "Nadie espera.",
    noStory: "Ningún tema habla de este cliente.", reading: "Leyendo los temas…", live: "en vivo", lost: "Se perdió la conexión; se vuelve a intentar.", updated: "hasta el {day}",
    noCharts: "Los gráficos necesitan Chart.js en el servidor (libjs-chart.js); las cifras están completas sin él.",
    empty: "Aún no hay cifras. Aparecen en cuanto se hacen los primeros contactos.", failed: "No se pudieron leer las cifras ({reason}). Se vuelve a intentar.",
    since: "desde {time}", facts: "Qué se debe", history: "Qué pasó", agreed: "Prometido y acordado", understood: "Entendido", limits: "Qué se permite ahora",
    transcript: "Últimas palabras", next: "Siguiente paso: {text}", service: "Servicio", ready: "Estado", time: "Hora", lag: "En espera", effects: "Llamadas en curso",
    yes: "listo", no: "no está listo", silent: "no responde", waits: "{number} temporizadores vencidos", moreCases: "y {number} más",
    cost: "Coste de cada unidad recuperada", costOf: "{money} gastados", noCost: "la estrategia no indica precios", spent: "Gastado", perUnit: "Por unidad",
    strategies: "Estrategia por estrategia", strategy: "Estrategia", languages: "Idioma por idioma", learning: "Qué variante se elige y por qué",
    learningNote: "Con qué frecuencia se elige cada variante; debajo, cuántos de sus recordatorios fueron seguidos de un pago en siete días. Los más antiguos cuentan menos.",
    learningAsOf: "A {day}, para «{strategy}».", learningFrozen: "Alguien detuvo el aprendizaje: los números se quedan como están.",
    noVariants: "La estrategia no tiene variantes entre las que elegir.", learningOff: "El aprendizaje está apagado: las variantes se eligen como dice la estrategia.",
    learningWaits: "Aún no se ha aprendido nada: los primeros números llegan una semana después de los primeros recordatorios.", allContexts: "Todos",
    followed: "pagó el {share} de {number}", noChoices: "aún ninguno", "of-small": "deuda pequeña", "of-medium": "deuda media", "of-large": "deuda grande",
    "of-new": "sin historial", "of-reliable": "ha pagado o cumplido una promesa", "of-unreliable": "incumplió una promesa",
    "payment.received": "pagó", "payment.reversed": "pago revertido", "agent.released": "devuelto por una persona", "delivery.delivered": "recordatorio entregado",
    "delivery.failed": "no entregado", "delivery.denied": "no enviado: una regla de contacto", "delivery.unknown": "¿enviado? no se sabe", "reply.received": "respondió",
    "promise.made": "prometió", "promise.kept": "cumplió una promesa", "promise.broken": "incumplió una promesa", "plan.made": "acordó un plan", "plan.changed": "cambió el plan",
    "plan.kept": "cumplió el plan", "plan.broken": "incumplió el plan", "optout.recorded": "se dio de baja", "dispute.opened": "disputa la deuda",
    "rating.received": "nos valoró", "complaint.recorded": "se quejó", "handoff.requested": "pasó a una persona",
    customerAsked: "pidió una persona", notUnderstood: "no se le entendió", dispute: "disputa la deuda", hardship: "en dificultades", vulnerable: "vulnerable",
    lawyer: "tiene abogado", bankruptcy: "en quiebra", deceased: "falleció", fraudClaim: "denuncia fraude", abusive: "ofensivo", brokenPromises: "promesas incumplidas",
    treatment: "aquí actúan personas", identityUnconfirmed: "identidad sin confirmar", suspectedScam: "sospecha una estafa", refused: "rechaza toda oferta",
    unknownAnswer: "pregunta sin respuesta", complaint: "queja",
    paymentNotFound: "dice que pagó, no llegó el pago", messageRefused: "mensaje no enviado: ninguna oferta lo respalda",
  },
  pt: {
    skip: "Ir para os números", period: "Dias", currency: "Moeda", language: "Idioma", theme: "Cores", themeAuto: "Como o sistema", themeLight: "Claro", themeDark: "Escuro",
    headline: "O que a estratégia trouxe além do que teria entrado de qualquer forma", tiles: "Num relance", recovery: "Recuperado, dia a dia", byStage: "Por estágio",
    byChannel: "Por canal", funnel: "Do lembrete à promessa cumprida", promises: "Promessas cumpridas, por quem as recebeu",
    promisesNote: "Parcela das promessas que já têm resultado. Uma promessa feita a um bot pode valer menos que uma feita a uma pessoa: compare antes de mudar o trabalho.",
    map: "Onde o bot agrega valor", mapNote: "Quantos lembretes foram respondidos, por estágio da dívida e canal; a última coluna é o ganho frente ao grupo de controle.",
    stages: "Estágio por estágio", queue: "Esperando uma pessoa", feed: "Acontecendo agora", story: "A história de um cliente", customer: "Cliente", tell: "Contar",
    storyNote: "Lido dos tópicos, com as palavras do cliente: olhe só onde for permitido.", health: "Serviços",
    trialCaption: "Estimativa e intervalo de 95 % ao fim de cada dia. O intervalo vale por mais que se olhe.",
    points: "pontos percentuais do que era devido", money: "{money} com {number} clientes", between: "entre {low} e {high}, com 95 % de confiança",
    earns: "Todo o intervalo fica acima de zero: vale a pena.", costs: "Todo o intervalo fica abaixo de zero: traz menos do que deixar as pessoas em paz.",
    open: "O intervalo ainda contém o zero: ainda não dá para dizer.", tooLittle: "Há clientes de menos para dizer algo: são precisos ao menos 30 em cada grupo.",
    groups: "{treated} clientes foram tratados, {heldOut} foram deixados em paz. Um efeito de {least} seria achado quatro vezes em cinco.",
    timeToAnswer: "Tempo até responder", answersTimed: "{number} respostas",
    noMoney: "Em {currency} há clientes de menos para dizer uma soma.",
    groupsShort: "{treated} clientes foram tratados, {heldOut} foram deixados em paz.",
    splitSound: "Os grupos têm o tamanho que o sorteio deve dar (controle: {share}).",
    splitAlarm: "Os grupos não têm o tamanho que o sorteio deve dar (controle: {share}): clientes se perderam no caminho e a comparação não é confiável.",
    recoveredWord: "Recuperado", recoveryRate: "Taxa de recuperação", responseRate: "Taxa de resposta", promiseKeptRate: "Promessas cumpridas", satisfaction: "Satisfação",
    complaints: "Reclamações", optOuts: "Descadastros", handovers: "Passados a uma pessoa", plans: "Planos", ofBalance: "de {money} no início",
    ofFive: "de 5, {number} avaliações", ofMade: "{kept} de {done} com resultado", ofContacts: "{number} lembretes", keptOf: "{kept} cumpridos, {broken} quebrados",
    released: "{number} devolvidos", perThousand: "{number} por 1.000 lembretes", requested: "Planejados", contacts: "Enviados", delivered: "Entregues",
    responses: "Respondidos", promisesMade: "Promessas feitas", promisesKept: "Promessas cumpridas", preventive: "A vencer", early: "1-30 dias", medium: "31-90 dias",
    advanced: "91-180 dias", writtenOff: "181+ dias", email: "E-mail", voice: "Voz", bot: "Bot", agent: "Pessoa", stage: "Estágio", gain: "Ganho", customers: "Clientes",
    balance: "Devido", cureRate: "Taxa de cura", rollRate: "Taxa de piora", noGain: "não se sabe", none: "Ainda não há nada.", noQueue: "Ninguém está esperando.",
    noStory: "Nenhum tópico fala deste cliente.", reading: "Lendo os tópicos…", live: "ao vivo", lost: "A conexão caiu; tentando de novo.", updated: "até {day}",
    noCharts: "Os gráficos precisam do Chart.js no servidor (libjs-chart.js); os números estão completos sem ele.",
    empty: "Ainda não há números. Eles aparecem assim que os primeiros contatos são feitos.", failed: "Não foi possível ler os números ({reason}). Tentando de novo.",
    since: "desde {time}", facts: "O que é devido", history: "O que aconteceu", agreed: "Prometido e combinado", understood: "Entendido", limits: "O que é permitido agora",
    transcript: "Últimas palavras", next: "Próximo passo: {text}", service: "Serviço", ready: "Estado", time: "Hora", lag: "Na fila", effects: "Chamadas em curso",
    yes: "pronto", no: "não está pronto", silent: "não responde", waits: "{number} temporizadores vencidos", moreCases: "e mais {number}",
    cost: "Custo de cada unidade recuperada", costOf: "{money} gastos", noCost: "a estratégia não diz preços", spent: "Gasto", perUnit: "Por unidade",
    strategies: "Estratégia por estratégia", strategy: "Estratégia", languages: "Idioma por idioma", learning: "Que variante é escolhida e por quê",
    learningNote: "Com que frequência cada variante é escolhida; abaixo, quantos dos seus lembretes foram seguidos de um pagamento em sete dias. Os mais antigos contam menos.",
    learningAsOf: "Em {day}, para “{strategy}”.", learningFrozen: "Alguém parou o aprendizado: os números ficam como estão.",
    noVariants: "A estratégia não tem variantes entre as quais escolher.", learningOff: "O aprendizado está desligado: as variantes são escolhidas como diz a estratégia.",
    learningWaits: "Nada foi aprendido ainda: os primeiros números vêm uma semana depois dos primeiros lembretes.", allContexts: "Todos",
    followed: "{share} de {number} pagaram", noChoices: "nenhum ainda", "of-small": "dívida pequena", "of-medium": "dívida média", "of-large": "dívida grande",
    "of-new": "sem histórico", "of-reliable": "pagou ou cumpriu uma promessa", "of-unreliable": "quebrou uma promessa",
    "payment.received": "pagou", "payment.reversed": "pagamento estornado", "agent.released": "devolvido por uma pessoa", "delivery.delivered": "lembrete entregue",
    "delivery.failed": "não entregue", "delivery.denied": "não enviado: uma regra de contato", "delivery.unknown": "enviado? não se sabe", "reply.received": "respondeu",
    "promise.made": "prometeu", "promise.kept": "cumpriu uma promessa", "promise.broken": "quebrou uma promessa", "plan.made": "combinou um plano", "plan.changed": "mudou o plano",
    "plan.kept": "cumpriu o plano", "plan.broken": "quebrou o plano", "optout.recorded": "se descadastrou", "dispute.opened": "contesta a dívida",
    "rating.received": "nos avaliou", "complaint.recorded": "reclamou", "handoff.requested": "passou a uma pessoa",
    customerAsked: "pediu uma pessoa", notUnderstood: "não foi entendido", dispute: "contesta a dívida", hardship: "em dificuldades", vulnerable: "vulnerável",
    lawyer: "tem advogado", bankruptcy: "em falência", deceased: "faleceu", fraudClaim: "alega fraude", abusive: "ofensivo", brokenPromises: "promessas quebradas",
    treatment: "aqui agem pessoas", identityUnconfirmed: "identidade não confirmada", suspectedScam: "suspeita de golpe", refused: "recusa toda oferta",
    unknownAnswer: "pergunta sem resposta", complaint: "reclamação",
    paymentNotFound: "diz que pagou, nenhum pagamento entrou", messageRefused: "mensagem não enviada: nenhuma oferta a sustenta",
  },
};

let language = "en";

export const languages = Object.keys(words);
export const currentLanguage = () => language;

export function speak(chosen) {
  language = languages.includes(chosen) ? chosen : "en";
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
}

/// The word in the language of the page, with its {slots} filled.
export function word(key, slots = {}) {
  const text = words[language][key] ?? words.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => slots[name] ?? "");
}

export const number = (value, digits = 0) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);

export const percent = (share, digits = 1) =>
  new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: digits, minimumFractionDigits: digits }).format(share);

/// Minor units of a currency.
export const money = (minor, currency, exponent) =>
  new Intl.NumberFormat(language, { style: "currency", currency, maximumFractionDigits: 0 }).format(minor / 10 ** exponent);

/// What one major unit costs to recover: small, so three digits that matter.
export const unitCost = (cost, currency) =>
  new Intl.NumberFormat(language, { style: "currency", currency, minimumSignificantDigits: 2, maximumSignificantDigits: 3 }).format(cost);

/// The name of a language in the language of the page.
export const languageName = (tag) => {
  try { return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag; } catch { return tag; }
};

export const moment = (time) =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(new Date(time));

export const shortMoment = (time) =>
  new Intl.DateTimeFormat(language, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "UTC" }).format(new Date(time));

export const shortDay = (text) => new Intl.DateTimeFormat(language, { month: "short", day: "numeric", timeZone: "UTC" }).format(new Date(`${text}T00:00:00Z`));

export const day = (text) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${text}T00:00:00Z`));
