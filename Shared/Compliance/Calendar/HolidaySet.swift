import Models

/// Days off as a sorted list of day numbers.
public struct HolidaySet: Hashable, Sendable {
  private let days: [Int32]

  public init(_ dates: some Sequence<CalendarDate>) { days = Set(dates.map(\.daysSince1970)).sorted() }

  public static let none = HolidaySet([])

  public func contains(_ date: CalendarDate) -> Bool {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < date.daysSince1970 { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low] == date.daysSince1970
  }

  /// In the order of the calendar.
  public var dates: [CalendarDate] { days.map { CalendarDate(daysSince1970: $0) } }

  public func union(_ other: HolidaySet) -> HolidaySet { HolidaySet(dates + other.dates) }
}
