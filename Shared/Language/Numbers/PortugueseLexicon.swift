/// Portuguese words for numbers, money and dates, in the notation of `Lexicon`.
enum PortugueseLexicon {
  static let table = """
    cardinal:zero=0 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14
    cardinal:quatorze=14
    cardinal:quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19 dezanove=19 vinte=20 trinta=30
    cardinal:quarenta=40
    cardinal:cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 duzentos=200 duzentas=200 trezentos=300
    cardinal:trezentas=300
    cardinal:quatrocentos=400 quatrocentas=400 quinhentos=500 quinhentas=500 seiscentos=600 seiscentas=600 setecentos=700 setecentas=700
    cardinal:oitocentos=800 oitocentas=800 novecentos=900 novecentas=900 duzia=12 meiaduzia=6 cincoenta=50 treis=3 dezeseis=16
    cardinal:cinqenta=50 quinhetos=500
    multiplier:mil=1000 milhao=1000000 milhoes=1000000 bilhao=1000000000 bilhoes=1000000000 biliao=1000000000000 milhar=1000
    multiplier:milhares=1000 centena=100 centenas=100
    multiplier:mi=1000000 trilhao=1000000000000 trilhoes=1000000000000 mm=1000000
    ordinal:primeiro=1 primeira=1 segundo=2 segunda=2 terceiro=3 terceira=3 quarto=4 quarta=4 quinto=5 quinta=5 sexto=6 sexta=6 setimo=7
    ordinal:setima=7 oitavo=8
    ordinal:oitava=8 nono=9 nona=9 decimo=10 decima=10 vigesimo=20 trigesimo=30 quadragesimo=40 quinquagesimo=50 sexagesimo=60
    ordinal:centesimo=100
    weekday:segunda=1 segundas=1 seg=1 terca=2 tercas=2 ter=2 quarta=3 quartas=3 qua=3 quinta=4 quintas=4 qui=4 sexta=5 sextas=5 sex=5
    weekday:sesta=5 sabado=6 sabados=6 sab=6
    weekday:domingo=7 domingos=7 dom=7 sextou=5 sx=5 segundona=1
    month:janeiro=1 jan=1 fevereiro=2 fev=2 marco=3 mar=3 abril=4 abr=4 maio=5 mai=5 junho=6 jun=6 julho=7 jul=7 agosto=8 ago=8
    month:setembro=9 set=9 outubro=10
    month:out=10 novembro=11 nov=11 dezembro=12 dez=12
    relative:hoje=0 oje=0 amanha=1 amanhan=1 amanna=1 amnh=1 ontem=-1 onten=-1 anteontem=-2 antiontem=-2
    unit:hora=hour horas=hour dia=day dias=day semana=week semanas=week quinzena=fortnight quinzenas=fortnight mes=month meses=month
    unit:ano=year anos=year
    fraction:metade=5000 meio=5000 meia=5000 terco=3333 tercos=3333
    currency:real=BRL reais=BRL reau=BRL reaus=BRL conto=slang contos=slang pila=slang pilas=slang mango=slang mangos=slang pau=slang
    currency:paus=slang dolar=dollar dolares=dollar
    currency:libra=GBP libras=GBP centavo=cent centavos=cent centimos=cent penies=cent peso=peso pesos=peso ienes=JPY kwanzas=AOA
    currency:meticais=MZN merreis=slang prata=slang yenes=JPY
    currency:yuanes=CNY francos=slang barao=slang
    the:o a os as ao
    of:de do da d dos das deste desse
    within:em dentro daqui
    next:proximo proxima seguinte proximos proximas prox
    comes:vem entra vier
    that:que q
    this:este esta esse essa nesta neste nessa nesse desta deste
    last:passado passada ultimo ultima anterior passados retrasada retrasado
    ago:atras
    agoBefore:ha faz tem
    after:depois partir apos desde
    every:cada todo todos toda todas por
    end:fim final finais fins ultimo finalzinho
    beginning:inicio comeco principio
    middle:meados meio
    day:dia d dias
    until:ate antes pra para
    at:as pelas la
    and:e com
    morning:manha manhas manhazinha cedo
    afternoon:tarde tardes tardinha
    evening:noite noites noitinha
    clock:horas hora
    noon:meiodia
    past:paguei depositei transferi mandei enviei quitei perdi morreu faleceu foi fui caiu saiu liguei falei recebi fiz fez fizemos
    past:pagamos dei demos tinha era venceu
    past:comprei devolvi desde quitado efetuei realizei acertei passei cobraram ligaram disse disseram botei coloquei ja tava estava pix
    future:vou vamos pagarei posso consigo poderia pagaria irei farei quero prometo pretendo devo recebo mando deposito transfiro cai
    future:vai iria dou
    pay:pagar pago paguei pagarei pagaria quitar dar dou dei depositar depositei deposito transferir transferi transfiro mando mandei
    pay:mandar enviar enviei acertar acerto so apenas
    pay:consigo posso abater colocar ponho devo cobraram ofereco sao de por uns umas ate minimo maximo pix entrada juntar conseguir
    pay:tenho ganho recebo ganhando custa restante
    part:parcelas parcela vezes prestacoes prestacao partes pagamentos x mensalidades parcelinhas vez
    on:dia ate pro no na em
    quincena:quinzena
    point:virgula ponto
    article:um uma
    light:agora hoje amanha o a os as e por pra para ao em de do no na se mas cada mensal mensais semanal semanais por que q ja ou nao
    light:porque mais ai primeiro depois eh pelo ate entao vc
    light:comecando iniciando
    light:apenas so quando antes esse essa este esta reais pode ta via como minimo maximo todo com pix ontem tambem entrada
    whole:tudo total inteiro integral toda totalidade todinho
    label:fatura numero nro num n id conta contrato boleto rua apto referencia ref pedido codigo protocolo # cpf cartao final nota
    weekly:semanal semanais semanalmente
    fortnightly:quinzenal quinzenais quinzenalmente
    monthly:mensal mensais mensalmente mensalidades
    greeting:boa bom boas
    star:estrelas estrela
    couple:par
    weekend:finde fds
    other:outro outra
    holiday:natal
    income:salario ordenado
    """
}
