/// A telephone number in the form of ITU-T E.164: a plus and 8 to 15 digits, the first of them not zero.
public struct PhoneNumber: Hashable, Sendable {
  /// `+573001234567`.
  public let text: String

  /// Takes the separators that people write (spaces, points, hyphens, brackets) and `00` for the plus; nil for what is no number of any country.
  /// A number without a country cannot be completed here: whoever publishes the portfolio knows the country, and a guess would reach a stranger.
  public init?(_ written: some StringProtocol) {
    var digits: [UInt8] = []
    var hasPlus = false
    for byte in written.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: "+") where digits.isEmpty && !hasPlus: hasPlus = true
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): break
      default: return nil
      }
    }
    if !hasPlus, digits.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "0")]) {
      digits.removeFirst(2)
      hasPlus = true
    }
    guard hasPlus, (8...15).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
    text = "+" + String(decoding: digits, as: UTF8.self)
  }

  /// The digits alone, as WhatsApp writes its ids.
  public init?(digits: some StringProtocol) { self.init("+\(digits.drop { $0 == "+" })") }

  public var digits: String { String(text.dropFirst()) }

  /// United States, Canada and the other places that share the country code 1.
  public var isNorthAmerican: Bool { text.hasPrefix("+1") }
}
