import AsyncHTTPClient
import Foundation
import HTTPTypes
import Hummingbird
import Models
import Seals
import NIOCore
import NIOHTTP1
import Sandbox
import Synchronization
import Testing

/// The sandbox over real HTTP on the loopback address, with a stand-in for the dispatch service.
@Suite struct SandboxServerTests {
  struct Webhook: Sendable {
    var body: String
    var isSigned: Bool
  }

  /// Runs a test against a sandbox whose webhooks arrive at `webhooks`; the first one is refused.
  static func withSandbox(_ test: @Sendable @escaping (String, AsyncStream<Webhook>) async throws -> Void) async throws {
    let (webhooks, arrived) = AsyncStream.makeStream(of: Webhook.self)
    let refusals = Mutex(1)
    let router = Router()
    router.post("webhooks/sandbox") { request, _ -> HTTPResponse.Status in
      let body = Array(try await request.body.collect(upTo: 1 << 20).readableBytesView)
      let timestamp = HTTPField.Name(BodySignature.timestampHeader).flatMap { request.headers[$0] }.flatMap { Int64($0) } ?? 0
      let signature = HTTPField.Name(BodySignature.signatureHeader).flatMap { request.headers[$0] }
      let isRefused = refusals.withLock { left in
        defer { left = max(0, left - 1) }
        return left > 0
      }
      guard !isRefused else { return .serviceUnavailable }
      let isSigned = signature == BodySignature.of(body, timestamp: String(timestamp), Secret("s3cret"))
      arrived.yield(Webhook(body: String(decoding: body, as: UTF8.self), isSigned: isSigned))
      return .noContent
    }
    try await PlayedSandbox.run(router, at: Instant(seconds: 1_772_452_800)) { url, _ in try await test(url, webhooks) }
  }

  static func call(_ method: HTTPMethod, _ url: String, _ body: String = "", token: String = "t0ken") async throws -> (
    status: Int, body: String
  ) {
    var request = HTTPClientRequest(url: url)
    request.method = method
    request.headers.add(name: "Authorization", value: "Bearer \(token)")
    if !body.isEmpty { request.body = .bytes(ByteBuffer(string: body)) }
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
    return (Int(response.status.code), String(buffer: try await response.body.collect(upTo: 1 << 20)))
  }

  static let message = """
    {"idempotencyKey":"k/1 é","reference":"c-1","channel":"sms","to":"+99957555","text":"Hola","buttons":[{"id":"paid","title":"Ya pagué"}]}
    """

  @Test("A message is taken once, found by its key, listed, and its receipt comes back signed") func messages() async throws {
    try await Self.withSandbox { url, webhooks in
      let first = try await Self.call(.POST, "\(url)/v1/messages", Self.message)
      #expect(first.status == 202)
      #expect(first.body.hasPrefix(#"{"messageId":"sandbox-"#))
      let again = try await Self.call(.POST, "\(url)/v1/messages", Self.message)
      #expect(again.status == 200)
      #expect(again.body.hasPrefix(String(first.body.dropLast())) && again.body.hasSuffix(#","duplicate":true}"#))
      let found = try await Self.call(.GET, "\(url)/v1/messages/by-key/k%2F1%20%C3%A9")
      #expect(found.status == 200)
      #expect(found.body.contains(#""status":"delivered""#))
      #expect(try await Self.call(.GET, "\(url)/v1/messages/by-key/other").status == 404)
      let listed = try await Self.call(.GET, "\(url)/v1/messages?reference=c-1")
      #expect(listed.body.contains(#""text":"Hola""#) && listed.body.contains(#""duplicates":1"#))
      #expect(try await Self.call(.GET, "\(url)/v1/messages?reference=c-2").body == #"{"messages":[]}"#)
      var iterator = webhooks.makeAsyncIterator()
      let receipt = try #require(await iterator.next())
      #expect(receipt.isSigned)
      #expect(
        receipt.body.contains(#""type":"message.delivered","time":"2026-03-02T12:00:00Z","reference":"c-1","idempotencyKey":"k/1 é""#))
    }
  }

  @Test("A reply that a person makes up is sent on; bad requests get a sentence") func eventsAndMistakes() async throws {
    try await Self.withSandbox { url, webhooks in
      let reply = try await Self.call(
        .POST, "\(url)/v1/events", #"{"type":"message.received","reference":"c-1","channel":"sms","text":"STOP"}"#)
      #expect(reply.status == 202)
      var iterator = webhooks.makeAsyncIterator()
      let webhook = try #require(await iterator.next())
      #expect(webhook.isSigned && webhook.body.contains(#""text":"STOP""#))
      #expect(try await Self.call(.POST, "\(url)/v1/messages", Self.message, token: "wrong").status == 401)
      let bad = try await Self.call(.POST, "\(url)/v1/messages", #"{"idempotencyKey":"k","reference":"c","channel":"fax"}"#)
      #expect(bad.status == 400)
      #expect(bad.body == #"{"error":"channel: “fax” is not known; it must be one of whatsapp, sms, email, voice"}"#)
    }
  }

  @Test func thePageIsForEverybodyAndWhatItReadsIsNot() async throws {
    try await Self.withSandbox { sandbox, _ in
      for (path, words) in [("/", "Phones and inboxes"), ("/phones.js", "/v1/timeline"), ("/phones.css", ":root")] {
        let page = try await Self.call(.GET, sandbox + path, token: "nobody's")
        #expect(page.status == 200)
        #expect(page.body.contains(words))
      }
      #expect(try await Self.call(.GET, "\(sandbox)/v1/timeline", token: "nobody's").status == 401)
    }
  }

  @Test func theTimelineTellsMessagesAndDeedsInTheirOrder() async throws {
    try await Self.withSandbox { sandbox, _ in
      #expect(try await Self.call(.POST, "\(sandbox)/v1/messages", Self.message).status == 202)
      let reply = #"{"type":"message.received","reference":"c-1","channel":"sms","text":"yes"}"#
      #expect(try await Self.call(.POST, "\(sandbox)/v1/events", reply).status == 202)
      let all = try await Self.call(.GET, "\(sandbox)/v1/timeline").body
      let message = try #require(all.firstRange(of: #"{"message":{"#))
      let event = try #require(all.firstRange(of: #"{"event":{"#))
      #expect(message.lowerBound < event.lowerBound)
      let rest = try await Self.call(.GET, "\(sandbox)/v1/timeline?from=1").body
      #expect(!rest.contains(#""message":"#))
      #expect(rest.contains(#""text":"yes""#))
      #expect(try await Self.call(.GET, "\(sandbox)/v1/timeline?from=2").body == #"{"entries":[]}"#)
    }
  }
}
