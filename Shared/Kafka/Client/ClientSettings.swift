import Streaming

/// The librdkafka properties of one client: defaults first, then the connection's own, then what must not be changed.
struct ClientSettings {
  private(set) var properties: [String: String]

  /// - Throws: `invalidArgument` where the connection sets a property that `fixed` holds with another value.
  init(_ connection: KafkaConnection, clientID: String, defaults: [String: String], fixed: [String: String]) throws(KafkaError) {
    var merged = defaults
    merged["client.id"] = clientID
    for (name, value) in connection.properties {
      if let required = fixed[name], required != value {
        throw KafkaError(
          code: .invalidArgument,
          reason: "Kafka property \(name) is \(required) here and can't be set to \(value); remove it from the configuration")
      }
      merged[name] = value
    }
    merged.merge(fixed) { _, required in required }
    merged["bootstrap.servers"] = connection.bootstrapServers
    properties = merged
  }
}

extension ClientSettings {
  /// A member of a group. Message timeout < transaction timeout < session timeout < longest time between polls (5 minutes), so that a member that
  /// has lost its partitions has no transaction left that could hold up the next owner.
  static func member(_ configuration: KafkaLog.Configuration) throws(KafkaError) -> ClientSettings {
    var defaults = consumerDefaults(configuration.connection.brokers)
    defaults["statistics.interval.ms"] = "10000"
    defaults["session.timeout.ms"] = String(configuration.connection.sessionTimeoutMilliseconds)
    if configuration.connection.brokers == .development { defaults["heartbeat.interval.ms"] = "500" }
    var fixed = consumerFixed(group: configuration.group)
    fixed["partition.assignment.strategy"] = "range"
    // The development broker takes a static member for a new one and fences none.
    if let instance = configuration.instance, configuration.connection.brokers != .development { fixed["group.instance.id"] = instance }
    return try ClientSettings(configuration.connection, clientID: configuration.clientID, defaults: defaults, fixed: fixed)
  }

  /// Reads assigned partitions and never joins a group; librdkafka asks for a group's name all the same.
  static func reader(_ connection: KafkaConnection, clientID: String, group: String) throws(KafkaError) -> ClientSettings {
    try ClientSettings(
      connection, clientID: clientID, defaults: consumerDefaults(connection.brokers), fixed: consumerFixed(group: group))
  }

  /// Never reads a record: it sees what is not committed yet, which only `Watermarks` has a use for.
  static func watermarks(_ connection: KafkaConnection, clientID: String, group: String) throws(KafkaError) -> ClientSettings {
    try ClientSettings(
      connection, clientID: clientID + "-watermarks", defaults: consumerDefaults(connection.brokers),
      fixed: consumerFixed(group: group).merging(["isolation.level": "read_uncommitted"]) { $1 })
  }

  static func transactional(_ configuration: KafkaLog.Configuration) throws(KafkaError) -> ClientSettings {
    var fixed = producerFixed
    fixed["transactional.id"] = configuration.transactionalID
    // Success costs nothing; a failure also puts the transaction into the state that only an abort leaves.
    fixed["delivery.report.only.error"] = "true"
    var defaults = producerDefaults
    // A batch is complete when it is flushed.
    defaults["linger.ms"] = "1"
    defaults["transaction.timeout.ms"] = "30000"
    defaults["message.timeout.ms"] = "20000"
    return try ClientSettings(configuration.connection, clientID: configuration.clientID, defaults: defaults, fixed: fixed)
  }

  static func publisher(_ connection: KafkaConnection, clientID: String) throws(KafkaError) -> ClientSettings {
    var defaults = producerDefaults
    defaults["message.timeout.ms"] = "30000"
    return try ClientSettings(connection, clientID: clientID, defaults: defaults, fixed: producerFixed)
  }

  static func admin(_ connection: KafkaConnection, clientID: String) throws(KafkaError) -> ClientSettings {
    try reader(connection, clientID: clientID, group: clientID)
  }

  private static func consumerDefaults(_ brokers: KafkaConnection.BrokerKind) -> [String: String] {
    switch brokers {
    case .standard: ["fetch.error.backoff.ms": "100"]
    case .development: ["fetch.error.backoff.ms": "100", "fetch.wait.max.ms": "25"]
    }
  }

  private static func consumerFixed(group: String) -> [String: String] {
    [
      "group.id": group, "isolation.level": "read_committed", "enable.auto.commit": "false", "enable.auto.offset.store": "false",
      "enable.partition.eof": "true", "auto.offset.reset": "earliest",
    ]
  }

  // Bounded by bytes: the default of 1 GiB waiting to be sent is more than a service should hold.
  private static let producerDefaults = ["queue.buffering.max.kbytes": "65536"]

  private static let producerFixed = ["enable.idempotence": "true", "partitioner": "murmur2_random"]
}
