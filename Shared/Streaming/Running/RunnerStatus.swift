import Synchronization

/// A consistent picture of a runner, taken after each turn of its loop.
public struct RunnerStatus: Sendable {
  public var clock: Milliseconds?
  /// Assigned and restored; a copy that was given no partition is ready too.
  public var isReady = false
  /// Something waits that is not committed.
  public var isBusy = true
  /// Connections to brokers; nil before they were counted first.
  public var connectionCount: Int?
  public var assigned: [Int32] = []
  public var restoring: [Int32] = []
  /// The next offset of each input partition, with everything before it committed or without any output.
  public var positions: [TopicPartition: Int64] = [:]
  /// The end of each input partition as last heard of, open transactions included.
  public var ends: [TopicPartition: Int64] = [:]
  /// Offsets of changelogs that restores have still to read.
  public var restoreLeft: Int64 = 0
  public var nextTimer: Milliseconds?
  public var timersDue = 0
  public var effectsInFlight = 0
  public var keys = 0
  public var stateBytes = 0
  public var counters = StreamCounters()

  public init() {}

  /// How many offsets each input partition's end is ahead of its position; where no end is known the partition is left out.
  ///
  /// Markers of transactions take offsets too, so this is at most a little more than the number of records that wait, and zero once all are taken.
  public var lag: [TopicPartition: Int64] {
    ends.reduce(into: [:]) { lag, end in
      if let position = positions[end.key] { lag[end.key] = max(0, end.value - position) }
    }
  }
}

extension RunnerStatus {
  /// The lag of each input topic over this copy's partitions, in the order of the topics.
  public var lagByTopic: [(topic: TopicNumber, records: Int64)] {
    let sums = lag.reduce(into: [TopicNumber: Int64]()) { sums, lag in sums[lag.key.topic, default: 0] += lag.value }
    return sums.sorted { $0.key < $1.key }.map { (topic: $0.key, records: $0.value) }
  }
}

/// What a runner has done since it started.
public struct StreamCounters: Hashable, Sendable {
  public var records = 0
  public var duplicates = 0
  public var skipped = 0
  public var deadLetters = 0
  public var timers = 0
  public var effects = 0
  public var unknownEffects = 0
  /// Events written, without those on broadcast topics.
  public var messages = 0
  public var states = 0
  public var commits = 0
  public var aborts = 0
  public var commitMilliseconds: Milliseconds = 0
  public var restoredRecords = 0
  /// Restores that stood still and were begun anew.
  public var restoreRestarts = 0
  // Which limit closed a batch.
  public var closedByCount = 0
  public var closedByBytes = 0
  public var closedByAge = 0
  public var closedByKey = 0
  public var closedByDrain = 0
  /// How often a partition was paused because too many of its effects were in flight.
  public var pauses = 0
  /// Timers that a decision set again for a moment that they had already been woken for.
  public var refusedTimers = 0
  /// Records of broadcast topics, such as a strategy, that could not be read; what was in force before stayed.
  public var refusedBroadcasts = 0
  /// How often the broadcast topics had to be read to their end before a record could be.
  public var catchUps = 0
  /// Polls that failed for a moment.
  public var failedPolls = 0

  public init() {}
}

/// Where a runner leaves its status for other threads to read.
public final class StatusBoard: Sendable {
  private let status = Mutex(RunnerStatus())

  public init() {}

  public func post(_ new: RunnerStatus) { status.withLock { $0 = new } }
  public var latest: RunnerStatus { status.withLock { $0 } }
}
