import Bytes
import Foundation
import Hosting
import LanguageModel
import ModelEndpoint
import ModelSupport
import Models
import Streaming
import Testing

@Suite("What a model's endpoint is sent") struct RequestTests {
  private func sent(_ request: ModelRequest, _ settings: [String: String] = [:]) async throws -> (call: ModelCall, json: [String: Any]) {
    let model = ScriptedModel(.text("good"))
    try await EndpointHarness.run(model, settings) { endpoint in _ = await endpoint.ask(request) }
    let call = try #require(model.calls.first)
    return (call, try #require(try JSONSerialization.jsonObject(with: Data(call.body)) as? [String: Any]))
  }

  @Test("a reading is asked for by schema, without chance") func understanding() async throws {
    let (call, json) = try await sent(EndpointHarness.request())
    #expect(call.path == "/v1/chat/completions")
    #expect(call.authorization == "Bearer \(EndpointHarness.key)" && call.apiKey == EndpointHarness.key)
    #expect(
      json["model"] as? String == "tiny" && json["max_tokens"] as? Int == 100 && json["temperature"] as? Double == 0
        && json["stream"] as? Bool == false)
    let messages = try #require(json["messages"] as? [[String: String]])
    #expect(messages == [["role": "system", "content": "label it"], ["role": "user", "content": EndpointHarness.secretWords]])
    let format = try #require(json["response_format"] as? [String: Any])
    let schema = try #require(format["json_schema"] as? [String: Any])
    #expect(format["type"] as? String == "json_schema" && schema["strict"] as? Bool == true && schema["name"] as? String == "understanding")
    #expect((schema["schema"] as? [String: String]) == ["type": "object"])
  }

  @Test("wording is free text and may vary; schemas can be left out") func others() async throws {
    let (_, rephrasing) = try await sent(EndpointHarness.request(.rephrasing))
    #expect(rephrasing["temperature"] as? Double == 0.7 && rephrasing["response_format"] == nil)
    #expect(try await sent(EndpointHarness.request(.narrative)).json["temperature"] as? Double == 0)
    #expect(try await sent(EndpointHarness.request(), ["CORDIAL_LLM_SCHEMA": "off"]).json["response_format"] == nil)
    let keyless = try await sent(EndpointHarness.request(), ["CORDIAL_LLM_KEY": ""])
    #expect(keyless.call.authorization == nil && keyless.call.apiKey == nil)
  }

  @Test("a recorded request comes back as a recorded answer") func performer() async throws {
    try await EndpointHarness.run(ScriptedModel(.text("good"))) { endpoint in
      let performer = ModelPerformer(endpoint: endpoint) { bytes in
        var reader = JSONReader(bytes)
        return try? ModelRequest(from: &reader)
      }
      func perform(_ bytes: [UInt8]) async throws -> ModelAnswer {
        let effect = StreamEffect(id: Identity(high: 1, low: 2), kind: "model", isRepeatable: true, request: bytes)
        var reader = JSONReader(await performer.perform(effect, key: Array("customer".utf8)))
        return try ModelAnswer(from: &reader)
      }
      #expect(try await perform(EndpointHarness.request().json).text == "good")
      let unreadable = try await perform(Array("{\"id\":\"Xiomara\"}".utf8))
      #expect(unreadable == ModelAnswer(.failed, reason: "the recorded request can't be read"))
    }
  }
}
