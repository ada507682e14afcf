import AsyncHTTPClient
import Foundation
import Kafka
import Models
import NIOCore
import NIOHTTP1
import Sandbox
import SealedLog
import Seals

/// The services that run already, on the clock on the wall, with the sandbox that they send by.
struct RunningLink: ChatLink {
  private let customer: String
  private let sandbox: String
  private let token: String
  private let publisher: SealingPublisher
  private var messagesSeen = 0

  /// An answer takes a second or less; whoever waits longer is told that none came.
  static let answerSeconds = 10
  private static let pauseMilliseconds = 150

  init(_ connection: KafkaConnection, keys: KeyRing?, sandbox: String, token: String, customer: String) async throws {
    self.sandbox = sandbox
    self.token = token
    self.customer = customer
    publisher = try await SealingPublisher.open(connection, clientID: "chat", keys: keys)
    messagesSeen = try await messages().count
  }

  var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  mutating func publish(_ event: [UInt8], key: String) async throws {
    try await publisher.publish(topic: Topic.portfolio.rawValue, key: Array(key.utf8), value: event)
  }

  mutating func post(_ event: WebhookEvent) async throws {
    var writer = JSONWriter()
    event.write(to: &writer)
    _ = try await answer(to: "v1/events", body: writer.bytes)
  }

  mutating func settle() async throws -> [ChatMessage] { try await arrivals(seconds: RunningLink.answerSeconds) }

  /// Nobody can move the clock on the wall: waits for a reminder as long as one usually takes.
  mutating func wait(days: Int, untilMessage: Bool) async throws -> [ChatMessage] { try await arrivals(seconds: 100) }

  private mutating func arrivals(seconds: Int) async throws -> [ChatMessage] {
    let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
    while ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(RunningLink.pauseMilliseconds))
      let messages = try await messages()
      guard messages.count > messagesSeen else { continue }
      defer { messagesSeen = messages.count }
      return Array(messages.dropFirst(messagesSeen))
    }
    return []
  }

  private func messages() async throws -> [ChatMessage] {
    let name = customer.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? customer
    var reader = JSONReader(try await answer(to: "v1/messages?reference=\(name)", body: nil))
    var messages: [ChatMessage] = []
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "messages": messages = try reader.list { reader throws(JSONFailure) in try ChatMessage(from: &reader) }
      default: try reader.skip()
      }
    }
    return messages
  }

  private func answer(to path: String, body: [UInt8]?) async throws -> [UInt8] {
    var request = HTTPClientRequest(url: "\(sandbox)/\(path)")
    request.headers.add(name: "Authorization", value: "Bearer \(token)")
    if let body {
      request.method = .POST
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    let response: HTTPClientResponse
    do { response = try await HTTPClient.shared.execute(request, timeout: .seconds(10)) } catch {
      throw RehearsalFailure("the sandbox at \(sandbox) does not answer; start it with `cordial sandbox`, or set CORDIAL_SANDBOX_URL")
    }
    guard (200..<300).contains(response.status.code) else {
      throw RehearsalFailure("the sandbox refused a request with status \(response.status.code); is CORDIAL_SANDBOX_TOKEN the same?")
    }
    return Array(try await response.body.collect(upTo: 8 << 20).readableBytesView)
  }

  func close() async { await publisher.close() }
}
