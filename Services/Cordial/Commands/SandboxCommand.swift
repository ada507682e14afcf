import ArgumentParser
import Hosting
import Sandbox
import Seals
import Terminal

/// `cordial sandbox`: the provider to try things out with.
struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Run a provider that sends nothing to anyone: messages can be looked at, replies and payments made up.",
    discussion: """
      Listens on the loopback address unless told otherwise, and serves a page on which you play the customers. Every request needs “Authorization: Bearer TOKEN”.
        curl -H "Authorization: Bearer $TOKEN" "http://127.0.0.1:8090/v1/messages?reference=c-1"
        curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:8090/v1/events -d \\
          '{"type":"message.received","reference":"c-1","channel":"sms","text":"STOP"}'
      """)

  @Option(help: "The address to listen on; 0.0.0.0 in a container, whose port is published on the loopback address only.")
  var host = "127.0.0.1"

  @Option(help: "The port; 0 takes any free one.")
  var port = 8090

  @Option(help: "Where webhooks go: the dispatch service.")
  var dispatch = "http://127.0.0.1:8083"

  func run() async throws {
    func variable(_ name: String) throws -> String {
      guard let value = Surroundings.variables.valueOrFile(name) else {
        throw Refusal("\(name) is not set, nor does \(name)_FILE name a file; give it the same value that the dispatch service has")
      }
      return value
    }
    let configuration = SandboxConfiguration(
      host: host, port: port, dispatch: dispatch, token: try variable("CORDIAL_SANDBOX_TOKEN"), secret: try variable("CORDIAL_WEBHOOK_SECRET"),
      deliversAtOnce: true)
    let server = SandboxServer(configuration, logger: Surroundings.logger("sandbox"), now: Surroundings.now)
    try await server.runUntilInterrupted { port in
      Terminal().note("The sandbox listens; play a customer at http://127.0.0.1:\(port)/#token=\(configuration.token)")
    }
  }
}
