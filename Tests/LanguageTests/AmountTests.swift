import Models
import Testing

@testable import Language

@Suite("Amounts")
struct AmountTests {
  private func shown(_ amounts: [AmountMention]) -> [String] {
    amounts.map { amount in
      switch amount.quantity {
      case .value(let value): "\(value)\(amount.currency.map { " \($0)" } ?? "")"
      case .fraction(let fraction): "x\(fraction)"
      }
    }
  }

  @Test(
    "Amounts in English",
    arguments: [
      ("$1,250.50", ["1250.5"]), ("I can do 50 now", ["50"]), ("two hundred dollars", ["200 USD"]), ("£40 a month", ["40 GBP"]),
      ("5k", ["5000"]),
      ("1.5k", ["1500"]), ("half now, half later", ["x0.5", "x0.5"]), ("30% off", ["x0.3"]), ("a third", ["x0.3333"]),
      ("rs 2000", ["2000 INR"]),
      ("I'll pay it all in full", ["x1"]), ("invoice 4432", []), ("you're not getting a penny", []), ("in 3 days", []),
      ("I have 2 kids", []),
      ("call me at 5", []), ("call me on 555 123 4567", []), ("US$4.7 million", ["4700000 USD"]),
      ("thirteen dollars forty five cents", ["13.45 USD"]), ("thirteen dollars forty five", ["13.45 USD"]),
      ("twenty five a week", ["25"]), ("60/month", ["60"]), ("i owe 1200 not 1500", ["1200", "1500"]),
      ("10 us dollars", ["10 USD"]), ("five lakh rupees", ["500000 INR"]), ("half a million", ["500000"]),
      ("I transferred the 350 two days ago", ["350"]),
    ])
  func english(_ text: String, _ expected: [String]) {
    #expect(shown(entities(text, .english).amounts) == expected, "\(text)")
  }

  @Test(
    "Amounts in Spanish",
    arguments: [
      ("1.250,50", ["1250.5"]), ("$1.250", ["1250"]), ("mil pesos", ["1000 COP"]), ("5 lucas", ["5000"]), ("300 mil", ["300000"]),
      ("la mitad", ["x0.5"]),
      ("un tercio", ["x0.3333"]), ("S/ 120", ["120 PEN"]), ("50 euros", ["50 EUR"]), ("pago todo", ["x1"]), ("quinientos", ["500"]),
      ("2 mil 500", ["2500"]),
      ("dos mil quinientos pesos", ["2500 COP"]), ("un millón y medio", ["1500000"]), ("ni un peso", []), ("3 cuotas de 250", ["250"]),
      ("el 30 por ciento", ["x0.3"]),
      ("pagué 45 con 50", ["45.5"]), ("1 millon 200 mil", ["1200000"]), ("dos mil y pico", ["2000"]), ("20 lukas", ["20000"]),
      ("dos gambas", ["200"]), ("año dos mil veinticinco", []),
      ("les transferí los 400 hace tres días", ["400"]), ("contrato 123456", []), ("20 mil pesos mexicanos", ["20000 MXN"]),
    ])
  func spanish(_ text: String, _ expected: [String]) {
    #expect(shown(entities(text, .spanish, country: "CO").amounts) == expected, "\(text)")
  }

  @Test(
    "Amounts in Portuguese",
    arguments: [
      ("R$ 1.200,00", ["1200 BRL"]), ("mil reais", ["1000 BRL"]), ("50 conto", ["50"]), ("dois contos", ["2000"]), ("metade", ["x0.5"]),
      ("um terço", ["x0.3333"]),
      ("cento e vinte e cinco reais", ["125 BRL"]), ("consigo dar 150", ["150"]), ("em 3x de 100", ["100"]), ("R$10k", ["10000 BRL"]),
      ("pagar tudo", ["x1"]), ("2 mil e 300", ["2300"]), ("5x de 200 começando dia 10", ["200"]), ("paguei 89,90 dia 5", ["89.9"]),
    ])
  func portuguese(_ text: String, _ expected: [String]) {
    #expect(shown(entities(text, .portuguese).amounts) == expected, "\(text)")
  }

  @Test("A bare number answers the question for an amount")
  func answer() {
    #expect(shown(entities("8", .english, asked: .amount).amounts) == ["8"])
    #expect(entities("8", .english).amounts.isEmpty)
  }
}
