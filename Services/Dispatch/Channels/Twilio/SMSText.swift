/// How a text travels as text messages: in which alphabet, and in how many parts (3GPP TS 23.038 and 23.040).
public struct SMSText: Hashable, Sendable {
  public enum Alphabet: String, Sendable { case gsm7, ucs2 }

  public let alphabet: Alphabet
  /// What the operator is charged for.
  public let segments: Int

  /// One character outside the GSM alphabet (a `ñ` is inside, an `á` is not) turns the whole text into UCS-2, with 70 instead of 160 characters.
  public init(_ text: String) {
    let weights = text.unicodeScalars.map(SMSText.weight)
    if weights.contains(nil) {
      alphabet = .ucs2
      segments = SMSText.parts(text.unicodeScalars.map { $0.value > 0xffff ? 2 : 1 }, alone: 70, joined: 67)
    } else {
      alphabet = .gsm7
      segments = SMSText.parts(weights.compactMap(\.self), alone: 160, joined: 153)
    }
  }

  /// A character of two units is never cut in two, so a part may stay one unit short.
  private static func parts(_ weights: [Int], alone: Int, joined: Int) -> Int {
    guard weights.reduce(0, +) > alone else { return 1 }
    var parts = 1
    var used = 0
    for weight in weights {
      if used + weight > joined {
        parts += 1
        used = 0
      }
      used += weight
    }
    return parts
  }

  /// Units of seven bits; nil for what is not in the alphabet.
  private static func weight(_ scalar: Unicode.Scalar) -> Int? {
    if basic.contains(scalar) { return 1 }
    return extended.contains(scalar) ? 2 : nil
  }

  private static let basic = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
      + "¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
  private static let extended = Set("^{}\\[~]|€\u{c}".unicodeScalars)
}
