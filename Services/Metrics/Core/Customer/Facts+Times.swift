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
    if let certain = Instant.earliest(accepted, delivered, read) { return Instant.earliest(certain, unknown) }
    return failed == nil && denied == nil ? unknown : nil
  }

  /// Set while nothing but the doubt is known.
  var unresolved: Instant? {
    accepted == nil && delivered == nil && read == nil && failed == nil && denied == nil ? unknown : nil
  }

  var earliest: Instant? { Instant.earliest(requested, accepted, delivered, read, failed, denied, unknown) }
}

extension PromiseFact {
  var earliest: Instant? { Instant.earliest(made, kept, broken) }
  /// The moment whose treatment counts.
  var origin: Instant? { made ?? Instant.earliest(kept, broken) }
}

extension Instant {
  static func earliest(_ moments: Instant?...) -> Instant? { moments.compactMap(\.self).min() }

  /// The earlier of what was known and what is told now.
  static func first(_ known: Instant?, _ told: Instant) -> Instant { known.map { min($0, told) } ?? told }
}
