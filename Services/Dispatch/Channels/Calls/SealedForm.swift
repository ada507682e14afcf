import Seals

/// A form that travels in a link and comes back unchanged or not at all.
enum SealedForm {
  private static let sealDigits = 32

  /// 32 hexadecimal digits of seal (128 bits), a hyphen, and the form in hexadecimal: safe in any link.
  ///
  /// - Parameter purpose: keeps a token of one kind from being taken for one of another.
  static func token(_ form: FormBody, for purpose: String, _ secret: Secret) -> String {
    let words = Array(form.encoded.utf8)
    return "\(seal(words, for: purpose, secret))-\(Hexadecimal.text(words))"
  }

  /// Nil where it is not ours.
  static func opened(_ token: some StringProtocol, for purpose: String, _ secret: Secret) -> FormBody? {
    let sides = token.split(separator: "-")
    guard sides.count == 2, let words = Hexadecimal.bytes(sides[1]),
      secret.accepts({ Secret.isEqual(Array(sides[0].utf8), Array(seal(words, for: purpose, $0).utf8)) })
    else { return nil }
    return FormBody(reading: words)
  }

  private static func seal(_ words: [UInt8], for purpose: String, _ secret: Secret) -> String {
    String(Hexadecimal.text(secret.sha256(Array("\(purpose) ".utf8) + words)).prefix(sealDigits))
  }
}
