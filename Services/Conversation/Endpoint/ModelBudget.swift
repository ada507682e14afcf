/// How many calls a day may be made. Values in, values out: the day is an argument.
struct ModelBudget: Hashable, Sendable {
  let callsPerDay: Int
  private var day: Int64 = .min
  private var calls = 0

  init(callsPerDay: Int) { self.callsPerDay = callsPerDay }

  /// Whether that day's calls are spent; the day is counted from any fixed one. A day that went by does not come back.
  func isSpent(on today: Int64) -> Bool { callsPerDay <= (today > day ? 0 : calls) }

  /// Takes a call; false where that day's are spent.
  mutating func take(on today: Int64) -> Bool {
    guard !isSpent(on: today) else { return false }
    if today > day {
      day = today
      calls = 0
    }
    calls += 1
    return true
  }
}
