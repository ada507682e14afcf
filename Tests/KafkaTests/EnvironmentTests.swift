import Foundation
import Testing

@testable import Kafka

@Suite struct EnvironmentTests {
  @Test func variablesBecomeProperties() throws {
    let connection = try KafkaEnvironment.connection([
      "KAFKA_BOOTSTRAP_SERVERS": "a:1,b:2", "KAFKA_SECURITY_PROTOCOL": "sasl_ssl", "KAFKA_SASL_USERNAME": "me",
      "CORDIAL_BROKER": "development",
      "PATH": "/bin",
    ])
    #expect(connection.bootstrapServers == "a:1,b:2")
    #expect(connection.brokers == .development)
    #expect(connection.properties == ["security.protocol": "sasl_ssl", "sasl.username": "me"])
  }

  @Test func aPropertyMayStandInAFile() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "password-\(UUID().uuidString)")
    try Data("s3cret\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let connection = try KafkaEnvironment.connection(["KAFKA_BOOTSTRAP_SERVERS": "a:1", "KAFKA_SASL_PASSWORD_FILE": file.path])
    #expect(connection.properties == ["sasl.password": "s3cret"])
  }

  @Test(arguments: [
    ([:], "KAFKA_BOOTSTRAP_SERVERS is not set"),
    (["KAFKA_BOOTSTRAP_SERVERS": ""], "KAFKA_BOOTSTRAP_SERVERS is not set"),
    (["KAFKA_BOOTSTRAP_SERVERS": "a:1", "CORDIAL_BROKER": "tansu"], "CORDIAL_BROKER is tansu; set it to standard or development"),
    (
      ["KAFKA_BOOTSTRAP_SERVERS": "a:1", "KAFKA_SASL_PASSWORD_FILE": "/nowhere"],
      "KAFKA_SASL_PASSWORD_FILE is /nowhere, which can't be read; correct the path or its permissions"
    ),
  ])
  func mistakesAreNamed(environment: [String: String], sentence: String) {
    #expect {
      try KafkaEnvironment.connection(environment)
    } throws: { error in
      (error as? KafkaError)?.reason.contains(sentence) ?? false
    }
  }

  @Test func aPropertyThatLibrdkafkaDoesNotKnowIsNamedWithItsVariable() async throws {
    let connection = try KafkaEnvironment.connection(["KAFKA_BOOTSTRAP_SERVERS": "a:1", "KAFKA_HEAP_OPTS": "-Xmx1g"])
    #expect {
      _ = try KafkaPublisher(connection, clientID: "test")
    } throws: { error in
      let reason = (error as? KafkaError)?.reason ?? ""
      return reason.contains("heap.opts") && reason.contains("KAFKA_HEAP_OPTS")
    }
  }

  @Test func whatTheGuaranteesRestOnCanNotBeChanged() async throws {
    let connection = try KafkaEnvironment.connection(["KAFKA_BOOTSTRAP_SERVERS": "a:1", "KAFKA_ISOLATION_LEVEL": "read_uncommitted"])
    #expect {
      _ = try KafkaAdmin(connection, clientID: "test")
    } throws: { error in
      (error as? KafkaError)?.reason == "Kafka property isolation.level is read_committed here and can't be set to read_uncommitted; "
        + "remove it from the configuration"
    }
  }
}
