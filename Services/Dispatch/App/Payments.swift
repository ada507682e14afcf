import DispatchChannels
import Hosting
import Seals

/// Where pay links lead. The strategy's `payLink` must be this service's `/pay/`, or a page of the operator's own that knows the tokens from
/// `outreach.requested`.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `CORDIAL_STRIPE_WEBHOOK_SECRET` | switches Stripe's webhooks on (`whsec_…`) | none |
/// | `CORDIAL_STRIPE_KEY` | makes `/pay/` open Stripe Checkout | none |
/// | `CORDIAL_STRIPE_URL` | Stripe's API | `https://api.stripe.com` |
/// | `CORDIAL_PAY_RETURN_URL` | where the customer lands after paying | required with the key |
/// | `CORDIAL_PAY_TITLE` | what stands on the payment page; nothing that tells a stranger of a debt | `Payment` |
/// | `CORDIAL_PAY_PAGE` | makes `/pay/` open another provider's page: an address with `{reference}`, `{amount}`, `{currency}`, `{until}`, `{signature}` | none |
/// | `CORDIAL_PAY_SECRET` | signs that address, and what comes back to `/webhooks/payments` | required with it |
/// | `CORDIAL_OFFER_KEY` | what offers and pay links are sealed with, the same as in the conversation service | a key that anybody knows |
struct Payments: Sendable {
  var stripe: StripeAccount?
  /// Whether `/pay/` may open Stripe's pages: without a key only payments are heard of.
  var opensStripe = false
  var gateway: PaymentGateway?
  var title: String
  var linkSecret: Secret

  init(_ settings: inout ProviderSettings) {
    linkSecret = settings.changingSecret("CORDIAL_OFFER_KEY") ?? .rehearsal
    title = settings.text("CORDIAL_PAY_TITLE") ?? "Payment"
    let key = settings.value("CORDIAL_STRIPE_KEY")
    opensStripe = key != nil
    if key != nil || settings.value("CORDIAL_STRIPE_WEBHOOK_SECRET") != nil {
      stripe = StripeAccount(
        url: settings.text("CORDIAL_STRIPE_URL") ?? "https://api.stripe.com", key: Secret(key ?? ""),
        webhookSecret: settings.changingSecret("CORDIAL_STRIPE_WEBHOOK_SECRET", "the secret that Stripe signs webhooks with"),
        returnURL: key == nil ? "" : settings.required("CORDIAL_PAY_RETURN_URL", "where customers land after paying"))
    }
    if let page = settings.paymentPage("CORDIAL_PAY_PAGE") {
      gateway = PaymentGateway(page: page, secret: settings.changingSecret("CORDIAL_PAY_SECRET", "a long random word, known to the payment provider too"))
    }
  }
}
