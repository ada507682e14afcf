/// The languages that are understood.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case spanish = "es"
  case portuguese = "pt"

  /// The bit in sets of languages.
  var mask: UInt8 {
    switch self {
    case .english: 1
    case .spanish: 2
    case .portuguese: 4
    }
  }

  /// The language most spoken in a country (ISO 3166-1 alpha-2), where it is one of ours.
  public static func spoken(in country: String) -> Language? {
    switch country.uppercased() {
    case "BR", "PT", "AO", "MZ", "CV": .portuguese
    case "US", "GB", "UK", "IE", "IN", "CA", "AU", "NZ", "ZA", "NG", "KE", "PH", "SG", "GH", "JM", "TT": .english
    case "MX", "CO", "PE", "CL", "AR", "ES", "EC", "UY", "PY", "BO", "VE", "CR", "PA", "DO", "GT", "HN", "SV", "NI", "CU", "PR": .spanish
    default: nil
    }
  }
}
