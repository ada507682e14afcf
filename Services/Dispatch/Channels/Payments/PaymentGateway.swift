import Models
public import Seals

/// A payment provider of any kind, or the operator's own payment page: a link opens its page, and a signed webhook tells of the payment.
public struct PaymentGateway: Sendable {
  /// The page's address with places: `{reference}`, `{amount}` (minor units), `{currency}`, `{until}` (seconds since 1970), `{signature}`.
  public var page: String
  /// Signs the address, and what comes back.
  public var secret: Secret

  public init(page: String, secret: Secret) {
    self.page = page
    self.secret = secret
  }

  static let places = ["reference", "amount", "currency", "until", "signature"]

  /// Why an address can't be used as a page; nil where it can.
  public static func mistake(in page: String) -> String? {
    guard page.hasPrefix("https://") || page.hasPrefix("http://") else { return "it must begin with https://" }
    for place in ["reference", "amount", "currency", "signature"] where !page.contains("{\(place)}") { return "it has no place for {\(place)}" }
    var rest = page[...]
    while let open = rest.firstIndex(of: "{") {
      let name = rest[rest.index(after: open)...].prefix { $0 != "}" }
      guard places.contains(String(name)) else { return "{\(name)} is no place; there are \(places.map { "{\($0)}" }.joined(separator: ", "))" }
      rest = rest[name.endIndex...]
    }
    return nil
  }

  /// - Parameter token: the link's, which comes back with the payment as its reference.
  public func address(of link: PayLink, token: String) -> String {
    let values = [
      "reference": token, "amount": String(link.amount.amount), "currency": link.amount.currency.code, "until": String(link.expiresAt.seconds),
      "signature": signature(of: link, token: token),
    ]
    return PaymentGateway.places.reduce(page) { $0.replacing("{\($1)}", with: FormBody.escape(values[$1] ?? "")) }
  }

  /// 64 hexadecimal digits: HMAC-SHA-256 of `REFERENCE.AMOUNT.CURRENCY.UNTIL`.
  func signature(of link: PayLink, token: String) -> String {
    Hexadecimal.text(secret.sha256(Array("\(token).\(link.amount.amount).\(link.amount.currency.code).\(link.expiresAt.seconds)".utf8)))
  }
}
