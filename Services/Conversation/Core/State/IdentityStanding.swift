public import Models

/// Whether the person at the other end has confirmed who they are, for each address.
public struct IdentityStanding: Hashable, Sendable {
  /// What the person alone should know, as the business published it.
  public var facts: IdentityUpdated?
  public var confirmed: [ConfirmedAddress] = []
  /// Answers in a row that confirmed nothing.
  public var tries = 0
  /// What was said before it was known who says it; it is answered once it is.
  public var heldBack: HeldReply?

  static let addressesMax = 8

  mutating func confirm(_ address: ConfirmedAddress) {
    confirmed.removeAll { $0.channel == address.channel && $0.address == address.address }
    confirmed.append(address)
    if confirmed.count > IdentityStanding.addressesMax { confirmed.removeFirst() }
    tries = 0
  }
}

public struct ConfirmedAddress: Hashable, Sendable {
  public var channel: Channel
  public var address: String
  public var method: IdentityMethod
  public var at: Instant
}

public struct HeldReply: Hashable, Sendable {
  /// Its first 500 characters.
  public var text: String
  public var button: String?
  /// The customer's day when it was said: "tomorrow" means the day after it.
  public var day: CalendarDate
}

/// Proof that the right person is listening at an address. Nothing but the check below can make one, and nothing that speaks of a debt
/// can be worded without one.
struct RightParty: Hashable {
  let method: IdentityMethod
  fileprivate init(_ method: IdentityMethod) { self.method = method }
}

extension IdentityStanding {
  /// The proof for an address: confirmed there by the method that is asked for, or a stricter one, and not too long ago.
  func rightParty(at reachable: ReachableChannel, by method: IdentityMethod, now: Instant, days: Int) -> RightParty? {
    if method == .none { return RightParty(.none) }
    let standing = confirmed.last { $0.channel == reachable.channel && $0.address == reachable.address }
    guard let standing, standing.at.adding(days: Int64(days)) > now, standing.method.strictness >= method.strictness else { return nil }
    return RightParty(standing.method)
  }
}

extension IdentityMethod {
  fileprivate var strictness: Int { self == .none ? 0 : self == .name ? 1 : 2 }
}
