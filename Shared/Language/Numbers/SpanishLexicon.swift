/// Spanish words for numbers, money and dates, in the notation of `Lexicon`.
enum SpanishLexicon {
  static let table = """
    cardinal:cero=0 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14
    cardinal:quince=15
    cardinal:dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiun=21 veintiuna=21 veintidos=22
    cardinal:veintitres=23
    cardinal:veinticuatro=24 veinticinco=25 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50
    cardinal:sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300
    cardinal:cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700
    cardinal:setecientas=700
    cardinal:ochocientos=800 ochocientas=800 novecientos=900 novecientas=900 docena=12 sincuenta=50 dies=10
    cardinal:sien=100 ciete=7 treintaiuno=31
    cardinal:treintaicinco=35 docientos=200 trecientos=300 quinietos=500
    multiplier:mil=1000 miles=1000 luca=1000 lucas=1000
    multiplier:luka=1000 lukas=1000 gamba=100 gambas=100
    multiplier:millon=1000000 millones=1000000 palo=1000000 palos=1000000 melon=1000000
    multiplier:melones=1000000
    multiplier:billon=1000000000000 billones=1000000000000 mm=1000000 centenar=100 centenares=100 trillon=1000000000000000000
    multiplier:trillones=1000000000000000000
    ordinal:primero=1 primer=1 primera=1 segundo=2 segunda=2 tercero=3 tercera=3 tercer=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6
    ordinal:sexta=6 septimo=7
    ordinal:septima=7 setimo=7 octavo=8 octava=8 noveno=9 novena=9 decimo=10 decima=10 undecimo=11 duodecimo=12 vigesimo=20 trigesimo=30
    ordinal:cuadragesimo=40
    ordinal:quincuagesimo=50 sexagesimo=60 septuagesimo=70 octogesimo=80 nonagesimo=90 centesimo=100
    weekday:lunes=1 lun=1 lune=1 martes=2 miercoles=3 mierc=3 mie=3 mier=3 miercole=3 jueves=4 jue=4 juev=4 jueve=4 viernes=5 vie=5
    weekday:vier=5 bienes=5 vierns=5 biernes=5
    weekday:viernez=5 lunez=1 juebes=4 mircoles=3 savado=6 sabado=6 sabados=6 sab=6 domingo=7 domingos=7 dom=7 mart=2
    month:enero=1 ene=1 febrero=2 feb=2 marzo=3 abril=4 abr=4 mayo=5 junio=6 jun=6 julio=7 jul=7 agosto=8 ago=8 septiembre=9 setiembre=9
    month:sept=9 sep=9
    month:octubre=10 oct=10 noviembre=11 nov=11 diciembre=12 dic=12
    relative:hoy=0 oy=0 anoche=-1 manana=1 manyana=1 mnn=1 ayer=-1 aller=-1 anteayer=-2 antier=-2 antayer=-2 antenoche=-2
    unit:hora=hour horas=hour dia=day dias=day semana=week semanas=week sem=week quincena=fortnight quincenas=fortnight mes=month
    unit:meses=month ano=year anos=year anio=year anios=year
    fraction:mitad=5000 medio=5000 media=5000 tercio=3333 tercios=3333 cuarto=2500
    currency:peso=peso pesos=peso pesitos=peso dolar=dollar dolares=dollar sol=PEN soles=PEN libra=GBP libras=GBP varo=slang varos=slang
    currency:mango=slang mangos=slang
    currency:pavos=slang lempiras=HNL quetzales=GTQ colones=CRC guaranies=PYG bolivianos=BOB bolivares=VES balboas=PAB cordobas=NIO
    currency:rupias=INR reales=BRL plata=slang
    currency:centavos=cent centavo=cent centimos=cent peniques=cent pound=GBP pounds=GBP yenes=JPY yuanes=CNY francos=slang
    currency:florines=slang rublos=RUB guita=slang baros=slang
    currency:bolos=slang morlacos=slang pesetas=slang coronas=slang dinares=slang
    the:el la los las al lo
    of:de del d
    within:en dentro
    next:proximo proxima siguiente proximos proximas sgte prox
    comes:viene entrante vendra sigue entra
    that:que q
    this:este esta estos
    last:pasado pasada ultimo ultima anterior pasados
    ago:atras
    agoBefore:hace hacen ase
    after:despues partir luego desde
    every:cada todos todas por al
    end:fin fines final finales ultimo
    beginning:principio principios inicio inicios comienzo comienzos
    middle:mediados mitad
    day:dia d
    until:para hasta antes pa
    at:a tipo las
    and:y e
    morning:manana mananas mananita
    afternoon:tarde tardes tardecita
    evening:noche noches nochecita anoche
    clock:horas hora
    noon:mediodia
    past:pague deposite transferi mande envie cancele abone realice efectue liquide perdi murio fallecio fue fui fueron estuve salio
    past:quede hable llame llamaron
    past:hice hicimos di dimos he hemos habia cobraron pagaron pagamos enterramos enterre desde vencio dejo quedo deje dijeron dijo
    past:recibi pagado depositado ya puse
    past:firme compre devolvi saque metieron meti empece vino cayo subi hize depocite
    future:voy pagare pagaria vamos puedo podria podre hare dare depositare transferire queria quiero pienso prometo espero cobro pagan
    future:pague cobrare llega cae abonare
    future:tengo consigo mandare enviare hago doy paso
    pay:pagar pago pague pagare pagaria abonar abono abone abonare deposite deposito depositar doy dar di daria dare transferi
    pay:transferir transfiero transferencia mando mande mandar
    pay:envie envio cancelar cancelo cancele poner pongo puse debo deben cobraron ofrezco son de por unos unas como minimo maximo hasta
    pay:solo nomas con adelanto juntar junto aporto aportar
    pay:tengo conseguir consigo hice otros otras gano cobro ganando cuestan cuesta los
    part:cuotas cuota pagos partes parte abonos mensualidades plazos veces cuotitas parcialidades exhibiciones tandas parcelas contados
    on:el para hasta al dia
    quincena:quincena kincena quinsena quincenita
    point:coma punto
    article:un una uno
    light:ahora hoy manana ahorita el la los las y por para al a en de del si pero cada mensual mensuales semanal semanales quincenal
    light:quincenales me te le lo ya que nomas o no porque mas
    light:ahi primero luego despues es como con se cuando antes este esta puedo hasta mientras entonces minimo maximo aprox nada
    light:empezando iniciando comenzando solamente solo pues como a.m ayer tambien otros
    whole:todo completo total totalidad entero completa toda
    label:factura numero nro num n no id cuenta cuenta contrato folio calle depto referencia ref pedido codigo operacion # credito
    label:tarjeta boleta expediente terminacion terminada
    weekly:semanal semanales semanalmente
    fortnightly:quincenal quincenales quincenalmente
    monthly:mensual mensuales mensualmente mensualidades
    greeting:buenas buena buenos
    star:estrellas estrella estrellitas
    couple:par
    weekend:finde
    other:otro otra
    holiday:navidad
    income:sueldo salario
    """
}
