extension SpeechRules {
  /// What a model must not claim was done: that something was paid or closed, that details were changed, that others were told.
  static let dealingsEnglish: [SpeechRule] = [
    SpeechRule(
      .meaningLost,
      """
      invoice*|bill|bills|account|balance|debt|case|matter|everything|all is|are|was|were|has|have|now ..2 paid|settled|closed|cleared|cancelled|gone|zero;
      booking went; marked ..2 paid; your payment has arrived
      """,
      excuses: "has arrived; slotmoney has arrived; settled"),
    SpeechRule(
      .forbiddenSpeech,
      """
      chang*|updat*|replac* ..2 phone|number|email|mail|address|contact|details|file; send|sending|sent|write|writing|pass|forward* ..1 everything;
      your|his|her|their ..1 cousin*|brother*|sister*|mother*|father*|mum|mom|dad|wife|husband|partner|son|daughter|uncle|aunt|neighbour*|neighbor*|boss;
      your|his|her|their ..1 employer*|landlord*|friend|friends|family|relative*|parents|flatmate*|housemate*|coworker*
      """),
  ]

  static let dealingsSpanish: [SpeechRule] = [
    SpeechRule(
      .meaningLost,
      """
      factura*|cuenta|cuentas|saldo|deuda|caso|asunto|todo esta|quedo|queda|fue|ha|ya ..2 pag|pagada|pagado|saldad*|cerrad*|cancelad*|condonad*|cero;
      marcamos|marcada|marcado ..2 pagad*
      """),
    SpeechRule(
      .forbiddenSpeech,
      """
      cambi*|actualiz*|reemplaz* ..2 telefono|numero|correo|direccion|contacto|datos|ficha; mand*|envi*|enviamos|mandamos|mandaremos ..1 todo;
      su|sus|tu|tus ..1 primo*|prima*|hermano*|hermana*|madre|padre|padres|mama|papa|esposo|esposa|marido|mujer|pareja|hijo*|hija*|tio|tia|vecino*|vecina*;
      su|sus|tu|tus ..1 jefe|jefa|patron|patrona|amigo*|amiga*|familia|familiar*|pariente*|casero|abuela|abuelo
      """),
  ]

  static let dealingsPortuguese: [SpeechRule] = [
    SpeechRule(
      .meaningLost,
      """
      fatura*|conta|contas|saldo|divida|debito|boleto*|caso|assunto|tudo esta|ficou|fica|foi|ja ..2 pag|paga|pago|quitad*|encerrad*|fechad*|cancelad*|zerad*;
      marcamos|marcada|marcado ..2 pag|paga|pago
      """),
    SpeechRule(
      .forbiddenSpeech,
      """
      mud*|troc*|alter*|atualiz* ..2 telefone|numero|email|correio|endereco|contato|dados|cadastro; mand*|envi*|enviamos|mandamos|enviaremos ..1 tudo;
      seu|seus|sua|suas|teu|tua ..1 primo*|prima*|irmao*|irma|irmas|mae|pai|pais|esposo|esposa|marido|mulher|parceir*|filho*|filha*|tio|tia|vizinh*;
      seu|seus|sua|suas|teu|tua ..1 chefe|patrao|patroa|amigo*|amiga*|familia|familiar*|parente*|senhorio|avo
      """),
  ]
}
