import BrokerSupport
import DevelopmentBroker
import Foundation
import Models
import Testing

extension EndToEnd {
  @Suite("The examples (deploy/examples)")
  struct ExamplesTests {
    private static let python = Program.root.appending(path: ".tools/venv/bin/python").path
    static let hasClient = FileManager.default.fileExists(atPath: Program.root.appending(path: ".tools/venv/lib").path)
      && (try? FileManager.default.subpathsOfDirectory(atPath: Program.root.appending(path: ".tools/venv/lib").path).contains { $0.hasSuffix("confluent_kafka") }) == true

    /// How a language's program is started: one that publishes, one that follows.
    struct Language: CustomStringConvertible {
      var description: String
      var start: @Sendable (_ program: String, _ arguments: [String], _ environment: [String: String]) throws -> Program

      static let python = Language(description: "Python") { program, arguments, environment in
        try Program(ExamplesTests.python, ["-B", "deploy/examples/python/\(program).py"] + arguments, environment: environment)
      }
      static let swift = Language(description: "Swift") { program, arguments, environment in
        try Program(program == "publish" ? "PublishExample" : "MetricsExample", arguments, environment: environment)
      }
    }

    @Test(
      "what they publish becomes a segment and a message; what they read are figures about it",
      .enabled(if: hasClient, "needs confluent-kafka in .tools/venv, which deploy/test sets up"), arguments: [Language.python, .swift])
    func path(language: Language) async throws {
      let system = try await SystemByHand.start()
      let publish = try language.start("publish", ["c-1", "a-1", "12550", "USD", "2026-03-01", "ana@example.org"], system.environment)
      var said = ""
      for await line in publish.lines { said += line }
      #expect(await publish.ended() == 0, "\(said)")
      #expect(said.hasPrefix("published "))

      _ = try await system.next(DeliveryStatus.accepted.rawValue, of: "c-1")
      let segment = try #require(try await system.records(of: .segments).first { $0.contains("customer.segmented") })
      #expect(segment.contains(#""subject":"c-1""#) && segment.contains(#""stage":"early""#) && segment.contains("12550"))
      // The minute of the contact ends, and its figures come out.
      try await system.pass(hours: 1)

      let metrics = try language.start("metrics", [], system.environment)
      var contacts = ""
      for await line in metrics.lines where line.contains("contacts") {
        contacts = line
        break
      }
      #expect(contacts.contains("flow") && contacts.contains("early") && contacts.contains("email"), "\(contacts)")
      kill(metrics.identifier, SIGKILL)
      await system.stop()
    }
  }
}
