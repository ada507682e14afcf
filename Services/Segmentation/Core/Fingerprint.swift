import Bytes
import Models

/// Tells whether a record says anything new. The days that pass are no news, and neither are small moves of a score: only what follows from
/// them is.
enum Fingerprint {
  static func of(_ segment: CustomerSegmented) -> UInt64 {
    var lasting = segment
    lasting.daysPastDue = 0
    for index in lasting.accounts.indices { lasting.accounts[index].daysPastDue = 0 }
    lasting.cause = nil
    lasting.propensity = nil
    lasting.behaviour = nil
    lasting.priority = rough(segment.priority)
    return Identity(of: lasting.json).low
  }

  static func of(_ account: AccountSegmented) -> UInt64 {
    var lasting = account
    lasting.daysPastDue = 0
    lasting.cause = ""
    return Identity(of: lasting.json).low
  }

  /// The power of two below: a case has to become twice or half as urgent before it is told anew.
  private static func rough(_ priority: Double) -> Double {
    guard priority >= 1 else { return 0 }
    return Double(priority.exponent)
  }
}
