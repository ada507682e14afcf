/// Words and signs that mean the same in all three languages.
enum SharedLexicon {
  static let table = """
    currency:E=EUR P=GBP R=INR Y=JPY usd=USD eur=EUR mxn=MXN cop=COP clp=CLP pen=PEN ars=ARS brl=BRL gbp=GBP inr=INR cad=CAD aud=AUD
    currency:uyu=UYU
    currency:euro=EUR euros=EUR kwd=KWD lbp=LBP qar=QAR bgn=BGN myr=MYR cny=CNY jpy=JPY chf=CHF egp=EGP uah=UAH rm=MYR ringgit=MYR sgd=SGD
    currency:rs=INR rupee=INR rupees=INR inr=INR yen=JPY yuan=CNY rmb=CNY dop=DOP gtq=GTQ crc=CRC pyg=PYG bob=BOB hkd=HKD nzd=NZD
    currency:sek=SEK nok=NOK
    currency:dkk=DKK pln=PLN czk=CZK huf=HUF ron=RON rub=RUB try=TRY zar=ZAR aed=AED sar=SAR ils=ILS krw=KRW thb=THB php=PHP idr=IDR
    currency:vnd=VND C=cent
    currency:franc=slang francs=slang dinar=slang dinars=slang rial=slang rials=slang riyal=slang riyals=slang krona=slang lira=slang
    currency:markka=slang
    multiplier:k=1000
    beforeNoon:am
    afterNoon:pm
    clock:h hs hrs hr
    percent:%
    light:, . ! ? ; |
    """
}
