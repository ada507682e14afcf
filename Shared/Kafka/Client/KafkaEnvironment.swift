import Foundation
public import Logging

/// Reads a connection from environment variables.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `KAFKA_BOOTSTRAP_SERVERS` | `host:port`, several separated by commas | required |
/// | `CORDIAL_BROKER` | `standard`, or `development` for the in-memory broker that `cordial broker` starts | `standard` |
/// | `KAFKA_<PROPERTY>` | any other property of librdkafka, in capitals with `_` for `.`: `KAFKA_SECURITY_PROTOCOL` is `security.protocol` | |
/// | `KAFKA_<PROPERTY>_FILE` | a mounted file that holds the property's value, such as a password; its last line break is cut off | |
public enum KafkaEnvironment {
  /// - Throws: `invalidArgument` with a sentence that names the variable and the fix. A property that librdkafka does not know is refused when a
  ///   client is opened.
  public static func connection(_ environment: [String: String], logger: Logger = Logger(label: "kafka")) throws(KafkaError)
    -> KafkaConnection
  {
    guard let servers = environment[serversVariable], !servers.isEmpty else {
      throw KafkaError(
        code: .invalidArgument,
        reason: "\(serversVariable) is not set; set it to the brokers' addresses, such as localhost:9092")
    }
    var connection = KafkaConnection(bootstrapServers: servers, logger: logger)
    if let kind = environment[brokerVariable], !kind.isEmpty {
      guard let known = KafkaConnection.BrokerKind(rawValue: kind) else {
        throw KafkaError(code: .invalidArgument, reason: "\(brokerVariable) is \(kind); set it to standard or development")
      }
      connection.brokers = known
    }
    for (name, value) in environment where name.hasPrefix(prefix) && name != serversVariable {
      if name.hasSuffix(fileSuffix) {
        connection.properties[property(String(name.dropLast(fileSuffix.count)))] = try content(of: value, namedBy: name)
      } else {
        connection.properties[property(name)] = value
      }
    }
    return connection
  }

  private static func content(of path: String, namedBy variable: String) throws(KafkaError) -> String {
    guard let content = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw KafkaError(code: .invalidArgument, reason: "\(variable) is \(path), which can't be read; correct the path or its permissions")
    }
    return content.hasSuffix("\n") ? String(content.dropLast()) : content
  }

  /// The librdkafka property that a variable sets.
  static func property(_ variable: String) -> String {
    String(variable.dropFirst(prefix.count).lowercased().map { $0 == "_" ? "." : $0 })
  }

  /// The variable that sets a librdkafka property.
  static func variable(_ property: String) -> String {
    prefix + String(property.uppercased().map { $0 == "." ? "_" : $0 })
  }

  private static let prefix = "KAFKA_"
  private static let serversVariable = "KAFKA_BOOTSTRAP_SERVERS"
  private static let brokerVariable = "CORDIAL_BROKER"
  private static let fileSuffix = "_FILE"
}
