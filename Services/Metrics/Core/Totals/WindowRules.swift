import Models

/// When windows are published and closed.
public enum WindowRules {
  /// A window is published so long after its end, so that most of its events are in.
  public static let graceSeconds: Int64 = 5
  /// A minute takes late events for so long; later ones go to the day alone.
  public static let minuteHours: Int64 = 6
  /// A day takes late events for so long; later ones are booked on the day they arrive.
  public static let dayDays: Int64 = 62

  static func end(_ record: MetricRecord) -> Instant { record.window.adding(milliseconds: record.width.milliseconds) }

  /// When nothing late is taken any more.
  static func close(_ record: MetricRecord) -> Instant {
    switch record.width {
    case .minute: end(record).adding(hours: minuteHours)
    case .day: end(record).adding(days: dayDays)
    }
  }

  static func day(of moment: Instant) -> Instant { moment.floored(to: MetricWidth.day.milliseconds) }
  static func minute(of moment: Instant) -> Instant { moment.floored(to: MetricWidth.minute.milliseconds) }
}
