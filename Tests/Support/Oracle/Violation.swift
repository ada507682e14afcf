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

  // Promises of the whole system, seen from outside.

  /// One contact id reaches a phone at most once, also where the provider does not recognise repetitions.
  case contactedOnce
  /// Every contact was allowed by the contact rules at the moment at which the provider took it, with all that was really sent before.
  case contactRules
  /// One decision reminds a customer at most once.
  case onceADecision
  /// Nobody reminds the hold-out.
  case holdOutUntouched
  /// Every contact that was asked for ends: taken by the provider, or reported as denied, failed or unknown.
  case contactAccounted
  /// Balances and recovered sums follow from the payments that were really made.
  case moneyConserved
  /// The published figures are those that a count of the events gives.
  case metricsEqualEvents
  /// A promise ends at most once, and is kept only with the money for it.
  case promiseEndsOnce
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
