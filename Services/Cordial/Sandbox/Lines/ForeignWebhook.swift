import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Seals

/// One webhook in a provider's own form. It is signed when it is sent.
struct ForeignWebhook: Hashable, Sendable {
  enum Signature: Hashable, Sendable {
    /// `X-Hub-Signature-256`: over the body (developers.facebook.com/docs/graph-api/webhooks).
    case meta
    /// `X-Twilio-Signature`: over the address and, sorted by name, each parameter's name and value (twilio.com/docs/usage/security).
    case twilio
    /// `Stripe-Signature`: over the time and the body (docs.stripe.com/webhooks).
    case stripe
  }

  var url: String
  var body: String
  var signature: Signature

  func request(_ secret: Secret, seconds: Int64) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    switch signature {
    case .meta:
      request.headers.add(name: "Content-Type", value: "application/json")
      request.headers.add(name: "X-Hub-Signature-256", value: "sha256=" + Hexadecimal.text(secret.sha256(Array(body.utf8))))
    case .twilio:
      let sorted = Form(reading: body).fields.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
      let signed = url + sorted.map { $0.name + $0.value }.joined()
      request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
      request.headers.add(name: "X-Twilio-Signature", value: Data(secret.sha1(Array(signed.utf8))).base64EncodedString())
    case .stripe:
      let code = Hexadecimal.text(secret.sha256(Array("\(seconds).\(body)".utf8)))
      request.headers.add(name: "Content-Type", value: "application/json")
      request.headers.add(name: "Stripe-Signature", value: "t=\(seconds),v1=\(code)")
    }
    request.body = .bytes(ByteBuffer(string: body))
    return request
  }
}
