import Models

extension ContactTimes {
  subscript(status: DeliveryStatus) -> Instant? {
    get {
      switch status {
      case .accepted: accepted
      case .delivered: delivered
      case .read: read
      case .failed: failed
      case .denied: denied
      case .unknown: unknown
      }
    }
    set {
      switch status {
      case .accepted: accepted = newValue
      case .delivered: delivered = newValue
      case .read: read = newValue
      case .failed: failed = newValue
      case .denied: denied = newValue
      case .unknown: unknown = newValue
      }
    }
  }

  /// When it first showed that the contact went out; nil where it did not, or where nothing says so.
  var made: Instant? {
    if let certain { return .earlier(certain, unknown) }
    return failed == nil && denied == nil ? unknown : nil
  }

  /// Set while nothing but the doubt is known.
  var unresolved: Instant? { certain == nil && failed == nil && denied == nil ? unknown : nil }

  /// When somebody first said that it went out.
  private var certain: Instant? { .earlier(accepted, .earlier(delivered, read)) }

  /// Whether anything was said from that moment on.
  func isAny(from since: Instant) -> Bool {
    func isLater(_ moment: Instant?) -> Bool { moment.map { $0 >= since } ?? false }
    return isLater(requested) || isLater(accepted) || isLater(delivered) || isLater(read) || isLater(failed) || isLater(denied)
      || isLater(unknown)
  }

  var refused: Instant? { .earlier(failed, denied) }
  var earliest: Instant? { .earlier(requested, .earlier(certain, .earlier(refused, unknown))) }
}

extension CommitmentFact {
  var earliest: Instant? { .earlier(made, .earlier(kept, broken)) }
  /// The moment whose treatment counts.
  var origin: Instant? { made ?? .earlier(kept, broken) }
}

extension Instant? {
  /// The earlier of two moments, of which one or both may be unknown.
  static func earlier(_ first: Instant?, _ second: Instant?) -> Instant? {
    guard let first else { return second }
    guard let second else { return first }
    return first < second ? first : second
  }
}

extension Instant {
  /// Before every event, and far enough from the edge that days can be taken off it.
  static let beforeAll = Instant(milliseconds: .min / 2)

  /// The earlier of what was known and what is told now.
  static func first(_ known: Instant?, _ told: Instant) -> Instant { known.map { min($0, told) } ?? told }
}
