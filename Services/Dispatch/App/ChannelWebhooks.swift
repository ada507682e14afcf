import DispatchChannels
import Foundation
import HTTPTypes
import Hosting
import Hummingbird
import Kafka
import Logging
import Models
import NIOCore
import Streaming

/// What providers tell us, on Kafka before they are answered with 200.
///
/// The size is bounded before the body is read, the signature checked before it is understood. Whatever comes twice keeps its id and is recognised
/// by whoever reads it; whatever could not be written is answered with 503, so that the provider tells it again.
struct ChannelWebhooks: Sendable {
  let providers: Providers
  let book: AddressBook
  let publisher: KafkaPublisher
  let logger: Logger
  /// Providers' signatures carry the time of the world, also in a rehearsal.
  let wall = StreamClock(.wall)

  static let bodyBytesMax = 1 << 20

  func add(to router: Router<BasicRequestContext>) {
    if let account = providers.whatsApp {
      let webhook = WhatsAppWebhook(account)
      router.get("/webhooks/whatsapp") { request, _ -> Response in
        guard let challenge = webhook.challenge(FormBody(reading: request.uri.query ?? "")) else { return Response(status: .forbidden) }
        return Response(status: .ok, headers: [.contentType: "text/plain"], body: ResponseBody(byteBuffer: ByteBuffer(string: challenge)))
      }
      router.post("/webhooks/whatsapp") { request, _ in
        await take(request, "whatsapp") { body, _ throws(WebhookRefusal) in
          try webhook.events(body, signature: header("X-Hub-Signature-256", request))
        }
      }
    }
    if let account = providers.twilio {
      let webhook = TwilioWebhook(account)
      router.post("/webhooks/twilio/status") { request, _ in
        await take(request, "twilio") { body, now throws(WebhookRefusal) in
          let form = try webhook.verified(path(request), body, signature: header("X-Twilio-Signature", request))
          return [try webhook.receipt(form, query: FormBody(reading: request.uri.query ?? ""), at: now)].compactMap(\.self)
        }
      }
      router.post("/webhooks/twilio/messages") { request, _ in
        await take(request, "twilio") { body, now throws(WebhookRefusal) in
          [try webhook.reply(try webhook.verified(path(request), body, signature: header("X-Twilio-Signature", request)), at: now)]
        }
      }
    }
    if let account = providers.twilio, let voice = providers.voice { addCalls(TwilioWebhook(account), TwilioCallWebhook(voice), to: router) }
    if let account = providers.email?.account { addEmail(EmailWebhook(account), account, to: router) }
    if let account = providers.stripe {
      let webhook = StripeWebhook(account)
      router.post("/webhooks/stripe") { request, _ in
        await take(request, "stripe") { body, now throws(WebhookRefusal) in
          [try webhook.event(body, signature: header("Stripe-Signature", request), at: now)].compactMap(\.self)
        }
      }
    }
  }

  private func addCalls(_ webhook: TwilioWebhook, _ calls: TwilioCallWebhook, to router: Router<BasicRequestContext>) {
    router.post("/webhooks/twilio/call") { request, _ in
      await spoken(request) { body, _ throws(WebhookRefusal) in
        let form = try webhook.verified(path(request), body, signature: header("X-Twilio-Signature", request))
        return (nil, try calls.pickedUp(form, query: FormBody(reading: (request.uri.query ?? "").utf8)))
      }
    }
    router.post("/webhooks/twilio/speech") { request, _ in
      await spoken(request) { body, now throws(WebhookRefusal) in
        let form = try webhook.verified(path(request), body, signature: header("X-Twilio-Signature", request))
        return try calls.heard(form, query: FormBody(reading: (request.uri.query ?? "").utf8), at: now)
      }
    }
    router.post("/webhooks/twilio/call/status") { request, _ in
      await take(request, "twilio") { body, now throws(WebhookRefusal) in
        let form = try webhook.verified(path(request), body, signature: header("X-Twilio-Signature", request))
        return [try calls.ended(form, query: FormBody(reading: (request.uri.query ?? "").utf8), at: now)].compactMap(\.self)
      }
    }
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

  private func addEmail(_ webhook: EmailWebhook, _ account: EmailAccount, to router: Router<BasicRequestContext>) {
    router.post("/webhooks/email") { request, _ in
      await take(request, "email") { body, now throws(WebhookRefusal) in
        try webhook.events(
          body, timestamp: header("X-Cordial-Timestamp", request), signature: header("X-Cordial-Signature", request), at: now)
      }
    }
    router.get("/unsubscribe/:token") { _, context -> Response in
      guard let link = UnsubscribeLink(token: try context.parameters.require("token"), account.secret) else { return Response(status: .notFound) }
      return page(link.page(isDone: false))
    }
    // One click, from a mail program (RFC 8058) or from the page above.
    router.post("/unsubscribe/:token") { _, context -> Response in
      guard let link = UnsubscribeLink(token: try context.parameters.require("token"), account.secret) else { return Response(status: .notFound) }
      let (topic, bytes) = link.event(at: Instant(milliseconds: wall.now ?? 0))
      guard await write(topic, link.customer, bytes) else { return Response(status: .serviceUnavailable) }
      return page(link.page(isDone: true))
    }
  }

  private func page(_ html: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }

  private func take(
    _ request: Request, _ provider: String, _ read: ([UInt8], Instant) throws(WebhookRefusal) -> [ProviderEvent]
  ) async -> HTTPResponse.Status {
    guard let body = try? await request.body.bounded(to: ChannelWebhooks.bodyBytesMax) else { return .contentTooLarge }
    let now = Instant(milliseconds: wall.now ?? 0)
    do throws(WebhookRefusal) {
      for event in try read(body, now) {
        guard await publish(event, provider) else { return .serviceUnavailable }
      }
      return .ok
    } catch {
      switch error {
      case .forged:
        logger.warning("a webhook is not signed as it must be", metadata: ["provider": "\(provider)"])
        return .unauthorized
      case .unreadable(let reason):
        logger.warning("a webhook can't be read", metadata: ["provider": "\(provider)", "reason": "\(reason)"])
        return .badRequest
      }
    }
  }

  /// False where it could not be written, or it is not known yet whose it is.
  private func publish(_ event: ProviderEvent, _ provider: String) async -> Bool {
    let customer: String
    switch event.party {
    case .customer(let id): customer = id
    case .address(let address):
      switch book.find(address) {
      case .customer(let id): customer = id
      case .unread: return false
      case .nobody: return await setAside(event, address, provider)
      }
    }
    let (topic, bytes) = event.published(customer: customer, provider: provider)
    return await write(topic, customer, bytes)
  }

  /// Somebody wrote whom we never wrote to: a person has to look at it.
  private func setAside(_ event: ProviderEvent, _ address: String, _ provider: String) async -> Bool {
    logger.warning("nobody that was ever written to has the number of a reply", metadata: ["event": "\(event.id)"])
    let (topic, bytes) = event.published(customer: address, provider: provider)
    let letter = DeadLettered(
      reason: "nobody that was ever written to has this number: give the event its customer as subject and key, and replay it",
      topic: topic.rawValue, partition: 0, offset: 0, service: "dispatch", key: Data(address.utf8).base64EncodedString(),
      value: Data(bytes).base64EncodedString())
    let header = EventHeader(id: "\(event.id).nobody", source: "/cordial/dispatch/\(provider)", subject: address, time: event.time)
    return await write(.deadLetters, address, header.encode(letter))
  }

  private func write(_ topic: Topic, _ key: String, _ bytes: [UInt8]) async -> Bool {
    do {
      try await publisher.publish(topic: topic.rawValue, key: Array(key.utf8), value: bytes)
      return true
    } catch {
      logger.error("a webhook could not be written", metadata: ["topic": "\(topic.rawValue)", "reason": "\(error)"])
      return false
    }
  }

  private func header(_ name: String, _ request: Request) -> String? { HTTPField.Name(name).flatMap { request.headers[$0] } }

  private func path(_ request: Request) -> String { request.uri.path + (request.uri.query.map { "?\($0)" } ?? "") }
}
