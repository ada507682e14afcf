/// English words for numbers, money and dates, in the notation of `Lexicon`.
enum EnglishLexicon {
  static let table = """
    cardinal:zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
    cardinal:fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60
    cardinal:seventy=70
    cardinal:eighty=80 ninety=90 dozen=12 nil=0
    multiplier:hundred=100 hundreds=100 thousand=1000 thousands=1000 grand=1000 million=1000000 millions=1000000 mil=1000000
    multiplier:billion=1000000000
    multiplier:bn=1000000000 m=1000000 trillion=1000000000000 lakh=100000 lakhs=100000 lac=100000 crore=10000000 crores=10000000
    ordinal:first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13
    ordinal:fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30
    ordinal:fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 hundredth=100
    weekday:monday=1 mondays=1 mon=1 tuesday=2 tuesdays=2 tue=2 tues=2 wednesday=3 wednesdays=3 wed=3 weds=3 wensday=3 wednsday=3
    weekday:wendesday=3
    weekday:thursday=4 thursdays=4 thu=4 thur=4 thurs=4 friday=5 fridays=5 fri=5 firday=5 saturday=6 saturdays=6 sat=6 sunday=7
    weekday:sundays=7 sun=7
    weekday:tuseday=2 thrusday=4 thirsday=4 saterday=6 freiday=5 frday=5
    month:january=1 jan=1 february=2 feb=2 febuary=2 march=3 mar=3 april=4 apr=4 may=5 june=6 jun=6 july=7 jul=7 august=8 aug=8
    month:september=9 sep=9
    month:sept=9 october=10 oct=10 november=11 nov=11 december=12 dec=12 decemeber=12 feburary=2
    relative:today=0 tonight=0 tonite=0 2day=0 todays=0 tomorrow=1 tomorrows=1 tommorow=1 tommorrow=1 tomorow=1 tmrw=1 tmr=1 tmw=1 tmoro=1
    relative:2moro=1 2morrow=1 tomoz=1 tom=1 yesterday=-1 yday=-1 yest=-1 yesturday=-1 ytd=-1 overmorrow=2
    unit:hour=hour hours=hour hrs=hour day=day days=day week=week weeks=week wk=week wks=week fortnight=fortnight fortnights=fortnight
    unit:month=month months=month mth=month mths=month mo=month year=year years=year yr=year yrs=year
    fraction:half=5000 quarter=2500 thirds=3333
    currency:dollar=dollar dollars=dollar usd=USD bucks=slang buck=slang quid=GBP pound=GBP pounds=GBP sterling=GBP peso=peso pesos=peso
    currency:real=BRL reais=BRL
    currency:cents=cent cent=cent pence=cent pennies=cent penny=cent rupiah=IDR soles=PEN won=KRW tugriks=MNT rouble=RUB rubles=RUB
    currency:zloty=PLN smackers=slang
    the:the this
    of:of in from
    within:in within after
    next:next coming upcoming following nxt
    this:this current
    last:last past previous lst
    ago:ago back earlier
    after:from after later hence
    every:every each per
    end:end eom
    beginning:beginning start bom
    middle:mid middle
    day:day
    until:by until till til before b4
    at:at around after before by until till past from
    and:and n plus
    morning:morning mornings
    afternoon:afternoon afternoons arvo
    evening:evening evenings night nite nights tonight
    clock:oclock
    noon:noon midday
    past:paid sent transferred deposited did made was were lost died passed cancelled canceled called spoke told received got went had
    past:put settled cleared
    past:bought returned happened since already been sorted gave came left took moved ended finished started payed wired debited charged
    future:will shall going gonna can could ill would able should let plan promise might may want need
    pay:pay paid paying payed payment payments send sent give do manage afford transfer transferred deposit deposited put spare offer
    pay:owe offering pays cover
    pay:settle about around only just at least least most max up to of for than approx roughly maybe spare was is
    part:instalments installments instalment installment payments parts pieces chunks goes lots
    on:on the by for around
    point:point
    article:a an one
    percent:percent percentage pct
    light:now today tomorrow on and by this next per a at in if then is to towards but i for every each or until upfront down instead
    light:straight from off not or starting beginning
    light:because please pls thats will can we you the my of as so max each only right before till about with more extra first monthly
    light:weekly cash it
    whole:all full whole everything entire total
    label:invoice ref reference number no id account acc order case flat apt street age aged unit room loan ending contract # pin code
    label:postcode zip
    weekly:weekly
    fortnightly:fortnightly biweekly bimonthly
    monthly:monthly
    greeting:good
    star:stars star outta
    couple:couple
    weekend:weekend wkend wknd weekends
    other:other
    holiday:christmas xmas easter
    light:later
    income:salary wage wages
    """
}
