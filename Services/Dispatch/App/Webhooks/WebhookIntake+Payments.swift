import DispatchChannels
import Hummingbird
import Seals

extension WebhookIntake {
  func addPayments(to router: some RouterMethods<BasicRequestContext>) {
    if let account = providers.payments.stripe {
      let webhook = StripeWebhook(account)
      router.post("/webhooks/stripe") { request, _ in
        await take(request, "stripe") { body, now throws(WebhookRefusal) in
          [try webhook.event(body, signature: request.header("Stripe-Signature"), at: now)].compactMap(\.self)
        }
      }
    }
    if let gateway = providers.payments.gateway {
      let webhook = PaymentWebhook(gateway, linkSecret: providers.payments.linkSecret)
      router.post("/webhooks/payments") { request, _ in
        await take(request, "payments") { body, now throws(WebhookRefusal) in
          [
            try webhook.event(
              body, timestamp: request.header(BodySignature.timestampHeader), signature: request.header(BodySignature.signatureHeader), at: now)
          ]
        }
      }
    }
  }
}
