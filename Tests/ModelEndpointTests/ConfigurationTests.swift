import Foundation
import Hosting
import ModelEndpoint
import Seals
import Testing

@Suite("The model's settings") struct ConfigurationTests {
  private let least = ["CORDIAL_LLM_URL": "http://127.0.0.1:8085/v1", "CORDIAL_LLM_MODEL": "tiny"]

  @Test("without an address there is no model") func off() throws {
    #expect(try ModelConfiguration.read([:]) == nil)
    #expect(try ModelConfiguration.read(["CORDIAL_LLM_URL": "", "CORDIAL_LLM_KEY": "x"]) == nil)
  }

  @Test("defaults") func defaults() throws {
    let configuration = try #require(try ModelConfiguration.read(least))
    #expect(configuration.url == "http://127.0.0.1:8085/v1/chat/completions" && configuration.model == "tiny" && configuration.key == nil)
    #expect(
      configuration.millisecondsMax == 1_500 && configuration.callsPerDay == 100_000 && configuration.callsMax == 8
        && configuration.usesSchema)
  }

  @Test(
    "addresses",
    arguments: [
      ("http://ollama:11434/v1/", "http://ollama:11434/v1/chat/completions"),
      ("https://api.openai.com/v1", "https://api.openai.com/v1/chat/completions"),
      (
        "https://acme.openai.azure.com/openai/deployments/small?api-version=2024-10-21",
        "https://acme.openai.azure.com/openai/deployments/small/chat/completions?api-version=2024-10-21"
      ), ("http://[::1]:8085/v1/chat/completions", "http://[::1]:8085/v1/chat/completions"),
    ])
  func addresses(_ url: String, _ expected: String) throws {
    #expect(try ModelConfiguration.read(least.merging(["CORDIAL_LLM_URL": url]) { $1 })?.url == expected)
  }

  @Test("every mistake is said at once, and never the key or the address") func mistakes() throws {
    let failure = try #require(throws: ConfigurationFailure.self) {
      try ModelConfiguration.read([
        "CORDIAL_LLM_URL": "ftp://user:hunter2@host/", "CORDIAL_LLM_KEY": "sk-\nsecret", "CORDIAL_LLM_MILLISECONDS": "50",
        "CORDIAL_LLM_CALLS_PER_DAY": "-1",
        "CORDIAL_LLM_CALLS_MAX": "0", "CORDIAL_LLM_SCHEMA": "yes",
      ])
    }
    #expect(failure.sentences.count == 7)
    #expect(!failure.description.contains("hunter2") && !failure.description.contains("secret"))
    #expect(throws: ConfigurationFailure.self) {
      try ModelConfiguration.read(["CORDIAL_LLM_URL": "127.0.0.1:8085", "CORDIAL_LLM_MODEL": "tiny"])
    }
    #expect(throws: ConfigurationFailure.self) {
      try ModelConfiguration.read(least.merging(["CORDIAL_LLM_KEY_FILE": "/nowhere/key"]) { $1 })
    }
  }

  @Test("a key may stand in a file, and is never described") func key() throws {
    let file = URL.temporaryDirectory.appending(path: "cordial-model-key-\(UUID().uuidString)")
    try Data("sk-very-secret\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let configuration = try #require(try ModelConfiguration.read(least.merging(["CORDIAL_LLM_KEY_FILE": file.path]) { $1 }))
    #expect(configuration.key?.text == "sk-very-secret")
    #expect(!"\(configuration)".contains("secret") || "\(configuration)".contains("(secret)"))
    #expect(!String(reflecting: configuration).contains("sk-very"))
  }
}
