/// Writes chat spellings out: "q" is "que", "vc" is "voce", "dont" and "don't" are "do not".
struct Normaliser: Sendable {
  private var expansions: [UInt64: [[UInt8]]] = [:]

  static func standard(_ language: Language) -> Normaliser { standards[language] ?? Normaliser() }

  private static let standards: [Language: Normaliser] = [
    .english: Normaliser(english), .spanish: Normaliser(spanish), .portuguese: Normaliser(portuguese),
  ]

  private init() {}

  private init(_ table: String) {
    for entry in table.split(separator: "\n") {
      let parts = entry.split(separator: "=")
      guard parts.count == 2 else { continue }
      let written = parts[1].split(separator: " ").map { Array($0.utf8) }
      for word in parts[0].split(separator: " ") { expansions[WordHash.of(word)] = written }
    }
  }

  func normalise(_ text: FoldedText) -> FoldedText {
    var result = text
    result.tokens.removeAll(keepingCapacity: true)
    for token in text.tokens {
      guard token.kind == .word else {
        result.tokens.append(token)
        continue
      }
      // Letters glued to a number are a unit: "5k", "3x".
      let isUnit = token.follows && result.tokens.last?.kind == .number
      if !isUnit, let words = expansions[token.hash] {
        for (index, word) in words.enumerated() { result.append(word, kind: .word, follows: index == 0 && token.follows) }
      } else if let apostrophe = text.bytes[token.range].firstIndex(of: UInt8(ascii: "'")) {
        splitApostrophe(token, at: apostrophe, of: text, into: &result)
      } else {
        result.tokens.append(token)
      }
    }
    return result
  }

  /// "I'll" is "i will", "john's" is "john", "d'agua" is "d agua"; what is written without its apostrophe is in the tables.
  private func splitApostrophe(_ token: Token, at apostrophe: Int, of text: FoldedText, into result: inout FoldedText) {
    let head = Array(text.bytes[token.start..<apostrophe])
    let tail = Array(text.bytes[(apostrophe + 1)..<token.end])
    let joined = WordHash.of(head + tail)
    if let words = expansions[joined] {
      for word in words { result.append(word, kind: .word, follows: false) }
      return
    }
    result.append(head, kind: .word, follows: token.follows)
    switch String(decoding: tail, as: UTF8.self) {
    case "ll": result.append(Array("will".utf8), kind: .word, follows: false)
    case "ve": result.append(Array("have".utf8), kind: .word, follows: false)
    case "re": result.append(Array("are".utf8), kind: .word, follows: false)
    case "d": result.append(Array("would".utf8), kind: .word, follows: false)
    case "m": result.append(Array("am".utf8), kind: .word, follows: false)
    case "s": break
    default: result.append(tail, kind: .word, follows: false)
    }
  }

  private static let english = """
    dont=do not
    doesnt=does not
    didnt didn=did not
    cant cannot=can not
    couldnt=could not
    wont=will not
    wouldnt=would not
    isnt=is not
    arent=are not
    wasnt=was not
    werent=were not
    havent=have not
    hasnt=has not
    hadnt=had not
    shouldnt=should not
    aint=is not
    im iam=i am
    ive=i have
    youre=you are
    theyre=they are
    thats=that is
    whats wots=what is
    whos=who is
    hes=he is
    shes=she is
    its=it is
    u ya yu=you
    ur yr=your
    r=are
    y=why
    pls plz plse pleas plez=please
    thx tnx thanx thnx tks ty tysm cheers ta=thanks
    thanku thankyou=thank you
    gonna=going to
    wanna=want to
    gotta=got to
    gimme=give me
    lemme=let me
    dunno=do not know
    msg msgs=message
    txt=text
    acct acc=account
    yep yeah yea yup yeh yass ye yah=yes
    nope nah naw=no
    okay okey okk k kk okie okays=ok
    cos cuz bc coz becuz becos=because
    b4=before
    w=with
    wk=week
    hv hav=have
    recieved recived=received
    payed=paid
    tho=though
    ppl=people
    bout=about
    idk=i do not know
    asap=soon
    stp=stop
    """

  private static let spanish = """
    q k ke=que
    xq xk pq porq xke porke=porque
    x=por
    tb tmb tbn tambn=tambien
    xfa porfa xfavor pf plis porfis porfavor pls=por favor
    bn=bien
    msj msjs mensage=mensaje
    grax grx grcs gras grasias gracia=gracias
    toy=estoy
    tas=estas
    ta=esta
    pa=para
    pal=para el
    nop nel=no
    sip sii yes=si
    oki okis okey oka okay vale=ok
    tngo tngo=tengo
    pgo=pago
    pge=pague
    dnd=donde
    cdo=cuando
    cto=cuanto
    uds=ustedes
    ud=usted
    d=de
    m=me
    t=te
    l=el
    aki=aqui
    aser=hacer
    ise=hice
    ize=hice
    iva=iba
    boy=voy
    ey=he
    ay=hay
    asta=hasta
    ola=hola
    tel=telefono
    num nro=numero
    """

  private static let portuguese = """
    vc voces vcs ce oce tu=voce
    n nn naum=nao
    q k=que
    pq pk porq=porque
    tb tbm tmb=tambem
    td=tudo
    hj=hoje
    blz beleza=ok
    obg obgd obgda obrigada brigado brigada vlw valeu obrigadao=obrigado
    pfv pf pfvr plis=por favor
    msg msgs mensagens=mensagem
    qdo qd qnd=quando
    qto qnto=quanto
    dps=depois
    mto mt muinto=muito
    cmg=comigo
    ctg=contigo
    eh=e
    ta=esta
    to tou=estou
    num=nao
    pra pro=para
    pras=para as
    jah=ja
    s ss simm=sim
    okay okey okei=ok
    fzr=fazer
    dinhero=dinheiro
    tava=estava
    agr=agora
    nd=nada
    ngm=ninguem
    bol=boleto
    cel=celular
    tel fone=telefone
    """
}
