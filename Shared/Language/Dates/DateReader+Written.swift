import Models

/// Written dates: "15/03", "2026-03-15", "15 de marzo", "March 3rd 2027".
extension DateReader {
  /// Numbers with separators, in the order of the language and country, or the only possible one.
  func numericDate(at start: Int) -> Match? {
    guard let first = reading.integer(at: start) else { return nil }
    if reading.digits(at: start) == 8 {
      return CalendarDate(year: first / 10_000, month: first / 100 % 100, day: first % 100).map { Match($0, end: start + 1) }
    }
    guard let separator = reading.mark(at: start + 1), "/-.".utf8.contains(separator), reading.isNumber(at: start + 2),
      !isAfterSeparator(start), let second = reading.integer(at: start + 2)
    else { return nil }
    let isTight = reading.follows(at: start + 1) && reading.follows(at: start + 2)
    guard isTight || separator == UInt8(ascii: "/") else { return nil }
    if reading.mark(at: start + 3) == separator, reading.follows(at: start + 3) == isTight, let third = reading.integer(at: start + 4) {
      return fullDate(first, second, third, yearFirst: reading.digits(at: start) == 4).map { Match($0, end: start + 5) }
    }
    guard reading.digits(at: start) <= 2, reading.digits(at: start + 2) <= 2, isPlausiblePair(start, first, second, separator),
      let (day, month) = dayAndMonth(first, second)
    else { return nil }
    return recurring(day: day, month: month).map { Match(future: $0.future, past: $0.past, end: start + 3) }
  }

  private func isAfterSeparator(_ start: Int) -> Bool {
    guard let mark = reading.mark(at: start - 1), reading.follows(at: start) else { return false }
    return "/-.,:$".utf8.contains(mark) && reading.isNumber(at: start - 2)
  }

  /// "1/2" and "3/4" are shares, "12.50" is money, "4-5" is a range, unless a word announces a date.
  private func isPlausiblePair(_ start: Int, _ first: Int, _ second: Int, _ separator: UInt8) -> Bool {
    if reading.isWord("of", at: start - 1) || reading.mark(at: start - 1) == UInt8(ascii: "$") || reading.isMark("%", at: start + 3) {
      return false
    }
    if start + 3 < reading.count, reading.senses[start + 3].currency != nil || reading.has([.part, .star], at: start + 3) { return false }
    let isAnnounced = reading.has([.on, .until, .the, .day], at: start - 1) || isAnswer || reading.weekdayBefore(start)
    switch separator {
    case UInt8(ascii: "/"):
      return isAnnounced || !(first < second && second <= 5) || reading.count == 3
    default:
      let isWhole = start == 0 && reading.count == 3 && separator == UInt8(ascii: "-")
      return (isAnnounced || isWhole) && !(separator == UInt8(ascii: ".") && reading.digits(at: start + 2) == 2 && second > 12)
    }
  }

  func dayAndMonth(_ first: Int, _ second: Int) -> (day: Int, month: Int)? {
    let isMonthFirst = reading.language == .english && (country.map { ["US", "PH", "PR", "CA"].contains($0.uppercased()) } ?? true)
    if isMonthFirst {
      if (1...12).contains(first), (1...31).contains(second) { return (second, first) }
      if (1...12).contains(second), (1...31).contains(first) { return (first, second) }
    } else {
      if (1...12).contains(second), (1...31).contains(first) { return (first, second) }
      if (1...12).contains(first), (1...31).contains(second) { return (second, first) }
    }
    return nil
  }

  private func fullDate(_ first: Int, _ second: Int, _ third: Int, yearFirst: Bool) -> CalendarDate? {
    if yearFirst { return CalendarDate(year: first, month: second, day: third) }
    guard let (day, month) = dayAndMonth(first, second) else { return nil }
    return CalendarDate(year: century(third), month: month, day: day)
  }

  func century(_ year: Int) -> Int { year < 100 ? (year > (today.year + 40) % 100 ? 1900 : 2000) + year : year }

  /// A day of the year without a year: the next such day from today on, and the last one up to today.
  func recurring(day: Int, month: Int) -> (future: CalendarDate, past: CalendarDate)? {
    let year = today.year
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let future = (0...8).lazy.compactMap { CalendarDate(year: year + $0, month: month, day: day) }.first { $0 >= today }
    let past = (0...8).lazy.compactMap { CalendarDate(year: year - $0, month: month, day: day) }.first { $0 <= today }
    guard let future, let past else { return nil }
    return (future, past)
  }

  // MARK: With the month's name

  func monthDate(at start: Int) -> Match? {
    var index = start
    if let afterWeekday = skipWeekday(at: index) { index = afterWeekday }
    if reading.has(.the, at: index) { index += 1 }
    if reading.has(.day, at: index) { index += 1 }
    if let (day, end) = dayNumber(at: index) {
      var position = end
      while reading.has(.of, at: position) || (reading.has(.the, at: position) && position > end) { position += 1 }
      if let mark = reading.mark(at: position), "-/.".utf8.contains(mark), reading.follows(at: position) { position += 1 }
      if position < reading.count, let month = month(at: position) { return dated(day: day, month: month, year: position + 1) }
      return rangeStart(day: day, end: end) ?? dayAndMonthNumber(at: index, day: day, end: end)
    }
    if let date = yearFirst(at: index) { return date }
    guard index < reading.count, let month = month(at: index) else { return nil }
    var position = index + 1
    if let mark = reading.mark(at: position), "-/.".utf8.contains(mark) { position += 1 }
    if reading.has(.the, at: position) { position += 1 }
    guard let (day, end) = dayNumber(at: position), !reading.isMark(":", at: end), !reading.has([.percent, .part], at: end) else {
      return nil
    }
    return dated(day: day, month: month, year: end)
  }

  /// "2020/sep/23".
  private func yearFirst(at index: Int) -> Match? {
    guard let year = year(at: index), reading.isNumber(at: index), reading.mark(at: index + 1) != nil, index + 2 < reading.count,
      let month = month(at: index + 2), reading.mark(at: index + 3) != nil, let day = reading.integer(at: index + 4)
    else { return nil }
    return CalendarDate(year: year.value, month: month, day: day).map { Match($0, end: index + 5) }
  }

  /// "13 to 15 July", "13 a 15 de julio": the first day belongs to the month that follows the second.
  private func rangeStart(day: Int, end: Int) -> Match? {
    guard reading.isMark("-", at: end) || reading.isWord(anyOf: ["to", "a", "al", "ate", "through", "until", "ao", "hasta"], at: end) else {
      return nil
    }
    var index = end + 1
    while reading.has(.the, at: index) { index += 1 }
    guard dayNumber(at: index) != nil, let last = monthDate(at: index), last.end > index + 1 else { return nil }
    let found = [last.future, last.past].map { CalendarDate(year: $0.year, month: $0.month, day: day) }
    guard let future = found[0], let past = found[1] else { return nil }
    return Match(future: future, past: past, end: end)
  }

  /// "17 del 11" is the 17th of November.
  private func dayAndMonthNumber(at index: Int, day: Int, end: Int) -> Match? {
    guard reading.language != .english, reading.isWord(anyOf: ["del", "do"], at: end), let month = reading.integer(at: end + 1),
      (1...12).contains(month),
      reading.isNumber(at: index), let date = recurring(day: day, month: month)
    else { return nil }
    return Match(future: date.future, past: date.past, end: end + 2)
  }

  private func skipWeekday(at index: Int) -> Int? {
    guard index < reading.count, reading.senses[index].weekday != nil else { return nil }
    var position = index + 1
    if reading.isMark("-", at: position), reading.isWord("feira", at: position + 1) { position += 2 }
    if reading.isWord("feira", at: position) { position += 1 }
    while reading.isMark(",", at: position) || reading.isMark(".", at: position) { position += 1 }
    return position
  }

  /// "may" and "mar" are months only beside a day.
  private func month(at index: Int) -> Int? { reading.senses[index].month }

  private func dated(day: Int, month: Int, year start: Int) -> Match? {
    var index = start
    if reading.isMark(",", at: index) || reading.isMark(".", at: index) { index += 1 }
    if let mark = reading.mark(at: index), "-/".utf8.contains(mark), reading.follows(at: index) { index += 1 }
    while reading.has(.of, at: index) { index += 1 }
    if let year = year(at: index), let date = CalendarDate(year: year.value, month: month, day: day) { return Match(date, end: year.end) }
    if reading.has(.this, at: index), index + 1 < reading.count, reading.senses[index + 1].unit == .year { index += 2 }
    guard let date = recurring(day: day, month: month) else { return nil }
    return Match(future: date.future, past: date.past, end: start)
  }

  private func year(at index: Int) -> (value: Int, end: Int)? {
    if let number = reading.integer(at: index) {
      if reading.digits(at: index) == 4, (1900...2100).contains(number) { return (number, index + 1) }
      return nil
    }
    guard index < reading.count, reading.senses[index].multiplier == 1000 || reading.senses[index].cardinal == 2,
      let found = numbers.number(at: index),
      let whole = found.value.whole, (1900...2100).contains(whole)
    else { return nil }
    return (whole, found.end)
  }

  /// A day of the month: "15", "1st", "3.º", "primero", "twenty nine", "thirty first".
  func dayNumber(at index: Int) -> (day: Int, end: Int)? {
    guard index < reading.count else { return nil }
    if let number = reading.integer(at: index) {
      guard (1...31).contains(number), reading.digits(at: index) <= 2 else { return nil }
      return (number, skipOrdinalEnding(at: index + 1))
    }
    let sense = reading.senses[index]
    if let cardinal = sense.cardinal, cardinal == 20 || cardinal == 30, index + 1 < reading.count {
      let next = reading.isMark("-", at: index + 1) ? index + 2 : index + 1
      if next < reading.count, let unit = reading.senses[next].ordinal, unit < 10, cardinal + Int64(unit) <= 31 {
        return (Int(cardinal) + unit, next + 1)
      }
    }
    if let ordinal = sense.ordinal, ordinal <= 31, sense.weekday == nil { return (ordinal, index + 1) }
    if sense.roles.contains(.article), reading.has(.of, at: index + 1), index + 2 < reading.count, reading.senses[index + 2].month != nil {
      return (1, index + 1)
    }
    guard sense.cardinal != nil, let found = numbers.number(at: index), let whole = found.value.whole, (1...31).contains(whole),
      !found.isMultiplied
    else { return nil }
    return (whole, found.end)
  }

  /// "st", "nd", "rd", "th", "o", ".o", "ro", "er" glued to the number.
  func skipOrdinalEnding(at index: Int) -> Int {
    let endings = ["st", "nd", "rd", "th", "o", "ro", "er", "ero", "a", "do", "to"]
    if reading.isWord(anyOf: endings, at: index), reading.follows(at: index) { return index + 1 }
    if reading.isMark(".", at: index), reading.follows(at: index), reading.isWord(anyOf: ["o", "a", "er"], at: index + 1),
      reading.follows(at: index + 1)
    {
      return index + 2
    }
    return index
  }
}

extension Reading {
  /// True where a weekday stands right before `index`: "Friday 7/6".
  func weekdayBefore(_ index: Int) -> Bool {
    var position = index - 1
    while isMark(",", at: position) || isMark("(", at: position) { position -= 1 }
    return position >= 0 && senses[position].weekday != nil
  }
}
