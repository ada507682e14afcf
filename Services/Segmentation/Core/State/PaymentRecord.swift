public import Models

/// A payment that came as an event of its own. Either half may arrive first.
public struct PaymentRecord: Hashable, Sendable {
  public var id: String
  public var accountId: String?
  public var amount: Money
  /// Nil where only the reversal has been seen.
  public var received: Instant?
  public var reversed: Instant?
  /// The contact whose pay link was used.
  public var contact: UInt64?

  /// What a balance that was right at `asOf` still lacks: negative for money that came in, positive for money that went back.
  func correction(since asOf: Instant) -> Int64 {
    guard let received else { return 0 }
    let isInBalance = received <= asOf
    let isTakenBack = reversed.map { $0 > asOf } ?? false
    let wasTakenBackBefore = reversed != nil && !isTakenBack
    switch (isInBalance, isTakenBack) {
    case (false, false): return wasTakenBackBefore ? 0 : -amount.amount
    case (false, true): return 0
    case (true, true): return amount.amount
    case (true, false): return 0
    }
  }
}
