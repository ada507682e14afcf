import Models

/// Where a person of a simulation lives: whose rules, which clock, which words.
struct Home {
  let jurisdiction: String
  let zone: String
  let language: String
  let currency: Currency
  /// The country's calling code.
  let phone: String

  private init(_ jurisdiction: String, _ zone: String, _ language: String, _ currency: String, _ phone: String) {
    self.jurisdiction = jurisdiction
    self.zone = zone
    self.language = language
    self.currency = Currency(currency) ?? .usd
    self.phone = phone
  }

  /// Rules of many kinds, zones with and without summer time on both halves of the earth, one telephone number from the other coast, and
  /// one place without a pack.
  static let all = [
    Home("US-MA", "America/New_York", "en", "USD", "+1617"), Home("US-FL", "America/New_York", "en", "USD", "+1305"),
    Home("US", "America/Chicago", "en", "USD", "+1512"), Home("US", "America/New_York", "en", "USD", "+1213"), Home("US-WA", "America/Los_Angeles", "en", "USD", "+1206"),
    Home("BR-SP", "America/Sao_Paulo", "pt", "BRL", "+5511"), Home("BR-RJ", "America/Sao_Paulo", "pt", "BRL", "+5521"),
    Home("CO", "America/Bogota", "es", "COP", "+57310"), Home("MX", "America/Mexico_City", "es", "MXN", "+5255"),
    Home("CL", "America/Santiago", "es", "CLP", "+569"), Home("AR", "America/Argentina/Buenos_Aires", "es", "ARS", "+5411"),
    Home("PE", "America/Lima", "es", "PEN", "+519"), Home("GB-EAW", "Europe/London", "en", "GBP", "+4477"),
    Home("IE", "Europe/Dublin", "en", "EUR", "+35385"), Home("ES", "Europe/Madrid", "es", "EUR", "+346"),
    Home("IN", "Asia/Kolkata", "en", "INR", "+9198"), Home("NZ", "Pacific/Auckland", "en", "NZD", "+6421"),
  ]
}
