extension SpeechRules {
  /// Questions and requests, ways to reach us, days and numbers, and what a model says of itself.
  static let requestsPortuguese: [SpeechRule] = [
    SpeechRule(
      .forbiddenSpeech, act: "askReason",
      """
      por que; porque nao|motivo; seu|seus|o|que|qual motivo|motivos; motivo ..1 por|do seu; sua|suas|que|qual razao|razoes; causa*;
      explique* ..2 por|motivo|o|seu|sua; explicar ..2 por|motivo; explicac*; o que ..1 aconteceu|houve|ocorreu|acontece|impede|impediu; que houve;
      a que se deve; devido a; sua situacao; conte ..2 situacao|historia|vida|motivo|razao; conte mais|sobre|por; perdeu o|seu;
      esta ..1 doente|desempregad*; sem emprego|trabalho; esta passando; algum|alguma ..1 problema|dificuldade; problemas|dificuldades financeir*;
      justific*; como e que nao; financeir*; passando por
      """,
      excuses: "tinha razao; aconteceu alguma|algo; o que voce contou; por me contar"),
    SpeechRule(
      .forbiddenSpeech, act: "askReason",
      """
      por que ..3 nao|pag*|motivo|atras*; o|seu|que|qual motivo|motivos; razao pela|por|do|de|para; qual ..2 motivo|razao|problema|desculpa;
      explique ..1 por|o|seu; o que fez com; gastou|gasto|gastar|gasta; em que gast*
      """),
    SpeechRule(.forbiddenSpeech, "mas|salvo|exceto|agora ..6 senha*|codigo*|cartao|cartoes|pin"),
    SpeechRule(
      .urgency, act: "urgeFullPayment",
      """
      na totalidade; a totalidade; por completo; valor total|completo|integral|inteiro; pagamento total|completo|integral; tudo de uma; saldo total;
      tudo junto; a vista; integralmente; de uma so
      """, excuses: "slotother"),
    SpeechRule(
      .meaningLost,
      """
      voce ..2 combinou|disse|prometeu|confirmou|aceitou|assinou|concordou; como ..1 combinamos|combinado|conversamos|falamos|prometeu|prometido;
      conversamos; seu|sua ultimo|ultima|anterior pagamento|ligacao|mensagem|carta|promessa; por telefone; voce pediu|solicitou;
      foi selecionad*|escolhid*; varios|varias ..1 lembretes|mensagens|cartas|vezes; ja ..2 dissemos|pedimos|escrevemos|avisamos|lembramos;
      segundo o|nosso
      """,
      excuses: "combinamos; combinado; contar; voce contou; confirmar; avisar; repetindo; entao conversamos"),
    SpeechRule(
      .forbiddenSpeech,
      """
      senha*; pin; codigo*; numero ..2 cartao|conta; cartao|cartoes; dados ..1 bancarios|cartao|pessoais|acesso;
      passe|envie|mande|confirme|informe ..2 dados; cvv|cvc; token; usuario; login; password; conta bancaria; cpf; rg;
      documento|prova|carteira de identidade; pergunta secreta; resposta da sua; plastico; cnpj; pix; chave; iban; passaporte; documento*; nis; pis;
      credencia*; confidencia*; agencia e
      """,
      excuses: "codigos de cartao; com cartao", needsDenial: true),
    SpeechRule(
      .forbiddenSpeech,
      "data de nascimento; nasceu; nascimento; que idade; quantos anos", excuses: "nascimento"),
    SpeechRule(.forbiddenSpeech, "numero de referencia; numero de cliente", excuses: "numero de referencia"),
    SpeechRule(
      .forbiddenSpeech,
      """
      print|captura; onde ..1 mora|trabalha; voce ..1 mora|trabalha; tem trabalho|emprego|filhos; seu endereco; endereco; salario|renda|ganhos;
      quanto ..2 ganha; estado civil; nome completo; nome da ..1 mae; foto*; selfie; copia; cep; identificac*
      """,
      excuses: "este endereco; comprovante"),
    SpeechRule(
      .forbiddenSpeech, act: "suggestBorrowing",
      """
      emprest*; credito*; pec* ..2 familia*|amigo*|alguem|emprestado; pedir ..2 familia*|amigo*|alguem|emprestado; familia*; parente*;
      amigos|amigo|amiga; venda|vende|vender|vendendo; penhor*; hipotec*; poupanca; fgts; consignado; cripto*; bitcoin; cartao presente;
      vale presente; western; adiantamento; dinheiro vivo; especie; cheque especial; antecip*
      """,
      excuses: "lembrete amigavel"),
    SpeechRule(
      .forbiddenSpeech, act: "promoteProduct",
      """
      produto*; seguro|seguros; cartao novo; novo cartao; contrate; assinatura; promo*; compra|compras|comprar|compre; loja; siga nos; avalie*;
      indique*; newsletter; boletim; visite
      """,
      excuses: "slotother; comprovante; como foi o"),
    SpeechRule(
      .forbiddenSpeech,
      """
      nao ..1 conte|comente|compartilhe|diga|fale; segredo|sigilo; apague ..2 mensagem; apague; nao ligue|consulte; outra conta; transfir* ..3 para;
      deposite ..2 em|na; envie|mande|manda ..2 dinheiro|foto*|copia|sua|seu|comprovante|documento*|codigo*; grava*;
      baix* ..1 aplicativo|app|arquivo; instal*; anexo*; abra ..1 arquivo; outra pessoa
      """),
    SpeechRule(
      .link,
      """
      ponto com|net|org|br; arroba; web; site; pagina; portal; app; aplicativo; url; clic*|clique*; qr; escane*; navegador; telegram; facebook;
      instagram; ligue|liguem|ligar; nos ligue; escreva para|a; escreva nos; agencia*; loja*; nossa linha; telefone*; mail; email; boleto*;
      central de; internet; online; na rede; procure a; redes
      """,
      excuses: "ligue; slotother"),
    SpeechRule(.link, "link; links; toque; endereco eletronico", excuses: "slotlink; link"),
    SpeechRule(
      .date,
      """
      bom dia; boa tarde|noite; meio dia; meia noite; madrugada; de|pela|a tarde|noite|manha; manha; noite; dias; fim de|do; final de|do;
      comeco|inicio|meados de|do; proxima|proximo|seguinte semana|mes|quinzena|dia|segunda; esta semana|tarde|noite|manha; essa semana|noite;
      este|esse mes; quinzena*; horas; uteis; recentemente; ha ..1 tempo|muito|meses|dias|semanas|pouco; pascoa; natal;
      verao|inverno|primavera|outono; aniversario; calendario; diari*; anual*; semanal*; mensal*; no mais tardar; fim do ano; segunda feira; feira;
      vencimento; prazo; salario; receber ..1 pagamento; semanas|meses
      """,
      excuses: "vence em; venceu"),
    SpeechRule(
      .numberInWords,
      """
      dobro; triplo; duzia*; par de; metade; varios|varias; alguns|algumas centavos|reais; euro*; dolar*; peso|pesos; real|reais; centavo*;
      por cento; porcentagem; duas vezes; a maior parte; maioria; vezes; menos slot*; mais de slot*; quase|cerca slot*; milhao; cem; cento
      """),
    SpeechRule(
      .instructionLeak,
      """
      como ..2 modelo; modelo de linguagem; rede neural; neural; algoritmo; maquina; ia; inteligencia artificial; language model; chatgpt; gpt*;
      openai; claude; gemini; prompt*; instruc*; indicacoes; mensagem ..1 do sistema; claro ..1 aqui ..1 esta|vai; com certeza ..1 aqui;
      aqui esta ..2 versao|mensagem|texto|reformul*|uma|sua|a|o; aqui vai ..2 versao|mensagem|texto|uma|sua|a; segue ..2 versao|mensagem|texto|a;
      reformul*; reescre*|reescri*; parafras*; versao|versoes; variante*; opcao um|dois|a|b; modelo; marcador*; chaves; mensagem original; original;
      tom; nao posso ..2 ajudar* com|gerar|criar|escrever|cumprir|fornecer; desenvolvedor; jailbreak; me pediram|mandaram; soar;
      como pediu|pediram|pedido; deixei mais; papel de; finja|fingir; pirata; espero que ..2 ajude|ajudado|util|goste;
      se ..2 quiser|desejar ..2 outra versao|mudancas|ajust*; traduc*|traduz*; json; html; python; codigo fonte; caracteres; usuario; tarefa;
      ignor* ..3 instruc*|anterior*; instrucoes anteriores; politica*; diretriz*; sistema; restric*; treinad*; chatbot; nome do cliente; insira;
      esta|aqui e|esta a mensagem|texto; sure; here is; resumo; contexto; rascunho; aja como; alternativ*
      """),
    SpeechRule(
      .meaningLost,
      """
      nao|nem vence|deve|devemos;
      nao|nunca|nem|tampouco ..3 chegou|chegaram|recebemos|recebido|anotamos|anotado|combinamos|venceu|consta|registr*|aberto|valido;
      nao ..2 tem que|precisa|ha ..1 pagar; nao precisa ..1 pagar|fazer|responder; nada ..2 aberto|deve|pagar|pendente|dever; claro que nao;
      nenhuma pessoa; ninguem ..2 contato|fala*|analis*|ajud*; seguimos|continuo|continuamos esperando; ja ..1 pago|pagou|foi pago|quitado;
      desconsider*; ignor* ..2 mensagem|isto|isso|aviso; nao leve; engano; erro; nao ..1 pague|use|responda|abra;
      nao pode|podemos|posso ..1 pagar|combinar|oferecer|ajudar; anulad*; rejeit*; negad*; recus*; sem efeito
      """, excuses: "nao chegou; nao encontramos; nada em aberto; ja venceu; nenhum link; desculpe o engano; nao e preciso"),
    SpeechRule(
      .meaningLost,
      """
      atrasad*|atraso*; em mora; vencid*; inadimpl*; ainda ..1 falta|faltam; falta|faltam pagamentos|slot*; sem pagamento; debito*; divida*;
      ainda deve; voce deve
      """,
      excuses:
        """
        aberto desde; em aberto slotmoney; sem pagamento; nao chegou; aberto com; esta em aberto; nao encontramos; venc*; quitado; ficam slotmoney
        """),
  ]
}
