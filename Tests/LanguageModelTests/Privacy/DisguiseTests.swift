import LanguageModel
import Testing

@Suite("What a model may see of a customer's words") struct DisguiseTests {
  static let disguise = Disguise(
    names: ["Ana María López-O'Brien de la Cruz", "José Ibáñez"],
    addresses: ["ana.lopez77@correo.example", "+57 300 123 4567", "Carrera 7 # 45-12, Chapinero"],
    accountNumbers: ["LN-00482-XK", "4411 2233 9900"])

  @Test(
    "what is hidden, and as what",
    arguments: [
      ("soy Ana", "soy {person1}"), ("SOY ANA MARIA", "SOY {person1}"), ("ana's husband here", "{person1}'s husband here"),
      ("habla José Ibáñez", "habla {person1}"), ("jose\u{301} iban\u{303}ez", "{person1}"), ("Lopez y López", "{person1} y {person1}"),
      ("Obrien? o'brien! OBRIEN", "{person1}? {person2}! {person1}"), ("anaaaa", "{person1}"), ("mañana ananas", "mañana ananas"),
      ("no soy Marta", "no soy {person1}"), ("me llamo fulanita y no debo nada", "me llamo {person1} y no debo nada"),
      ("my name is Xiomara Quispe, wrong number", "my name is {person1}, wrong number"), ("meu nome é Zuleide", "meu nome é {person1}"),
      ("escríbeme a pepe.perez@mail.example por favor", "escríbeme a {contact1} por favor"), ("@pepe_99 en insta", "{contact1} en insta"),
      ("mira https://pago.example/x?y=1 y dime", "mira {contact1} y dime"), ("is acme-pay.com real?", "is {contact1} real?"),
      ("ana punto lopez arroba gmail punto com", "{contact1}"), ("llámame al 300 123 4567", "llámame al {contact1}"),
      ("+1 (555) 010-2030", "{contact1}"),
      ("te doy 200 pesos", "te doy {amount1} pesos"), ("te doy $1.250,50 hoy", "te doy {amount1} hoy"),
      ("R$ 89,90 dia 5", "{amount1} dia 5"),
      ("puedo 50", "puedo {amount1}"), ("I can do 20", "I can do {amount1}"), ("5k now", "{amount1} now"), ("500mxn", "{amount1}"),
      ("US$ 40 now", "{amount1} now"), ("5 mil", "{amount1}"),
      ("dos mil quinientos pesos", "{amount1} pesos"), ("three hundred and fifty dollars", "{amount1} dollars"),
      ("pago cien", "pago {amount1}"),
      ("mil gracias", "mil gracias"), ("oitenta reais", "{amount1} reais"), ("٥٠٠ ahora", "{amount1} ahora"),
      ("５００ ahora", "{amount1} ahora"),
      ("⑫⑫ ahora", "{amount1} ahora"), ("1\u{200b}2\u{200b}3", "{amount1}"), ("A\u{61c}n\u{180e}a", "{person1}"), ("a\u{2028}b", "a b"), ("mi cuenta es ln00482xk", "mi cuenta es {account1}"),
      ("LN 00482 XK ya está pagada", "{account1} ya está pagada"), ("tarjeta terminada en 9900", "tarjeta terminada en {amount1}"),
      ("invoice 44721 is wrong", "invoice {account1} is wrong"), ("ES91 2100 0418 4502 0005 1332", "{account1}"),
      ("DNI 30123456X", "DNI {account1}"),
      ("pagué el 12/03/2026", "pagué el {date1}"), ("2026-03-12", "{date1}"), ("el 15 de marzo de 2026", "el 15 de marzo de {date1}"),
      ("vivo en la calle 45 # 12-30 de aquí", "vivo en la {address1} de aquí"), ("I live at 12 Baker Street", "I live at {address1}"),
      ("Rua das Flores, 120 casa", "{address1} casa"), ("postcode SW1A 1AA", "postcode {address1}"),
      ("vivo en chapinero", "vivo en {address1}"),
      ("en 3 cuotas", "en 3 cuotas"), ("el 15 te pago", "el 15 te pago"), ("3", "3"), ("10:30 am", "10:30 am"), ("30%", "30%"),
      ("pay on the 5th", "pay on the 5th"),
      ("dos cuotas", "dos cuotas"), ("le pongo un 4", "le pongo un 4"), ("te doy $4", "te doy {amount1}"),
      ("my chapter 13 case", "my chapter 13 case"), ("{person1} {amount1}", "(person1) (amount1)"), ("", ""),
    ])
  func hidden(_ text: String, _ expected: String) { #expect(Self.disguise.hide(text).text == expected) }

  @Test("what was replaced is kept by placeholder, and the same value has one") func replaced() {
    let hidden = Self.disguise.hide("Ana debe 200, ANA paga 200 a pepe@mail.example y 300")
    #expect(hidden.text == "{person1} debe {amount1}, {person1} paga {amount1} a {contact1} y {amount2}")
    #expect(hidden.replaced == ["{person1}": "Ana", "{amount1}": "200", "{contact1}": "pepe@mail.example", "{amount2}": "300"])
  }

  @Test("of several texts each is hidden by itself, and the same value has the same placeholder in all") func several() {
    let hidden = Self.disguise.hide(each: ["Ana debe 200", "López\n300", "ANA paga 300"])
    #expect(hidden.texts == ["{person1} debe {amount1}", "{person2}\n{amount2}", "{person1} paga {amount2}"])
    #expect(hidden.replaced == ["{person1}": "Ana", "{amount1}": "200", "{person2}": "López", "{amount2}": "300"])
    let long = String(repeating: "word ", count: 300)
    #expect(Self.disguise.hide(each: [long, long, long]).texts == [long, long, long])
  }

  @Test("a customer's own braces are no placeholders") func braces() {
    let hidden = Self.disguise.hide("{amount1} \u{ff5b}person1\u{ff5d} 500")
    #expect(hidden.text == "(amount1) (person1) {amount1}")
    #expect(hidden.replaced == ["{amount1}": "500"])
  }

  @Test("of a long text the ends are shown, and no name is cut in halves") func long() {
    let text = String(repeating: "López, ", count: 20_000)
    let hidden = Self.disguise.hide(text)
    #expect(hidden.text.count < 5_000)
    #expect(!hidden.text.lowercased().contains("l\u{f3}") && !hidden.text.contains("pez"))
    #expect(Self.disguise.hide(String(repeating: "9", count: 50_000)).text.allSatisfy { !$0.isNumber })
  }
}
