/// A promise of the engine, by name.
public enum Invariant: String, CaseIterable, Sendable {
  /// Every committed input is decided exactly once.
  case everyInputOnce
  /// Inputs of one key from one partition are decided in the order of their offsets.
  case inputsInOrder
  /// What is stored is what a replay of the decisions from nothing gives.
  case stateEqualsReplay
  /// What a running copy holds in memory is what its changelog says, before and after compaction.
  case liveEqualsChangelog
  /// The messages that readers see are those that the decisions gave, each once (after removal of repeated ids on a broker that shows
  /// aborted records).
  case messagesEqualModel
  /// A call that is not repeatable is made at most once.
  case effectAtMostOnce
  /// No call is made before its record is committed.
  case effectAfterRecord
  /// Every effect gets exactly one result, or is reported as unknown exactly once.
  case effectSettledOnce
  case timerOnce
  case timerNeverEarly
  case noPollInTransaction
  /// After the faults stop, everything is done within a bound.
  case quietWithinBound
  /// A copy ends only by a crash, a fence, or a stop.
  case noUnexpectedEnd
}

/// A broken promise, with what is known about it.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  public var invariant: Invariant
  public var detail: String

  public init(_ invariant: Invariant, _ detail: String) {
    self.invariant = invariant
    self.detail = detail
  }

  public var description: String { "\(invariant.rawValue): \(detail)" }
}
