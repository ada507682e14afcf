import DispatchChannels
import Hummingbird

extension WebhookIntake {
  func addDesk(_ webhook: ChatwootWebhook, to router: some RouterMethods<BasicRequestContext>) {
    router.post("/webhooks/chatwoot") { request, _ in
      await take(request, "chatwoot") { body, now throws(WebhookRefusal) in
        [try webhook.event(body, timestamp: request.header("X-Chatwoot-Timestamp"), signature: request.header("X-Chatwoot-Signature"), at: now)]
          .compactMap(\.self)
      }
    }
  }
}
