import DevelopmentBroker
import Foundation
import Kafka
import Testing

extension KafkaSuite {
  @Suite struct DevelopmentBrokerTests {
    @Test func aProgramThatIsNotThereIsNamed() async throws {
      await #expect {
        _ = try await DevelopmentBroker.start(environment: ["CORDIAL_TANSU": "/no/such/tansu"])
      } throws: { error in
        "\(error)" == "CORDIAL_TANSU is /no/such/tansu, which is no program that can be run; correct the path"
      }
    }

    @Test func aBrokerThatDoesNotStayUpIsReported() async throws {
      await #expect {
        _ = try await DevelopmentBroker.start(environment: ["CORDIAL_TANSU": "/bin/false"])
      } throws: { error in
        "\(error)" == "The development broker ended with status 1 while starting"
      }
    }

    @Test func aStoppedBrokerAnswersNobody() async throws {
      let environment = ProcessInfo.processInfo.environment
      let broker = try await DevelopmentBroker.start(environment: environment)
      let admin = try KafkaAdmin(try KafkaEnvironment.connection(broker.environment), clientID: "test")
      try await admin.waitUntilReachable()
      await broker.stop()
      _ = await broker.waitUntilEnded()
      await #expect(throws: KafkaError.self) { try await admin.waitUntilReachable(timeoutSeconds: 1) }
      await admin.close()
    }
  }
}
