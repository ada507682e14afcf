import LanguageModel
import Models
import ModelEndpoint
import ModelSupport
import Streaming
import Testing

/// An endpoint that asks a scripted model.
enum EndpointHarness {
  static let secretWords = "me llamo Xiomara y debo todo"
  static let key = "sk-very-secret-0042"

  static func settings(_ url: String, _ others: [String: String] = [:]) -> [String: String] {
    ["CORDIAL_LLM_URL": url, "CORDIAL_LLM_MODEL": "tiny", "CORDIAL_LLM_KEY": key, "CORDIAL_LLM_MILLISECONDS": "10000"].merging(others) {
      $1
    }
  }

  /// Runs a test with an endpoint of its own.
  static func run(
    _ model: ScriptedModel, _ others: [String: String] = [:], clock: StreamClock = StreamClock(.wall),
    _ test: @Sendable (ModelEndpoint) async throws -> Void
  ) async throws {
    try await model.run { url in try await run(url: url, others, clock: clock, test) }
  }

  static func run(
    url: String, _ others: [String: String] = [:], clock: StreamClock = StreamClock(.wall),
    _ test: @Sendable (ModelEndpoint) async throws -> Void
  ) async throws {
    let configuration = try #require(try ModelConfiguration.read(settings(url, others)))
    let connections = ModelConnections(configuration)
    do { try await test(ModelEndpoint(configuration, connections: connections, clock: clock)) } catch {
      try await connections.close()
      throw error
    }
    try await connections.close()
  }

  static func request(_ purpose: ModelPurpose = .understanding) -> ModelRequest {
    ModelRequest(
      id: "reply-1", purpose: purpose, messages: [ChatMessage(.system, "label it"), ChatMessage(.user, secretWords)],
      schema: purpose == .understanding ? #"{"type":"object"}"# : nil, tokensMax: 100)
  }
}
