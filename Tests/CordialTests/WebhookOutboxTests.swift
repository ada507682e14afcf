import Models
import Synchronization
import Testing

@testable import Sandbox

@Suite struct WebhookOutboxTests {
  /// A dispatch service that refuses the first posts.
  final class Dispatch: Sendable {
    private let state: Mutex<(refusals: Int, bodies: [String], pauses: [Int])>
    init(refusals: Int) { state = Mutex((refusals, [], [])) }

    func take(_ post: SandboxPost) -> Bool {
      guard case .own(let events) = post else { return false }
      let body = WebhookEvent.body(events)
      return take(body)
    }

    private func take(_ body: [UInt8]) -> Bool {
      state.withLock { state in
        guard state.refusals == 0 else {
          state.refusals -= 1
          return false
        }
        state.bodies.append(String(decoding: body, as: UTF8.self))
        return true
      }
    }
    func pause(_ milliseconds: Int) { state.withLock { $0.pauses.append(milliseconds) } }
    var bodies: [String] { state.withLock { $0.bodies } }
    var pauses: [Int] { state.withLock { $0.pauses } }
  }

  static func event(_ number: Int) -> WebhookEvent {
    WebhookEvent(id: "e\(number)", kind: .received, time: Instant(seconds: Int64(number)), reference: "c", channel: .sms, text: "hi")
  }

  @Test("Events arrive in order and in batches, after pauses that grow up to two seconds") func retries() async {
    let dispatch = Dispatch(refusals: 9)
    let (taken, continuation) = AsyncStream.makeStream(of: Void.self)
    let outbox = WebhookOutbox(
      pause: { dispatch.pause($0) },
      post: { post in
        let isTaken = dispatch.take(post)
        if isTaken { continuation.yield() }
        return isTaken
      })
    let numbers = Array(0..<250)
    await outbox.add(numbers.map { .own(Self.event($0)) })
    #expect(await outbox.outstanding == 250)
    await withTaskGroup { group in
      group.addTask { await outbox.run() }
      var batches = 0
      for await _ in taken {
        batches += 1
        if batches == 3 { break }
      }
      group.cancelAll()
    }
    #expect(await outbox.outstanding == 0)
    #expect(dispatch.pauses == [20, 40, 80, 160, 320, 640, 1_280, 2_000, 2_000])
    let ids = dispatch.bodies.flatMap { body in body.split(separator: "\"id\":\"").dropFirst().map { $0.prefix { $0 != "\"" } } }
    #expect(ids.map(String.init) == numbers.map { "e\($0)" })
    #expect(dispatch.bodies.count == 3)
  }

  @Test("What is in a provider's own form goes alone, in its place") func foreign() {
    let webhook = ForeignWebhook(url: "http://x", body: "", signature: .twilio)
    var news: [SandboxNews] = [.own(Self.event(1)), .own(Self.event(2)), .foreign(webhook), .own(Self.event(3))]
    var posts: [SandboxPost] = []
    while !news.isEmpty {
      let (post, count) = SandboxPost.next(of: news, most: 100)
      posts.append(post)
      news.removeFirst(count)
    }
    #expect(posts == [.own([Self.event(1), Self.event(2)]), .foreign(webhook), .own([Self.event(3)])])
  }

  @Test("What was not taken when the task ended is kept") func cancelled() async {
    let (tried, continuation) = AsyncStream.makeStream(of: Void.self)
    let outbox = WebhookOutbox(
      pause: { _ in },
      post: { _ in
        continuation.yield()
        return false
      })
    await outbox.add([.own(Self.event(1))])
    await withTaskGroup { group in
      group.addTask { await outbox.run() }
      for await _ in tried { break }
      group.cancelAll()
    }
    #expect(await outbox.outstanding == 1)
  }

  @Test("An event is written with all it has, and read back") func json() throws {
    let event = WebhookEvent(
      id: "e", kind: .paid, time: Instant(seconds: 0), reference: "c", idempotencyKey: "k", channel: .email, messageId: "m", text: "t",
      button: "b", reason: "r", isPermanent: true, paymentId: "p", accountId: "a", amount: Money(5, .usd))
    var writer = JSONWriter()
    event.write(to: &writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        {"id":"e","type":"payment.received","time":"1970-01-01T00:00:00Z","reference":"c","idempotencyKey":"k","channel":"email",\
        "messageId":"m","text":"t","button":"b","reason":"r","isPermanent":true,"paymentId":"p","accountId":"a",\
        "amount":{"amount":5,"currency":"USD"}}
        """)
    var reader = JSONReader(writer.bytes)
    #expect(try WebhookEvent(from: &reader, id: "none") { _ in Instant(seconds: 9) } == event)
  }
}
