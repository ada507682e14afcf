import Foundation
import HTTPTypes
import Hummingbird
import Models
import NIOCore
import Seals
import Synchronization

/// Stripe Checkout: a session, its page, and the notification once it is paid. Nothing is paid.
struct StripeRoutes: Sendable {
  let provider: SandboxProvider
  let configuration: SandboxConfiguration
  let pages: StripePages

  func add(to router: Router<SandboxContext>) {
    router.post("/v1/checkout/sessions") { request, _ in
      guard request.headers[.authorization] == "Bearer \(configuration.token)" else { return failure(.unauthorized, "Invalid API Key provided") }
      let form = Form(reading: String(decoding: try await request.sandboxBody(), as: UTF8.self))
      guard let session = StripeSession(form, key: HTTPField.Name("Idempotency-Key").flatMap { request.headers[$0] }) else {
        return failure(.badRequest, "Missing required param: line_items")
      }
      pages.open(session)
      let url = "http://\(request.head.authority ?? "127.0.0.1")/checkout/\(session.id)"
      return .json(.ok) { session.write(to: &$0, url: url) }
    }
    router.get("/checkout/:id") { _, context in page(pages.session(try context.parameters.require("id")), isPaid: false) }
    router.post("/checkout/:id") { _, context in
      guard let session = pages.session(try context.parameters.require("id")) else { return page(nil, isPaid: false) }
      await provider.tell(session.completed(at: provider.now(), dispatch: configuration.dispatch))
      return page(session, isPaid: true)
    }
  }

  private func page(_ session: StripeSession?, isPaid: Bool) -> Response {
    guard let session else { return PlayedPayment.page("<p>There is no such page.</p>", .notFound) }
    return PlayedPayment.page(PlayedPayment.text(session.asked, isPaid: isPaid))
  }

  private func failure(_ status: HTTPResponse.Status, _ message: String) -> Response {
    .json(status) { writer in
      writer.key("error")
      writer.beginObject()
      writer.member("type", "invalid_request_error")
      writer.member("message", message)
      writer.endObject()
    }
  }
}

/// The sessions that are open. The same idempotency key opens the same one.
final class StripePages: Sendable {
  private let sessions = Mutex<[String: StripeSession]>([:])

  func open(_ session: StripeSession) { sessions.withLock { $0[session.id] = session } }
  func session(_ id: String) -> StripeSession? { sessions.withLock { $0[id] } }
}

/// One Checkout session, as a client asked for it.
struct StripeSession: Hashable, Sendable {
  var id: String
  var reference: String?
  /// In Stripe's smallest units.
  var amount: Int64
  var currency: String
  var metadata: [String]

  init?(_ form: Form, key: String?) {
    guard form["mode"] == "payment", let amount = form["line_items[0][price_data][unit_amount]"].flatMap({ Int64($0) }), amount > 0,
      let currency = form["line_items[0][price_data][currency]"], form["line_items[0][price_data][product_data][name]"]?.isEmpty == false,
      let quantity = form["line_items[0][quantity]"].flatMap({ Int64($0) }), quantity > 0, form["success_url"] != nil
    else { return nil }
    id = "cs_test_\(Fingerprint.hex(key ?? form.encoded))"
    reference = form["client_reference_id"]
    self.amount = amount * quantity
    self.currency = currency
    metadata = form.fields.filter { $0.name.hasPrefix("metadata[") }.flatMap { [String($0.name.dropFirst(9).dropLast()), $0.value] }
  }

  /// What the page asks for: `USD 25.00`; an unknown currency shows its units.
  var asked: String {
    guard let known = Currency(currency.uppercased()) else { return "\(amount) \(currency)" }
    return "\(Money(amount, known))"
  }

  func write(to writer: inout JSONWriter, url: String?) {
    writer.member("id", id)
    writer.member("object", "checkout.session")
    writer.member("mode", "payment")
    writer.member("client_reference_id", reference)
    writer.member("amount_total", amount)
    writer.member("currency", currency)
    writer.member("payment_status", url == nil ? "paid" : "unpaid")
    if url == nil { writer.member("payment_intent", "pi_\(id)") }
    writer.member("url", url)
    writer.key("metadata")
    writer.beginObject()
    for pair in stride(from: 0, to: metadata.count - 1, by: 2) {
      writer.key(metadata[pair])
      writer.string(metadata[pair + 1])
    }
    writer.endObject()
  }

  func completed(at now: Instant, dispatch: String) -> ForeignWebhook {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("id", "evt_\(id)")
    writer.member("object", "event")
    writer.member("type", "checkout.session.completed")
    writer.member("created", now.seconds)
    writer.member("livemode", false)
    writer.member("pending_webhooks", 1)
    writer.key("data")
    writer.beginObject()
    writer.key("object")
    writer.beginObject()
    write(to: &writer, url: nil)
    writer.endObject()
    writer.endObject()
    writer.endObject()
    return ForeignWebhook(url: "\(dispatch)/webhooks/stripe", body: String(decoding: writer.bytes, as: UTF8.self), signature: .stripe)
  }
}
