extension FamiliarWords {
  /// Words of the reviewed Spanish templates, of paraphrases that were found good, and of everyday politeness, without accents.
  static let spanish = """
    abierto abra abre abrir acaba acabar acceder accesible accion acepta aceptar acerca aclarar acomoda acompana acordado acordamos acordar acordemos
    actualizado acuerdo adecuado adelante ademas agradable agradecemos agradecer agradecido agradezco agrado ahi ajuste alegra alertarnos alguien
    algun alguna alguno altura amable amablemente ambos anda anotado anotamos anotar anote anoto antes aparece aparte apenas apoyar apoyo apreciamos
    aquello arreglado arreglar asegurarme asegurarnos asistencia asistente asistir asunto atencion atender atendido atendimos atiende aun aunque
    avisar avisare avisarme avisarnos avise aviseme avisenos aviso ayuda ayudar ayudaria ayudarle ayude ayudo baja basta bastante bastara bienvenido
    breve brevemente buen buena bueno busca buscamos buscar buscara buscaremos busque busquemos cada calificaria calma cambiar cambie cambio camino
    canal cantidad cargo carino casi caso cautela cauto cerca certeza chat cita claridad claro codigo codigos coincide colega comentar comentarios
    comento comoda comodidad comodo compartir compartirlo compartirnos comparto completar completo complica comprende comprender comprendi comprendo
    comprension comprobante comprobar compruebelo comunicamos comunicar comunicara comunicaremos comunicarse comunico condolencia condolencias
    confianza confirma confirmacion confirmado confirmar confirmarnos confirme confirmo conforme confusion conmigo conoce conocer consulta consultar
    contacta contactamos contactar contactara contactaremos contactarle contacto contamos contarle contarme contarnos contestar conteste contesteme
    continuamos continuar continuemos conto contrasenas contratiempo contrato convenga conveniente conversamos conversar conviene correcta
    correctamente correcto corregi corregido corregimos corregir corresponde corto cosa cosas crea creernos creo cualquier cualquiera cuanto cuenta
    cuente cuenteme cuento cuesta cuidado cuidar cuide cuidese cumplir cuotas da dado dando dar dara daremos darle dato datos debajo debo decidir
    decir decirlo decirme decirnos deja dejamos dejar dejaremos deje demas demora dentro desafortunadamente desconfiar desea desean desear despedirnos
    despues detalle detalles detener detengo detenido detenidos detuvimos dice diferente dificil dificultad diga digame digamelo digamos diganos
    digital digitos digo dijo dinero dire direccion disculpa disculpas disculpe disponible disponibles disposicion diversas doy duda dudas duele
    efectivamente efecto efectuar ejemplo elegir elija ello embargo empezamos empezar encanta encantado encargar encargara encontrado encontramos
    encontrar encontremos enlace enlaces enseguida entendemos entender entendi entendido entera entiendo entonces enviado enviamos enviar enviara
    enviaremos enviarle enviarlo envie envio equipo equivocacion equivocamos error escoger escribe escribir escribiremos escribirle escucha escuchar
    escucharlo espera esperamos esperar espere estado estamos estaremos estos estoy estupendo exactamente exacto excelente explicar expresar extra
    facil facilita facilitar facilite factura falta familiar fecha felicitaciones feliz fijar fin final finalmente forma frase fuera fueron funciona
    genial gestion gran grato gusta gustaria guste gusto haber haberle haberlo habia habiamos habla hablamos hablando hablar hablara hablaremos hable
    hablemos hablo habra hace hacer hacerle hacerlo hacernos haga hagamos hagamoslo hago hara haya hayamos hecho hemos hice hicieramos hizo honor hora
    hoy idea ideal ideas identidad igual importa importante imprevisto incluso incomodidad inconveniente inconvenientes indica indicada indicar
    indicarme indique indiqueme informacion informamos informar informarnos informe inmenso intentar intentemos interes interesan invitamos ir jamas
    junto juntos justo lado lamenta lamentamos lamento largo leer ligero lindo listo liviano llama llamada llamar llame llamenos llega llegado llegar
    llegara llegaran llegaron llego lleno llevadera llevadero llevar localizar logramos lograr logre luego lugar mal malentendido mandar mandare
    mandaremos mande mando manera mano mantener maravilla marcar marque maximo mayor mediante medio mejor menor menores mensaje mensajes mente mes
    mientras mil minuto mis mismo modo molestar moleste molestia molestias momento motivo motivos mover muchas mucho muestra mundo nacimiento nadie
    necesario necesitar necesite ni ningun ninguna noche nombre normal nosotros nota notado nuestros nueva nuevamente nuevo numero nunca obtener
    ocasion ocupa ocupara ocurre ocurrio ofrece ofrecer ofrecerle ofrezco olvida olvidado olvidarlo olvide opcion opciones oportuno otras otros
    paciencia paga pagando pagar pago pagos pague palabras parece parecen parecio parte particular partir pasa pasado pasar pase paso pausa pedimos
    pedir pediremos pendiente pendientes pequeno pequenos perdida perdon perdona perdonados perdonan perdone perfecta perfectamente perfecto permita
    permitame persona personal personalmente pesame pesar pidalo pido piense placer plan poco podamos poder pondra pondremos ponemos ponernos ponerse
    ponga pongo posibilidad posible posibles posterior precavido preferido preferiria prefiere prefiero pregunta preguntar preguntarle preguntas
    pregunte pregunto preocupe presente primera primero primordial privacidad privada privado probar problema procede proceso pronto proporcionar
    propuesta protege protegemos proteger proxima proximo prudente pude pueda puedan punto queda quedamos quedan quedar quedarian quede quedo queremos
    queriamos quienes quiero quisieramos quiza quizas rapidamente rapido razon realice realizar reciba recibe recibido recibimos recibir recibira
    recientemente recordamos recordar recordare recordarle recordatorio recordatorios recuerde recuerdo referencia referente reflejado registrado
    regresar relacionado reparar repetir repetirlo repito representante requiere resolvamos resolvamoslo resolver resolverlo respecto responda
    responde responder respondera responderle respuesta resto resulta resultar retomar revisa revisado revisamos revisando revisar revisara revise
    revision sabemos saber saldada saldado saldo saluda saludamos saludo saludos seguimos seguir seguiremos segundo segura seguridad seguro seguros
    senalar sencillo sentido sentimos seria serian serio servicio servir servirle siempre siento sigamos sigue siguiente silencio simple simplemente
    sinceramente sincero sino sirve sitio situacion solamente solicitar solucion solucionar sucede sucedio suena suficiente sugerir suma supuesto tal
    tanto tardar tarde tarjeta tema temprano tendra tenemos tener tenga tenia teniamos termina terminan terminar tiempo toda todas todavia toma
    tomamos tomar total trabajar traemos tranquilidad transferencia tras trata tratado tratar tratara trato tuvo ubicar ultima ultimo ultimos unica
    unico uno urgente usar util utilizar va valiosa vamos varias vaya vea veamos vemos vence vencimiento vencio vendria vendrian ver vera verdad
    verificar via viendo viene viera vigente vimos visto volvera volveremos voy vuelva vuelve
    """
}
