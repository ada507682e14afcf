extension SpeechRules {
  static let spanish = SpeechRules(rules: threatsSpanish + offersSpanish + requestsSpanish, debt: debtSpanish, kept: keptSpanish, denials: denialsSpanish, misplaced: misplacedSpanish)

  private static let threatsSpanish: [SpeechRule] = [
    SpeechRule(
      .threat, act: "mentionLegalAction",
      """
      tribunal*; juzgad*; juici*; juez|jueces|jueza; demand*; abogad*; embarg*; judicial*; legal|legales|legalmente; acciones; accion; medidas; medida; denunci*; policia*; carcel; prision; delito*; criminal*; penal; penales|penalmente; desaloj*; desahuci*; incaut*; secuestr*; orden de; notari*; actuario; proceder*; procederemos|procedera; ejecu*; litig*; pleito; querell*; citacion; citatorio; fiscal*; autoridad*; arrest*; detencion|detenido|detener ..1 usted; escal*; procedimiento*; justicia
      """, excuses: "queda detenido"),
    SpeechRule(
      .threat, act: "mentionCreditRegister",
      """
      buro; historial*; central* de riesgo*; riesgo crediticio; datacredito; infocorp; veraz; dicom; equifax; asnef; report* ..3 a|ante|en; reportad*|reportar*; lista negra; puntaje; puntuacion; calificacion; score; registro*; crediti*; boletin*; manch*
      """),
    SpeechRule(
      .threat, act: "mentionConsequences",
      """
      consecuencia*; de lo contrario; caso contrario; si no paga; si no ..3 responde|cumple|actua|regulariza; atener*|atengase; o si no; evit* ..4 problema*|recargo*|cargo*|accion*|molestia*|intereses|inconvenient*|complicacion*|sorpresa*|costo*|gasto*; evite|evitar|evitemos; penaliz*; multa*; recargo*; cargos; moratorio*|moratoria; intereses; gastos; costo|costos|costas; cort* ..3 servicio|linea|luz|suministro|acceso; suspen*; cancelar* ..2 servicio|cuenta|linea; bloque*; congel*; desconex*|desconect*; cobrador*; agencia*; despacho; cobranza; terceros; tercero; visit*; su domicilio|casa|trabajo|empleo|empleador|jefe|familia|esposa|esposo|hijos|hijas|padres|madre|vecinos|sueldo|salario|bienes|coche|auto|propiedad|patrimonio|reputacion|pareja|aval|fiador|empresa|oficina; empleador*; vecinos; familiares; arrepent*; lamentar*; sufri*; perder*|pierda|perdera; riesg*; arriesg*; peligro*; mas grave|serio|dificil|complicado|caro; grave*; empeor*; sin opcion|alternativa|remedio; no ..2 queda|tenemos otra|mas; nos obliga*; nos vere*|veremos; obligad*|obliga; obligacion*; advert*; aviso; avisos; ultimatum; deport*; migracion; sabemos donde; proximo*|siguiente* paso*|nivel|etapa; otras instancias|vias; tomar* ..2 medidas|acciones; crece|creciendo|crecera|aumenta*|aument*|acumul*; seguira ..2 creciendo; otro departamento|area; area juridica|legal; juridic*; trasladar*|transferir* ..3 caso|expediente|cuenta; expediente*; dano|danos|danar; afectar*|afecta; serias; interrup*|interrump*
      """, excuses: "perdida; vencio"),
    SpeechRule(
      .urgency, act: "urge",
      """
      ultim* aviso|oportunidad|llamado|llamada|mensaje|recordatorio|intento|chance|notificacion|advertencia|vez|plazo|requerimiento|solicitud; urgen*; inmediat*; de inmediato; cuanto antes; lo antes posible; lo mas pronto|rapido; de una vez; ahora mismo; ya mismo; ya no ..2 esper*|puede|podemos; sin demora|falta|excusa|excusas|dilacion|tardar|mas; apur*; apresur*; rapido|rapidamente; prisa; se acaba*|agota*; antes de que; demasiado tarde; tarde; solo ..2 quedan|queda; tiempo limitado; limitad*; plazo*; venza|caduc*|expir*; debe ..1 pagar*|cancelar|liquidar|abonar|realizar|cumplir|regularizar|resolver|saldar; tiene|tendra que|de pagar*|cumplir|responder; pague ya|hoy|ahora; exig*; requer*; es necesario ..1 que|pagar; imprescindible; indispensable; obligatori*; no espere|demore|tarde|pierda|deje ..1 mas|para|pasar; no lo deje ..1 pasar|para; no podemos ..2 esperar|tolerar|aceptar; espera ..1 mas; ya es hora; actue; prioridad*|prioritari*; insist*; a la brevedad; brevedad; en seguida|enseguida; al instante; instante; responda ya|hoy|cuanto; critico|critica; pronta; prontamente; paciencia; tolera*; al momento; en este momento
      """, excuses: "ya vencio; nada es urgente; ultima pregunta; en este momento; este momento"),
    SpeechRule(
      .shaming,
      """
      verguenza*; vergonzos*; avergonz*; averguenz*; irresponsab*; responsab*; moros*; deudor*; incumpl*; cumplid*; falt* a su palabra; su palabra; palabra; mentir*|miente|mintio|mentira*; deshonest*; honest*|honrad*|honra; honor*; decep*; defraud*; excusas; pretext*; fall* ..2 promesa|compromiso|acuerdo|confianza; fallo|fallar|fallado|fallarnos; descuid*; neglig*; flojo|floja|vago; perezos*; mal pagador; mala paga; culpa*; conciencia; ladron*; rob*; estaf*; tonto|tonta|idiota|estupid*; ignor*; escond*; una y otra vez; otra vez ..2 no|usted; siempre ..2 mismo|lo|promete; nunca ..1 paga|cumple|responde; como puede ser; no le da; que ..1 diria*|diran|pensar*; como es posible; los demas; todos ..2 pagan|cumplen; otros clientes; persona seria; seriedad|en serio; decente; adulto*; de nuevo usted; promet*; compromet*; deberia*; madur*; ejemplo; respet*; confiabamos|confiamos|confianza; triste; lastima; pena
      """, excuses: "no nos crea; que pueda cumplir"),
    SpeechRule(
      .legalClaim,
      """
      ley; leyes; por ley; legal*; derecho*; contrat*; clausula*; obligacion*; obligad*; incumplimiento; violacion; normativa*; reglament*; codigo civil; vinculante; exigible; titulo ejecutivo; pagare|pagares; firm*; terminos; condiciones; estipula*; reconoc* ..3 deuda|adeudo|saldo|monto; acept* ..2 deuda|responsabilidad; admit*; prueba*; aval; garante; oficial*; formal*; conforme a; acuerdo firmado; articulo*; constancia; acredit*; facult*
      """, excuses: "tenia razon"),
  ]

  private static let offersSpanish: [SpeechRule] = [
    SpeechRule(
      .discount, act: "offerDiscount",
      """
      descuent*; descont*; rebaj*; perdon* ..3 deuda|resto|intereses|saldo|parte|monto|slot*; condon*; quita; quitamos|quitar|quitarle|quitaremos; reduc*|reduz*; bonific*; menos de lo; paga|pague|pagar|pagando ..1 menos; solo ..1 pague|paga|pagar|parte; la mitad; elimin* ..3 deuda|saldo|intereses|recargo*; borr* ..3 deuda|saldo|todo; cancel* ..2 deuda|saldo|resto; olvid* ..2 resto|deuda|saldo; baj* ..3 monto|cuota*|deuda|saldo|pago*; perdona|perdonan|perdonamos|perdonaremos|perdonado|perdonar|perdonarle; disminu*; ajust* ..2 monto|saldo
      """),
    SpeechRule(
      .discount,
      """
      sin|cero|ningun|libre ..1 interes*|cargo*|recargo*|costo*|comision*|penalidad*|de; libre de; gratis; gratuit*; regal*; bono; bonos; premi*; obsequi*; promocion*; reembols*; devol* ..2 dinero|slot*; devolvere*|devolucion; ahorr*; ofert* especial|unica|exclusiva|limitada|increible; especial*|exclusiv*; beneficio*; ventaja*; oportunidad; no debe*|debera nada|mas; ya no debe; cortesia; recompens*; sorteo; saldo a favor; interes|intereses; barat*; preferencial*; tasa*; comision*; facilidad*
      """),
    SpeechRule(
      .promise, act: "offerPlan",
      """
      garant*; asegur*; jur*; le doy mi; mi|nuestra palabra; prome*; mejorar* ..2 historial|credito; nadie ..3 molest*|llam*|sabra; no ..1 pasara|pasa nada; no ..2 afectara|reportaremos|cobraremos; prorrog*; extension|extend*; aplaz*; posterg*; diferir*|difier*; paus*; gracia; todo el tiempo; cuando pueda|quiera|guste; lo que pueda|quiera; cualquier ..1 monto|cantidad; poco a poco; sin prisa|compromiso|presion; a su ritmo|medida; plan de; mensualidades; cuota*; parcialidades; abonos; fraccion*; dividi*|divida; en partes; aprob*; compens*; cerr* ..2 cuenta|caso|expediente; saldad*|liquidad*|cancelad*; queda|quedara|quedaria ..1 pagad*|libre; libre de; entre nosotros; proteg* ..2 usted|de; aument* ..2 limite|credito; credito nuevo; nuevo credito|prestamo; nos encargamos|encargaremos de todo|todo|de|del; no ..2 volver* a|contactar|molest*|llamar; olvid* de|del; reprogram*; mover ..2 fecha|pago; cambi* ..2 fecha; flexib*; usted decide|elige; confie en; tranquil*; solucion* ..1 todo; se soluciona*|arregla*; nadie
      """,
      excuses:
        "cuota*; slotother; pagos menores; mas tiempo; plan; en pausa|detenido; no ..2 escribir*|recibira|enviar*; no quiere mas; saldado; se le perdona*; acordamos; cambie; pase ese; llevadero; hasta entonces; no hace falta; aqui nada"),
    SpeechRule(.promise, "garant*; jur*; le prome*; prometo|prometemos; mi|nuestra palabra; aprob*; compens*; mejorar* ..2 historial; nadie ..2 sabra; no le pasara; cuando ..1 quiera|guste; lo que pueda; confie en; libre de deuda*"),
  ]

  private static let requestsSpanish: [SpeechRule] = [
    SpeechRule(
      .forbiddenSpeech, act: "askReason",
      "por que; porque ..1 no|motivo; motiv*; razon*; causa*; explic*; expliq*; que ..1 paso|sucedio|ocurrio|sucede|ocurre|pasa; que le ..2 impide|impidio|pasa; a que se debe; debido a; su situacion|circunstancia*; cuente*|cuenteme; perdio su; esta enfermo|enferma|desemplead*|sin; algun|alguna ..1 problema|dificultad; tiene problemas|dificultades; justif*; como es que; financier*",
      excuses: "tenia razon; paso algo; que nos conto; contarme; contarnos"),
    SpeechRule(
      .forbiddenSpeech,
      "contrasen*; clave*; pin; codigo*; numero ..2 tarjeta*|cuenta; tarjeta*; datos ..1 bancarios|tarjeta|de|personales; datos; cvv|cvc; token; usuario; password; cuenta bancaria; identidad; dni; cedula; curp; rfc; rut; clabe; cbu; iban; pasaporte; documento*; seguro social; credencial*; confidencial*",
      excuses: "codigos de tarjeta; con tarjeta", needsDenial: true),
    SpeechRule(
      .forbiddenSpeech,
      "fecha de nacimiento; nacio; nacimiento; que edad; cuantos anos; donde vive|trabaja; su direccion; direccion; sueldo|salario|ingresos; cuanto ..1 gana; gana ..1 al; estado civil; numero de referencia; nombre completo; foto*; selfie; copia; numero de cliente; codigo postal; identificacion",
      excuses: "nacimiento; numero de referencia; esta direccion; comprobante"),
    SpeechRule(
      .forbiddenSpeech, act: "suggestBorrowing",
      "prestad*; prest*; credito*; pid* ..2 familia*|amigo*|alguien|prestado; familia*; amigos|amigo; vend*; empen*; hipotec*; aguinaldo; ahorros; cripto*; bitcoin; tarjetas de regalo; western; adelanto; efectivo; sobregir*",
      excuses: "recordatorio amable"),
    SpeechRule(
      .forbiddenSpeech, act: "promoteProduct",
      "producto*; segur|seguro de|medico; tarjeta nueva; nueva tarjeta; contrate; suscri*; promo*; compr*; tienda; siganos; calificanos; resena; recomiend*; referid*; newsletter; boletin; visite",
      excuses: "slotother; comprobante; como le atendimos"),
    SpeechRule(
      .forbiddenSpeech,
      "no ..1 diga|cuente|comente|comparta; secreto; borre ..2 mensaje; borre; no hable|llame|consulte; otra cuenta; transfier* ..3 a|mi; deposite ..2 en; envie|mande|mandenos|envienos|enviame ..2 dinero|foto*|copia|su|una|el|sus; grabad*; descargu*; descarg*; instal*; adjunt*; abra ..1 archivo; alguien mas"),
    SpeechRule(
      .link,
      "punto com|net|org|mx; arroba; web; sitio; pagina; portal; app; aplicacion; url; clic|click; haga clic; pinche; qr; escane*; navegador; telegram; facebook; instagram; llame|llamenos|llamanos|llamar|marque|marcar; escriba a|al; escribanos; sucursal*; oficina*; nuestra linea; telefono*; correo; ventanilla; linea",
      excuses: "llame|llamenos; slotother"),
    SpeechRule(.link, "enlace*; liga; link; links; pulse; toque; hipervinculo", excuses: "slotlink; enlace*"),
    SpeechRule(
      .date,
      "buenos dias; buenas tardes|noches; mediodia; medianoche; madrugada; por la tarde|noche|manana; dias; fin de; finales de; fines de; principio*|inicio*|mediados de; proxima|proximo|siguiente semana|mes|quincena|dia|lunes; esta semana|tarde|noche|manana; este mes; quincena; horas; fin de semana; dias habiles; habiles; vencimiento; recientemente; hace ..1 tiempo|mucho|meses|dias|semanas|poco; pascua; navidad; verano|invierno|primavera|otono; aniversario; calendario; diari*; anual*; semanal*; mensual*; a mas tardar; fin de ano",
      excuses: "vence el; vencio"),
    SpeechRule(
      .numberInWords,
      "doble; triple; docena*; par; mitad; varios|varias; unos|unas ..1 cuantos; euro*; dolar*; peso|pesos; soles; centavo*; por ciento; porcentaje; dos veces; la mayor parte; mayoria; veces; menos slot*; una cifra|quinta; quinta; millon*; mil; cien*; mas de slot*; casi|cerca slot*"),
    SpeechRule(
      .instructionLeak,
      """
      como ..2 modelo; modelo de lenguaje; ia; inteligencia artificial; asistente de ia; language model; chatgpt; gpt*; openai; claude; gemini; llama ai; prompt*; instruccion*; indicaciones; mensaje ..1 del sistema; por supuesto ..1 aqui; claro ..1 aqui ..1 tiene|esta|va; aqui tiene ..2 version|mensaje|texto|reformul*|una|propuesta|su|el; aqui esta ..2 version|mensaje|texto|reformul*; reformul*; reescri*; parafras*; version*; variante*; opcion uno|dos|a|b; plantilla*; marcador*; llaves; mensaje original; original; tono; no puedo ..2 ayudar* con|generar|crear|escribir|cumplir|proporcionar; no me es posible; desarrollador; jailbreak; rol; papel de; finge|fingir; pirata; espero que ..2 ayude|sirva|util; si ..2 desea|quiere ..2 otra version|cambios|ajust*; traduc*; json; html; python; codigo fuente; caracteres; usuario; tarea; ignor* ..3 instrucciones|anterior*; instrucciones anteriores; politica*; directric*; sistema; restriccion*; entrenad*; chatbot; nombre del cliente; inserte; a continuacion; sure; here is; resumen; contexto; borrador; me hago pasar; actua* como
      """, excuses: "con otras palabras"),
    SpeechRule(
      .meaningLost,
      """
      no|nunca|tampoco|ni ..3 llego|llegado|recibimos|recibido|recibi|vence|debe|debemos|anotamos|anotado|acordamos|quedo|vencio|registr*|pendiente|valido; no ..2 tiene|necesita|hace|hay que|falta ..1 pagar; nada ..2 pendiente|debe|pagar|deber; ya ..1 pagado|pago|quedo|liquidado|recibimos; hag* caso omiso; caso omiso; no hag* caso; error; no ..1 pague|use|responda|conteste|abra; no puede|podemos|puedo ..1 pagar|acordar|ofrecer|ayudar*; anulad*; rechaz*; negad*; sin efecto
      """, excuses: "no ha llegado; no encontramos; nada pendiente; ya vencio; ya lo; ningun enlace; disculpe la confusion; no hace falta; recibimos su"),
    SpeechRule(
      .meaningLost, "atrasad*|atraso*; retras*; mora; vencid*; en mora; impag*; sin pagar; adeud*; debe ..1 slotmoney; deuda*; todavia debe",
      excuses: "pendiente desde; sin pagar; no ha llegado; pendientes con; pendiente slotmoney; tiene pendiente; no encontramos; venc*; saldado"),
  ]

  private static let debtSpanish = """
    deud*; adeud*; debe slot*|usted|dinero|la|una|un|el|mas|a; debes|deber|debiendo; pag*; abon*; saldo*; cuenta|cuentas; prestamo*; credit*; acreedor*; factur*; recibo*; cuota*; mora|moros*; venc*; pendiente*; import|importe*; monto*; cobr*; banc*; tarjeta*; dinero; financ*; hipotec*; liquid*; interes|intereses; recargo*; cargo|cargos; slotmoney; slotlink; mensualidad*; plazo|plazos; atras*; retras*; vencid*; cantidad*; adeudo; regulariz*; incumpl*; obligacion*; presupuest*; transfer*; cheque; efectivo; compra|compras; precio; costo; peso|pesos; dolar*|euro*; contrato; alquiler|renta; impuesto*; descuent*; impag*; quincena; plan; parcialidad*; recordatorio*; comprobante; cartera; ponerse|ponga al; al corriente; ponerse al dia; asunto economic*; economic*; monetari*; devengad*; suscripcion; valor
    """

  private static let keptSpanish = [
    MeaningRule(template: "no ha llegado; no encontramos", text: "no|nunca|ni|sin|nada; falta*; esper*; pendiente; aguard*; tampoco; ningun*; seguimos; busc*"),
    MeaningRule(template: "no tiene nada", text: "no|nada|ningun*|sin|libre; al dia"),
    MeaningRule(
      template: "no volver*; no recib*; no escrib*; no ..2 escribir*; no envi*; no ..2 enviar*; no quiere mas; hemos detenido; no digo",
      text: "no|nunca|nada|ni|sin; dej*; deten*|detuv*; par|paramos|parar|pare|parado|paro; ya no; ultim*; ces*; baja de; suspend*; paus*; cancel*; fin; termin*; tampoco; evit*; hasta; interrump*; reserv*; retir*; fuera; silenci*"),
    MeaningRule(template: "nunca pedimos", text: "nunca|no|jamas|nadie"),
    MeaningRule(template: "no hace falta", text: "no|nada|sin|ningun*|nunca"),
    MeaningRule(template: "aqui nada es urgente", text: "no|nada|sin|calma"),
    MeaningRule(template: "en pausa; queda detenido", text: "pausa*; deten*; par|parado|paramos|para|suspend*; espera; quieto; congelado; nada; alto; stand; frena*; paraliz*; hold; queda|quedan|dejamos|dejo"),
    MeaningRule(template: "si paga slotmoney", text: "si; al pagar|cubrir|abonar; pag*; con slotmoney|un|el; cuando; una vez; siempre que; por slotmoney; cubr*; abon*; mediante"),
    MeaningRule(template: "no pude confirmar; no puedo contactarle; no le entendi", text: "no|sin|imposible|ni; perdon*; disculp*; otra|otras; repet*|repit*; aclar*"),
    MeaningRule(template: "hasta el slotday", text: "hasta; antes; a mas tardar; limite; ultimo; entre; como maximo; maximo; tope"),
    MeaningRule(template: "recibimos|llegaron; recibimos", text: "recib*; lleg*; grac*; entr*; tenemos; esta|estan; complet*; registr*; acredit*"),
  ]

  private static let denialsSpanish = "no|nunca|jamas|ni|nadie|ningun|ninguna|sin|tampoco"

  private static let misplacedSpanish = """
    el|desde|hasta|vence|antes slotmoney; hola|estimado|estimada slotfirm|slotmoney|slotday|slotlink; gracias slotfirm; hablo con slotfirm; es usted slotfirm|slotmoney; es slotfirm; escribe slotname; somos slotname; soy slotname; parte de slotname; asistente ..1 de slotname; mensaje ..2 para slotfirm; con slotname desde; pendiente con slotname|slotmoney|slotday; pendientes con slotname; pendiente slotname|slotfirm|slotday|slotlink; slotday vence; slotday ..1 sigue|esta pendiente; slotday con slotfirm; pago de slotday|slotname|slotfirm; pagar slotday; paga slotday|slotname; son slotday|slotname|slotfirm; aqui slotmoney|slotday|slotname; enlace slotmoney|slotday; ultimos slotname|slotmoney|slotday|slotfirm digitos; llame a slotname; numero de slotname; por slotday; desde slotname|slotfirm|slotlink|el ..1 slotmoney; el slotname|slotfirm|slotlink|slotmoney; hasta slotmoney|slotname; total de slotday; slotlink vence; recibimos slotday; anotamos slotday; cambie slotday; slotday el slot*; slotday para el slot*; trata de slotmoney|slotday|slotname|slotfirm; perdonan|perdona slotday; resto de slotday; en slotmoney|slotname; quedan slotday
    """
}
