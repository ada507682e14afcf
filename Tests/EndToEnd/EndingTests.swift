import DevelopmentBroker
import Foundation
import Kafka
import Models
import Testing
import Topics

extension EndToEnd {
  @Suite("A service whose one core fails ends")
  struct EndingTests {
    @Test("Metrics without the topic of its sums: the other core stops too, the process ends with status 1, and the log names core and topic")
    func ends() async throws {
      let broker = try await DevelopmentBroker.start(environment: ProcessInfo.processInfo.environment)
      let admin = try KafkaAdmin(try KafkaEnvironment.connection(broker.environment), clientID: "ending")
      try await admin.waitUntilReachable()
      let missing = "collections.metrics.totals.state"
      let plans = TopicPlan.all(partitions: 2).map { $0.newTopic(replication: 1) }
      _ = try await admin.create(plans.filter { $0.name != missing })
      await admin.close()
      let port = try await FreePort.find(1)[0]
      let metrics = try Program("metrics", environment: broker.environment.merging(["CORDIAL_HTTP_PORT": "\(port)"]) { $1 })
      #expect(await metrics.ended() == 1)
      var logged: [String] = []
      for await line in metrics.lines { logged.append(line) }
      await broker.stop()
      #expect(logged.contains { $0.contains(#""core":"metrics.totals""#) && $0.contains(missing) }, "\(logged)")
    }
  }
}
