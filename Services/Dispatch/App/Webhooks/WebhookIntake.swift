import DispatchChannels
import Foundation
import HTTPTypes
import Hosting
import Hummingbird
import Logging
import Models
import NIOCore
import SealedLog
import Streaming

/// What providers tell us, on Kafka before they are answered with 200.
///
/// The size is bounded before the body is read, the signature checked before it is understood. Whatever comes twice keeps its id and is recognised
/// by whoever reads it; whatever could not be written is answered with 503, so that the provider tells it again.
struct WebhookIntake: Sendable {
  let providers: Providers
  let book: AddressBook
  let codes: PartyCodes
  let publisher: SealingPublisher
  let logger: Logger
  /// Of the service: no event is younger than its time, whatever the provider's clock says.
  let clock: StreamClock
  /// Providers' signatures carry the time of the world, also in a rehearsal.
  let wall = StreamClock(.wall)

  static let bodyBytesMax = 1 << 20

  var now: Instant { Instant(milliseconds: wall.now ?? 0) }

  func add(to router: some RouterMethods<BasicRequestContext>) {
    if let account = providers.whatsApp { addWhatsApp(WhatsAppWebhook(account), to: router) }
    if let account = providers.twilio {
      addMessages(TwilioWebhook(account), to: router)
      if let voice = providers.voice { addCalls(TwilioWebhook(account), TwilioCallWebhook(voice), to: router) }
    }
    if let account = providers.email?.account { addEmail(EmailWebhook(account), account, to: router) }
    addPayments(to: router)
    if let desk = providers.destinations.desk { addDesk(ChatwootWebhook(desk), to: router) }
  }

  /// Answers one webhook: what `read` makes of its body is on Kafka when this says 200.
  func take(
    _ request: Request, _ provider: String, _ read: ([UInt8], Instant) throws(WebhookRefusal) -> [ProviderEvent]
  ) async -> HTTPResponse.Status {
    guard let body = try? await request.body.bounded(to: WebhookIntake.bodyBytesMax) else { return .contentTooLarge }
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
  private func publish(_ told: ProviderEvent, _ provider: String) async -> Bool {
    var event = told
    event.id = codes.eventID(told.id)
    if let now = clock.now { event.time = min(event.time, Instant(milliseconds: now)) }
    let customer: String
    switch event.party {
    case .customer(let id):
      customer = id
      // A dispute of it, months later, will name the payment alone.
      if case .paid(let payment) = event.kind, (try? await book.learn(AddressBook.payment(payment.paymentId), id)) == nil { return false }
    case .address(let name), .payment(let name):
      let entry = if case .payment = event.party { AddressBook.payment(name) } else { name }
      switch book.find(entry) {
      case .customer(let id): customer = id
      case .unread: return false
      case .nobody: return await setAside(event, name, provider)
      }
    }
    let (topic, bytes) = event.published(customer: customer, provider: provider)
    return await write(topic, customer, bytes)
  }

  /// Somebody wrote whom we never wrote to, or money that we never saw was taken back: a person has to look at it.
  private func setAside(_ event: ProviderEvent, _ name: String, _ provider: String) async -> Bool {
    logger.warning("it is not known whom a webhook is about", metadata: ["event": "\(event.id)"])
    // Whose it is is not known, so it is filed under what it came from.
    let party = codes.code(of: name)
    let (topic, bytes) = event.published(customer: name, provider: provider)
    let letter = DeadLettered(
      reason: "no customer is known to have this number, mailbox or payment: give the event its customer as subject and key, and replay it",
      topic: topic.rawValue, partition: 0, offset: 0, service: "dispatch", key: Data(name.utf8).base64EncodedString(),
      value: Data(bytes).base64EncodedString())
    let header = EventHeader(id: "\(event.id).nobody", source: "/cordial/dispatch/\(provider)", subject: party, time: event.time)
    return await write(.deadLetters, party, header.encode(letter))
  }

  func write(_ topic: Topic, _ key: String, _ bytes: [UInt8]) async -> Bool {
    do {
      try await publisher.publish(topic: topic.rawValue, key: Array(key.utf8), value: bytes)
      return true
    } catch {
      logger.error("a webhook could not be written", metadata: ["topic": "\(topic.rawValue)", "reason": "\(error)"])
      return false
    }
  }
}

extension Request {
  func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

  /// What Twilio signs beside our address.
  var pathAndQuery: String { uri.path + (uri.query.map { "?\($0)" } ?? "") }

  /// The parameters of the address.
  var query: FormBody { FormBody(reading: uri.query ?? "") }
}

extension Response {
  static func page(_ html: String, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }
}
