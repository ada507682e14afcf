import AsyncHTTPClient
import HTTPTypes
import Hummingbird
import Models
import NIOCore
import NIOHTTP1
import Seals

/// A payment provider of the kind that dispatch's `CORDIAL_PAY_PAGE` opens: a page that says what is asked, a button, and a signed webhook. Nothing is paid.
///
/// Addresses and webhooks are signed with the secret of the sandbox's other webhooks.
struct SandboxPayments: Sendable {
  let provider: SandboxProvider
  let configuration: SandboxConfiguration
  let client: HTTPClient

  /// What the address asks for; nil where it is not signed as it must be.
  private struct Asked {
    var reference: String
    var amount: Money

    init?(_ request: Request, _ secret: Secret) {
      let query = request.uri.queryParameters
      func text(_ name: Substring) -> String? { query[name].map(String.init) }
      guard let reference = text("reference"), let amount = text("amount").flatMap({ Int64($0) }), amount > 0, amount <= Money.largestAmount,
        let currency = text("currency").flatMap({ Currency($0) }), let until = text("until"), let signature = text("signature"),
        secret.signs(Array("\(reference).\(amount).\(currency.code).\(until)".utf8), sha256: Hexadecimal.bytes(signature) ?? [])
      else { return nil }
      self.reference = reference
      self.amount = Money(amount, currency)
    }
  }

  func add(to router: Router<SandboxContext>) {
    router.get("/pay") { request, _ in page(Asked(request, Secret(configuration.secret)), isPaid: false) }
    router.post("/pay") { request, _ in
      guard let asked = Asked(request, Secret(configuration.secret)) else { return page(nil, isPaid: false) }
      guard await tell(asked) else { return Response(status: .serviceUnavailable) }
      return page(asked, isPaid: true)
    }
  }

  private func page(_ asked: Asked?, isPaid: Bool) -> Response {
    guard let asked else { return PlayedPayment.page("<p>This address is not signed as it must be.</p>", .forbidden) }
    return PlayedPayment.page(PlayedPayment.text("\(asked.amount)", isPaid: isPaid))
  }

  /// The same link pays once: the payment's id follows from it.
  private func tell(_ asked: Asked) async -> Bool {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("type", "payment.received")
    writer.member("id", "sandbox-\(Fingerprint.hex(asked.reference))")
    writer.member("time", await provider.time(ofLink: asked.reference))
    writer.member("reference", asked.reference)
    writer.member("amount", asked.amount)
    writer.endObject()
    let timestamp = String(provider.now().seconds)
    var request = HTTPClientRequest(url: "\(configuration.dispatch)/webhooks/payments")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.headers.add(name: BodySignature.timestampHeader, value: timestamp)
    request.headers.add(name: BodySignature.signatureHeader, value: BodySignature.of(writer.bytes, timestamp: timestamp, Secret(configuration.secret)))
    request.body = .bytes(writer.bytes)
    return (try? await client.execute(request, timeout: .seconds(10)))?.status == .ok
  }
}

/// The page on which something is paid in play.
enum PlayedPayment {
  static func text(_ amount: String, isPaid: Bool) -> String {
    isPaid ? "<p>Thank you: <strong>\(amount)</strong> is paid (in play).</p>"
      : "<p>Nothing is really paid here.</p><form method=\"post\"><button>Pay \(amount)</button></form>"
  }

  static func page(_ body: String, _ status: HTTPResponse.Status = .ok) -> Response {
    let html = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Payment</title><link rel="icon" href="data:,">
      <link rel="stylesheet" href="/phones.css"></head><body class="pay"><main>\(body)</main></body></html>

      """
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .contentSecurityPolicy: "default-src 'self'; img-src data:; frame-ancestors 'none'"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }
}
