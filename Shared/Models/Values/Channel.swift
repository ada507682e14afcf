/// The ways to reach a customer.
public enum Channel: String, CaseIterable, Hashable, Sendable, Comparable {
  case whatsapp, sms, email, voice

  /// The order in which ties are broken and lists are shown.
  public var index: Int {
    switch self {
    case .whatsapp: 0
    case .sms: 1
    case .email: 2
    case .voice: 3
    }
  }

  public static func < (left: Channel, right: Channel) -> Bool { left.index < right.index }
}
