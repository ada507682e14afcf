public import Models
public import Seals

/// A link by which a customer leaves with one click. It is sealed, so that nobody can sign others off, and it never ends.
public struct UnsubscribeLink: Hashable, Sendable {
  public var customer: String
  public var language: String

  public init(customer: String, language: String) {
    self.customer = customer
    self.language = language
  }

  private static let purpose = "leave"

  public func token(_ secret: Secret) -> String {
    SealedForm.token(["customer": customer, "language": language], for: UnsubscribeLink.purpose, secret)
  }

  /// Nil where it is not ours.
  public init?(token: some StringProtocol, _ secret: Secret) {
    guard let form = SealedForm.opened(token, for: UnsubscribeLink.purpose, secret), let customer = form["customer"],
      let language = form["language"]
    else { return nil }
    self.init(customer: customer, language: language)
  }

  /// What becomes of it: the same however often it is clicked.
  public func event(at now: Instant) -> (topic: Topic, bytes: [UInt8]) {
    let header = EventHeader(id: "leave.\(Hexadecimal.text(customer.utf8)).\(now.seconds / 86_400)", source: "/cordial/dispatch/email", subject: customer, time: now)
    return (.portfolio, header.encode(ConsentChanged(channel: .email, granted: false)))
  }

  /// What it opens, before and after.
  public func page(isDone: Bool) -> String { EmailPage.leaving(self, isDone: isDone) }
}
