/// The first day past due of each stage; a debt that is due today or later is preventive.
public struct StageBounds: Hashable, Sendable {
  public var early = 1
  public var medium = 31
  public var advanced = 91
  public var writtenOff = 181
  /// So many days after the due date a debt still counts as preventive. The days past due are counted from the due date all the same.
  public var graceDays = 0

  public init() {}

  public func stage(daysPastDue days: Int) -> Stage {
    if days <= graceDays { return .preventive }
    if days >= writtenOff { return .writtenOff }
    if days >= advanced { return .advanced }
    if days >= medium { return .medium }
    if days >= early { return .early }
    return .preventive
  }
}
