/// Bounds of one runner. Each has a counter in `RunnerStatus` that says when it was the one that closed a batch or held work back.
public struct StreamLimits: Sendable {
  /// Records in one batch.
  public var batchRecordsMax = 5000
  /// Bytes of record values in one batch.
  public var batchBytesMax = 4 << 20
  /// Real time from the first input of a batch to its commit.
  public var batchAgeMillisecondsMax: Milliseconds = 50
  /// Ids of past inputs kept for each key, at least 4. A batch takes half as many inputs of one key, and closes when it has written half as
  /// many messages under one key: when a broker that shows aborted records delivers a batch twice, the ids of the first delivery are still
  /// known, with the other half to spare for what came from elsewhere in between.
  public var recentInputsMax = 24
  /// How long the ids of a key's inputs are kept after its processor has forgotten the key, in time as decisions see it.
  public var forgottenKeyMillisecondsMax: Milliseconds = 86_400_000
  /// Effects in flight for one partition before its inputs are paused.
  public var effectsPerPartitionMax = 256
  /// How often one call on the log, or one whole transaction, is tried.
  public var triesMax = 10
  /// Progress without any output is committed after so long.
  public var idleCommitMillisecondsMax: Milliseconds = 1000
  /// How long a stop waits for effects in flight.
  public var stopMillisecondsMax: Milliseconds = 6000
  /// A copy that stood still for longer ends instead of going on: at most what the group waits for a silent member. Nil never ends it.
  public var stallMillisecondsMax: Milliseconds?
  /// A restore that reads nothing for so long begins anew with another reader: a connection may have died without a word.
  public var restoreStallMillisecondsMax: Milliseconds = 15_000
  /// How long a poll waits when there is nothing to do.
  public var pollMillisecondsMax = 100

  public init() {}
}

/// The topics of a runner, by their numbers in `topics`.
public struct Topology: Sendable {
  public var topics: LogTopics
  /// Co-partitioned inputs, all keyed alike.
  public var inputs: [TopicNumber]
  public var changelog: TopicNumber
  /// Read whole by every copy.
  public var broadcasts: [TopicNumber]
  /// Partitions of the inputs and of the changelog.
  public var partitions: Int32

  public init(topics: LogTopics, inputs: [TopicNumber], changelog: TopicNumber, broadcasts: [TopicNumber], partitions: Int32) {
    self.topics = topics
    self.inputs = inputs
    self.changelog = changelog
    self.broadcasts = broadcasts
    self.partitions = partitions
  }
}
