/// How far a piece of work has come, as a line of text.
public struct ProgressBar: Hashable, Sendable {
  /// Units of work, both in the same unit; `done` may be larger than `total` where the total was an estimate.
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  public var percent: Int { total > 0 ? min(100, max(0, done) * 100 / total) : 100 }

  /// `[#########-----------]  45%` with a bar of so many columns.
  public func line(columns: Int = 30) -> String {
    let full = percent * columns / 100
    let number = String(percent)
    let space = String(repeating: " ", count: 3 - number.count)
    return "[\(String(repeating: "#", count: full))\(String(repeating: "-", count: columns - full))] \(space)\(number)%"
  }
}
