import Models

/// The days off of one place: rules that give them for any year, and days that decrees added or took away.
struct HolidayCalendar: Sendable {
  static let schema = "cordial.holidays/1"
  /// The years for which days are worked out.
  static let years = 2000...2060

  var id: String
  var rules: [HolidayRule]
  var added: [CalendarDate]
  var removed: [CalendarDate]

  var holidays: HolidaySet {
    let gone = Set(removed)
    let found = HolidayCalendar.years.flatMap { year in rules.flatMap { $0.dates(in: year) } }
    return HolidaySet((found + added).filter { !gone.contains($0) })
  }

  init(_ value: JSONValue, file: String) throws {
    var fields = try Fields(value, place: file)
    let schema = try fields.text("schema")
    guard schema == HolidayCalendar.schema else {
      throw fields.mistake("schema", "is \"\(schema)\"; this version reads \"\(HolidayCalendar.schema)\"")
    }
    id = try fields.text("id")
    for comment in ["version", "compiled", "name", "citation", "confidence", "source_url", "note"] { _ = try fields.optionalText(comment) }
    rules = try fields.list("holidays").map { try HolidayRule($0, file: file) }
    added = try HolidayCalendar.days("added", &fields)
    removed = try HolidayCalendar.days("removed", &fields)
    try fields.finish()
  }

  /// A list of `{"date": "2026-11-09", "name": "..."}`.
  private static func days(_ field: String, _ fields: inout Fields) throws -> [CalendarDate] {
    try fields.list(field).map { value in
      var day = try Fields(value, place: "\(fields.place), \(field)")
      _ = try day.optionalText("name")
      guard let date = try day.date("date") else { throw day.mistake("date", "is missing") }
      try day.finish()
      return date
    }
  }
}

extension HolidayRule {
  init(_ value: JSONValue, file: String) throws {
    var fields = try Fields(value, place: file)
    name = try fields.text("name")
    fields = try Fields(value, place: "\(file), holiday \(name)")
    _ = fields.optional("name")
    day = try HolidayRule.day(&fields)
    shift = [Int](repeating: 0, count: 7)
    if var moves = try fields.fields("shift") {
      for (index, weekday) in Weekdays.names.enumerated() {
        shift[index] = try moves.optionalInteger(weekday, in: -7...7) ?? 0
      }
      try moves.finish()
    }
    keepsOriginal = try fields.flag("keep_original", default: false)
    let only = try fields.texts("only_on")
    weekdays = only.isEmpty ? 0x7f : 0
    for name in only {
      guard let index = Weekdays.names.firstIndex(of: name) else { throw fields.mistake("only_on", "must hold mon to sun") }
      weekdays |= 1 << UInt8(index)
    }
    firstYear = try fields.optionalInteger("from_year", in: 1900...2200)
    lastYear = try fields.optionalInteger("to_year", in: 1900...2200)
    everyYears = try fields.optionalInteger("every_years", in: 1...100) ?? 1
    if everyYears > 1, firstYear == nil { throw fields.mistake("every_years", "needs from_year to count from") }
    try fields.finish()
  }

  private static func day(_ fields: inout Fields) throws -> Day {
    if let offset = try fields.optionalInteger("easter", in: -100...100) { return .easter(offset: offset) }
    let dates = try fields.texts("dates")
    if !dates.isEmpty {
      return .dates(
        try dates.map { text in
          guard let date = CalendarDate(text) else { throw fields.mistake("dates", "must hold days such as 2026-03-10, not \"\(text)\"") }
          return date
        })
    }
    let month = try fields.integer("month", in: 1...12)
    if let name = try fields.optionalText("weekday") {
      guard let index = Weekdays.names.firstIndex(of: name) else { throw fields.mistake("weekday", "must be one of mon to sun") }
      let occurrence = try fields.integer("occurrence", in: -1...5)
      if occurrence == 0 { throw fields.mistake("occurrence", "must be 1 to 5, or -1 for the last") }
      return .weekday(index + 1, occurrence: occurrence, month: month)
    }
    return .fixed(month: month, day: try fields.integer("day", in: 1...31))
  }
}
