import Models

/// When virtual time stops next.
struct TickPlan: Hashable, Sendable {
  /// Ticks lie on multiples of it, so that what happens at about the same time happens in one tick.
  var gridMinutes: Int
  /// No step is longer.
  var longestHours = 24

  /// The first point of the grid at or after the earliest event, later than `now` and not later than `end`.
  func next(after now: Instant, earliest: Instant?, end: Instant) -> Instant {
    let width = Int64(gridMinutes) * 60_000
    let longest = now.adding(hours: Int64(longestHours))
    let wanted = min(earliest ?? longest, longest)
    let onGrid = wanted.adding(milliseconds: width - 1).floored(to: width)
    let later = max(onGrid, now.adding(milliseconds: 1).adding(milliseconds: width - 1).floored(to: width))
    return min(later, end)
  }
}
