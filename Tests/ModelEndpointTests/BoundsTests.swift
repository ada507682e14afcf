import LanguageModel
import Models
import ModelSupport
import NIOCore
import Streaming
import Synchronization
import Testing

@testable import Hosting
@testable import ModelEndpoint

@Suite("How often a model is asked, and when not") struct BoundsTests {
  /// A clock that moves only when told.
  private func stopped() -> StreamClock {
    let clock = StreamClock(.simulated)
    clock.advance(to: 1_772_452_800_000)
    return clock
  }

  @Test("a pause that is asked for is kept once, and not where it is too long") func pauses() async throws {
    let soon = ScriptedAnswer.body("", status: 429, headers: ["Retry-After": "0"])
    let model = ScriptedModel(soon, .text("good"), .body("", status: 503, headers: ["Retry-After": "3600"]), soon, soon, .text("never"))
    try await EndpointHarness.run(model) { endpoint in
      #expect(await endpoint.ask(EndpointHarness.request()).text == "good")
      #expect(model.calls.count == 2)
      #expect(await endpoint.ask(EndpointHarness.request()).reason == "status 503")
      #expect(model.calls.count == 3)
      #expect(await endpoint.ask(EndpointHarness.request()).reason == "status 429")
      #expect(model.calls.count == 5)
    }
  }

  @Test("after five failures in a row nobody is asked for 30 seconds, then one call tries") func breaker() async throws {
    let model = ScriptedModel(
      .body("", status: 500), .body("x"), .closes, .body("", status: 404), .body("", status: 500), .body("", status: 500), .text("back"),
      .text("again"))
    let clock = stopped()
    try await EndpointHarness.run(model, clock: clock) { endpoint in
      for _ in 0..<5 { #expect([.failed, .unreadable].contains(await endpoint.ask(EndpointHarness.request()).outcome)) }
      let refused = await endpoint.ask(EndpointHarness.request())
      #expect(refused == ModelAnswer(.refused, reason: "endpoint failed again and again"))
      #expect(model.calls.count == 5)
      clock.wait(milliseconds: 29_999)
      #expect(await endpoint.ask(EndpointHarness.request()).outcome == .refused)
      clock.wait(milliseconds: 1)
      #expect(await endpoint.ask(EndpointHarness.request()).outcome == .failed, "the trial fails, and it is left alone again")
      #expect(await endpoint.ask(EndpointHarness.request()).outcome == .refused)
      clock.wait(milliseconds: 30_000)
      #expect(await endpoint.ask(EndpointHarness.request()).text == "back")
      #expect(await endpoint.ask(EndpointHarness.request()).text == "again")
    }
  }

  @Test("answers that are only useless, and pauses asked for, do not speak against the endpoint") func harmless() async throws {
    let model = ScriptedModel { call in
      call.text.isEmpty ? .silence : .body(ScriptedAnswer.completion("half", ending: "length"))
    }
    try await EndpointHarness.run(model) { endpoint in
      for _ in 0..<8 { #expect(await endpoint.ask(EndpointHarness.request()).outcome == .unreadable) }
      #expect(model.calls.count == 8)
    }
    let busy = ScriptedModel(.body("", status: 503, headers: ["Retry-After": "3600"]))
    try await EndpointHarness.run(busy) { endpoint in
      for _ in 0..<8 { #expect(await endpoint.ask(EndpointHarness.request()).outcome == .failed) }
      #expect(busy.calls.count == 8)
    }
  }

  @Test("the budget is of a day, and another try counts too") func budget() async throws {
    let model = ScriptedModel(.body("", status: 429, headers: ["Retry-After": "0"]), .text("one"), .text("two"))
    let clock = stopped()
    try await EndpointHarness.run(model, ["CORDIAL_LLM_CALLS_PER_DAY": "3"], clock: clock) { endpoint in
      #expect(await endpoint.ask(EndpointHarness.request()).text == "one")
      #expect(await endpoint.ask(EndpointHarness.request()).text == "two")
      #expect(await endpoint.ask(EndpointHarness.request()) == ModelAnswer(.refused, reason: "budget spent"))
      #expect(model.calls.count == 3)
      clock.advance(to: 1_772_452_800_000 + 86_400_000)
      #expect(await endpoint.ask(EndpointHarness.request()).text == "two")
    }
  }

  @Test("more calls than allowed at once are not made, and none is waited for") func atOnce() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let model = ScriptedModel { _ in
      arrived.yield()
      return .silence
    }
    try await EndpointHarness.run(model, ["CORDIAL_LLM_CALLS_MAX": "2", "CORDIAL_LLM_MILLISECONDS": "1000"]) { endpoint in
      await withTaskGroup(of: ModelAnswer.self) { group in
        for _ in 0..<2 { group.addTask { await endpoint.ask(EndpointHarness.request()) } }
        var iterator = arrivals.makeAsyncIterator()
        for _ in 0..<2 { await iterator.next() }
        #expect(await endpoint.ask(EndpointHarness.request()) == ModelAnswer(.refused, reason: "too many calls"))
        for await answer in group { #expect(answer.outcome == .timedOut) }
      }
      #expect(model.calls.count == 2)
    }
  }

  @Test("of a body that is too long no further piece is asked for") func pieces() async throws {
    let taken = Mutex(0)
    let pieces = AsyncStream<ByteBuffer> {
      taken.withLock { $0 += 1 }
      return ByteBuffer(repeating: 32, count: 1000)
    }
    #expect(try await AnswerBytes.collect(pieces) == nil)
    #expect(taken.withLock { $0 } == 66)
    let exact = AsyncStream<ByteBuffer> { continuation in
      for _ in 0..<64 { continuation.yield(ByteBuffer(repeating: 32, count: 1024)) }
      continuation.finish()
    }
    #expect(try await AnswerBytes.collect(exact)?.count == 65_536)
  }

  @Test("what is counted, by purpose and outcome") func figures() async throws {
    let model = ScriptedModel(.text("one"), .body("", status: 500))
    try await EndpointHarness.run(model) { endpoint in
      _ = await endpoint.ask(EndpointHarness.request())
      _ = await endpoint.ask(EndpointHarness.request(.narrative))
      let lines = PrometheusText.page([("conversation", LogTopics([]), RunnerStatus(), endpoint.figures.samples)])
      #expect(lines.contains("\ncordial_model_calls_total{core=\"conversation\",purpose=\"understanding\",outcome=\"answered\"} 1\n"))
      #expect(lines.contains("\ncordial_model_calls_total{core=\"conversation\",purpose=\"narrative\",outcome=\"failed\"} 1\n"))
      #expect(lines.contains("\ncordial_model_calls_total{core=\"conversation\",purpose=\"rephrasing\",outcome=\"answered\"} 0\n"))
      #expect(lines.contains("\ncordial_model_tokens_total{core=\"conversation\",purpose=\"understanding\"} 42\n"))
      #expect(lines.ranges(of: "# TYPE cordial_model_calls_total counter").count == 1)
      #expect(!lines.contains(EndpointHarness.key))
    }
  }
}
