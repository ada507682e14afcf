/// Every topic that carries events. All are keyed by customer and have the same number of partitions, but for the ones marked broadcast.
public enum Topic: String, CaseIterable, Sendable {
  /// In: what the business knows of debts, customers, payments and consents.
  case portfolio = "collections.portfolio"
  /// Stage, treatment, priority, channel and hour of each customer (compacted).
  case segments = "collections.segments"
  /// Contacts to make.
  case outreach = "collections.outreach"
  /// What became of each contact: accepted, delivered, read, failed, denied, unknown.
  case deliveries = "collections.deliveries"
  /// What customers said.
  case inbound = "collections.inbound"
  /// Promises, plans, opt-outs, disputes, ratings: for the CRM.
  case outcomes = "collections.outcomes"
  /// Cases for a person, with the agent brief.
  case handoffs = "collections.handoffs"
  /// Why each contact, non-contact, offer and hand-over was decided.
  case decisions = "collections.decisions"
  /// Counts and sums per window (compacted).
  case metrics = "collections.metrics"
  /// The strategy in force and what was learned (compacted, broadcast).
  case strategy = "collections.strategy"
  /// Customers' keys, wrapped by the master key (compacted, broadcast).
  case keys = "collections.keys"
  /// Virtual time for rehearsals (broadcast).
  case clock = "collections.clock"
  /// Records that could not be read, with the reason.
  case deadLetters = "collections.deadletters"
  /// Changes of counts and sums, keyed by what they belong to (internal to the metrics service).
  case metricDeltas = "collections.metrics.deltas"

  /// Broadcast topics have one partition and every copy reads all of it.
  public var isBroadcast: Bool { self == .strategy || self == .keys || self == .clock }

  /// Internal topics are no part of the contract.
  public var isInternal: Bool { self == .metricDeltas }

  /// Compacted topics keep the latest record of each key.
  public var isCompacted: Bool { self == .segments || self == .metrics || self == .strategy || self == .keys }
}

/// The topics that hold no events: the changelogs of the services' state, and whose numbers are known.
public enum InternalTopic {
  /// Keyed by telephone number, or by a code of it where a master key is set; the value is the customer's id (compacted).
  public static let addresses = "collections.dispatch.addresses"

  public static func state(of service: String) -> String { "collections.\(service).state" }
}
