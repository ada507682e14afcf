extension SpeechRules {
  /// Threats, haste, shame and claims of law.
  static let threatsSpanish: [SpeechRule] = [
    SpeechRule(
      .threat, act: "mentionLegalAction",
      """
      tribunal*; juzgad*; juici*; juez|jueces|jueza; demand*; abogad*; embarg*; judicial*; legal|legales|legalmente; acciones; accion; medidas;
      medida; denunci*; policia*; carcel; prision; delito*; criminal*; penal; penales|penalmente; desaloj*; desahuci*; incaut*; secuestr*; orden de;
      notari*; actuario; proceder*; procederemos|procedera; ejecu*; litig*; pleito; querell*; citacion; citatorio; fiscal*; autoridad*; arrest*;
      detencion|detenido|detener ..1 usted; escal*; procedimiento*; justicia
      """),
    SpeechRule(
      .threat, act: "mentionCreditRegister",
      """
      buro; historial*; central* de riesgo*; riesgo crediticio; datacredito; infocorp; veraz; dicom; equifax; asnef; report* ..3 a|ante|en;
      reportad*|reportar*; lista negra; puntaje; puntuacion; calificacion; score; registro*; crediti*; boletin*; manch*
      """),
    SpeechRule(
      .threat, act: "mentionConsequences",
      """
      consecuencia*; de lo contrario; caso contrario; si no paga; si no ..3 responde|cumple|actua|regulariza; atener*|atengase; o si no;
      evit* ..4 problema*|recargo*|cargo*|accion*|molestia*|intereses|inconvenient*|complicacion*|sorpresa*|costo*|gasto*; evite|evitar|evitemos;
      penaliz*; multa*; recargo*; cargos; moratorio*|moratoria; intereses; gastos; costo|costos|costas;
      cort* ..3 servicio|linea|luz|suministro|acceso; suspen*; cancelar* ..2 servicio|cuenta|linea; bloque*; congel*; desconex*|desconect*;
      cobrador*; agencia*; despacho; cobranza; terceros; tercero; visit*; su nombre ..3 lista|manchado|quedar|aparecer; lista;
      mal|malos|buen pagador*|pagadores; pasemos|pasar|iremos|ir ..1 por|a su; puerta; enterar*|enteren; mama|papa|hermano|hermana|novio|novia;
      su domicilio|casa|trabajo|empleo|empleador|jefe|familia|esposa|esposo|hijos|hijas|padres|madre;
      su vecinos|sueldo|salario|bienes|coche|auto|propiedad|patrimonio|reputacion|pareja|aval|fiador|empresa|oficina; empleador*; vecinos;
      familiares; arrepent*; lamentar*; sufri*; perder*|pierda|perdera; riesg*; arriesg*; peligro*; mas grave|serio|dificil|complicado|caro; grave*;
      empeor*; sin opcion|alternativa|remedio; no ..2 queda|tenemos otra|mas; nos obliga*; nos vere*|veremos; obligad*|obliga; obligacion*; advert*;
      deport*; migracion; sabemos ..1 donde|quien|todo; sabemos como encontr*|hall*|llegar|localiz*; seres queridos; lastim*; herid*; papeles;
      saldra mal; sin telefono|luz|agua|servicio|internet; proximo*|siguiente* paso*|nivel|etapa; otras instancias|vias;
      tomar* ..2 medidas|acciones; crece|creciendo|crecera|aumenta*|aument*|acumul*; seguira ..2 creciendo; especialistas; recuperacion;
      otro departamento|area; area juridica|legal; juridic*; trasladar*|transferir* ..3 caso|expediente|cuenta; expediente*; dano|danos|danar;
      afectar*|afecta; serias; interrup*|interrump*
      """),
    SpeechRule(
      .urgency, act: "urge",
      """
      avisos; aviso final|formal|importante;
      ultim* aviso|oportunidad|llamado|llamada|mensaje|recordatorio|intento|chance|notificacion|advertencia|vez|plazo|requerimiento|solicitud;
      urgen*; inmediat*; de inmediato; cuanto antes; lo antes posible; lo mas pronto|rapido; de una vez; ahora mismo; ya mismo;
      ya no ..2 esper*|puede|podemos; sin demora|falta|excusa|excusas|dilacion|tardar|mas; apur*; apresur*;
      pague|responda|actue|mas rapido|rapidamente; prisa; se acaba*|agota*; antes de que; demasiado tarde; tarde; solo ..2 quedan|queda;
      tiempo limitado; limitad*; plazo*; venza|caduc*|expir*; debe ..1 pagar*|cancelar|liquidar|abonar|realizar|cumplir|regularizar|resolver|saldar;
      tiene|tendra que|de pagar*|cumplir|responder; pague ya|hoy|ahora; exig*; requer*; es necesario ..1 que|pagar; imprescindible; indispensable;
      obligatori*; no ..3 esperar|esperamos; no espere|demore|tarde|pierda|deje ..1 mas|para|pasar; no lo deje ..1 pasar|para;
      no podemos ..2 esperar|tolerar|aceptar; espera ..1 mas; ya es hora; actue; reloj; se cierra; corre|corriendo ..1 tiempo;
      necesitamos su|el pago|dinero; prioridad*|prioritari*; insist*; a la brevedad; brevedad; en seguida|enseguida; al instante; instante;
      responda ya|hoy|cuanto; critico|critica; pronta; prontamente; paciencia; tolera*; al momento
      """, excuses: "ya vencio; nada es urgente; ultima pregunta; en este momento; este momento"),
    SpeechRule(
      .shaming,
      """
      verguenza*; vergonzos*; avergonz*; averguenz*; irresponsab*; responsab*; moros*; deudor*; incumpl*; cumplid*; falt* a su palabra; su palabra;
      palabra; mentir*|miente|mintio|mentira*; deshonest*; honest*|honrad*|honra; honor*; decep*; defraud*; excusas; pretext*;
      fall* ..2 promesa|compromiso|acuerdo|confianza; fallo|fallar|fallado|fallarnos; descuid*; neglig*; flojo|floja|vago; perezos*; mal pagador;
      mala paga; culpa*; conciencia; ladron*; rob*; estaf*; tonto|tonta|idiota|estupid*; ignor*; escond*; una y otra vez; otra vez ..2 no|usted;
      siempre ..2 mismo|lo|promete; nunca ..1 paga|cumple|responde; como puede ser; no le da; que ..1 diria*|diran|pensar*; como es posible;
      los demas; todos ..2 pagan|cumplen; otros clientes; persona seria; seriedad; integro|integra|integridad; dignidad; moral;
      huir|huye|huyendo|escapar; se cansa; lo dudamos|dudo; dudamos|dudo; no le creemos; tomelo|tome|tomarlo|tomar en serio; decente; adulto*;
      de nuevo usted; promet*; compromet*; deberia*; madur*; buen|mal ejemplo; respet*; confiabamos; perd*|fall* ..3 confianza; hacer* esperar;
      hizo esperar; esperabamos mas|algo; triste; lastima; pena
      """),
    SpeechRule(
      .legalClaim,
      """
      ley; leyes; por ley; legal*; derecho*; contrato|contratos|contractual*; clausula*; obligacion*; obligad*; incumplimiento; violacion;
      normativa*; reglament*; codigo civil; vinculante; exigible; titulo ejecutivo; pagare|pagares; firm*; terminos; condiciones; estipula*;
      reconoc* ..3 deuda|adeudo|saldo|monto; acept* ..2 deuda|responsabilidad; admit*; prueba*; aval; garante; oficial*; formal*; conforme a;
      acuerdo firmado; articulo*; constancia; acredit*; facult*
      """),
  ]
}
