public import Streaming

extension KafkaLog {
  /// What a log is opened with.
  public struct Configuration: Sendable {
    public var connection: KafkaConnection
    /// The consumer group that shares out the inputs' partitions.
    public var group: String
    /// The name of a static member, the same after a restart and never shared by two running copies; nil for a member that leaves at once.
    /// Without effect on the development broker, which has no static members.
    public var instance: String?
    /// The producer's name: a later one with the same name fences the earlier. One for each copy and runner.
    public var transactionalID: String
    /// Shown in the brokers' logs.
    public var clientID: String
    /// Every topic that is read or written.
    public var topics: LogTopics
    /// The topics that the group subscribes to.
    public var inputs: [TopicNumber]
    /// How long opening waits for the brokers, in milliseconds.
    public var openTimeoutMilliseconds = 60_000

    public init(
      connection: KafkaConnection, group: String, instance: String? = nil, transactionalID: String, clientID: String, topics: LogTopics,
      inputs: [TopicNumber]
    ) {
      self.connection = connection
      self.group = group
      self.instance = instance
      self.transactionalID = transactionalID
      self.clientID = clientID
      self.topics = topics
      self.inputs = inputs
    }
  }
}
