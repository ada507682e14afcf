extension SpeechRules {
  static let portuguese = SpeechRules(rules: threatsPortuguese + offersPortuguese + requestsPortuguese, debt: debtPortuguese, kept: keptPortuguese, denials: denialsPortuguese, misplaced: misplacedPortuguese)

  private static let threatsPortuguese: [SpeechRule] = [
    SpeechRule(
      .threat, act: "mentionLegalAction",
      """
      tribunal|tribunais; justica; juiz*; juizado; juridic*; judicial*; processo|processos|processar*|processad*|processaremos; acao|acoes; medidas; medida; advogad*; penhor*; execut*|execucao; legal|legais|legalmente; policia*; prisao|preso|presa|prender; cadeia; crime|crimes|criminal; delegacia; denunci*; despej*; apreens*|apreend*; confisc*; cartorio*; protest*; intim*; citacao; mandado; litig*; autoridade*; bloqueio; sequestr*; delito; providencia*; escal*; oficial de; forum; procediment*; tomar ..2 medidas|providencias; acionar*
      """),
    SpeechRule(
      .threat, act: "mentionCreditRegister",
      """
      serasa; spc; scpc; boa vista; score; negativ*; nome sujo|limpo; sujar*|limpar ..2 nome; seu nome; historico*; cadastro*; restricao|restricoes; bureau; pontuacao; orgaos de; orgao*; protecao ao credito; lista negra; credito|creditos; report*; registro*; inadimpl*; manch*
      """),
    SpeechRule(
      .threat, act: "mentionConsequences",
      """
      consequencia*; caso contrario; do contrario; senao; se nao ..3 pagar|pagamento|responder|cumprir|regularizar; evit* ..4 problema*|multa*|juros|transtorno*|acao|acoes|medidas|aborreciment*|complicac*|encargo*|surpresa*|incomod*|custo*; evite|evitar|evitemos; multa*; juros; encargo*; taxa*; custo|custos; penalidade*; cort* ..3 servico|linha|luz|fornecimento|acesso; suspen*; cancelar* ..2 servico|conta|linha; bloque*; congel*; deslig*; desconect*; cobrador*; agencia*; escritorio*; cobranca*; terceiro|terceiros|terceirizad*; visit*; sua casa|residencia|familia|esposa|mulher|reputacao|empresa|propriedade; seu trabalho|emprego|empregador|chefe|patrao|salario|carro|marido|endereco|patrimonio|fiador|imovel; seus pais|filhos|vizinhos|bens|parentes|colegas|familiares; empregador*; vizinh*; familiares; chefe; patrao; arrepend*; lament*|lamentar ..1 depois; sofr*; perder*|perca|perda de; risco*; arrisc*; perig*; mais grave|serio|dificil|complicad*|caro; grave*; pior*; sem opcao|alternativa|saida; nao ..2 resta|restara|temos outra|mais; obriga|obrigam|obrigad*|obrigados|obrigada; obrigac*; advert*; aviso; avisos; ultimato; deport*; imigracao; sabemos onde; proxim* passo*|etapa|nivel|fase; outras instancias|vias|medidas; cresc*; aument*; acumul*; outro|outra setor|departamento|area|equipe; encaminh*; transfer* ..3 caso|conta|processo; dano|danos|prejud*|prejuiz*; afet*; serias; interromp*|interrupc*; repass*
      """, excuses: "pela sua perda"),
    SpeechRule(
      .urgency, act: "urge",
      """
      ultim* aviso|oportunidade|chamado|chamada|mensagem|lembrete|tentativa|chance|notificacao|advertencia|vez|prazo|comunicado|solicitacao|recado; urgen*; imediat*; de imediato; quanto antes; o mais rapido|breve; o mais ..1 possivel; de uma vez; agora mesmo; ja nao ..2 esper*|pode|podemos; sem demora|falta|desculpa|desculpas|atraso|mais; apress*; depressa; corra; rapido|rapidamente; pressa; esgot*; antes que; tarde demais; so ..2 resta|restam; tempo limitado; limitad*; prazo*; expir*; venca; deve|devera ..1 pagar|quitar|liquidar|realizar|cumprir|regularizar|resolver|efetuar; tem|tera que|de pagar|cumprir|quitar|responder|regularizar; pague ja|hoje|agora; exig*; requer*; e necessario ..1 que|pagar; precisa pagar|quitar|regularizar|resolver; imprescindivel; indispensavel; obrigatori*; nao espere|demore|perca|deixe|adie ..1 mais|para|passar; nao podemos ..2 esperar|tolerar|aceitar; ja e hora; passou da hora; aja; priorid*|prioritari*; insist*; com brevidade; na hora; instante; responda ja|hoje|logo; critic*; prontamente; paciencia; toler*; tarde
      """, excuses: "ja venceu; nada e urgente; ultima pergunta"),
    SpeechRule(
      .shaming,
      """
      vergonh*; envergonh*; irrespons*; responsab*|responsavel; caloteir*|calote*; devedor*; inadimpl*; descumpr*; sua|a palavra; mentir*|mente|mentiu|mentira*; desonest*; honest*; honr*; decepc*; desapont*; desculpas esfarrapadas; pretext*; falh* ..2 promessa|compromisso|acordo|confianca; falhou|falhar|falhando|falha; descuid*; neglig*; preguic*; vagabund*; mau pagador; culpa*; consciencia; ladrao|ladra; roub*; golpe*; burro|burra|idiota|estupid*|bobo|otario; ignor*; escond*; mais uma vez ..2 nao|voce; outra vez ..2 nao|voce; sempre ..2 mesm*|promete; nunca ..1 paga|cumpre|responde; como pode ser; nao tem ..1 vergonha; que ..1 diria*|vao pensar*|pensar*; os outros; todos ..2 pagam|cumprem; todo mundo paga; outros clientes; pessoa seria; a serio; decente; adult*; promet*; compromet*; deveria*; crianca*; exemplo; respeit*; confiavamos|confianca; trist*; pena; quebr* ..3 promessa|acordo|palavra; chega de
      """, excuses: "nao acredite so; que voce possa cumprir; acontece com"),
    SpeechRule(
      .legalClaim,
      """
      lei; leis; por lei; legal*; direito*; contrat*; clausula*; obrigac*; obrigad* a|por|legalmente; inadimplemento; descumprimento; violacao; norma*; regulament*; codigo civil; codigo de; vinculante; exigivel; titulo executivo; promissoria; assin*; termos; condicoes; estipul*; reconhec* ..3 divida|debito|saldo|valor; aceit* ..2 divida|responsabilidade; admit*; prova|provas; avalista; fiador; oficial*; formal*; conforme a; artigo; cdc
      """, excuses: "voce tinha razao"),
  ]

  private static let offersPortuguese: [SpeechRule] = [
    SpeechRule(
      .discount, act: "offerDiscount",
      """
      descont*; abat*; perdo* ..3 divida|resto|juros|saldo|parte|valor|slot*; perdoa|perdoado|perdoada|perdoamos|perdoar|perdoaremos; anistia*; reduz*|reduc*; menos do que; pag* ..1 menos; so ..1 pague|paga|pagar|parte; a metade; metade; elimin*; apag* ..3 divida|saldo|tudo|debito; cancel* ..2 divida|saldo|resto; esquec* ..2 resto|divida|saldo; baix* ..3 valor|parcela*|divida|saldo|pagamento*; diminu*; isent*|isenc*; tirar ..3 juros|multa; remiss*
      """),
    SpeechRule(
      .discount,
      """
      sem|zero|nenhum|nenhuma|livre ..1 juros|encargo*|taxa*|custo*|multa*|de; livre de; gratis; gratuit*; de graca; brinde*; bonus; premi*; presente; promoc*; reembols*; devolv* ..2 dinheiro|slot*; econom*; ofert* especial|unica|exclusiva|imperdivel; especial|especiais; exclusiv*; beneficio*; vantag*; oportunidade; nao deve|devera ..1 nada|mais; ja nao deve; nao devera; cortesia; recompens*; sorteio; cashback; credito ..1 na; juros; barat*; preferencial; taxa*; facilidad*; melhor ..1 preco|condicao|oferta|taxa; condicao|condicoes
      """),
    SpeechRule(
      .promise, act: "offerPlan",
      """
      garant*; assegur*; jur|juro|juramos; minha|nossa palavra; promet*; melhor* ..2 score|credito|nome|historico; ninguem ..3 incomod*|ligar*|sabera|vai; nao ..1 acontecera|acontece nada; nada ..2 acontecer*|acontece; nao ..2 afetara|cobraremos|negativ*; prorrog*; extensao|estend*; adi|adiar|adiamos|adiado|adiamento; posterg*; paus*; carencia; todo o tempo; quando ..1 puder|quiser; o que puder|quiser; qualquer ..1 valor|quantia|quantidade; aos poucos; sem pressa|compromisso|pressao; no seu ritmo|tempo; plano de; mensalidade*; parcel*; prestac*; dividi*|divida em; em partes; aprov*; compens*; encerr* ..2 conta|caso|processo; fech* ..2 conta|caso|processo; quitad*|liquidad*; fica|ficara|ficaria ..1 pag*|livre; livre de; entre nos; proteg* ..2 voce|de; aument* ..2 limite|credito; credito novo; novo credito|emprestimo|cartao; cuidamos|cuidaremos de tudo; cuidar de tudo; resolv* ..1 tudo; nao ..2 volt* a; nunca mais; esquec* de|do|da; reagend*|remarc*; mudar ..2 data; flexib*; voce decide|escolhe; confie em; tranquil*; renegoci*; negociar|negociamos; ninguem
      """,
      excuses:
        "parcel*; slotother; pagamentos menores; mais tempo; plano; em pausa|parado; nao ..2 escrever*|recebera|enviar*; nao quiser mais; quitado; perdoado; combinamos; mudei; passei; leve; ate la; nao e preciso; aqui nada; resto"),
    SpeechRule(.promise, "garant*; jur|juro|juramos; prometo|prometemos; minha|nossa palavra; aprov*; compens*; melhor* ..2 score|nome|historico; ninguem ..2 sabera; quando ..1 quiser; o que puder; confie em; livre de divida*"),
  ]

  private static let requestsPortuguese: [SpeechRule] = [
    SpeechRule(
      .forbiddenSpeech, act: "askReason",
      "por que; porque nao|motivo; motiv*; razao|razoes; causa*; explic*|expliq*; o que ..1 aconteceu|houve|ocorreu|acontece|impede|impediu; que houve; a que se deve; devido a; sua situacao; conte ..2 sua|seu|o|mais|sobre; perdeu o|seu; esta doente|desempregad*|sem|passando; algum|alguma ..1 problema|dificuldade; problemas|dificuldades financeir*; justific*; como e que nao; financeir*; passando por",
      excuses: "tinha razao; aconteceu alguma|algo; o que voce contou; por me contar"),
    SpeechRule(
      .forbiddenSpeech,
      "senha*; pin; codigo*; numero ..2 cartao|conta; cartao|cartoes; dados ..1 bancarios|cartao|do|da|pessoais; dados; cvv|cvc; token; usuario; login; password; conta bancaria; cpf; rg; identidade; cnpj; pix; chave; iban; passaporte; documento*; nis; pis; credencia*; confidencia*; agencia e",
      excuses: "codigos de cartao; com cartao", needsDenial: true),
    SpeechRule(
      .forbiddenSpeech,
      "data de nascimento; nasceu; nascimento; que idade; quantos anos; onde ..1 mora|trabalha; seu endereco; endereco; salario|renda|ganhos; quanto ..1 ganha; estado civil; numero de referencia; nome completo; nome da ..1 mae; foto*; selfie; copia; numero de cliente; cep; identificac*",
      excuses: "nascimento; numero de referencia; este endereco; comprovante"),
    SpeechRule(
      .forbiddenSpeech, act: "suggestBorrowing",
      "emprest*; credito*; pec* ..2 familia*|amigo*|alguem|emprestado; pedir ..2 familia*|amigo*|alguem|emprestado; familia*; amigos|amigo; vend*; penhor*; hipotec*; poupanca; fgts; consignado; cripto*; bitcoin; cartao presente; vale presente; western; adiantamento; dinheiro vivo; especie; cheque especial; antecip*",
      excuses: "lembrete amigavel"),
    SpeechRule(
      .forbiddenSpeech, act: "promoteProduct",
      "produto*; seguro|seguros; cartao novo; novo cartao; contrate; assinatura; promo*; compr*; loja; siga nos; avalie*; indique*; newsletter; boletim; visite",
      excuses: "slotother; comprovante; como foi o"),
    SpeechRule(
      .forbiddenSpeech,
      "nao ..1 conte|comente|compartilhe|diga|fale; segredo|sigilo; apague ..2 mensagem; apague; nao ligue|consulte; outra conta; transfir* ..3 para; deposite ..2 em|na; envie|mande|manda ..2 dinheiro|foto*|copia|um|uma|sua|seu|o|os; grava*; baix* ..1 aplicativo|app|arquivo; instal*; anexo*; abra ..1 arquivo; outra pessoa"),
    SpeechRule(
      .link,
      "ponto com|net|org|br; arroba; web; site; pagina; portal; app; aplicativo; url; clic*|clique*; qr; escane*; navegador; telegram; facebook; instagram; ligue|liguem|ligar; nos ligue; escreva para|a; escreva nos; agencia*; loja*; nossa linha; telefone*; mail; email; boleto*; central de; internet; online",
      excuses: "ligue; slotother"),
    SpeechRule(.link, "link; links; toque; endereco eletronico", excuses: "slotlink; link"),
    SpeechRule(
      .date,
      "bom dia; boa tarde|noite; meio dia; meia noite; madrugada; de|pela|a tarde|noite|manha; manha; noite; dias; fim de|do; final de|do; comeco|inicio|meados de|do; proxima|proximo|seguinte semana|mes|quinzena|dia|segunda; esta semana|tarde|noite|manha; essa semana|noite; este|esse mes; quinzena*; horas; uteis; recentemente; ha ..1 tempo|muito|meses|dias|semanas|pouco; pascoa; natal; verao|inverno|primavera|outono; aniversario; calendario; diari*; anual*; semanal*; mensal*; no mais tardar; fim do ano; segunda feira; feira; vencimento; prazo",
      excuses: "vence em; venceu"),
    SpeechRule(
      .numberInWords,
      "dobro; triplo; duzia*; par de; metade; varios|varias; alguns|algumas centavos|reais; euro*; dolar*; peso|pesos; real|reais; centavo*; por cento; porcentagem; duas vezes; a maior parte; maioria; vezes; menos slot*; mais de slot*; quase|cerca slot*; mil; milhao; cem; cento"),
    SpeechRule(
      .instructionLeak,
      """
      como ..2 modelo; modelo de linguagem; ia; inteligencia artificial; language model; chatgpt; gpt*; openai; claude; gemini; prompt*; instruc*; indicacoes; mensagem ..1 do sistema; claro ..1 aqui ..1 esta|vai; com certeza ..1 aqui; aqui esta ..2 versao|mensagem|texto|reformul*|uma|sua|a|o; aqui vai ..2 versao|mensagem|texto|uma|sua|a; segue ..2 versao|mensagem|texto|a; reformul*; reescre*|reescri*; parafras*; versao|versoes; variante*; opcao um|dois|a|b; modelo; marcador*; chaves; mensagem original; original; tom; nao posso ..2 ajudar* com|gerar|criar|escrever|cumprir|fornecer; desenvolvedor; jailbreak; papel de; finja|fingir; pirata; espero que ..2 ajude|ajudado|util|goste; se ..2 quiser|desejar ..2 outra versao|mudancas|ajust*; traduc*|traduz*; json; html; python; codigo fonte; caracteres; usuario; tarefa; ignor* ..3 instruc*|anterior*; instrucoes anteriores; politica*; diretriz*; sistema; restric*; treinad*; chatbot; nome do cliente; insira; sure; here is; resumo; contexto; rascunho; aja como; alternativ*
      """, excuses: "com outras palavras"),
    SpeechRule(
      .meaningLost,
      """
      nao|nunca|nem|tampouco ..3 chegou|chegaram|recebemos|recebido|vence|deve|devemos|anotamos|anotado|combinamos|ficou|venceu|consta|registr*|aberto|valido; nao ..2 tem que|precisa|ha ..1 pagar; nao precisa; nada ..2 aberto|deve|pagar|pendente|dever; ja ..1 pago|pagou|foi pago|quitado|recebemos; desconsider*; nao leve; engano; erro; nao ..1 pague|use|responda|abra; nao pode|podemos|posso ..1 pagar|combinar|oferecer|ajudar; anulad*; rejeit*; negad*; recus*; sem efeito
      """, excuses: "nao chegou; nao encontramos; nada em aberto; ja venceu; nenhum link; desculpe o engano; nao e preciso; recebemos"),
    SpeechRule(
      .meaningLost, "atrasad*|atraso*; em mora; vencid*; inadimpl*; sem pagamento; debito*; divida*; ainda deve; voce deve",
      excuses: "aberto desde; em aberto slotmoney; sem pagamento; nao chegou; aberto com; esta em aberto; nao encontramos; venc*; quitado"),
  ]

  private static let debtPortuguese = """
    divid*; debito*; deve slot*|voce|dinheiro|a|um|uma|o|mais; deves|devendo|devedor*; pag|paga|pagar|pago|pagos|pagou|pague|paguem|pagamento*|pagando|pagas|pagaria; quit*; saldo*; conta|contas; emprest*; credit*; credor*; fatur*; boleto*; parcel*; prestac*; mora; venc*; pendent*|pendenc*; valor*; quantia*; cobr*; banc*; cartao|cartoes; dinheiro; financ*|financeir*; hipotec*; liquid*; juros; encargo*; taxa*; slotmoney; slotlink; mensalidade*; prazo*; atras*; inadimpl*; obrigac*; orcament*; transfer*; cheque; compra|compras; preco; custo; real|reais; dolar*|euro*; contrato; aluguel; imposto*; descont*; em aberto; plano; lembrete*; comprovante; acerto|acertar; regulariz*; em dia; negoci*; renegoci*; assinatura; pix; montante; economic*; abatiment*
    """

  private static let keptPortuguese = [
    MeaningRule(template: "nao chegou; nao encontramos", text: "nao|nunca|nem|sem|nada; falta*; esper*; aguard*; pendente; nenhum*; continuamos; procur*"),
    MeaningRule(template: "nao ha nada", text: "nao|nada|nenhum*|sem|livre; em dia"),
    MeaningRule(
      template: "nao ..1 escreveremos; nao recebera; nao ..1 enviaremos; nao quiser mais; paramos; nao digo",
      text: "nao|nunca|nada|nem|sem; deix*; par|paramos|parar|pare|parado|parou|param; ultim*; cess*; suspend*|suspens*; paus*; cancel*; fim; encerr*; interromp*; evit*; ate; retir*; fora; saia|sair; silenci*; reserv*"),
    MeaningRule(template: "nunca pedimos", text: "nunca|nao|jamais|ninguem"),
    MeaningRule(template: "nao e preciso; nenhum link", text: "nao|nada|sem|nenhum*|nunca"),
    MeaningRule(template: "aqui nada e urgente", text: "nao|nada|sem|calma"),
    MeaningRule(template: "em pausa; fica parado", text: "paus*; parad*|paramos|parou; suspens*|suspend*; espera; nada; congelad*; interromp*; aguard*; hold"),
    MeaningRule(template: "se slotmoney", text: "se; ao pagar|quitar; pag*; com slotmoney|o; quando; caso; desde que; por slotmoney; assim que; mediante"),
    MeaningRule(template: "nao consegui confirmar; nao consigo falar; nao entendi", text: "nao|sem|impossivel|nem; desculp*|perdao; outra|outras; repet*|repit*; escap*"),
    MeaningRule(template: "ate slotday", text: "ate; antes; no maximo; limite; ultimo; entre; maximo"),
    MeaningRule(template: "recebemos|chegaram; recebemos", text: "receb*; cheg*; obrig*; entr*; temos; esta|estao; complet*; registr*; caiu|cairam; agradec*"),
  ]

  private static let denialsPortuguese = "nao|nunca|jamais|nem|ninguem|nenhum|nenhuma|sem"

  private static let misplacedPortuguese = """
    desde|vence|antes|ate slotmoney; ola|oi|prezado|prezada slotfirm|slotmoney|slotday|slotlink; obrigado slotfirm; falo com slotfirm; e voce slotfirm|slotmoney; voce e slotfirm|slotmoney; aqui e slotname; somos slotname; sou slotname; parte de|da slotname; assistente ..1 de|da slotname; recado|mensagem ..2 para slotfirm; com slotname desde; aberto com slotname|slotmoney|slotday; aberto slotname|slotfirm|slotday|slotlink; slotday vence; slotday ..2 aberto; pagamento de slotname|slotfirm; pagar slotday; pague|paga slotday|slotname; sao slotday|slotname|slotfirm; aqui slotmoney|slotday|slotname; link slotmoney|slotday; ultimos slotname|slotmoney|slotday|slotfirm digitos; ligue para slotname; numero de|da slotname; por slotday; desde slotname|slotfirm|slotlink; em slotmoney|slotname|slotfirm|slotlink; ate slotname|slotlink; total de slotday; slotlink vence; recebemos slotday; anotamos slotday; slotday em slot*; slotday para slot*; slotday ate slot*; slotday e perdoado; trata de slotmoney|slotday|slotname|slotfirm; resto de slotday; ficam slotday
    """
}
