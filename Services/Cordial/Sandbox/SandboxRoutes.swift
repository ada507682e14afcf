import Foundation
import HTTPTypes
import Hummingbird
import Models
import NIOCore

/// The provider's HTTP interface.
///
/// | request | answer |
/// |---|---|
/// | `POST /v1/messages` | 202 `{"messageId"}`; for a key that was used before 200 with `"duplicate":true` |
/// | `GET /v1/messages/by-key/{idempotencyKey}` | 200 `{"messageId","status"}` or 404 |
/// | `GET /v1/messages?reference=` | 200 `{"messages":[…]}`, oldest first; all customers' where `reference` is missing |
/// | `GET /v1/timeline?from=` | 200 `{"entries":[{"message":…},{"event":…}]}`: what went to customers and what they did, from that place on |
/// | `GET /` | a page on which a person plays a customer; it asks for the rest with the token behind its `#token=` |
/// | `POST /v1/events` | 202 `{"id"}`: a reply or a payment that a person makes up, sent on as a webhook (`id` and `time` may be missing) |
struct SandboxRoutes: Sendable {
  let provider: SandboxProvider
  let token: String
  let intake: SandboxIntake

  static let largestBodyBytes = 1 << 20

  func router() -> Router<SandboxContext> {
    let router = Router(context: SandboxContext.self)
    let routes = self
    router.post("v1/messages") { request, context in try await routes.guarded(request) { try await routes.send(request, context) } }
    router.get("v1/messages/by-key/:key") { request, context in
      try await routes.guarded(request) { await routes.find(context.parameters.get("key")?.removingPercentEncoding ?? "") }
    }
    router.get("v1/messages") { request, _ in try await routes.guarded(request) { await routes.list(request) } }
    router.get("v1/timeline") { request, _ in try await routes.guarded(request) { await routes.timeline(request) } }
    SandboxPages().add(to: router)
    router.post("v1/events") { request, _ in try await routes.guarded(request) { try await routes.event(request) } }
    return router
  }

  private func guarded(_ request: Request, _ answer: () async throws -> Response) async throws -> Response {
    guard request.headers[.authorization] == "Bearer \(token)" else {
      return failure(.unauthorized, "send the sandbox's token as “Authorization: Bearer TOKEN”")
    }
    do { return try await answer() } catch let error as JSONFailure { return failure(.badRequest, error.description) }
  }

  private func send(_ request: Request, _ context: SandboxContext) async throws -> Response {
    var reader = JSONReader(try await body(request))
    return try await intake.take(try SandboxRequest(from: &reader), context, refused: refusal) { message, isDuplicate in
      json(isDuplicate ? .ok : .accepted) { writer in
        writer.member("messageId", message.messageId)
        if isDuplicate { writer.member("duplicate", true) }
      }
    }
  }

  private func refusal(_ fault: SandboxFault) -> Response {
    var answer = failure(fault.status, "a fault that was asked for")
    if fault == .tooManyLater { answer.headers[.retryAfter] = "20" }
    return answer
  }

  private func find(_ key: String) async -> Response {
    guard let message = await provider.message(key: key) else { return failure(.notFound, "no message has that key") }
    return json(.ok) { writer in
      writer.member("messageId", message.messageId)
      writer.member("status", message.status)
    }
  }

  private func list(_ request: Request) async -> Response {
    let reference = request.uri.queryParameters["reference"].map(String.init)
    let messages = if let reference { await provider.messages(reference: reference) } else { await provider.messages(from: 0) }
    return json(.ok) { writer in
      writer.key("messages")
      writer.beginArray()
      for message in messages { message.write(to: &writer) }
      writer.endArray()
    }
  }

  private func timeline(_ request: Request) async -> Response {
    let from = request.uri.queryParameters["from"].flatMap { Int($0) } ?? 0
    let entries = await provider.timeline(from: max(0, from))
    return json(.ok) { writer in
      writer.key("entries")
      writer.beginArray()
      for entry in entries {
        writer.beginObject()
        if let message = entry.message {
          writer.key("message")
          message.write(to: &writer)
        }
        if let event = entry.event {
          writer.key("event")
          event.write(to: &writer)
        }
        writer.endObject()
      }
      writer.endArray()
    }
  }

  private func event(_ request: Request) async throws -> Response {
    let event = try await provider.event(try await body(request))
    await provider.post([event])
    return json(.accepted) { $0.member("id", event.id) }
  }

  private func body(_ request: Request) async throws -> [UInt8] { try await request.sandboxBody() }

  private func failure(_ status: HTTPResponse.Status, _ sentence: String) -> Response { json(status) { $0.member("error", sentence) } }

  private func json(_ status: HTTPResponse.Status, _ members: (inout JSONWriter) -> Void) -> Response { .json(status, members) }
}

extension Request {
  func sandboxBody() async throws -> [UInt8] { Array(try await body.collect(upTo: SandboxRoutes.largestBodyBytes).readableBytesView) }
}

extension SandboxFault {
  /// The status of an answer that takes nothing.
  var status: HTTPResponse.Status {
    switch self {
    case .tooMany, .tooManyLater: .tooManyRequests
    case .unavailable: .serviceUnavailable
    case .gone: .gone
    default: .badRequest
    }
  }
}

extension Response {
  static func json(_ status: HTTPResponse.Status, _ members: (inout JSONWriter) -> Void) -> Response {
    var writer = JSONWriter()
    writer.beginObject()
    members(&writer)
    writer.endObject()
    return Response(
      status: status, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: ByteBuffer(bytes: writer.bytes)))
  }
}
