import Models

/// How amounts and days are written in a language and country.
struct LocaleForm {
  private let language: String
  private let usesDecimalComma: Bool

  init(_ tag: String) {
    language = String(tag.prefix(2))
    // Mexico, Central America, Peru and the English-speaking countries write a decimal point.
    let country = tag.split(separator: "-").dropFirst().first.map(String.init)
    let pointCountries: Set<String> = ["MX", "PE", "GT", "HN", "NI", "PA", "PR", "SV", "DO", "US", "GB", "IN", "IE"]
    usesDecimalComma = language != "en" && !(country.map(pointCountries.contains) ?? false)
  }

  /// `USD 1,250.50`, `EUR 1.250,50`, `CLP 125.000`.
  func money(_ money: Money) -> String {
    let parts = money.decimal.split(separator: ".")
    let whole = parts.first.map(String.init) ?? "0"
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, digit != "-", (whole.count - index) % 3 == 0, grouped != "-" { grouped += usesDecimalComma ? "." : "," }
      grouped.append(digit)
    }
    let fraction = parts.count > 1 ? (usesDecimalComma ? "," : ".") + parts[1] : ""
    return "\(money.currency.code) \(grouped)\(fraction)"
  }

  /// `10 March 2026`, `10 de marzo de 2026`, `10 de março de 2026`.
  func day(_ date: CalendarDate) -> String {
    let (year, month, day) = date.parts
    switch language {
    case "es": return "\(day) de \(LocaleForm.spanish[month - 1]) de \(year)"
    case "pt": return "\(day) de \(LocaleForm.portuguese[month - 1]) de \(year)"
    default: return "\(day) \(LocaleForm.english[month - 1]) \(year)"
    }
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  private static let spanish = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
  ]
  private static let portuguese = [
    "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
  ]
}
