import DispatchChannels
import Hummingbird
import Seals

extension WebhookIntake {
  func addEmail(_ webhook: EmailWebhook, _ account: EmailAccount, to router: some RouterMethods<BasicRequestContext>) {
    router.post("/webhooks/email") { request, _ in
      await take(request, "email") { body, now throws(WebhookRefusal) in
        try webhook.events(
          body, timestamp: request.header(BodySignature.timestampHeader), signature: request.header(BodySignature.signatureHeader), at: now)
      }
    }
    router.get("/unsubscribe/:token") { _, context -> Response in
      guard let link = UnsubscribeLink(token: try context.parameters.require("token"), account.secret) else { return Response(status: .notFound) }
      return .page(link.page(isDone: false))
    }
    // One click, from a mail program (RFC 8058) or from the page above.
    router.post("/unsubscribe/:token") { _, context -> Response in
      guard let link = UnsubscribeLink(token: try context.parameters.require("token"), account.secret) else { return Response(status: .notFound) }
      let (topic, bytes) = link.event(at: now)
      guard await write(topic, link.customer, bytes) else { return Response(status: .serviceUnavailable) }
      return .page(link.page(isDone: true))
    }
  }
}
