import DevelopmentBroker
import Foundation
public import Kafka

/// The broker that tests run on: the one that `KAFKA_BOOTSTRAP_SERVERS` names, or a development broker that this process starts once.
public enum TestBroker {
  /// How to reach it.
  public static func connection() async throws -> KafkaConnection { try await shared.value.connection }

  /// The development broker, where this process runs one: for tests that inject faults or rest on its ways.
  public static func development() async throws -> DevelopmentBroker? { try await shared.value.development }

  public static var isDevelopment: Bool { ProcessInfo.processInfo.environment["KAFKA_BOOTSTRAP_SERVERS"] == nil }

  private static let shared = Task {
    let environment = ProcessInfo.processInfo.environment
    guard isDevelopment else { return Shared(connection: try KafkaEnvironment.connection(environment), development: nil) }
    let broker = try await DevelopmentBroker.start(environment: environment)
    return Shared(connection: try KafkaEnvironment.connection(broker.environment), development: broker)
  }

  private struct Shared: Sendable {
    var connection: KafkaConnection
    var development: DevelopmentBroker?
  }

  /// Creates topics under names that nobody else uses, and returns the names in order.
  public static func createTopics(_ names: [String], partitions: Int32 = 1) async throws -> [String] {
    let prefix = randomName()
    let topics = names.map { "\(prefix).\($0)" }
    let admin = try KafkaAdmin(try await connection(), clientID: "test-topics")
    try await admin.waitUntilReachable()
    let existing = try await admin.create(topics.map { KafkaAdmin.NewTopic(name: $0, partitions: partitions) })
    await admin.close()
    precondition(existing.isEmpty, "random names met: \(existing)")
    return topics
  }

  /// A name for a group, a producer or a topic that nobody else uses.
  public static func randomName() -> String {
    "test-" + String(UInt64.random(in: .min ... .max), radix: 36)
  }
}
