import AsyncHTTPClient
public import LanguageModel
import Models
import NIOCore
import NIOHTTP1
import Seals
public import Streaming

/// Asks a language model by an OpenAI-compatible endpoint.
///
/// A call is bounded in every way: in time as a whole, in the bytes that are read, in calls a day and at once. It is made once; a second time only
/// where the endpoint asks for a short pause. Nothing of a request or an answer is logged.
public struct ModelEndpoint: Sendable {
  private let configuration: ModelConfiguration
  private let connections: ModelConnections
  private let gate: ModelGate
  private let clock: StreamClock
  public let figures = ModelFigures()

  public init(_ configuration: ModelConfiguration, connections: ModelConnections, clock: StreamClock) {
    self.configuration = configuration
    self.connections = connections
    self.clock = clock
    gate = ModelGate(callsPerDay: configuration.callsPerDay, callsMax: configuration.callsMax, clock: clock)
  }

  /// Never throws: whatever goes wrong is an answer too.
  public func ask(_ request: ModelRequest) async -> ModelAnswer {
    let answer = await answer(request)
    figures.count(answer, request.purpose)
    return answer
  }

  private func answer(_ request: ModelRequest) async -> ModelAnswer {
    if let refusal = gate.enter() { return ModelAnswer(.refused, reason: refusal.rawValue) }
    let start = clock.steady
    var result = await inTime { await call(request) }
    gate.leave(isFailure: result.isFailure)
    result.answer.milliseconds = Int(max(0, clock.steady - start))
    return result.answer
  }

  /// The client's own limit ends with the head of the answer; this one holds to the last byte.
  private func inTime(_ call: @escaping @Sendable () async -> CallResult) async -> CallResult {
    await withTaskGroup(of: CallResult?.self) { group in
      group.addTask { await call() }
      group.addTask {
        try? await Task.sleep(for: .milliseconds(configuration.millisecondsMax))
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first ?? CallResult(ModelAnswer(.timedOut, reason: "no answer in time"), isFailure: true)
    }
  }

  private func call(_ request: ModelRequest) async -> CallResult {
    let body = ChatRequest.body(request, model: configuration.model, usesSchema: configuration.usesSchema)
    do {
      let first = try await send(body)
      guard let pause = first.pauseSeconds, pause * 1000 < configuration.millisecondsMax, gate.takeAgain() else { return first.result }
      try await Task.sleep(for: .seconds(pause))
      return try await send(body).result
    } catch let error as HTTPClientError
      where [.deadlineExceeded, .connectTimeout, .readTimeout, .getConnectionFromPoolTimeout].contains(error)
    {
      return CallResult(ModelAnswer(.timedOut, reason: "no answer in time"), isFailure: true)
    } catch {
      return CallResult(ModelAnswer(.failed, reason: "connection refused or broken off"), isFailure: true)
    }
  }

  private func send(_ body: [UInt8]) async throws -> (result: CallResult, pauseSeconds: Int?) {
    var request = HTTPClientRequest(url: configuration.url)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/json")
    request.headers.add(name: "Accept", value: "application/json")
    if let key = configuration.key {
      request.headers.add(name: "Authorization", value: "Bearer \(key.text)")
      request.headers.add(name: "api-key", value: key.text)
    }
    request.body = .bytes(body)
    let response = try await connections.client.execute(request, timeout: .milliseconds(Int64(configuration.millisecondsMax)))
    guard response.status == .ok else {
      let pause =
        response.status == .tooManyRequests || response.status == .serviceUnavailable
        ? response.headers.first(name: "Retry-After").flatMap { Int($0) }.flatMap { (0...86_400).contains($0) ? $0 : nil } : nil
      // A pause that it asks for does not speak against the endpoint.
      return (CallResult(ModelAnswer(.failed, reason: "status \(response.status.code)"), isFailure: pause == nil), pause)
    }
    let announced = response.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
    guard announced <= AnswerBytes.most, let bytes = try await AnswerBytes.collect(response.body) else {
      return (CallResult(ModelAnswer(.tooLarge, reason: "over \(AnswerBytes.most) bytes"), isFailure: true), nil)
    }
    let answer = ChatCompletion.answer(bytes)
    // A whole completion without a text that can be used is the model's matter; anything else is no such endpoint.
    return (CallResult(answer, isFailure: answer.outcome == .unreadable && answer.reason == "no chat completion"), nil)
  }
}

/// An answer, and whether it speaks against the endpoint itself.
private struct CallResult: Sendable {
  var answer: ModelAnswer
  var isFailure: Bool

  init(_ answer: ModelAnswer, isFailure: Bool) {
    self.answer = answer
    self.isFailure = isFailure
  }
}
