/// The age of a debt by days past due. The bounds are strategy data; these names are fixed.
public enum Stage: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Not yet due, or due today.
  case preventive
  /// 1 to 30 days.
  case early
  /// 31 to 90 days.
  case medium
  /// 91 to 180 days.
  case advanced
  /// 181 days and more.
  case writtenOff

  /// 0 for the youngest debt, 4 for the oldest.
  public var gravity: Int {
    switch self {
    case .preventive: 0
    case .early: 1
    case .medium: 2
    case .advanced: 3
    case .writtenOff: 4
    }
  }

  public static func < (left: Stage, right: Stage) -> Bool { left.gravity < right.gravity }
}
