import DispatchChannels
import Hummingbird
import Models
import Seals
import Streaming

/// `/pay/TOKEN`: opens the page to pay on. The link itself says what for, so any copy can answer, and nothing is kept.
struct PayRoute: Sendable {
  let payments: Payments
  let client: ProviderClient
  let clock: StreamClock

  func add(to router: some RouterMethods<BasicRequestContext>) {
    router.get("/pay/:token") { request, context -> Response in
      await open(try context.parameters.require("token"), languages: request.header("Accept-Language"))
    }
  }

  private func open(_ token: String, languages: String?) async -> Response {
    guard let link = PayLink(token: token, payments.linkSecret) else { return .page(PayPage.html(.unknown, languages: languages), .notFound) }
    guard let now = clock.now, !link.isOver(at: Instant(milliseconds: now)) else { return .page(PayPage.html(.over, languages: languages), .gone) }
    guard let address = await address(of: link, token) else { return .page(PayPage.html(.unavailable, languages: languages), .serviceUnavailable) }
    return Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
  }

  private func address(of link: PayLink, _ token: String) async -> String? {
    if let gateway = payments.gateway { return gateway.address(of: link, token: token) }
    guard payments.opensStripe, let stripe = payments.stripe else { return nil }
    return await client.answer(stripe.checkout(link, title: payments.title)).flatMap(StripeAccount.page)
  }
}
