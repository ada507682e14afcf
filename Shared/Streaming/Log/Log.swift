/// The log as the engine sees it: one group consumer and one transactional producer, owned by one thread.
///
/// `Shared/Kafka` implements it on librdkafka and `Tests/Support` as a simulated log with faults. A log is opened with its topics and stays
/// on the thread that opened it; only `waker` may be used from elsewhere.
///
/// A rebalance is reported by `poll` and never happens anywhere else: the engine keeps no transaction open while it polls.
public protocol Log: AnyObject {
  associatedtype Reader: LogReader

  /// The next event, waiting at most so long. Must be called often, also while everything is paused: the group's membership depends on it.
  func poll(waitMilliseconds: Int) -> LogEvent

  /// Stops and restarts the delivery of assigned partitions. Only what this log paused is resumed.
  func pause(_ partitions: [TopicPartition]) throws(LogFailure)
  func resume(_ partitions: [TopicPartition]) throws(LogFailure)

  /// The end of each partition with its open transactions (the high watermark). A restore must wait for these: a commit is written to one
  /// partition after the other, so the group's offsets may be there before the states that go with them.
  func endOffsets(_ partitions: [TopicPartition]) throws(LogFailure) -> [Int64]

  /// The end of an assigned partition as the last fetch has told it, open transactions included; nil before the first. Asks nobody, so that it can
  /// be read in every turn. It stands still while the partition is paused.
  func knownEnd(of partition: TopicPartition) -> Int64?

  /// How many connections to brokers the member of the group has, some seconds ago at most; nil where it has not been counted.
  /// A log that only waits has no other sign of brokers that are gone.
  var connectionCount: Int? { get }

  /// Reads partitions from their beginning, without a group: to restore state and to follow broadcast topics.
  func reader(_ partitions: [TopicPartition]) throws(LogFailure) -> Reader

  /// How many partitions a topic has; nil where it does not exist.
  func partitionCount(_ topic: TopicNumber) throws(LogFailure) -> Int32?

  // One transaction, in this order. `begin` after a failed transaction needs an `abort` before it.
  func begin() throws(LogFailure)
  /// Queues a record of the open transaction; waits where the queue is full.
  func append(_ record: OutgoingRecord) throws(LogFailure)
  /// Waits until everything appended so far is acknowledged by the brokers.
  func flush() throws(LogFailure)
  /// Makes the group's progress part of the transaction; a stale owner is fenced here.
  func sendOffsets(_ offsets: [InputOffset]) throws(LogFailure)
  func commit() throws(LogFailure)
  func abort() throws(LogFailure)

  /// Ends the membership and both handles. Nothing may be called afterwards.
  func close()

  /// Ends a waiting `poll` early, from any thread.
  var waker: any LogWaker { get }
}

extension Log {
  /// A log in memory has no connections.
  public var connectionCount: Int? { nil }
}

/// Reads whole partitions without a group.
public protocol LogReader: AnyObject {
  /// A record, the end of a partition, nothing, or a failure; never a rebalance.
  func poll(waitMilliseconds: Int) -> LogEvent
  func close()
}

/// Ends a waiting poll; may be called from any thread and also after the log was closed.
public protocol LogWaker: Sendable {
  func wake()
}

/// What a poll found.
public enum LogEvent: Hashable, Sendable {
  case nothing
  case record(Record)
  /// Everything before `offset` was delivered, and nothing comes after it yet.
  case endOfPartition(TopicPartition, offset: Int64)
  /// New partitions, already paused, with their positions: the group's committed offsets, or 0 where it has none. They were read after they
  /// became stable, so that the end of a changelog taken from now on includes all that an earlier owner committed.
  case assigned([InputOffset])
  /// These partitions are gone; work on them that was not committed must be dropped.
  case revoked([TopicPartition])
  case failed(LogFailure)
}

/// The four ways in which a call on the log fails. Anything that is not known is `fatal`.
public enum LogFailure: Error, Hashable, Sendable {
  /// The same call with the same arguments may work.
  case retry(String)
  /// The transaction must be aborted; the same work may then be tried in a new one.
  case abort(String)
  /// Another owner has taken over: this runner must stop.
  case fenced(String)
  /// The process must end and be started again.
  case fatal(String)

  public var reason: String {
    switch self {
    case .retry(let reason), .abort(let reason), .fenced(let reason), .fatal(let reason): reason
    }
  }
}
