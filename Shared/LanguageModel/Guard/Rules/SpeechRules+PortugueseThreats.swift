extension SpeechRules {
  /// Threats, haste, shame and claims of law.
  static let threatsPortuguese: [SpeechRule] = [
    SpeechRule(
      .threat, act: "mentionLegalAction",
      """
      tribunal|tribunais; justica; juiz*; juizado; juridic*; judicial*; processo|processos|processar*|processad*|processaremos; acao|acoes; medidas;
      medida; advogad*; penhor*; execut*|execucao; legal|legais|legalmente; policia*; prisao|preso|presa|prender; cadeia; crime|crimes|criminal;
      delegacia; denunci*; despej*; apreens*|apreend*; confisc*; cartorio*; protest*; intim*; citacao; mandado; litig*; autoridade*; bloqueio;
      sequestr*; delito; providencia*; escal*; oficial de; forum; procediment*; tomar ..2 medidas|providencias; acionar*
      """),
    SpeechRule(
      .threat, act: "mentionCreditRegister",
      """
      serasa; spc; scpc; boa vista; score; negativ*; nome sujo|limpo; sujar*|limpar ..2 nome; seu nome; historico*; cadastro*; restricao|restricoes;
      bureau; pontuacao; orgaos de; orgao*; protecao ao credito; lista negra; credito|creditos; report*; registro*; inadimpl*; manch*
      """),
    SpeechRule(
      .threat, act: "mentionConsequences",
      """
      consequencia*; caso contrario; do contrario; senao; se nao ..3 pagar|pagamento|responder|cumprir|regularizar;
      evit* ..4 problema*|multa*|juros|transtorno*|acao|acoes|medidas|aborreciment*|complicac*|encargo*|surpresa*|incomod*|custo*;
      evite|evitar|evitemos; multa*; juros; encargo*; taxa*; custo|custos; penalidade*; cort* ..3 servico|linha|luz|fornecimento|acesso;
      suspens*|suspen* ..2 servico|linha|conta|acesso|cartao|fornecimento; suspender|suspenderemos|suspensao; cancelar* ..2 servico|conta|linha;
      bloque*; congel*; deslig*; desconect*; cobrador*; agencia*; escritorio*; cobranca*; terceiro|terceiros|terceirizad*; visit*; porta;
      apartamento; alug*; lista; mau|maus|bom pagador*; saber disso|disto; ficar sabendo; mae|pai|irmao|irma|namorado|namorada; colegas;
      sua casa|residencia|familia|esposa|mulher|reputacao|empresa|propriedade;
      seu trabalho|emprego|empregador|chefe|patrao|salario|carro|marido|endereco|patrimonio|fiador|imovel;
      seus pais|filhos|vizinhos|bens|parentes|colegas|familiares; empregador*; vizinh*; familiares; chefe; patrao; arrepend*;
      lament*|lamentar ..1 depois; sofr*; perder*|perca|perda de; risco*; arrisc*; perig*; mais grave|serio|dificil|complicad*|caro; grave*; pior*;
      sem opcao|alternativa|saida; nao ..2 resta|restara|temos outra|mais; nos|me obriga|obrigam; obrigac*; advert*; ultimato; deport*; imigracao;
      sabemos ..1 onde|quem|tudo; sabemos como achar|encontr*|chegar|localiz*; ama|amado|amados; machuc*; ferid*; papelada;
      sem telefone|luz|agua|servico|internet; proxim* passo*|etapa|nivel|fase; outras instancias|vias|medidas; cresc*; aument*; acumul*;
      outro|outra setor|departamento|area|equipe; especialistas; recuperacao; encaminh*; transfer* ..3 caso|conta|processo;
      dano|danos|prejud*|prejuiz*; afet*; serias; interromp*|interrupc*; repass* ..3 caso|conta|divida|dados|terceiros
      """),
    SpeechRule(
      .urgency, act: "urge",
      """
      aviso final|formal|importante; avisos;
      ultim* aviso|oportunidade|chamado|chamada|mensagem|lembrete|tentativa|chance|notificacao|advertencia|vez|prazo|comunicado|solicitacao|recado;
      urgen*; imediat*; de imediato; quanto antes; o mais rapido|breve; o mais ..1 possivel; de uma vez; agora mesmo;
      ja nao ..2 esper*|pode|podemos; sem demora|falta|desculpa|desculpas|atraso|mais; apress*; depressa; corra;
      pague|responda|aja|mais rapido|rapidamente; pressa; esgot*; antes que; tarde demais; so ..2 resta|restam; tempo limitado; limitad*; prazo*;
      expir*; venca; deve|devera ..1 pagar|quitar|liquidar|realizar|cumprir|regularizar|resolver|efetuar;
      tem|tera que|de pagar|cumprir|quitar|responder|regularizar; pague ja|hoje|agora; exig*; requer*; e necessario ..1 que|pagar;
      precisa pagar|quitar|regularizar|resolver; imprescindivel; indispensavel; obrigatori*; nao ..3 esperar|esperamos;
      nao espere|demore|perca|deixe|adie ..1 mais|para|passar; nao podemos ..2 esperar|tolerar|aceitar; ja e hora; passou da hora; relogio;
      correndo; se fecha; aja; precisamos do seu|pagamento|dinheiro; priorid*|prioritari*; insist*; com brevidade; pague|pagar na hora; instante;
      responda ja|hoje|logo; critic*; prontamente; paciencia; toler*; tarde
      """, excuses: "ja venceu; nada e urgente; ultima pergunta"),
    SpeechRule(
      .shaming,
      """
      vergonh*; envergonh*; irrespons*; responsab*|responsavel; caloteir*|calote*; devedor*; inadimpl*; descumpr*; sua|a palavra;
      mentir*|mente|mentiu|mentira*; desonest*; honest*; honr*; fez esperar; fazer* esperar; esperavamos mais; decepc*; desapont*;
      desculpas esfarrapadas; pretext*; falh* ..2 promessa|compromisso|acordo|confianca; falhou|falhar|falhando|falha; descuid*; neglig*; preguic*;
      vagabund*; mau pagador; culpa*; consciencia; ladrao|ladra; roub*; golpe*; burro|burra|idiota|estupid*|bobo|otario; ignor*; escond*;
      mais uma vez ..2 nao|voce; outra vez ..2 nao|voce; sempre ..2 mesm*|promete; nunca ..1 paga|cumpre|responde; como pode ser;
      nao tem ..1 vergonha; que ..1 diria*|vao pensar*|pensar*; os outros; todos ..2 pagam|cumprem; todo mundo paga; outros clientes; pessoa seria;
      leve|levar|leva a serio; decente; adult*; promet*; compromet*; deveria*; crianca*; bom|mau exemplo; respeit*; confiavamos;
      perd*|falh* ..3 confianca; integro|integra|integridade; dignidade; moral; fugir|fugindo|foge; cansa de; duvidamos|duvido; nao acreditamos;
      trist*; pena; quebr* ..3 promessa|acordo|palavra; chega de
      """),
    SpeechRule(
      .legalClaim,
      """
      lei; leis; por lei; legal*; direitos; seu|o|por|temos|de|tem direito; contrato|contratos|contratual*; clausula*; obrigac*;
      obrigad* a|legalmente; e|esta|fica|sera obrigado|obrigada a; inadimplemento; descumprimento; violacao; norma*; regulament*; codigo civil;
      codigo de; vinculante; exigivel; titulo executivo; promissoria; assin*; termos; condicoes; estipul*; reconhec* ..3 divida|debito|saldo|valor;
      aceit* ..2 divida|responsabilidade; admit*; prova|provas; avalista; fiador; oficial*; formal*; conforme a; artigo; cdc
      """),
  ]
}
