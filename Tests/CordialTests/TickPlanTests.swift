import Models
import Testing

@testable import Rehearsal

@Suite struct TickPlanTests {
  static func at(_ text: String) -> Instant { Instant("2026-03-\(text)Z") ?? Instant(seconds: 0) }

  static let cases: [(now: String, earliest: String?, expected: String)] = [
    ("02T12:00:00", "02T12:00:01", "02T12:30:00"),
    ("02T12:00:00", "02T12:30:00", "02T12:30:00"),
    ("02T12:00:00", "02T12:30:00.001", "02T13:00:00"),
    // What is overdue waits for the next point of the grid; time never stands still.
    ("02T12:00:00", "02T11:00:00", "02T12:30:00"),
    ("02T12:00:00", "02T12:00:00", "02T12:30:00"),
    ("02T12:00:00", nil, "03T12:00:00"),
    ("02T12:00:00", "09T12:00:00", "03T12:00:00"),
    ("04T11:50:00", "04T11:55:00", "04T12:00:00"),
    ("04T11:50:00", nil, "04T12:00:00"),
  ]

  @Test("Time stops at the grid, at most a day ahead, and never beyond the end", arguments: cases)
  func next(now: String, earliest: String?, expected: String) {
    let next = TickPlan(gridMinutes: 30).next(after: Self.at(now), earliest: earliest.map(Self.at), end: Self.at("04T12:00:00"))
    #expect(next == Self.at(expected))
  }
}
