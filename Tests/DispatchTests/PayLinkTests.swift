@testable import DispatchCore
import Models
import Seals
import Testing

@Suite("The last check of a pay link: sealed by us, for this customer, this contact and this sum")
struct PayLinkTests {
  private static let noon = Instant(seconds: 1_773_144_000)  // 2026-03-10T12:00:00Z
  private let link = PayLink(
    customer: "c-1", contactId: "k-1", accountId: "a-1", amount: Money(500, .usd), expiresAt: Self.noon.adding(hours: 2))

  private func reports(_ link: PayLink, _ secret: Secret = .rehearsal, text: String? = nil, change: (inout PaymentRequest) -> Void = { _ in }) throws -> [String] {
    let token = link.token(secret)
    var payment = PaymentRequest(token: token, amount: link.amount, accountId: link.accountId, expiresAt: link.expiresAt)
    change(&payment)
    var line = try Line()
    try line.take(outreach(text: text ?? "Pay here: https://x/pay/\(token)", payment: payment), at: "2026-03-10T12:00:00Z")
    return line.reports + line.calls.map(\.kind)
  }

  @Test("A link of ours goes out") func good() throws { #expect(try reports(link) == [ProviderCall.send]) }

  @Test("Nobody is asked for another sum, for somebody else's debt, or by a stranger's link")
  func bad() throws {
    let denied = ["delivery.denied"]
    #expect(try reports(link, Secret("stranger")) == denied)
    #expect(try reports(link, text: "Pay here: https://evil.example/") == denied)
    #expect(try reports(link) { $0.amount = Money(501, .usd) } == denied)
    #expect(try reports(link) { $0.accountId = "a-2" } == denied)
    #expect(try reports(link) { $0.token += "A" } == denied)
    var other = link
    other.customer = "c-2"
    #expect(try reports(other) == denied)
    other = link
    other.contactId = "k-2"
    #expect(try reports(other) == denied)
    other = link
    other.expiresAt = Self.noon
    #expect(try reports(other) == denied)
  }
}
