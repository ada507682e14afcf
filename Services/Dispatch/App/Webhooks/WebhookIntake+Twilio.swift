import DispatchChannels
import Hummingbird
import Models
import NIOCore

extension WebhookIntake {
  func addMessages(_ webhook: TwilioWebhook, to router: some RouterMethods<BasicRequestContext>) {
    router.post("/webhooks/twilio/status") { request, _ in
      await take(request, "twilio") { body, now throws(WebhookRefusal) in
        [try webhook.receipt(try verified(request, body, webhook), query: request.query, at: now)].compactMap(\.self)
      }
    }
    router.post("/webhooks/twilio/messages") { request, _ in
      await take(request, "twilio") { body, now throws(WebhookRefusal) in [try webhook.reply(try verified(request, body, webhook), at: now)] }
    }
  }

  func addCalls(_ webhook: TwilioWebhook, _ calls: TwilioCallWebhook, to router: some RouterMethods<BasicRequestContext>) {
    router.post("/webhooks/twilio/call") { request, _ in
      await spoken(request) { body, _ throws(WebhookRefusal) in
        (nil, try calls.pickedUp(try verified(request, body, webhook), query: request.query))
      }
    }
    router.post("/webhooks/twilio/speech") { request, _ in
      await spoken(request) { body, now throws(WebhookRefusal) in
        try calls.heard(try verified(request, body, webhook), query: request.query, at: now)
      }
    }
    router.post("/webhooks/twilio/call/status") { request, _ in
      await take(request, "twilio") { body, now throws(WebhookRefusal) in
        [try calls.ended(try verified(request, body, webhook), query: request.query, at: now)].compactMap(\.self)
      }
    }
  }

  private func verified(_ request: Request, _ body: [UInt8], _ webhook: TwilioWebhook) throws(WebhookRefusal) -> FormBody {
    try webhook.verified(request.pathAndQuery, body, signature: request.header("X-Twilio-Signature"))
  }

  /// A turn of a call: what was heard is on Kafka before the phone hears anything.
  private func spoken(
    _ request: Request, _ read: ([UInt8], Instant) throws(WebhookRefusal) -> (event: ProviderEvent?, twiml: String)
  ) async -> Response {
    var twiml = ""
    let status = await take(request, "twilio") { body, now throws(WebhookRefusal) in
      let turn = try read(body, now)
      twiml = turn.twiml
      return turn.event.map { [$0] } ?? []
    }
    guard status == .ok else { return Response(status: status) }
    return Response(status: .ok, headers: [.contentType: "application/xml"], body: ResponseBody(byteBuffer: ByteBuffer(string: twiml)))
  }
}
