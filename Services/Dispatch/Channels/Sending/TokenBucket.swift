/// How often a provider may be called: so many calls a second on average, and so many at once after a pause.
///
/// Values in, values out: time is an argument, in milliseconds of any clock that never goes back.
public struct TokenBucket: Hashable, Sendable {
  public let perSecond: Double
  public let burst: Double
  private var tokens: Double
  private var last: Int64?

  /// - Parameters: both above 0.
  public init(perSecond: Double, burst: Double) {
    self.perSecond = perSecond
    self.burst = burst
    tokens = burst
  }

  /// Takes a token, in advance where none is left, and answers how many milliseconds the call must wait for it. Calls keep their order.
  public mutating func take(at now: Int64) -> Int64 {
    if let last, now > last { tokens = min(burst, tokens + Double(now - last) / 1000 * perSecond) }
    last = max(last ?? now, now)
    tokens -= 1
    return tokens >= 0 ? 0 : Int64((-tokens / perSecond * 1000).rounded(.up))
  }

  /// Takes a token where one is left; where none is, nobody waits for it.
  public mutating func takeNow(at now: Int64) -> Bool {
    var rest = self
    guard rest.take(at: now) == 0 else { return false }
    self = rest
    return true
  }
}
