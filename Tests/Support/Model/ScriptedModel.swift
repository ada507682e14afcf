internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Synchronization

/// An OpenAI-compatible endpoint on the loopback address that answers by script. It shows what a caller does with every kind of answer, and
/// nothing of how good models' answers are.
public final class ScriptedModel: Sendable {
  private let script: @Sendable (ModelCall) -> ScriptedAnswer
  private let record = Mutex<[ModelCall]>([])
  private let sent = Mutex(0)

  /// - Parameter script: asked for each call.
  public init(_ script: @escaping @Sendable (ModelCall) -> ScriptedAnswer) { self.script = script }

  /// The answers one after another; the last one again and again.
  public convenience init(_ answers: ScriptedAnswer...) {
    let number = Mutex(0)
    self.init { _ in
      let index = number.withLock { number in
        defer { number += 1 }
        return number
      }
      return answers[min(index, answers.count - 1)]
    }
  }

  public var calls: [ModelCall] { record.withLock { $0 } }
  /// Bytes of bodies that were taken from the server.
  public var bytesSent: Int { sent.withLock { $0 } }

  /// Runs a test with the endpoint's address, up to its version; the server ends with it.
  public func run(_ test: @Sendable (_ url: String) async throws -> Void) async throws {
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    let router = Router()
    router.post("v1/chat/completions") { request, _ in try await self.answer(request) }
    var logger = Logger(label: "scripted-model")
    logger.logLevel = .critical
    let application = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { listening.yield($0.localAddress?.port ?? 0) }, logger: logger)
    try await withThrowingTaskGroup { group in
      group.addTask { try await application.run() }
      var iterator = ports.makeAsyncIterator()
      let port = await iterator.next() ?? 0
      do { try await test("http://127.0.0.1:\(port)/v1") } catch {
        group.cancelAll()
        throw error
      }
      group.cancelAll()
    }
  }

  // MARK: Answers

  private func answer(_ request: Request) async throws -> Response {
    let body = try await request.body.collect(upTo: 1 << 20)
    let key = HTTPField.Name("api-key").flatMap { request.headers[$0] }
    let call = ModelCall(
      path: request.uri.path, authorization: request.headers[.authorization], apiKey: key, body: Array(body.readableBytesView))
    record.withLock { $0.append(call) }
    switch script(call) {
    case .text(let text): return response(ScriptedAnswer.completion(text))
    case .body(let text, let status, let headers): return response(text, status, headers)
    case .large(let bytes, let isAnnounced): return large(bytes, isAnnounced: isAnnounced)
    case .silence:
      await ScriptedModel.never()
      return Response(status: .ok)
    case .trickle: return stream(ScriptedPieces(bytes: 1, pause: .milliseconds(20), note: note))
    case .flood: return stream(ScriptedPieces(bytes: Self.pieceBytes, note: note))
    case .closes: return stream(ScriptedPieces(bytes: 8, count: 1, breaksOff: true, note: note))
    }
  }

  private func response(_ text: String, _ status: Int = 200, _ headers: [String: String] = [:]) -> Response {
    var fields: HTTPFields = [.contentType: "application/json"]
    for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    return Response(status: .init(code: status), headers: fields, body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  private static let pieceBytes = 16 << 10

  private func large(_ bytes: Int, isAnnounced: Bool) -> Response {
    let count = bytes / Self.pieceBytes
    return stream(ScriptedPieces(bytes: Self.pieceBytes, count: count, note: note), length: isAnnounced ? count * Self.pieceBytes : nil)
  }

  private func stream(_ pieces: ScriptedPieces, length: Int? = nil) -> Response {
    let body = ResponseBody(contentLength: length) { writer in
      try await writer.write(pieces)
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: [.contentType: "application/json"], body: body)
  }

  private var note: @Sendable (Int) -> Void { { bytes in self.sent.withLock { $0 += bytes } } }

  private static func never() async {
    let (nothing, _) = AsyncStream.makeStream(of: Void.self)
    for await _ in nothing {}
  }
}
