public import Models

/// What a pay link stands for. It travels in the link itself, sealed, so that nobody can change the amount or the customer, and it ends.
public struct PayLink: Hashable, Sendable {
  public var customer: String
  public var contactId: String
  public var accountId: String?
  public var offer: String?
  public var amount: Money
  public var expiresAt: Instant

  public init(
    customer: String, contactId: String, accountId: String? = nil, offer: String? = nil, amount: Money, expiresAt: Instant
  ) {
    self.customer = customer
    self.contactId = contactId
    self.accountId = accountId
    self.offer = offer
    self.amount = amount
    self.expiresAt = expiresAt
  }

  public enum Refusal: Error, Hashable, Sendable { case forged, expired }

  private static let purpose = "pay"

  public func token(_ secret: Secret) -> String { SealedForm.token(form, for: PayLink.purpose, secret) }

  public init(token: some StringProtocol, _ secret: Secret, at now: Instant) throws(Refusal) {
    guard let form = SealedForm.opened(token, for: PayLink.purpose, secret), let link = PayLink(form) else { throw .forged }
    guard now < link.expiresAt else { throw .expired }
    self = link
  }

  /// A name for this link that gives away nothing of it.
  func digest(_ secret: Secret) -> String { "pay-" + SealedForm.seal(form, for: PayLink.purpose, secret) }

  /// What is handed to a payment provider and comes back with the payment.
  var metadata: [(name: String, value: String)] {
    [("customer", customer), ("contact", contactId), ("account", accountId ?? ""), ("offer", offer ?? "")].filter { !$0.1.isEmpty }
      .map { (name: $0.0, value: $0.1) }
  }

  private var form: FormBody {
    var form = FormBody()
    for (name, value) in metadata { form.add(name, value) }
    form.add("amount", String(amount.amount))
    form.add("currency", amount.currency.code)
    form.add("until", String(expiresAt.seconds))
    return form
  }

  private init?(_ form: FormBody) {
    guard let reference = Reference(form), let amount = form["amount"].flatMap({ Int64($0) }), amount > 0,
      let currency = form["currency"].flatMap({ Currency($0) }), let until = form["until"].flatMap({ Int64($0) })
    else { return nil }
    self.init(
      customer: reference.customer, contactId: reference.contactId, accountId: form["account"], offer: form["offer"],
      amount: Money(amount, currency), expiresAt: Instant(seconds: until))
  }
}
