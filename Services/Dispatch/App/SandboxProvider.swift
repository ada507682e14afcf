import AsyncHTTPClient
import DispatchCore
import Models
import NIOCore
import NIOHTTP1
import NIOPosix
import Streaming

/// Sends through the sandbox provider, and asks it about contacts whose answer was lost.
struct SandboxProvider: EffectPerformer {
  let client: HTTPClient
  let configuration: DispatchConfiguration
  let clock: StreamClock

  func perform(_ effect: StreamEffect, key: [UInt8]) async -> [UInt8] {
    var reader = JSONReader(effect.request)
    guard let request = try? OutreachRequested(from: &reader) else {
      return ProviderAnswer(.rejected, reason: "the recorded request can't be read").json
    }
    let customer = String(decoding: key, as: UTF8.self)
    if effect.kind == ProviderCall.send, let now = clock.now,
      let refusal = ProviderCall.refusal(of: request, at: Instant(milliseconds: now))
    {
      return refusal.json
    }
    let answer = effect.kind == ProviderCall.lookUp ? await lookUp(request) : await send(request, customer: customer)
    return answer.json
  }

  private func send(_ contact: OutreachRequested, customer: String) async -> ProviderAnswer {
    var request = HTTPClientRequest(url: "\(configuration.sandboxURL)/v1/messages")
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.body = .bytes(SandboxProvider.body(contact, customer: customer))
    return await execute(&request) { status, retryAfter, body in
      switch status {
      case 200...299: ProviderAnswer(.accepted, messageId: SandboxProvider.messageId(body))
      case 429, 500...599: ProviderAnswer(.unsent, reason: "the provider answered \(status)", retryAfterSeconds: retryAfter)
      default: ProviderAnswer(.rejected, reason: "the provider answered \(status)", isPermanent: status == 410)
      }
    }
  }

  private func lookUp(_ contact: OutreachRequested) async -> ProviderAnswer {
    var request = HTTPClientRequest(url: "\(configuration.sandboxURL)/v1/messages/by-key/\(contact.contactId)")
    return await execute(&request) { status, _, body in
      switch status {
      case 200: ProviderAnswer(.accepted, messageId: SandboxProvider.messageId(body))
      case 404: ProviderAnswer(.notFound)
      default: ProviderAnswer(.unknown, reason: "the provider answered \(status) to a look-up")
      }
    }
  }

  /// A refused connection means that nothing was sent; any other failure on the way leaves that open.
  private func execute(
    _ request: inout HTTPClientRequest, _ judge: (Int, _ retryAfter: Int?, _ body: [UInt8]) -> ProviderAnswer
  ) async -> ProviderAnswer {
    request.headers.add(name: "Authorization", value: "Bearer \(configuration.sandboxToken)")
    do {
      let response = try await client.execute(request, timeout: .seconds(Int64(configuration.sendSecondsMax)))
      let body = try await response.body.collect(upTo: 1 << 20)
      return judge(Int(response.status.code), response.headers.first(name: "Retry-After").flatMap { Int($0) }, Array(body.readableBytesView))
    } catch let error as HTTPClientError where error == .connectTimeout {
      return ProviderAnswer(.unsent, reason: "the provider did not accept a connection in time")
    } catch is NIOConnectionError {
      return ProviderAnswer(.unsent, reason: "the provider refused the connection")
    } catch {
      return ProviderAnswer(.unknown, reason: "the call to the provider broke off")
    }
  }

  private static func body(_ contact: OutreachRequested, customer: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("idempotencyKey", contact.contactId)
    writer.member("reference", customer)
    writer.member("channel", contact.channel)
    writer.member("to", contact.address)
    writer.member("subject", contact.subject)
    writer.member("text", contact.text)
    writer.member("buttons", contact.buttons) { $1.write(to: &$0) }
    writer.endObject()
    return writer.bytes
  }

  private static func messageId(_ body: [UInt8]) -> String? {
    var reader = JSONReader(body)
    var id: String?
    guard (try? reader.beginObject()) != nil else { return nil }
    while let key = try? reader.nextKey() {
      if "messageId" ~= key { id = try? reader.string() } else { guard (try? reader.skip()) != nil else { return id } }
    }
    return id
  }
}
