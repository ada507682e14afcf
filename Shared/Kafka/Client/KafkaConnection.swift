public import Logging

/// Where the brokers are and how to reach them: shared by every client of a process.
public struct KafkaConnection: Sendable {
  /// `host:port`, several separated by commas.
  public var bootstrapServers: String
  public var brokers: BrokerKind
  /// Further librdkafka properties by their own names (`security.protocol`); they win over this module's defaults.
  ///
  /// Properties that the module's guarantees rest on (`isolation.level`, `enable.auto.commit` and others) are refused at open.
  public var properties: [String: String]
  /// Gets librdkafka's own messages.
  public var logger: Logger

  public init(
    bootstrapServers: String, brokers: BrokerKind = .standard, properties: [String: String] = [:],
    logger: Logger = Logger(label: "kafka")
  ) {
    self.bootstrapServers = bootstrapServers
    self.brokers = brokers
    self.properties = properties
    self.logger = logger
  }

  /// How long a group waits for a silent member before it gives the member's partitions away, in milliseconds.
  public var sessionTimeoutMilliseconds: Int {
    properties["session.timeout.ms"].flatMap { Int($0) } ?? (brokers == .development ? 6_000 : 45_000)
  }

  /// Which defaults suit the brokers.
  public enum BrokerKind: String, Hashable, Sendable {
    /// Apache Kafka and its like.
    case standard
    /// The in-memory broker of `cordial broker` and the tests: it delays an idle fetch by the whole wait and a group's first join by half the
    /// session timeout, so both are short.
    case development
  }
}
