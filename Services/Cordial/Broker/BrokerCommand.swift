import ArgumentParser
import Foundation
import UnixSignals

/// `cordial broker`: the development broker until it is interrupted.
public struct BrokerCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "broker",
    abstract: "Run a Kafka-compatible broker in memory on this machine, for a demo or for tests.",
    discussion: "Prints the variables that point a service at it. Everything is lost when it ends.")

  @Option(help: "The port on the loopback address where clients connect; 0 takes any free one.")
  var port = 9092

  public init() {}

  public func run() async throws {
    let interruptions = await UnixSignalsSequence(trapping: .sigint, .sigterm)
    let broker = try await DevelopmentBroker.start(port: port, environment: ProcessInfo.processInfo.environment)
    let lines = broker.environment.sorted { $0.key < $1.key }.map { "export \($0.key)=\($0.value)\n" }
    try FileHandle.standardOutput.write(contentsOf: Data(lines.joined().utf8))
    let ended = await withTaskGroup(of: Int32?.self) { group in
      group.addTask { await broker.waitUntilEnded() }
      group.addTask {
        for await _ in interruptions { break }
        return nil
      }
      let first = await group.next() ?? nil
      await broker.stop()
      group.cancelAll()
      return first
    }
    if let status = ended { throw DevelopmentBrokerError.ended(status: status) }
  }
}
