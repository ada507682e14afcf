/// Dates as mail and some providers write them: `Mon, 02 Mar 2026 10:00:00 +0000` (RFC 5322 section 3.3, which replaced RFC 2822).
extension Instant {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// To the second, in UTC.
  public var internetDate: String {
    let date = CalendarDate(daysSince1970: Int32(seconds.floorDivided(by: 86_400)))
    let time = description.dropFirst(11).prefix(8)
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    return "\(Instant.days[date.weekday - 1]), \(day) \(Instant.months[date.month - 1]) \(date.year) \(time) +0000"
  }

  /// Nil where it is no such date; the day's name is not looked at, and zones are written as `+hhmm` or `GMT`.
  public init?(internetDate text: String) {
    let words = text.split(separator: ",", maxSplits: 1).last?.split(separator: " ") ?? []
    guard words.count == 5, let day = Int(words[0]), let month = Instant.months.firstIndex(of: String(words[1])), let year = Int(words[2]),
      let date = CalendarDate(year: year, month: month + 1, day: day)
    else { return nil }
    let time = words[3].split(separator: ":").compactMap { Int64($0) }
    guard time.count == 3, (0..<24).contains(time[0]), (0..<60).contains(time[1]), (0...60).contains(time[2]) else { return nil }
    let zone = words[4] == "GMT" ? "+0000" : String(words[4])
    guard zone.utf8.count == 5, let sign = zone.first, sign == "+" || sign == "-", let hours = Int64(zone.dropFirst().prefix(2)),
      let minutes = Int64(zone.suffix(2)), hours < 24, minutes < 60
    else { return nil }
    let offset = (hours * 60 + minutes) * 60 * (sign == "-" ? -1 : 1)
    self.init(seconds: Int64(date.daysSince1970) * 86_400 + time[0] * 3600 + time[1] * 60 + time[2] - offset)
  }
}
