/// The classes of `Concepts`: a name, then words and beginnings of words in English, Spanish and Portuguese, folded.
enum ConceptTable {
  static let table = """
    date:<date>
    amount:<amount>
    share:<share>
    time:<time>
    count:<count>
    rating:<rating>
    number:<number>
    name:<name>
    question:?
    not:not no nao nunca jamas jamais never nope nem ni without sin sem nadie ninguem nobody none nothing nada neither nor tampoco \
      tampouco apenas
    pay:pay pays paying pag* pagar abonar abono abone abon* sald* saldar liquid* quitar quito quitei quita settl* clear depositar \
      deposito transfer* transfir* transfier* acertar acerto cubrir pix cancelo cancele
    paid:paid pague paguei pagado pagada pagou paguou deposite depositei depositado depositada transferi quitei quitado quitada saldado \
      saldada liquidado liquide abone abonado settled cleared transferred deposited pagaste comprobante comprovante recibo receipt
    done:already ya ja hice fiz feito hecho acabo acabei done made
    will:will shall gonna going voy vou vamos irei prometo promise prometido commit compromet* sure asegur* garant* juro swear jur*
    can:can could able puedo posso consigo logro podria poderia pueda possa possible posible possivel podemos dou manage
    want:want wanna quiero quero would like queria quisiera gostaria deseo desejo need necesito preciso me-gustaria wish prefer prefier* \
      prefir*
    if:if si se condition whether
    offer:offer propose proposal propongo propuesta proponho proposta ofrezco ofrecer ofereco suggest sugiero sugiro acuerdo acordo \
      agreement deal arregl* convenio negoci* trato combin* aceptan accept aceitam aceitas
    instalment:instal* cuota* parcel* prestac* mensualidad* plazo* partes pagos parts chunks split abonos facilidad* fraccion* dividir \
      divid*
    time-more:extension prorroga prazo plazo aplaz* posterg* adiar delay postpone grace wait espera* esperar esper* aguard* aguent* \
      tiempito extend
    less:discount descuento descont* desconto rebaja rebaj* quita lower reduce reducir reduz* menos less smaller cheaper waive condon* \
      perdon* abat*
    debt:debt deuda* divida* debo devo owe owes owed owing owing saldo balance bill bills factura* fatura* loan prestamo emprestimo \
      credito credit account cuenta conta adeudo mora atraso overdue due vencid* arrears
    howmuch:cuanto quanto amount monto valor importe how-much total
    when:when cuando quando deadline vence vencimiento vencimento fecha
    how:how como donde onde where link liga boleto codigo barcode barras qr portal website page pagina app clabe cbu iban pix oxxo \
      method metodo means banco bank tarjeta cartao card
    what:what que qual cual which which quien quem who por-que why porque
    proof:proof prueba prova contract contrato statement extracto detalle detail* detalhe* breakdown desglose invoice copy copia copia \
      itemi* documento* document* explain explicar explique origen origem
    wrong:wrong equivocad* errad* mistake error erro incorrect* incorret* mal wrongly inflated inflad* abusiv* overcharg* indevid* \
      indebid* injust* unfair mismatch
    dispute:dispute disput* reclam* desconozco reconozco reconheco recognise recognize desconheco contest* impugn* conteste queixa \
      complaint rechazo discord*
    charged:charged charge cobr* cobran* cobro cobros cobrado bill billed fee fees intereses juros tax taxa comision
    receive:received receive recibi recebi llego llegado chegou chegar deliver* entreg* entrega arrived got recib*
    goods:product* producto* produto* item mercancia mercadoria pedido package paquete encomenda order service servicio servico equipo \
      parcel cancelled cancele cancelei
    twice:twice doble duplicad* double dos-veces duplicated duas-vezes again
    person:person persona pessoa individual alguien alguem someone somebody anybody otra-persona customer titular dono duena dueno
    number-phone:number numero celular phone cel chip linea linha sim
    belong:belongs belong pertenec* pertenc* duen* dono owner mine mio meu conozco conheco know
    family:wife husband son daughter mother father mom mum dad brother sister aunt uncle cousin nephew niece widow viuda viuva esposa \
      esposo marido mulher hijo hija filho filha madre padre mae pai mama papa hermano hermana irmao irma tio tia primo prima sobrino \
      sobrina sobrinho nieto nieta neto neta abuela abuelo avo grandson granddaughter grandma grandmother grandpa nan roommate flatmate \
      secretary secretaria vecino vecina vizinho neighbour neighbor suegra sogra cunado cunhada nuera yerno genro nora partner pareja \
      companheiro cuidadora carer
    death:dead died dies death deceased passed-away fallec* falec* murio muert* morr* morte morto morta obito obituary defunci* difunto \
      finado finada funeral buried enterr* entierro velorio enterro sepult* mourning luto bereav* rip estate herencia heranca perdimos \
      deceso partio
    ill:ill sick illness disease cancer enferm* doenc* doent* hospital* hospit* surgery cirugia cirurgia operacion operar diagnos* \
      diabet* dialisis dialysis tumor quimio* chemo* stroke derrame internad* terminal avc infart* leucemia ucis uti icu covid accident* \
      acident* operated medical medic* tratamiento tratamento remedio* pregnan*
    mind:depress* depres* anxi* ansied* ansios* suicid* kill-myself matarme me-matar panic* panico mental* psiqui* psych* breakdown \
      nervous overwhelmed desesper* hopeless rindo angust* unbearable bipolar burnout cope aguanto aguento vivir viver llor* choro \
      crying despair harm
    violence:violence violencia abuse abusive-husband abus* beat* golpe* pega bate shelter refugio restraining orden agred* maltrat* \
      threaten* violent agres*
    disability:disab* discapac* deficien* wheelchair silla-de-ruedas cadeirante blind ciego cego deaf sordo surdo dementia demencia \
      alzheimer* carer invalid* incapac* autis* parkinson
    job:job work trabajo trabalho employ* emple* empreg* desemple* desempreg* unemploy* laid fired despid* despedi* demit* demis* chamba \
      laburo pega curro sacked redundan* paro recorte furlough shift
    money-none:broke money plata dinero dinheiro grana lana guita pasta cash income ingreso* renda sueldo salario wage* salary paycheck \
      quebrad* lisa liso pelado seco duro apertad* apretad* tight short struggling skint penniless fundido
    food:food comida comer eat rent alquiler aluguel renta arriendo groceries gas luz luz water kids hijos filhos escuela escola \
      children leche bills mercado
    bankrupt:bankrupt* insolven* quiebra bancarrota concurso falencia falid* recuperacao-judicial chapter iva administrator debt-relief \
      sobreendivid* liquidat* trustee concursal quebra ley-de-segunda-oportunidad superendivid*
    lawyer:lawyer* attorney* solicitor* abogad* advogad* legal juez juiz court tribunal juzgado demand* denunci* sue suing lawsuit \
      demandar processo process* procon condusef profeco sernac indecopi consumidor ombudsman represent* licenciado judicial jurid* \
      justicia justica corte counsel litig*
    fraud:fraud* fraude identity-theft stolen robaron roubaram clonar* clon* hack* suplant* impersonat* falsific* falsificad* forg* \
      usurp* robo roubo theft identidad identidade robad* laranja estafaron
    scam:scam* estafa* golpe golpista* phishing fake falso falsa virus spam engan* fraudulent* suspicious sospech* desconfi* trust \
      confiar legit verdad* hoax trucho pirat* timo ladron ladroes
    my-name:name nombre nome documento documents papeles sign* firm* assin* cpf dni passport ssn ine
    call-later:later luego despues depois busy ocupad* trabajando trabalhando meeting reunion reuniao driving manejando dirigindo \
      conduciendo moment momento rato llamame llamen call ring ligue liga marc*
    human:human humano humana agent agente asesor* atendente* operator operador* representative representante ejecutiv* persona-real \
      someone-real bot robot robo maquina machine supervisor manager gerente alguien
    speak:speak talk hablar falar hablo comunic* atender atiend* convers* chat platicar
    channel:whatsapp whats wpp wasap zap sms text email mail correo e-mail mensaje* mensagem mensagens message* texto messaging texts \
      emails correos
    prefer:prefer* prefier* prefir* mejor melhor better instead rather en-vez
    stop:stop* quit pare parem parar dejen deja dejar deje basta baja remove unsubscri* delete borr* elimin* quiten sair saia cancelar \
      remov* retir* exclu* descadastr* desinscri* desuscrib* opt lose cease desist block bloque* bloqueo apag* unsub chega cesen ya-no
    contact:contact* escrib* escrev* molest* harass* acos* hostig* bother* incomod* importun* disturb* perturb* pester* jod* notificac* \
      mensajear mande mandem mandando mandar enviar enviem llamen llamar llamando ligar ligando liguem buzz bombard*
    alone:alone paz peace tranquil* quieto sossego
    more:more mas mais anymore another again nunca-mas otra outra
    yes:yes si sim yep claro dale ok acepto aceito aceptado sure agreed deal fine perfecto perfeito listo vale sale bueno orale simon \
      correct correcto correto exacto exato positivo afirmativo absolutely definitely combinado fechado fechou certo hecho works joya \
      bacan sip great
    refuse:refuse rehuso niego recuso negaria won't force obligar dare forget olvid* esquec* ni-loco nem-morto never jamas
    insult:fuck* shit* puta* puto* mierda merda idiot* imbecil* pendej* cabron* asshole* bastard* hijueputa hdp caralho porra fdp foda* \
      estupid* stupid malparid* gonorrea boludo pelotud* concha chinga* verga maldit* damn bitch* moron* parasit* rata* scum ladron* \
      otario* vagabund* burro* trouxa desgrac* cuzao viado mamon gilipoll* crap cunt* dick* wanker* bloodsuck* vulture* buitre* piss
    threat:kill matar destroy burn quemar report regret arrepent* watch find-you romper quebrar cuidado
    hello:hello hi hey hola oi ola buenas buenos bom boa morning afternoon evening saludos quibo alo good greetings
    thanks:thank* gracias obrigad* agrade* appreciate grato grata cheers
    good:good great excelente excelent* excellent amazing love perfect genial muy-bien buen bom otimo otima kind amable gentil happy \
      feliz contento helpful util super maravilh* maravill*
    bad:bad mal malo mala ruim pessimo pesimo terrible horrible horrivel awful worst peor pior angry enojad* furios* molesto chateado \
      hate odio useless inutil* poor fatal hart* cansad* tired fed-up sick-of ridicul* absurd* rude grosero vergonha vergenza shame \
      disgust*
    me:i me my mi yo eu meu minha mine mis meus myself
    you:you your usted ustedes voces tu te os
    he:he she el ella ele ela him her his su sua seu they ellos eles
    is-am:am is are soy es sou e eres ser was era be being son somos habla fala speaking
    this:this este esta esto isso isto that eso
    live:live vive mora lives vivo lugar address direccion endereco moved mudou mudo cambio changed
    now:now ahora agora ahorita ya immediately mismo right hoy
    send:send manda mande mandame envia enviame envie pasame passa mand* envi* forward reenvia give dame
    """
}
