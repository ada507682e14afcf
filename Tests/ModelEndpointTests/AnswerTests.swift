import LanguageModel
import ModelEndpoint
import ModelSupport
import Models
import Testing

@Suite("What becomes of a model's answers") struct AnswerTests {
  static let reading = #"{"intents":[{"label":"pay_now","confidence":0.9}],"sentiment":"neutral"}"#

  /// Nothing that is kept of a call that failed tells what it was about, or with which key.
  private func tellsNothing(_ answer: ModelAnswer) {
    let json = String(decoding: answer.json, as: UTF8.self)
    #expect(!json.contains("Xiomara") && !json.contains("debo") && !json.contains(EndpointHarness.key) && !json.contains("127.0.0.1"))
  }

  @Test(
    "a text comes through as it is",
    arguments: [
      reading, "Sure!\n```json\n\(reading)\n```", "¡Hola {name1}! “¿Cómo va?” \\ \u{1F44D} \u{0}",
      String(repeating: "largo ", count: 5_000),
    ])
  func texts(_ text: String) async throws {
    try await EndpointHarness.run(ScriptedModel(.text(text))) { endpoint in
      let answer = await endpoint.ask(EndpointHarness.request())
      #expect(answer.outcome == .answered)
      #expect(answer.text == text)
      #expect(answer.model == "scripted" && answer.tokens == 42 && answer.reason == nil)
    }
  }

  @Test("aloud thoughts are left out") func thoughts() async throws {
    try await EndpointHarness.run(ScriptedModel(.text("<think>\nthe customer {…}\n</think>Hola"), .text("<think>without end"))) {
      endpoint in
      #expect(await endpoint.ask(EndpointHarness.request()).text == "Hola")
      #expect(await endpoint.ask(EndpointHarness.request()).text == "<think>without end")
    }
  }

  @Test(
    "what is no usable completion is unreadable",
    arguments: [
      ("", "no chat completion"), ("<html>Xiomara</html>", "no chat completion"),
      (String(ScriptedAnswer.completion(reading).dropLast(30)), "no chat completion"),
      (reading, "no chat completion"), ("[]", "no chat completion"), ("null", "no chat completion"), (#"{"choices":[]}"#, "no text"),
      (#"{"choices":[{"message":{"role":"assistant","content":null,"tool_calls":[]},"finish_reason":"tool_calls"}]}"#, "no text"),
      (#"{"choices":[{"message":{"content":["Xiomara"]}}]}"#, "no chat completion"),
      (#"{"choices":{"message":"x"}}"#, "no chat completion"),
      (#"{"error":{"message":"no such model as Xiomara"}}"#, "no chat completion"), (ScriptedAnswer.completion("   \n "), "no text"),
      (ScriptedAnswer.completion("half a sen", ending: "length"), "cut off"),
      (ScriptedAnswer.completion("Xiomara", ending: "content_filter"), "withheld"),
      (ScriptedAnswer.completion("good") + "}", "no chat completion"), ("data: {\"choices\":[]}\n\ndata: [DONE]\n\n", "no chat completion"),
      (String(repeating: "{\"choices\":", count: 4_000), "no chat completion"),
    ])
  func unreadable(_ body: String, _ reason: String) async throws {
    try await EndpointHarness.run(ScriptedModel(.body(body))) { endpoint in
      let answer = await endpoint.ask(EndpointHarness.request())
      #expect(answer.outcome == .unreadable)
      #expect(answer.reason == reason)
      #expect(answer.text == nil)
      tellsNothing(answer)
    }
  }

  @Test(
    "a status that is no success has failed, and its words are not kept",
    arguments: [201, 204, 301, 307, 400, 401, 404, 418, 429, 500, 502, 503])
  func statuses(_ status: Int) async throws {
    let model = ScriptedModel(
      .body(status == 204 ? "" : #"{"error":"debo todo"}"#, status: status, headers: ["Location": "http://127.0.0.1:1/v1/chat/completions"])
    )
    try await EndpointHarness.run(model) { endpoint in
      let answer = await endpoint.ask(EndpointHarness.request())
      #expect(answer.outcome == .failed)
      #expect(answer.reason == "status \(status)")
      #expect(model.calls.count == 1)
      tellsNothing(answer)
    }
  }

  @Test("a connection that breaks off or is refused has failed") func connections() async throws {
    try await EndpointHarness.run(ScriptedModel(.closes)) { endpoint in
      let answer = await endpoint.ask(EndpointHarness.request())
      #expect(answer.outcome == .failed && answer.reason == "connection refused or broken off")
      tellsNothing(answer)
    }
    // The address of a server that has ended.
    let gone = Gone()
    try await ScriptedModel(.silence).run { await gone.set($0) }
    try await EndpointHarness.run(url: await gone.url) { endpoint in
      let answer = await endpoint.ask(EndpointHarness.request())
      #expect(answer.outcome == .failed)
      #expect(answer.reason == "connection refused or broken off")
    }
  }

  private actor Gone {
    var url = ""
    func set(_ url: String) { self.url = url }
  }

  @Test("an answer over 64 KB is not read to its end", arguments: [true, false]) func tooLarge(isAnnounced: Bool) async throws {
    let model = ScriptedModel(.large(bytes: 64 << 20, isAnnounced: isAnnounced))
    try await EndpointHarness.run(model) { endpoint in
      let answer = await endpoint.ask(EndpointHarness.request())
      #expect(answer.outcome == .tooLarge)
      #expect(answer.reason == "over 65536 bytes" && answer.text == nil)
    }
    #expect(model.bytesSent < 32 << 20, "what was sent lies in the buffers of the sockets")
  }

  @Test("a flood without end is cut at once") func flood() async throws {
    try await EndpointHarness.run(ScriptedModel(.flood)) { endpoint in
      #expect(await endpoint.ask(EndpointHarness.request()).outcome == .tooLarge)
    }
  }

  @Test("silence and trickle end when the time is over", arguments: [true, false]) func timedOut(isSilent: Bool) async throws {
    try await EndpointHarness.run(ScriptedModel(isSilent ? .silence : .trickle), ["CORDIAL_LLM_MILLISECONDS": "200"]) { endpoint in
      let answer = await endpoint.ask(EndpointHarness.request())
      #expect(answer.outcome == .timedOut)
      #expect(answer.milliseconds >= 200)
      tellsNothing(answer)
    }
  }
}
