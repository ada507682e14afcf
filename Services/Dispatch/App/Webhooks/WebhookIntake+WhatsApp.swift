import DispatchChannels
import Hummingbird
import NIOCore

extension WebhookIntake {
  func addWhatsApp(_ webhook: WhatsAppWebhook, to router: some RouterMethods<BasicRequestContext>) {
    router.get("/webhooks/whatsapp") { request, _ -> Response in
      guard let challenge = webhook.challenge(request.query) else { return Response(status: .forbidden) }
      return Response(status: .ok, headers: [.contentType: "text/plain"], body: ResponseBody(byteBuffer: ByteBuffer(string: challenge)))
    }
    router.post("/webhooks/whatsapp") { request, _ in
      await take(request, "whatsapp") { body, _ throws(WebhookRefusal) in
        try webhook.events(body, signature: request.header("X-Hub-Signature-256"))
      }
    }
  }
}
