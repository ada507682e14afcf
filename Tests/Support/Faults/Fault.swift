/// The calls of a process that a fault can meet: every method of the log, and the desk.
public enum Port: Int, CaseIterable, Sendable {
  case poll, pause, resume, endOffsets, partitionCount, reader, read
  case begin, append, flush, sendOffsets, commit, abort
  case startEffect, takeResults

  /// Its place in the list of ports.
  var index: Int { rawValue }

  /// Calls that may be made again with the same arguments.
  var isRetriable: Bool {
    switch self {
    case .pause, .resume, .endOffsets, .partitionCount, .reader, .flush, .sendOffsets, .commit, .abort, .poll, .read: true
    case .begin, .append, .startEffect, .takeResults: false
    }
  }

  /// Calls on which the coordinator may answer that the transaction is over.
  var isInTransaction: Bool {
    switch self {
    case .append, .flush, .sendOffsets, .commit: true
    default: false
    }
  }
}

/// What can go wrong at one call.
public enum Fault: String, CaseIterable, Sendable {
  case crashBefore, crashAfter
  /// The call failed and may be made again; or it was done and its reply is lost.
  case retryBefore, retryAfter
  /// The transaction is aborted.
  case abort
  /// Nothing comes from a poll or a reader.
  case delay
  /// The process stands still while all others go on, long enough to lose its partitions.
  case freeze

  public func applies(to port: Port) -> Bool {
    switch self {
    case .crashBefore, .crashAfter: true
    case .retryBefore: port.isRetriable
    // A record or a rebalance that a poll has taken out can't be lost with its reply.
    case .retryAfter: port.isRetriable && port != .poll && port != .read && port != .resume
    case .abort: port.isInTransaction
    case .delay: port == .poll || port == .read
    case .freeze: port != .startEffect && port != .takeResults
    }
  }
}

/// Faults as data: how many of a million calls meet which fault, and faults that meet one call exactly.
public struct FaultPlan: Sendable {
  public struct Exact: Hashable, Sendable {
    public var port: Port
    /// Counts the calls of this port in the whole simulation, from 0.
    public var call: Int
    public var fault: Fault

    public init(_ port: Port, call: Int, _ fault: Fault) {
      self.port = port
      self.call = call
      self.fault = fault
    }
  }

  public var perMillion: [Fault: Int] = [:]
  public var exact: [Exact] = []

  public init(perMillion: [Fault: Int] = [:], exact: [Exact] = []) {
    self.perMillion = perMillion
    self.exact = exact
  }

  public static let none = FaultPlan()

  /// Processes that stand still between deciding and writing, often long enough to be taken for dead.
  public static let standstills = FaultPlan(exact: stride(from: 5, to: 600, by: 15).map { Exact(.begin, call: $0, .freeze) })

  /// A bad day: every kind of fault, often.
  public static let badDay = FaultPlan(perMillion: [
    .crashBefore: 600, .crashAfter: 600, .retryBefore: 5000, .retryAfter: 5000, .abort: 3000, .delay: 50_000, .freeze: 200,
  ])
}
