extension SpeechRules {
  /// Questions and requests, ways to reach us, days and numbers, and what a model says of itself.
  static let requestsSpanish: [SpeechRule] = [
    SpeechRule(
      .forbiddenSpeech, act: "askReason",
      """
      por que; porque ..1 no|motivo; su|sus|el|que|cual motivo|motivos; motivo ..1 por|de su; su|sus|que|cual razon|razones; causa*;
      explique* ..2 por|motivo|su|el; explicar ..2 por|motivo; explicacion*; que ..1 paso|sucedio|ocurrio|sucede|ocurre|pasa;
      que le ..2 impide|impidio|pasa; a que se debe; debido a; su situacion|circunstancia*; cuente* ..2 motivo|situacion|razon|sobre; perdio su;
      esta ..1 enfermo|enferma|desemplead*; sin empleo|trabajo; algun|alguna ..1 problema|dificultad; tiene problemas|dificultades; justif*;
      como es que; financier*
      """,
      excuses: "tenia razon; paso algo; que nos conto; contarme; contarnos"),
    SpeechRule(
      .forbiddenSpeech, act: "askReason",
      """
      por que ..3 no|pag*|motivo|atras*; el|su|que|cual motivo|motivos; la razon; cual ..2 motivo|razon|problema|excusa;
      explique* por|por que|el|su; que hizo con|el; gasto|gastado|gasta|gastaste|gastar; en que se
      """),
    SpeechRule(.forbiddenSpeech, "pero|salvo|excepto|ahora ..6 contrasen*|clave*|codigo*|tarjeta*|pin"),
    SpeechRule(
      .urgency, act: "urgeFullPayment",
      """
      en su totalidad; la totalidad; por completo; monto total|completo|entero; pago total|completo; todo de una; saldo total|completo; todo junto;
      de contado; en un solo; una sola exhibicion
      """, excuses: "slotother"),
    SpeechRule(
      .meaningLost,
      """
      usted ..2 acordo|dijo|prometio|confirmo|acepto|firmo; como ..1 acordamos|acordado|hablamos|quedamos|prometio; ya|cuando|que hablamos;
      su ultimo|ultima|anterior pago|llamada|mensaje|carta|promesa; por telefono; usted pidio|solicito; ha sido seleccionad*|elegid*;
      varios|varias ..1 recordatorios|mensajes|cartas|veces; ya le ..2 dij*|pedimos|escrib*|avis*|record*; segun lo|nuestra
      """,
      excuses: "acordamos; acordado; contarme|contarnos; nos conto; confirmar; avisar*; se lo repito"),
    SpeechRule(
      .forbiddenSpeech,
      """
      contrasen*; clave*; pin; codigo*; numero ..2 tarjeta*|cuenta; tarjeta*; datos ..1 bancarios|tarjeta|personales|acceso;
      deme|dar|enviar|envie|mande|confirme ..2 datos; cvv|cvc; token; usuario; password; cuenta bancaria; documento|prueba|carnet de identidad;
      pregunta secreta; respuesta a su; plastico; dni; cedula; curp; rfc; rut; clabe; cbu; iban; pasaporte; documento*; seguro social; credencial*;
      confidencial*
      """,
      excuses: "codigos de tarjeta; con tarjeta", needsDenial: true),
    SpeechRule(
      .forbiddenSpeech,
      "fecha de nacimiento; nacio; nacimiento; que edad; cuantos anos", excuses: "nacimiento"),
    SpeechRule(.forbiddenSpeech, "numero de referencia; numero de cliente", excuses: "numero de referencia"),
    SpeechRule(
      .forbiddenSpeech,
      """
      captura*; donde ..1 vive|trabaja; vive usted; usted ..1 vive|trabaja; trabaja usted; tiene trabajo|empleo|hijos; su direccion; direccion;
      sueldo|salario|ingresos; cuanto ..1 gana; gana ..1 al; estado civil; nombre completo; foto*; selfie; copia; codigo postal; identificacion
      """,
      excuses: "esta direccion; comprobante"),
    SpeechRule(
      .forbiddenSpeech, act: "suggestBorrowing",
      """
      prestad*; prest*; credito*; pid* ..2 familia*|amigo*|alguien|prestado; familia*; pariente*; amigos|amigo|amiga; venda|vende|vender|vendiendo;
      empen*; hipotec*; aguinaldo; ahorros; cripto*; bitcoin; tarjetas de regalo; western; adelanto; efectivo; sobregir*
      """,
      excuses: "recordatorio amable"),
    SpeechRule(
      .forbiddenSpeech, act: "promoteProduct",
      """
      producto*; un seguro; los|de seguros; seguro de vida|auto|desempleo|salud; tarjeta nueva; nueva tarjeta; contrate; suscri*; promo*;
      compra|compras|comprar|compre; tienda; siganos; calificanos; resena; recomiend*; referid*; newsletter; boletin; visite
      """,
      excuses: "slotother; comprobante; como le atendimos"),
    SpeechRule(
      .forbiddenSpeech,
      """
      no ..1 diga|cuente|comente|comparta; secreto; borre ..2 mensaje; borre; no hable|llame|consulte; otra cuenta; transfier* ..3 a|mi;
      deposite ..2 en; envie|mande|mandenos|envienos|enviame|mandeme ..2 dinero|foto*|copia|su|sus|comprobante|documento*|codigo*; grabad*;
      descargu*; descarg*; instal*; adjunt*; abra ..1 archivo; alguien mas
      """),
    SpeechRule(
      .link,
      """
      punto com|net|org|mx; arroba; web; sitio; pagina; portal; app; aplicacion; url; clic|click; haga clic; pinche; qr; escane*; navegador;
      telegram; facebook; instagram; llame|llamenos|llamanos|llamar|marque|marcar; escriba a|al; escribanos; sucursal*; oficina*; nuestra linea;
      telefono*; correo; ventanilla; linea; internet; busquenos; redes
      """,
      excuses: "llame|llamenos; slotother"),
    SpeechRule(.link, "enlace*; liga; link; links; pulse; toque; hipervinculo", excuses: "slotlink; enlace*"),
    SpeechRule(
      .date,
      """
      buenos dias; buenas tardes|noches; mediodia; medianoche; madrugada; por la tarde|noche|manana; dias;
      a|al|hasta|antes fin|final|finales|fines ..1 de; fin de mes|ano|semana; principio*|inicio*|mediados de;
      proxima|proximo|siguiente semana|mes|quincena|dia|lunes; esta semana|tarde|noche|manana; este mes; quincena; horas; fin de semana;
      dias habiles; habiles; vencimiento; recientemente; hace ..1 tiempo|mucho|meses|dias|semanas|poco; pascua; navidad;
      verano|invierno|primavera|otono; aniversario; calendario; diari*; anual*; semanal*; mensual*; fin de ano;
      reciba|cobre ..1 paga|sueldo|nomina|salario; nomina; quincena; semanas|meses
      """,
      excuses: "vence el; vencio"),
    SpeechRule(
      .numberInWords,
      """
      doble; triple; docena*; par; mitad; varios|varias; unos|unas ..1 cuantos; euro*; dolar*; peso|pesos; soles; centavo*; por ciento; porcentaje;
      dos veces; la mayor parte; mayoria; veces; menos slot*; una cifra|quinta; quinta; millon*; cien*; mas de slot*; casi|cerca slot*
      """),
    SpeechRule(
      .instructionLeak,
      """
      como ..2 modelo; modelo de lenguaje; red neuronal; neuronal; algoritmo; maquina; ia; inteligencia artificial; asistente de ia; language model;
      chatgpt; gpt*; openai; claude; gemini; llama ai; prompt*; instruccion*; indicaciones; mensaje ..1 del sistema; por supuesto ..1 aqui;
      claro ..1 aqui ..1 tiene|esta|va; aqui tiene ..2 version|mensaje|texto|reformul*|una|propuesta|su|el;
      aqui esta ..2 version|mensaje|texto|reformul*; reformul*; reescri*; parafras*; version*; variante*; opcion uno|dos|a|b; plantilla*; marcador*;
      llaves; mensaje original; original; tono; no puedo ..2 ayudar* con|generar|crear|escribir|cumplir|proporcionar;
      no me es posible ..1 ayudar*|generar|cumplir|escribir; habia una vez; desarrollador; jailbreak; me pidieron|ordenaron; sonar;
      como pidio|pidieron|pedido; lo hice mas; rol; papel de; finge|fingir; pirata; espero que ..2 ayude|sirva|util;
      si ..2 desea|quiere ..2 otra version|cambios|ajust*; traduc*; json; html; python; codigo fuente; caracteres; usuario; tarea;
      ignor* ..3 instrucciones|anterior*; instrucciones anteriores; politica*; directric*; sistema; restriccion*; entrenad*; chatbot;
      nombre del cliente; inserte; a continuacion; este|aqui es|esta el mensaje|texto; sure; here is; resumen; contexto; borrador; me hago pasar;
      actua* como
      """),
    SpeechRule(
      .meaningLost,
      """
      no|ni vence|debe|debemos;
      no|nunca|tampoco|ni ..3 llego|llegado|recibimos|recibido|recibi|anotamos|anotado|acordamos|vencio|registr*|pendiente|valido;
      no ..2 tiene|necesita|hace|hay que|falta ..1 pagar; nada ..2 pendiente|debe|pagar|deber; claro que no; ninguna persona;
      nadie ..2 comunic*|contact*|revis*|ayud*; seguimos|sigo|continuamos esperando; ya ..1 pagado|pago|quedo|liquidado; hag* caso omiso;
      caso omiso; ignor* ..2 mensaje|esto|aviso|lo; no hag* caso; error; no ..1 pague|use|responda|conteste|abra;
      no puede|podemos|puedo ..1 pagar|acordar|ofrecer|ayudar*; anulad*; rechaz*; negad*; sin efecto
      """, excuses: "no ha llegado; no encontramos; nada pendiente; ya vencio; ya lo; ningun enlace; disculpe la confusion; no hace falta"),
    SpeechRule(
      .meaningLost,
      """
      atrasad*|atraso*; retras*; mora; vencid*; en mora; impag*; todavia|aun ..1 falta|faltan; falta|faltan pagos|slot*; sin pagar; adeud*;
      debe ..1 slotmoney; deuda*; todavia debe
      """,
      excuses:
        """
        pendiente desde; sin pagar; no ha llegado; pendientes con; pendiente slotmoney; tiene pendiente; no encontramos; venc*; saldado;
        quedan slotmoney
        """),
  ]
}
