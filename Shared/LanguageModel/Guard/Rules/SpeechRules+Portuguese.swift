extension SpeechRules {
  static let portuguese = SpeechRules(
    rules: threatsPortuguese + offersPortuguese + requestsPortuguese + dealingsPortuguese, debt: debtPortuguese, kept: keptPortuguese,
    denials: denialsPortuguese,
    misplaced: misplacedPortuguese)

  /// Discounts and promises.
  private static let offersPortuguese: [SpeechRule] = [
    SpeechRule(
      .discount, act: "offerDiscount",
      """
      descont*; abat*; perdo* ..3 divida|resto|juros|saldo|parte|valor|slot*; perdoa|perdoado|perdoada|perdoamos|perdoar|perdoaremos; anistia*;
      reduz*|reduc*; menos do que; pag* ..1 menos; so ..1 pague|paga|pagar|parte; a metade; metade; elimin*; apag* ..3 divida|saldo|tudo|debito;
      cancel* ..2 divida|saldo|resto; esquec* ..2 resto|divida|saldo; baix* ..3 valor|parcela*|divida|saldo|pagamento*; diminu*; isent*|isenc*;
      tirar ..3 juros|multa; remiss*
      """),
    SpeechRule(
      .discount,
      """
      sem|zero|nenhum|nenhuma|livre ..1 juros|encargo*|taxa*|custo*|multa*|de; livre de; gratis; gratuit*; de graca; brinde*; cupom|cupons;
      de conta que; ja nao existe; por nossa conta; bonus; premi*; presente; promoc*; reembols*; devolv* ..2 dinheiro|slot*; econom*;
      ofert* especial|unica|exclusiva|imperdivel; especial|especiais; exclusiv*; beneficio*; devolv* ..2 algo|parte|dinheiro|slot*;
      devolvemos|devolveremos; vantag*; oportunidade; nao deve|devera ..1 nada|mais; ja nao deve; nao devera; cortesia; recompens*; sorteio;
      cashback; credito ..1 na; juros; barat*; preferencial; taxa*; facilidad*; melhor ..1 preco|condicao|oferta|taxa; condicao|condicoes
      """),
    SpeechRule(
      .promise, act: "offerPlan",
      """
      garanto|garantimos|garantido|garantida|garantia|garantias; asseguro|asseguramos; lig* para voce; vamos|irei|iremos ligar|visitar;
      jur|juro|juramos; minha|nossa palavra; promet*; melhor* ..2 score|credito|nome|historico; ninguem ..3 incomod*|ligar*|sabera|vai;
      nao ..1 acontecera|acontece nada; nada ..2 acontecer*|acontece; nao ..2 afetara|cobraremos|negativ*; prorrog*; extensao|estend*;
      adi|adiar|adiamos|adiado|adiamento; posterg*; paus*; carencia; todo o tempo; quando ..1 puder|quiser; o que puder|quiser;
      qualquer ..1 valor|quantia|quantidade; aos poucos; sem pressa|compromisso|pressao; no seu ritmo|tempo; plano de; mensalidade*; parcel*;
      prestac*; dividi*|divida em; em partes; aprov*; compens*; encerr* ..2 conta|caso|processo; fech* ..2 conta|caso|processo; quitad*|liquidad*;
      fica|ficara|ficaria ..1 pag*|livre; livre de; entre nos; proteg* ..2 voce|de; aument* ..2 limite|credito; credito novo;
      novo credito|emprestimo|cartao; cuidamos|cuidaremos de tudo; cuidar de tudo; resolv* ..1 tudo; nao ..2 volt* a; nunca mais;
      esquec* ..2 divida|resto|saldo|pagamento|conta; reagend*|remarc*; mudar ..2 data; flexib*; voce decide|escolhe; confie em;
      fique|esteja tranquil*; a gente resolve; renegoci*; negociar|negociamos; ninguem
      """,
      excuses:
        """
        parcel*; slotother; pagamentos menores; mais tempo; plano; em pausa|parado; nao ..2 escrever*|recebera|enviar*; nao quiser mais; quitado;
        perdoado; combinamos; mudei; passei; leve; ate la; nao e preciso; aqui nada; resto; paramos
        """),
    SpeechRule(
      .promise,
      """
      garanto|garantimos|garantido|garantida|garantia|garantias; jur|juro|juramos; prometo|prometemos; minha|nossa palavra; aprov*; compens*;
      melhor* ..2 score|nome|historico; ninguem ..2 sabera; quando ..1 quiser; o que puder; confie em; livre de divida*
      """),
  ]

  private static let debtPortuguese = """
    divid*; debito*; deve slot*|voce|dinheiro|a|um|uma|o|mais; deves|devendo|devedor*;
    pag|paga|pagar|pago|pagos|pagou|pague|paguem|pagamento*|pagando|pagas|pagaria; quit*; saldo*; a|as|sua|suas|na|da|uma|nossa|minha conta|contas;
    conta|contas slot*|atrasad*|vencid*|bancari*|pendente*|em|com; emprest*; credit*; credor*; fatur*; boleto*; parcel*; prestac*; mora; venc*;
    pendent*|pendenc*; valor*; quantia*; cobr*; banc*; cartao|cartoes; dinheiro; financ*|financeir*; hipotec*; liquid*; juros; encargo*; taxa*;
    slotmoney; slotlink; mensalidade*; prazo*; atras*; inadimpl*; obrigac*; orcament*; transfer*; cheque; compra|compras; preco; custo; real|reais;
    dolar*|euro*; contrato; aluguel; imposto*; descont*; em aberto; plano; lembrete*; comprovante; acerto|acertar; falta ..1 pagar|acertar; fiado*;
    movel|moveis; regulariz*; em dia; negoci*; renegoci*; assinatura; pix; montante; economic*; abatiment*
    """

  private static let keptPortuguese = [
    MeaningRule(
      template: "nao chegou; nao encontramos",
      text:
        """
        nao|nunca|nem|sem|nada; falta*; esper*; aguard*; pendente; nenhum*; continuamos; procur*
        """),
    MeaningRule(template: "nao ha nada", text: "nao|nada|nenhum*|sem|livre; em dia"),
    MeaningRule(
      template: "nao ..1 escreveremos; nao recebera; nao ..1 enviaremos; paramos; nao digo",
      text:
        """
        nao|nunca|nada|nem|sem; nenhum*; deix*; par|paramos|parar|pare|parado|parou|param; ultim*; termin*; cess*; suspend*|suspens*; paus*;
        cancel*; fim; encerr*; interromp*; evit*; ate; retir*; fora; silenci*; reserv*
        """),
    MeaningRule(template: "responda sair", text: "nao|sem|nunca; deixar; cancel*; parar; evitar; sair da|desta"),
    MeaningRule(template: "nunca pedimos", text: "nunca|nao|jamais|ninguem"),
    MeaningRule(template: "nao e preciso; nenhum link", text: "nao|nada|sem|nenhum*|nunca"),
    MeaningRule(template: "aqui nada e urgente", text: "nao|nada|sem|calma"),
    MeaningRule(
      template: "em pausa; fica parado",
      text:
        """
        paus*; parad*|paramos|parou; suspens*|suspend*; espera; nada; congelad*; interromp*; aguard*; hold
        """),
    MeaningRule(
      template: "se slotmoney",
      text:
        """
        se; ao pagar|quitar; pag*; com slotmoney|o; quando; caso; desde que; por slotmoney; assim que; mediante
        """),
    MeaningRule(
      template: "nao consegui confirmar; nao consigo falar; nao entendi",
      text:
        """
        nao|sem|impossivel|nem; desculp*|perdao; outra|outras; repet*|repit*; escap*
        """),
    MeaningRule(template: "ate slotday", text: "ate; antes; no maximo; limite; ultimo; entre; maximo"),
    MeaningRule(
      template: "recebemos|chegaram; recebemos",
      text:
        """
        receb*; cheg*; obrig*; entr*; temos; esta|estao; complet*; registr*; caiu|cairam; agradec*
        """),
  ]

  private static let denialsPortuguese = "nao|nunca|jamais|ninguem|tampouco ..3 ped*|pec*|solicit*|precis*|requer*|compart*|exig*|de"

  private static let misplacedPortuguese = """
    desde|antes|ate slotmoney; ola|oi|prezado|prezada slotmoney|slotday|slotlink; ola|oi|prezado slotfirm $; ola|oi|prezado slotfirm sou|somos|e;
    obrigado slotfirm; falo com slotfirm; e voce slotfirm|slotmoney; voce e slotfirm|slotmoney; aqui e slotname; somos slotname; sou slotname;
    parte de|da slotname; assistente ..1 de|da slotname; recado|mensagem ..2 para slotfirm; com slotname desde;
    aberto com slotname|slotmoney|slotday; aberto slotname|slotfirm|slotday|slotlink; ^ slotday vence; ^ slotday ..2 aberto;
    pagamento de slotname|slotfirm; pagar slotday; pague|paga slotday|slotname; sao slotday|slotname|slotfirm; aqui slotmoney|slotday|slotname;
    link slotmoney|slotday; ultimos slotname|slotmoney|slotday|slotfirm digitos; ligue para slotname; numero de|da slotname; por slotday;
    desde slotname|slotfirm|slotlink; vence|desde em slotmoney; em slotname|slotfirm|slotlink; ate slotname|slotlink; total de slotday;
    slotlink vence; recebemos slotday; anotamos slotday; slotday em slot*; slotday para slot*; slotday ate slot*; slotday e perdoado;
    trata de slotmoney|slotday|slotname|slotfirm; resto de slotday; ficam slotday
    """
}
