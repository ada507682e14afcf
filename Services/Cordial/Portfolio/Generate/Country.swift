import Models

/// What debts and names look like in one country. The data are our own short lists, for made-up people.
struct Country: Sendable {
  /// ISO 3166.
  var code: String
  /// How many of 100 generated customers live here.
  var weight: Int
  /// Jurisdiction and IANA zone of the places people live in, with their weight.
  var places: [(Place, Int)]
  /// BCP 47.
  var language: String
  /// ISO 4217.
  var currency: String
  /// A usual debt in major units, and the step that amounts are rounded to in minor units.
  var usualAmount: Int64
  var amountStep: Int64
  var phone: FictionalPhone
  var givenNames: [String]
  var familyNames: [String]
  /// Spanish-speaking countries use the father's and the mother's.
  var familyNameCount = 1

  struct Place: Sendable {
    var jurisdiction: String
    var timeZone: String
  }

  static let all = americas + spanishAmerica + europeAndAsia
}

/// What the money is owed for, in the customer's language.
struct Debts: Sendable {
  var creditors: [String]
  var products: [String]

  /// By the first part of the language tag; English where the language has no list.
  static func spoken(_ language: String) -> Debts {
    switch language.prefix(2) {
    case "es":
      Debts(
        creditors: ["Luz del Valle", "Tienda Girasol", "Banco Ribera", "Telefonía Clara", "Crédito Amigo"],
        products: ["préstamo personal", "tarjeta de crédito", "factura de luz", "plan de celular", "compra a plazos"])
    case "pt":
      Debts(
        creditors: ["Loja Aurora", "Banco Beira-Rio", "Energia Serrana", "Telefonia Clara", "Crédito Amigo"],
        products: ["empréstimo pessoal", "cartão de crédito", "conta de luz", "plano de celular", "compra parcelada"])
    default:
      Debts(
        creditors: ["Riverside Bank", "Maple Energy", "Clearline Mobile", "Sunflower Store", "Friendly Credit"],
        products: ["personal loan", "credit card", "electricity bill", "mobile plan", "purchase in instalments"])
    }
  }
}
