extension SpeechRules {
  static let spanish = SpeechRules(
    rules: threatsSpanish + offersSpanish + requestsSpanish + dealingsSpanish, debt: debtSpanish, kept: keptSpanish, denials: denialsSpanish,
    misplaced: misplacedSpanish)

  /// Discounts and promises.
  private static let offersSpanish: [SpeechRule] = [
    SpeechRule(
      .discount, act: "offerDiscount",
      """
      descuent*; descont*; rebaj*; perdon* ..3 deuda|resto|intereses|saldo|parte|monto|slot*; condon*; quita; quitamos|quitar|quitarle|quitaremos;
      reduc*|reduz*; bonific*; menos de lo; paga|pague|pagar|pagando ..1 menos; solo ..1 pague|paga|pagar|parte; la mitad;
      elimin* ..3 deuda|saldo|intereses|recargo*; borr* ..3 deuda|saldo|todo; cancel* ..2 deuda|saldo|resto; olvid* ..2 resto|deuda|saldo;
      baj* ..3 monto|cuota*|deuda|saldo|pago*; perdona|perdonan|perdonamos|perdonaremos|perdonado|perdonar|perdonarle; disminu*;
      ajust* ..2 monto|saldo
      """),
    SpeechRule(
      .discount,
      """
      sin|cero|ningun|libre ..1 interes*|cargo*|recargo*|costo*|comision*|penalidad*|de; libre de; gratis; gratuit*; regal*; cupon*;
      olvid* ..2 deuda; de cuenta que; ya no existe; por nuestra parte|cuenta; corre por; bono; bonos; premi*; obsequi*; promocion*; reembols*;
      devol* ..2 dinero|slot*; devolvere*|devolucion; ahorr*; ofert* especial|unica|exclusiva|limitada|increible; especial|especiales|exclusiv*;
      beneficio*; devolv* ..2 algo|parte|dinero|slot*; devolvemos|devolveremos; ventaja*; oportunidad; no debe*|debera nada|mas; ya no debe;
      cortesia; recompens*; sorteo; saldo a favor; interes|intereses; barat*; preferencial*; tasa*; comision*; facilidad*
      """),
    SpeechRule(
      .promise, act: "offerPlan",
      """
      garantizo|garantizamos|garantizado|garantizada|garantia|garantias; aseguro|aseguramos; jur*; le llamar*|visitar*; llamaremos|visitaremos;
      le doy mi; mi|nuestra palabra; prome*; mejorar* ..2 historial|credito; nadie ..3 molest*|llam*|sabra; no ..1 pasara|pasa nada;
      no ..2 afectara|reportaremos|cobraremos; prorrog*; extension|extend*; aplaz*; posterg*; diferir*|difier*; paus*; gracia; todo el tiempo;
      cuando pueda|quiera|guste; lo que pueda|quiera; cualquier ..1 monto|cantidad; poco a poco; sin prisa|compromiso|presion; a su ritmo|medida;
      plan de; mensualidades; cuota*; parcialidades; abonos; fraccion*; dividi*|divida; en partes; aprob*; compens*;
      cerr* ..2 cuenta|caso|expediente; saldad*|liquidad*|cancelad*; queda|quedara|quedaria ..1 pagad*|libre; libre de; entre nosotros;
      proteg* ..2 usted|de; aument* ..2 limite|credito; credito nuevo; nuevo credito|prestamo; nos encargamos|encargaremos de todo|todo|de|del;
      no ..2 volver* a|contactar|molest*|llamar; olvid* ..2 deuda|resto|saldo|pago; reprogram*; mover ..2 fecha|pago; cambi* ..2 fecha; flexib*;
      usted decide|elige; confie en; quede|este tranquil*; solucion* ..1 todo; se soluciona*|arregla*; nadie
      """,
      excuses:
        """
        cuota*; slotother; pagos menores; mas tiempo; plan; en pausa|detenido; no ..2 escribir*|recibira|enviar*; no quiere mas; saldado;
        se le perdona*; acordamos; cambie; pase ese; llevadero; hasta entonces; no hace falta; aqui nada; hemos detenido
        """),
    SpeechRule(
      .promise,
      """
      garantizo|garantizamos|garantizado|garantizada|garantia|garantias; jur*; le prome*; prometo|prometemos; mi|nuestra palabra; aprob*; compens*;
      mejorar* ..2 historial; nadie ..2 sabra; no le pasara; cuando ..1 quiera|guste; lo que pueda; confie en; libre de deuda*
      """),
  ]

  private static let debtSpanish = """
    deud*; adeud*; debe slot*|usted|dinero|la|una|un|el|mas|a; debes|deber|debiendo; pag*; abon*; saldo*;
    la|las|una|sus|tu|mi|nuestra cuenta|cuentas; a|en|de|con|sobre su cuenta; acerca de su cuenta;
    su cuenta esta|tiene|presenta|pendiente|vencida|con|bancaria|slot*; cuenta|cuentas slot*|atrasad*|vencid*|bancari*|pendiente*|con; prestamo*;
    credit*; acreedor*; factur*; recibo*; cuota*; mora|moros*; venc*; pendiente*; import|importe*; monto*; cobr*; banc*; tarjeta*; dinero; financ*;
    hipotec*; liquid*; interes|intereses; recargo*; cargos; un|el cargo; slotmoney; slotlink; mensualidad*; plazo|plazos; atras*; retras*; vencid*;
    cantidad*; adeudo; regulariz*; incumpl*; obligacion*; presupuest*; transfer*; cheque; efectivo; compra|compras; precio; costo; peso|pesos;
    dolar*|euro*; contrato; alquiler|renta; impuesto*; descuent*; impag*; quincena; plan; parcialidad*; recordatorio*; comprobante; cartera;
    ponerse|ponga al; al corriente; ponerse al dia; cubrir|cubra; falta por; fiado*; mueble*; asunto economic*; economic*; monetari*; devengad*;
    suscripcion; valor
    """

  private static let keptSpanish = [
    MeaningRule(
      template: "no ha llegado; no encontramos",
      text:
        """
        no|nunca|ni|sin|nada; falta*; esper*; pendiente; aguard*; tampoco; ningun*; seguimos; busc*
        """),
    MeaningRule(template: "no tiene nada", text: "no|nada|ningun*|sin|libre; al dia"),
    MeaningRule(
      template: "no volver*; no recib*; no escrib*; no ..2 escribir*; no envi*; no ..2 enviar*; hemos detenido; no digo",
      text:
        """
        no|nunca|nada|ni|sin; ningun*; dej*; deten*|detuv*; par|paramos|parar|pare|parado|paro; ya no; ultim*; ces*; baja de; suspend*; paus*;
        cancel*; fin; termin*; tampoco; evit*; hasta; interrump*; reserv*; retir*; fuera; silenci*
        """),
    MeaningRule(template: "responda baja", text: "no|sin|nunca; ya no; dejar; cancel*; parar; evitar"),
    MeaningRule(template: "nunca pedimos", text: "nunca|no|jamas|nadie"),
    MeaningRule(template: "no hace falta", text: "no|nada|sin|ningun*|nunca"),
    MeaningRule(template: "aqui nada es urgente", text: "no|nada|sin|calma"),
    MeaningRule(
      template: "en pausa; queda detenido",
      text:
        """
        pausa*; deten*; par|parado|paramos|para|suspend*; espera; quieto; congelado; nada; alto; stand; frena*; paraliz*; hold;
        queda|quedan|dejamos|dejo
        """),
    MeaningRule(
      template: "si paga slotmoney",
      text:
        """
        si; al pagar|cubrir|abonar; pag*; con slotmoney|un|el; cuando; una vez; siempre que; por slotmoney; cubr*; abon*; mediante
        """),
    MeaningRule(
      template: "no pude confirmar; no puedo contactarle; no le entendi",
      text:
        """
        no|sin|imposible|ni; perdon*; disculp*; otra|otras; repet*|repit*; aclar*
        """),
    MeaningRule(template: "hasta el slotday", text: "hasta; antes; a mas tardar; limite; ultimo; entre; como maximo; maximo; tope"),
    MeaningRule(
      template: "recibimos|llegaron; recibimos", text: "recib*; lleg*; grac*; entr*; tenemos; esta|estan; complet*; registr*; acredit*"),
  ]

  private static let denialsSpanish = "no|nunca|jamas|nadie|tampoco ..3 ped*|pid*|solicit*|necesit*|requer*|compart*|exig*|de"

  private static let misplacedSpanish = """
    el|desde|hasta|antes slotmoney; hola|estimado|estimada slotmoney|slotday|slotlink; hola|estimado slotfirm $;
    hola|estimado slotfirm soy|somos|es; gracias slotfirm; hablo con slotfirm; es usted slotfirm|slotmoney; es slotfirm; escribe slotname;
    somos slotname; soy slotname; parte de slotname; asistente ..1 de slotname; mensaje ..2 para slotfirm; con slotname desde;
    pendiente con slotname|slotmoney|slotday; pendientes con slotname; pendiente slotname|slotfirm|slotday|slotlink; ^ slotday vence;
    ^ slotday ..1 sigue|esta pendiente; slotday con slotfirm; pago de slotday|slotname|slotfirm; pagar slotday; paga slotday|slotname;
    son slotday|slotname|slotfirm; aqui slotmoney|slotday|slotname; enlace slotmoney|slotday; ultimos slotname|slotmoney|slotday|slotfirm digitos;
    llame a slotname; numero de slotname; por slotday; desde slotname|slotfirm|slotlink|el ..1 slotmoney; el slotname|slotfirm|slotlink|slotmoney;
    hasta slotmoney|slotname; total de slotday; slotlink vence; recibimos slotday; anotamos slotday; cambie slotday; slotday el slot*;
    slotday para el slot*; trata de slotmoney|slotday|slotname|slotfirm; perdonan|perdona slotday; resto de slotday; vence en slotmoney;
    en slotname; quedan slotday
    """
}
