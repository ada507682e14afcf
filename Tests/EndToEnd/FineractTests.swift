import DevelopmentBroker
import Fineract
import FineractSupport
import Foundation
import Kafka
import Models
import Testing

extension EndToEnd {
  @Suite("Apache Fineract's topic becomes a portfolio")
  struct FineractTests {
    private static let loan = TestMessages.message(
      "LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(), key: "k-1")

    private static func repayment(_ number: Int64) -> [UInt8] {
      TestMessages.message(
        "LoanTransactionMakeRepaymentPostBusinessEvent", "loan.v1.LoanTransactionDataV1", TestMessages.transaction(number),
        key: "p-\(number)",
        at: "2026-03-11T08:00:00")
    }

    @Test("once each over restarts, by what an earlier run has seen; a broken message is a dead letter; SIGTERM ends it in order")
    func restarts() async throws {
      let feed = try await Feed()
      try await feed.send([Self.loan, Self.repayment(90), [2, 104]])
      #expect(try await feed.run() == 1)
      #expect(try await feed.ids() == ["fineract-default-k-1", "fineract-default-p-90"])
      let letters = try await feed.read(Topic.deadLetters.rawValue)
      #expect(letters.count == 1)
      let bytes = try #require(letters.first)
      let letter: DeadLettered = try EventEnvelope(reading: bytes).data(from: bytes)
      #expect(letter.topic == Feed.topic && letter.offset == 2)
      #expect(letter.reason == "MessageV1.source, byte 1: 52 bytes are announced where 0 are left")
      #expect(letter.value == Data([2, 104]).base64EncodedString())

      // Whose loan 12 is was said before the restart.
      try await feed.send([Self.repayment(91)])
      #expect(try await feed.run() == 0)
      #expect(try await feed.ids() == ["fineract-default-k-1", "fineract-default-p-90", "fineract-default-p-91"])

      let program = try feed.start()
      try await feed.send([Self.repayment(92)])
      while try await feed.ids().last != "fineract-default-p-92" {}
      await program.stop()
      #expect(await program.ended() == 0)
      #expect(try feed.progress() == "\(Feed.topic) 0 5\n")

      // Without the file everything is published again, under the same ids.
      try feed.forget()
      #expect(try await feed.run() == 1)
      let ids = try await feed.ids()
      #expect(ids.count == 8)
      #expect(Array(ids.prefix(4)) == Array(ids.suffix(4)))
      await feed.stop()
    }
  }
}

/// A broker with Fineract's topic, and a folder with its schemas.
private final class Feed {
  static let topic = "external-events"
  private let broker: DevelopmentBroker
  private let connection: KafkaConnection
  private let publisher: KafkaPublisher
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "cordial-fineract-\(ProcessInfo.processInfo.globallyUniqueString)")

  init() async throws {
    broker = try await DevelopmentBroker.start(environment: ProcessInfo.processInfo.environment)
    connection = try KafkaEnvironment.connection(broker.environment)
    let admin = try KafkaAdmin(connection, clientID: "fineract-test")
    try await admin.waitUntilReachable()
    _ = try await admin.create(
      [Feed.topic, Topic.portfolio.rawValue, Topic.deadLetters.rawValue].map { KafkaAdmin.NewTopic(name: $0, partitions: 1) })
    await admin.close()
    publisher = try KafkaPublisher(connection, clientID: "fineract-test")
    try FileManager.default.createDirectory(at: folder.appending(path: "avro"), withIntermediateDirectories: true)
    for file in TestSchemas.files { try Data(file.bytes).write(to: folder.appending(path: "avro/\(file.path)")) }
  }

  /// Keyed by the loan's number, as Fineract does it.
  func send(_ messages: [[UInt8]]) async throws {
    for message in messages { try await publisher.publish(topic: Feed.topic, key: [0, 0, 0, 0, 0, 0, 0, 12], value: message) }
  }

  func start(_ more: String...) throws -> Program {
    try Program(
      "cordial",
      ["fineract", "--schemas", folder.appending(path: "avro").path, "--progress", folder.appending(path: "progress").path, "--publish"]
        + more,
      environment: broker.environment)
  }

  /// To the end of the topic; the exit status.
  func run() async throws -> Int32 { await (try start("--once")).ended() }

  func progress() throws -> String { try String(contentsOf: folder.appending(path: "progress"), encoding: .utf8) }
  func forget() throws { try FileManager.default.removeItem(at: folder.appending(path: "progress")) }

  func read(_ topic: String) async throws -> [[UInt8]] {
    var values: [[UInt8]] = []
    try await KafkaTail.readWhole(connection, clientID: "fineract-test-tail", topics: [topic]) { values.append($0.value ?? []) }
    return values
  }

  func ids() async throws -> [String] { try await read(Topic.portfolio.rawValue).map { try EventEnvelope(reading: $0).header.id } }

  func stop() async {
    await publisher.close()
    await broker.stop()
    try? FileManager.default.removeItem(at: folder)
  }
}
