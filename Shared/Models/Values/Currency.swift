/// An ISO 4217 currency: its three letters packed into one integer, so that money stays a plain value.
public struct Currency: Hashable, Sendable, Comparable {
  /// The three ASCII letters, most significant first.
  public let packed: UInt32

  /// Nil where the code is not an active ISO 4217 currency (list of 2024-06-25, funds and metals left out).
  public init?(_ code: some StringProtocol) {
    let copy = String(code)
    guard let currency = Currency(ascii: copy.utf8Span.span) else { return nil }
    self = currency
  }

  public init?(ascii bytes: Span<UInt8>) {
    guard bytes.count == 3 else { return nil }
    let packed = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
    guard Currency.known.contains(packed) else { return nil }
    self.packed = packed
  }

  private init(checked code: StaticString) {
    self.packed = code.withUTF8Buffer { unsafe UInt32($0[0]) << 16 | UInt32($0[1]) << 8 | UInt32($0[2]) }
  }

  /// Reads back what `packed` gave; nil for anything else.
  public init?(packed: UInt32) {
    guard Currency.known.contains(packed) else { return nil }
    self.packed = packed
  }

  public var code: String {
    String(decoding: [UInt8(packed >> 16 & 255), UInt8(packed >> 8 & 255), UInt8(packed & 255)], as: UTF8.self)
  }

  public static func < (left: Currency, right: Currency) -> Bool { left.packed < right.packed }

  public static let usd = Currency(checked: "USD")

  /// Decimal places of the minor unit: 2 for most, 0 for yen and Chilean pesos, 3 for dinars, 4 for UF and UYW.
  public var exponent: Int {
    if Currency.withoutMinorUnit.contains(packed) { return 0 }
    if Currency.withThreeDecimals.contains(packed) { return 3 }
    if Currency.withFourDecimals.contains(packed) { return 4 }
    return 2
  }

  /// Minor units in one major unit: 1, 100, 1,000 or 10,000.
  public var minorUnits: Int64 {
    switch exponent {
    case 0: 1
    case 3: 1000
    case 4: 10_000
    default: 100
    }
  }
}

extension Currency: CustomStringConvertible {
  public var description: String { code }
}

extension Currency {
  private static func pack(_ codes: String) -> Set<UInt32> {
    Set(codes.split(whereSeparator: \.isWhitespace).map { code in code.utf8.reduce(0) { $0 << 8 | UInt32($1) } })
  }

  private static let withoutMinorUnit = pack("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF")
  private static let withThreeDecimals = pack("BHD IQD JOD KWD LYD OMR TND")
  private static let withFourDecimals = pack("CLF UYW")
  private static let known = pack(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY
    COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
    IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
    MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP
    SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD
    XOF XPF YER ZAR ZMW ZWG
    """)
}
