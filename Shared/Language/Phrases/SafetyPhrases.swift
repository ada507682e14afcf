/// The phrases of `SafetyNet`, in the notation of `Phrase`.
enum SafetyPhrases {
  static let all: KeyValuePairs<Intent, [String]> = [
    .stop: stop, .wrongPerson: wrongPerson, .deceased: deceased, .lawyer: lawyer, .bankruptcy: bankruptcy, .fraudClaim: fraudClaim,
    .dispute: dispute,
    .vulnerable: vulnerable,
  ]

  /// What looks like a phrase of the net and is not: "stop by", "my lawyer friend".
  static let exceptions: KeyValuePairs<Intent, [String]> = [
    .stop: [
      "stop by|in|at|over", "will not|never stop", "do not stop", "can not stop", "stop paying|working", "no dejen de",
      "nao deixem|deixe de", "no dejes|deje de", "no puedo dejar",
      "why did you stop", "stop payment",
    ],
    .deceased: [
      "phone|battery|cell|line|car|celular|telefono|telefone|bateria died|dead|murio|morreu",
      "muerto|morta|morto|muerta|dead de|of|on cansancio|hambre|risa|cansaco|fome|my feet",
      "i am dead", "estoy muerto|muerta", "drop dead",
    ],
    .lawyer: [
      "i am|soy|sou a|um|uma? lawyer|abogad*|advogad*", "not a|un|um? lawyer",
      "lawyer|solicitor|attorney friend|mate|buddy|show|movie|film|series|jokes|joke|drama",
      "friend|mate|cousin|brother|sister the? lawyer|solicitor|attorney",
      "amig*|prim*|herman*|irma*|vecin*|vizinh* el|la|o|a? ..1 abogad*|advogad*",
      "serie|pelicula|chistes|filme|piada ..1 de abogad*|advogad*",
      "tennis|basketball|food court",
    ],
    .vulnerable: ["blind date|spot", "punto ciego", "ponto cego", "sick of|and tired"],
    .bankruptcy: ["chapter <number>|seven|eleven ..2 of|in the book|series|story", "capitulo <number>"],
    .wrongPerson: ["wrong password|colour|color|size|turn|window|chat|group", "contrasena|talla|color equivocad*"],
    .dispute: ["not disput*", "do not disput*"],
  ]

  private static let stop = [
    "last message|text|call ..2 i|from want|you|accept", "how|where ..2 unsubscribe|stop|opt ..3", "no|without more? reminders",
    "pack it in", "enough with|of the|these? messages|texts|calls",
    "ultimo mensaje ..3 de|que", "como|donde ..1 me doy|desuscribo|salgo", "ultima mensagem|ligacao ..3 de|que",
    "como|onde ..1 me descadastro|saio|retiro",
    "lembretes|recordatorios por|gracias|obrigad*", "cortenla|cortala ..2", "ya estuvo|ja deu ..2",
    "^ stop $", "^ stop all|now|please|already $", "^ stop stop", "unsubscribe",
    "stop|quit|cease texting|messaging|calling|contacting|emailing|writing|harassing|bothering|spamming|pestering|sending|"
      + "bugging|ringing",
    "stop ..2 calls|messages|texts|emails|msgs|message|text|contact", "leave me|us ..1 alone|be", "leave me in peace",
    "do not|never ..2 contact|text|message|call|email|write|phone|ring|bother|disturb me|us|again|anymore",
    "take|remove|delete me|my|us ..3 off|from|list|number|database", "take ..3 off ..2 list", "remove me", "opt out", "opt me out",
    "lose my number", "no more messages|texts|calls|emails|contact|msgs",
    "quit calling|texting|messaging", "do not want|wish ..4 messages|calls|texts|contact|contacted|texted|called|hear",
    "block* you|this|your", "delete my number|contact|details", "cease and desist",
    "^ baja $", "dar* de baja", "denme|dame|deme de baja", "no me|nos ..2 escrib*|llam*|contact*|molest*|mand*|envi* ..2 mas",
    "no me|nos ..1 molest*", "no me|nos vuelvan|vuelva|vuelvas|sigan a|escribiendo|llamando|mandando|molestando",
    "ya no me|nos ..1 escrib*|llam*|contact*|molest*|mand*|envi*|marquen",
    "dejen|deja|deje|dejenme|dejame|dejeme de|en escrib*|llam*|molest*|mand*|contact*|envi*|jod*|acos*|hosti*|paz|marcar|"
      + "marcarme|insistir|fregar|chingar|buscarme|estar",
    "paren|pare|para|basta de|con escrib*|llam*|mensaj*|molest*|mand*|acos*|los|las|tanto",
    "borren|borra|borre|eliminen|elimina|elimine|saquen|saquenme|quiten|quitenme|quitame|sacame|retiren mi|me|de|"
      + "mis ..2 numero|datos|lista|base|contacto|telefono|registros?",
    "no quiero ..3 recibir|mensajes|llamadas|mas|contacto|que", "no quiero ..1 que me ..2 escrib*|llam*|contact*|molest*|mand*",
    "no ..1 insistan|insista", "no mas|nomas mensajes|llamadas|sms|correos|msg*",
    "^ sair|parar|pare|parem|cancelar $",
    "pare|parem|para|parar|pareee|parou de ..1 me? ..1 mand*|lig*|escrev*|envi*|contat*|encher|perturb*|incomod*|cobrar|"
      + "importun*|atormentar|me",
    "nao me ..2 mand*|lig*|escrev*|contat*|perturb*|incomod*|envi*|procur*|chame|liguem|mandem|importun* ..2 mais|mensagem|"
      + "mensagens|nada|por|$",
    "nao quero ..3 receber|mensagens|mensagem|ligacoes|contato|mais|que",
    "nao ..1 entrem|entre ..1 em contato", "me deixa*|deixem|deixe ..1 em paz|quiet*", "deixem|deixa|deixe me em paz",
    "tira|tirem|tire|remove|removam|remova|exclui|excluam|exclua|apaga|apaguem|apague|retirem|retire|bloqueia ..1 meu|me|"
      + "esse|este|o ..2 numero|contato|lista|cadastro|dados|nome|whatsapp",
    "me tira*|tirem|remov*|exclu*|descadastr* ..3 lista|contatos|cadastro|grupo|base|mailing", "descadastr*",
    "vou bloquear|bloquear esse|este|voces", "los|las|os voy a bloquear", "i will|am|have ..1 block|blocking|blocked",
    "chega de mensag*|ligac*|cobranca", "no me ..2 busquen|busque", "saiam ..2 meu|do", "no contact ..3 me",
    "me|nos dejen|dejan|deje ..1 en paz|tranquil*|quiet*",
  ]

  private static let wrongPerson = [
    "wrong number|person|guy|contact|phone|lady|man|woman",
    "you have|got|texted|called|messaged|dialed|reached ..3 wrong number|person|guy|one", "not my debt|account|loan|name",
    "i am not|nt <name>", "am not the? person|one ..3 you|looking", "this is not <name>",
    "not <name> ..2 number|phone|anymore|wrong", "no one|body here ..2 name|called|named", "nobody ..2 name|called|named",
    "no|not ..3 by that name", "do not know ..3 <name>|person|who|him|her", "never heard of him|her|this|that|<name>",
    "<name> ..3 does not|no longer live|lives|here|work|have|has|longer",
    "number equivocad*|errad*", "numero equivocado|errado|incorrecto|incorreto", "se equivoc* de? ..2 numero|persona",
    "equivocad* de numero|persona", "persona equivocada|incorrecta", "no soy ..2 <name>|persona|titular|quien|esa|ese|el|la que",
    "^ no soy yo $", "no conozco a ..2", "no conozco ..2 persona|<name>|senor*",
    "este ..2 numero|celular|telefono|cel ..1 no es|pertenece|ya", "este ..2 numero ..2 es mio|otra", "yo no soy|me llamo",
    "aqui no vive|hay|trabaja|es|existe", "no vive aqui|aca", "ya no vive|trabaja", "no es mi|el|su numero|telefono|celular ..2 de",
    "pessoa errada", "numero errado", "engano", "ligou|mandou|mandaram|ligaram|escreveu errado|engano|enganado|pessoa|numero|para|pro",
    "nao sou ..3 <name>|pessoa|titular|quem|essa|esse|dona|dono|ele|ela", "nao conheco ..3 <name>|pessoa|ninguem|nenhum*|essa|esse",
    "esse|este ..2 numero|celular|telefone|chip ..2 nao e|pertence|eh", "esse|este ..2 numero ..2 e|eh ..1 meu|outra",
    "aqui nao mora|tem|e|trabalha", "nao mora ..2 aqui", "nao mora mais",
    "i am|this is|its|is ..3 wife|husband|son|daughter|mother|father|mom|mum|dad|brother|sister|widow|widower|cousin|"
      + "roommate|girlfriend|boyfriend|partner|neighbour|neighbor|grandson|granddaughter|aunt|uncle|nephew|niece|flatmate",
    "^ ..2 soy|habla ..1 la|el|su|una|un ..1 espos*|hij*|herman*|mam*|mama|papa|madre|padre|ti*|prim*|viud*|niet*|sobrin*|"
      + "novi*|pareja|vecin*|cunad*|sueg*|nuera|yerno|abuel*|secretari*|inquilin*|exesposa|ex",
    "^ ..2 sou|aqui|eh|e ..1 a|o|e ..1 espos*|filh*|irma|irmao|mae|pai|ti*|prim*|viuv*|net*|sobrinh*|namorad*|vizinh*|"
      + "cunhad*|sogr*|nora|genro|marido|mulher|avo|ex|secretari*|cuidador*",
    "new owner ..3 number", "got|have this|new number ..3", "just got this number|phone|sim|line",
    "tengo este numero|chip|linea ..4", "peguei|comprei|tenho esse|este numero|chip ..4", "compre este|el chip|numero|linea",
    "esa persona no|ya", "essa pessoa nao", "wrong <name>", "another|different <name>", "otra|otro ..1 <name>", "outro|outra <name>",
    "that person does not", "there is no <name>", "no hay ningun* <name>", "nao tem nenhum* <name>",
  ]

  private static let deceased = [
    "passed away|on",
    "has|have|is|was|already|he|she|husband|wife|father|mother|dad|mum|mom|son|daughter|brother|sister|<name>|holder|"
      + "grandmother|grandfather|grandma|grandpa|customer|uncle|aunt ..1 died|deceased|dead",
    "died ..5 <date>|ago|year|month|week|in|last|of",
    "passing of", "inform|tell|advise|notify|report ..4 death|died|bereavement", "probate", "did not survive|make", "is|are dead",
    "fallecimiento|deceso|defuncion", "obito|falecimento", "no|nao sobrevivio|sobreviveu|resistiu",
    "sucesion|inventario ..3 murio|fallecio|morreu|faleceu",
    "death certificate", "is deceased", "late husband|wife|father|mother|son|daughter|brother|sister",
    "no longer alive|with us|living", "estate of", "fallecio|fallecido|fallecida|fallecieron", "murio", "se murio",
    "acta|certificado de defuncion", "ya no esta con nosotros", "difunto|difunta", "esta|ha muerto|muerta",
    "faleceu|falecido|falecida|falecimento", "morreu", "atestado|certidao de obito", "partiu ..4 <date>|ano|mes|semana|deste|ontem",
    "veio a obito", "em obito", "finado|finada", "esta morto|morta", "nao esta mais entre nos", "descanso|descansa en paz",
    "en paz descanse", "que en paz descanse", "que dios lo|la tenga", "que deus o|a tenha", "we buried", "buried him|her|my",
    "enterramos", "nos dejo ..3 <date>|ano|mes",
  ]

  private static let lawyer = [
    "my|our|a|by|through|with|via|contact|the|have|hired|talk ..1 lawyer|attorney|solicitor|counsel|lawyers|solicitors",
    "sue you|them|your|u|the", "see you in court", "take you to court", "taking ..3 court", "legal action against|on", "lawsuit",
    "small claims", "in|to court", "legal representat*",
    "mi|el|un|una|con|mis|nuestro|mia ..1 abogad*|licenciad*", "abogado|abogada", "demandar*|denunciar* ..3",
    "voy|vamos a ..1 demandar*|denunciar*", "los|les|te|lo|las demando|denuncio", "accion* legal*|judicial*", "juicio",
    "en juzgado|tribunales|corte", "en el juzgado", "proceso|demanda judicial|legal",
    "interponer|poner|puse ..1 demanda|denuncia|queja",
    "profeco|condusef|sernac|indecopi|procon|defensoria", "meu|minha|um|uma|com|nosso|o|a|pelo ..1 advogad*", "advogado|advogada",
    "vou ..1 processar|processo", "processar voces|voce|a empresa", "processo contra",
    "entrar|entrei|entrando ..2 justica|processo|acao", "na justica", "acao judicial", "processo judicial|na",
    "juizado|pequenas causas", "cfpb", "ombudsman", "represented by",
  ]

  private static let bankruptcy = [
    "bankruptcy|bankrupt", "chapter <number>|7|13|11|seven|thirteen", "chapter", "insolven*", "debt relief order",
    "individual voluntary arrangement", "an iva|i.v.a", "trust deed", "quiebra", "bancarrota",
    "concurso de? acreedor*|mercantil|preventivo", "ley de segunda oportunidad", "segunda oportunidad", "falencia", "falid*",
    "recuperacao judicial", "super endividamento|endividado", "superendividamento", "insolvencia",
    "liquidacion|liquidacao judicial|patrimonial", "persona natural no comerciante", "concursal", "administracao judicial",
    "filed for chapter", "declare* ..1 quiebra|insolven*", "renegociacion de? ..3 superintendencia|superir",
  ]

  private static let fraudClaim = [
    "identity theft",
    "stole|stolen|used|using|steal ..2 my|identity ..1 identity|name|details|information|documents|card|ssn|social|id|papers",
    "someone|somebody ..1 else? ..2 opened|took|used|signed|got|applied|made|taken|forged ..4", "in my name without",
    "without my|me ..1 consent|permission|knowledge|knowing|authoris*|authoriz*", "not me who took|opened|signed|asked",
    "never opened|applied|took|signed|asked|requested|borrowed ..4", "forged", "fraudulent account|loan|charge|application",
    "victim of ..1 fraud|identity|theft", "impersonat*", "hacked ..3 account|card|phone|bank",
    "robo|suplantacion|usurpacion|suplantaron ..1 de? ..1 identidad", "suplant*", "usurp*",
    "usaron|usando|utilizaron|sacaron|uso|tomaron|agarraron|falsificaron|falsifico|abrieron|clonaron|clonada|"
      + "clono ..4 nombre|datos|identidad|firma|documentos|ine|dni|cedula|tarjeta|papeles|rut",
    "sin mi consentimiento|autorizacion|permiso",
    "alguien|otra|otro|me ..1 persona? ..1 saco|sacaron|pidio|abrio|solicito|firmo|contrato|uso|tomo ..3 prestamo|credito|"
      + "nombre|cuenta|deuda|tarjeta|datos",
    "a mi nombre ..4 sin", "victima de fraude|estafa|robo",
    "robaron|robo|perdi ..3 identidad|documentos|papeles|ine|dni|cedula|datos|cartera|tarjeta|billetera",
    "nunca|jamas solicite|pedi|firme|contrate|abri|saque|adquiri|autorice ..4", "no ..1 fui yo ..2 quien|el que|la que",
    "yo no pedi|solicite|saque|firme|contrate|abri",
    "usaram|usando|fizeram|abriram|clonaram|falsificaram|pegaram|tiraram|contrataram|roubaram|utilizaram|assinaram ..5 nome|"
      + "dados|documento|documentos|cpf|identidade|cartao|assinatura",
    "clonaram|clonado|clonada", "sem minha|meu autorizacao|consentimento|permissao|conhecimento|eu", "roubo de identidade",
    "vitima de fraude|golpe|roubo",
    "nunca fiz|contratei|pedi|assinei|solicitei|abri|peguei ..3 emprestimo|conta|cartao|contrato|divida|credito|isso|nada|"
      + "essa|esse",
    "nao fui eu ..2 quem|que", "eu nao fiz|contratei|pedi|assinei|solicitei|abri|peguei ..4",
    "alguem ..1 fez|usou|abriu|pegou|contratou|assinou ..4", "golpista* ..3 meu|minha", "me clonaron|robaron|hackearon",
  ]

  private static let dispute = [
    "why|should|must ..3 pay for something|goods|thing|things ..6", "billing|charging|billed|charged me for ..6 one|once",
    "previous|last|old tenant|owner|occupier", "balance|saldo is|de|e? zero|cero|nil", "double what|the",
    "contract|contrato ended|expired|termino|acabou|vencio|venceu",
    "sent|gave|took it|the ..2 back", "devolvi|regrese ..5", "por que ..3 pagar ..1 algo|una|uma ..2 que",
    "inquilino|dueno|dono|morador anterior",
    "doble|dobro de|do ..3", "never came|delivered|installed|finished", "nunca vinieron|entregaron|instalaron|terminaron|vieram|terminaram",
    "do not|never owe|owed you|this|that|anything|nothing|any|a|money|the", "i dispute", "dispute this|the|that|it", "disputing",
    "charged ..2 twice|double", "double charged|charge|billed", "billed ..2 twice", "never received|got|arrived ..5",
    "not received ..3 order|product|goods|item|service|package", "never arrived|delivered|came|showed",
    "amount|bill|balance|total|debt|charge|figure ..2 wrong|incorrect|mistake|error|inaccurate", "wrong amount|bill|balance|charge",
    "not what i owe", "not my debt|bill|charge", "is not mine", "overcharged", "do not recogni*e",
    "do not agree ..3 amount|charge|debt|bill|balance", "i owe ..1 nothing",
    "already cancelled|canceled ..3 service|contract|subscription", "is an error|mistake", "not correct|right amount",
    "no ..1 debo nada|eso|esa|ese|ni|ningun*|tanto|dinero|ninguna", "no ..1 les|te|le debo", "nada ..1 debo", "no reconozco",
    "desconozco ..3 deuda|cargo|cobro|credito|eso|esa|monto", "cobr* ..3 doble|dos|duplicad*|mas|de", "doble cobro|cargo",
    "nunca ..2 recibi|llego|llegaron|entregaron|compre|contrate|tuve",
    "no ..2 llego|recibi|entregaron ..3 producto|pedido|paquete|mercancia|servicio|equipo|compra|nada",
    "monto|saldo|importe|cobro|cargo|deuda|cuenta|cifra ..3 mal|incorrect*|equivocad*|error|indebid*",
    "no es ..2 mia|mi deuda|correct*|lo que", "cobro|cargo indebido",
    "cobran|cobrando|cobraron|cobrar de|algo|lo|mas|intereses ..1 mas|que|indebid*|no", "no estoy de acuerdo ..4", "es un error",
    "esa deuda no|ya", "no tengo ninguna? ..1 deuda|adeudo|cuenta ..3 ustedes|con|pendiente|nada",
    "nao ..1 devo nada|isso|esse|essa|nenhum*|tudo|a|voces|tanto", "nao reconheco",
    "desconheco ..2 divida|cobranca|debito|valor|essa|esse|conta", "cobr* ..3 duas|dobro|duplicidade|vezes|indevid*",
    "cobranca|valor indevid*|errad*", "valor|saldo|boleto|conta|fatura|divida|cobranca ..3 errad*|incorret*|indevid*|erro",
    "nunca ..1 recebi|chegou|comprei|contratei|tive|usei",
    "nao ..2 recebi|chegou|entregaram ..3 produto|pedido|encomenda|mercadoria|servico|nada|compra",
    "nao e ..1 minh*|esse|esta|o ..1 divida|valor|conta|debito", "nao concordo", "nao tenho ..1 divida|debito|conta|nada ..3",
    "contestar|contesto|contestando", "essa divida nao|ja", "quiero disputar|impugnar|reclamar", "wrong bill",
  ]

  private static let vulnerable = [
    "wake up|despertar|acordar ..1 again|nunca|mais", "not want ..2 wake|despertar|acordar",
    "no|nao quiero|quero ..1 despertar|acordar|levantarme|levantar",
    "hide|lock myself ..4 he|him|husband|ex", "escondo|encierro|tranco ..4 llega|chega|marido|ex|aparece",
    "broke|fractured my arm|nose|ribs|leg|jaw",
    "rompio|quebro|quebrou|fracturo el|la|meu|minhas|mi brazo|nariz|costillas|braco|costelas", "miscarriage|stillb*|aborto ..1 espontaneo",
    "lost|perdimos|perdemos the|our|al|o|a|nuestro|nosso ..1 baby|bebe|twins|gemelos|gemeos", "voices in|are|back", "voces|vozes ..3",
    "stage|etapa|estagio three|four|tres|cuatro|quatro|<number>", "tumou?r|lump|caroco|bolita ..3", "transplant*|biopsy|biopsia",
    "relapsed|recai",
    "learning|intellectual disabilit*|difficult*", "evicted|desalojaron|despejados",
    "suicid*", "kill|killing|hurt|harm|harming|hurting myself", "end my life|it|everything", "want|wanna|better|rather ..2 die|dead",
    "do not want to live|be", "no reason to live", "self harm", "depression|depressed", "anxiety|panic", "breakdown",
    "mental health|illness|hospital", "psych*",
    "cancer|chemo*|leukemia|leukaemia|tumor|tumour|dialysis|stroke|parkinson*|alzheimer*|dementia|terminal|hospice|palliative",
    "domestic violence|abuse", "abusive husband|partner|ex|relationship|wife|boyfriend", "beats|hits|hitting|beating me|us",
    "shelter|refuge", "disabled|disability|wheelchair|blind|deaf", "special needs", "in ..2 hospital|icu", "hospitali*ed",
    "intensive care", "heart attack|surgery|failure", "serious|very|really ill|sick",
    "just lost|buried my ..1 husband|wife|son|daughter|mother|father|mum|mom|dad|baby|child|brother|sister|partner",
    "lost my ..1 husband|wife|son|daughter|mother|father|mum|mom|dad|baby|child|brother|sister|partner", "can not cope|manage ..2",
    "grieving|bereave*|mourning", "homeless",
    "no quiero ..1 vivir|seguir", "quitarme la vida", "matarme|matar me", "quiero|prefiero|mejor morir*|morirme",
    "no aguanto|soporto mas|la|vivir", "ganas de vivir", "depresion|deprimid*", "ansiedad|panico", "siquiatr*",
    "cancer|quimio*|leucemia|tumor|dialisis|derrame|infarto|esclerosis|epilep*|lupus|vih|embolia|terminal", "violencia",
    "me pega|golpea|maltrata|amenaza", "mi marido|esposo|pareja|ex ..2 pega|golpea|golpeo|maltrata", "refugio",
    "discapacid*|discapacitad*", "silla de ruedas", "soy ciego|ciega|sordo|sorda", "estoy ..3 hospital*|internad*|ciego|ciega",
    "me operaron|operan|operaran|internaron|hospitalizaron|diagnosticaron|amputaron", "muy|gravemente enferm*", "estoy enferm*",
    "acabo de perder|enterrar ..1 mi", "perdi|perdimos a ..1 mi|nuestro|nuestra", "de luto|duelo", "en la calle",
    "nao quero ..1 viver|existir", "tirar a minha? ..1 vida", "me matar|suicidar", "vontade de morrer|viver|sumir",
    "quero|prefiro morrer", "nao aguento|suporto mais", "depressao|deprimid*", "sindrome do panico",
    "quimioterapia|hemodialise|avc|enfarte|alzheimer|cadeirante|cadeira de rodas", "deficiencia|deficiente", "violencia domestica",
    "me bate|agride|agrediu|espanca|ameaca", "abrigo", "estou ..3 internad*|hospital|doente|uti|acamad*",
    "fui|serei|vou ser ..1 internad*|operad*|diagnosticad*", "fiz|fazendo cirurgia|quimio*|tratamento", "muito|gravemente doente",
    "acabei de perder|enterrar", "perdi|perdemos ..1 meu|minha|nosso|nossa ..1 mae|pai|filh*|marido|espos*|irma*|avo|mulher|bebe",
    "em|de luto", "morando na rua", "minusvalid*", "esquizofren*|bipolar|autist*|autismo",
  ]
}
