import Models

/// Turns of the month, the week and the year: "fin de mes", "quincena", "mid-april", "end of March", weekends, holidays.
extension DateReader {
  func turnOfPeriod(at start: Int) -> Match? {
    if let quincena = quincena(at: start) { return quincena }
    if let weekend = weekend(at: start) { return weekend }
    var index = start
    while reading.has(.the, at: index), index - start < 2 { index += 1 }
    if reading.has(.last, at: index) || reading.has(.end, at: index),
      reading.has(.day, at: index + 1) || reading.isWord("day", at: index + 1)
    {
      return periodEnd(at: index + 2)
    }
    if reading.has(.next, at: index), reading.isWord("month", at: index + 1), reading.isWord("end", at: index + 2) {
      return ending(monthsAhead: 1, end: index + 3)
    }
    if reading.isWord("month", at: index), reading.isWord("end", at: index + 1) { return ending(monthsAhead: 0, end: index + 2) }
    if reading.isWord(anyOf: ["eom"], at: index) { return ending(monthsAhead: 0, end: index + 1) }
    if reading.isWord("bom", at: index), reading.language == .english { return beginning(end: index + 1) }
    if reading.has(.end, at: index) { return periodEnd(at: index + 1) }
    if reading.has(.beginning, at: index), let week = week(at: index + 1) {
      return Match(monday(of: today).adding(days: 7 * week.offset), end: week.end)
    }
    if let turn = turnOfNamedMonth(at: index) { return turn }
    if reading.has(.beginning, at: index), let month = monthName(at: index + 1) {
      return month.offset == 0 ? beginning(end: month.end) : monthDay(1, monthsAhead: month.offset).map { Match($0, end: month.end) }
    }
    if reading.has(.middle, at: index), !reading.isWord("mitad", at: index) || reading.has(.of, at: index + 1),
      let month = monthName(at: index + 1)
    {
      if month.offset != 0 { return monthDay(15, monthsAhead: month.offset).map { Match($0, end: month.end) } }
      return ofMonth(15, end: month.end)
    }
    return nil
  }

  /// "beginning of April", "mid-april", "a mediados de abril": the 1st and the 15th.
  private func turnOfNamedMonth(at start: Int) -> Match? {
    guard reading.has([.beginning, .middle], at: start) else { return nil }
    var index = start + 1
    if reading.isMark("-", at: index) { index += 1 }
    while reading.has(.of, at: index), index - start < 3 { index += 1 }
    guard index < reading.count, let month = reading.senses[index].month, index > start + 1 || !reading.isWord("mitad", at: start),
      let day = recurring(day: reading.has(.middle, at: start) ? 15 : 1, month: month)
    else { return nil }
    return Match(future: day.future, past: day.past, end: index + 1)
  }

  /// "of the month", "de mes", "do mês que vem": the month that a turn belongs to.
  private func monthName(at start: Int) -> (offset: Int, end: Int)? {
    if let month = monthReference(at: start) { return month }
    var index = start
    if reading.isMark("-", at: index) { index += 1 }
    while reading.has([.of, .the], at: index), index - start < 3 { index += 1 }
    guard index < reading.count, reading.senses[index].unit == .month else { return nil }
    return (0, index + 1)
  }

  private func periodEnd(at start: Int) -> Match? {
    if let month = monthName(at: start) { return ending(monthsAhead: month.offset, end: month.end) }
    if let week = week(at: start) { return Match(monday(of: today).adding(days: 7 * week.offset + 4), end: week.end) }
    var index = start
    while reading.has([.of, .the], at: index), index - start < 3 { index += 1 }
    guard index < reading.count, index > start else { return nil }
    if let month = reading.senses[index].month, let day = recurring(day: 28, month: month) {
      if let year = reading.integer(at: index + 1), (1900...2100).contains(year), let first = CalendarDate(year: year, month: month, day: 1)
      {
        return Match(lastDay(of: first), end: index + 2)
      }
      return Match(lastDay(of: day.future), end: index + 1)
    }
    switch reading.senses[index].unit {
    case .week where reading.language != .spanish || !reading.isWord("fin", at: start - 1):
      return Match(monday(of: today).adding(days: today.weekday <= 5 ? 4 : 11), end: index + 1)
    case .year: return CalendarDate(year: today.year, month: 12, day: 31).map { Match($0, end: index + 1) }
    default: return nil
    }
  }

  private func ending(monthsAhead: Int, end: Int) -> Match? {
    let thisEnd = lastDay(of: today)
    if monthsAhead != 0 { return Match(lastDay(of: today.adding(months: monthsAhead)), end: end) }
    return Match(future: thisEnd, past: lastDay(of: today.adding(months: -1)), end: end)
  }

  private func beginning(end: Int) -> Match? {
    guard let past = monthDay(1, monthsAhead: 0), let future = monthDay(1, monthsAhead: 1) else { return nil }
    return Match(future: future, past: past, end: end)
  }

  func lastDay(of date: CalendarDate) -> CalendarDate {
    date.adding(days: CalendarDate.days(inMonth: date.month, ofYear: date.year) - date.day)
  }

  /// Payday in Latin America: the 15th or the month's end, whichever comes first.
  private func quincena(at start: Int) -> Match? {
    if let half = halfOfMonth(at: start) { return half }
    var index = start
    while reading.has([.the, .this, .next, .until], at: index), index - start < 3 { index += 1 }
    guard reading.has(.quincena, at: index), !reading.has(.every, at: index - 1),
      !reading.has(.within, at: start - 1) || reading.has([.the, .this, .next], at: start),
      numbers.number(at: start)?.isExplicit != true, !reading.has(.article, at: index - 1), !reading.isNumber(at: index - 1),
      !(reading.senses.indices.contains(index - 1) && reading.senses[index - 1].cardinal != nil)
    else { return nil }
    if reading.language == .portuguese, !reading.has([.this, .next], at: index - 1) { return nil }
    let end = reading.has(.that, at: index + 1) && reading.has(.comes, at: index + 2) ? index + 3 : index + 1
    let middle = today.adding(days: 15 - today.day)
    let last = lastDay(of: today)
    let future = today < middle ? middle : today < last ? last : last.adding(days: 15)
    let past = today > middle ? middle : lastDay(of: today.adding(months: -1))
    return Match(future: future, past: past, end: end)
  }

  /// "la primera quincena de abril", "a segunda quinzena do mês": its 15th or its last day.
  private func halfOfMonth(at start: Int) -> Match? {
    var index = start
    while reading.has(.the, at: index), index - start < 2 { index += 1 }
    guard index < reading.count, let ordinal = reading.senses[index].ordinal, ordinal <= 2, reading.has(.quincena, at: index + 1) else {
      return nil
    }
    let half = ordinal == 1 ? 15 : 28
    var position = index + 2
    while reading.has([.of, .the, .this], at: position), position - index < 5 { position += 1 }
    func turned(_ date: CalendarDate) -> CalendarDate { half == 15 ? date : lastDay(of: date) }
    if position < reading.count, let month = reading.senses[position].month, let day = recurring(day: half, month: month) {
      return Match(future: turned(day.future), past: turned(day.past), end: position + 1)
    }
    let month = monthReference(at: index + 2)
    let end = month?.end ?? (position < reading.count && reading.senses[position].unit == .month ? position + 1 : index + 2)
    return monthDay(half, monthsAhead: month?.offset ?? 0).map { Match(turned($0), end: end) }
  }

  /// A weekend begins on Saturday.
  private func weekend(at start: Int) -> Match? {
    var index = start
    while reading.has([.the, .this, .next, .on], at: index), index - start < 3 { index += 1 }
    let isSpelled =
      reading.isWord(anyOf: ["fin", "fim"], at: index) && reading.has(.of, at: index + 1) && index + 2 < reading.count
      && reading.isWord("semana", at: index + 2)
    guard isSpelled || reading.has(.weekend, at: index) else { return nil }
    let end = isSpelled ? index + 3 : index + 1
    if reading.has(.last, at: end) { return Match(last(6), end: end + 1) }
    return Match(future: today.weekday == 6 ? today : next(6), past: last(6), end: end)
  }

  func holiday(at start: Int) -> Match? {
    if reading.has(.holiday, at: start) {
      if reading.isWord("easter", at: start) { return nil }
      let isEve = reading.isWord("eve", at: start + 1)
      return recurring(day: isEve ? 24 : 25, month: 12).map { Match(future: $0.future, past: $0.past, end: isEve ? start + 2 : start + 1) }
    }
    if reading.isWord("new", at: start), reading.isWord(anyOf: ["year", "years"], at: start + 1) {
      var end = start + 2
      if reading.isWord("s", at: end) { end += 1 }
      if reading.isWord("eve", at: end) {
        return recurring(day: 31, month: 12).map { Match(future: $0.future, past: $0.past, end: end + 1) }
      }
      return reading.isWord("day", at: end)
        ? recurring(day: 1, month: 1).map { Match(future: $0.future, past: $0.past, end: end + 1) } : nil
    }
    if reading.isWord("vespera", at: start), reading.has(.of, at: start + 1) {
      let isChristmas = reading.isWord("natal", at: start + 2)
      guard isChristmas || reading.isWord("ano", at: start + 2) && reading.isWord("novo", at: start + 3) else { return nil }
      return recurring(day: isChristmas ? 24 : 31, month: 12).map {
        Match(future: $0.future, past: $0.past, end: start + (isChristmas ? 3 : 4))
      }
    }
    if reading.isWord(anyOf: ["nochebuena", "nochevieja"], at: start) {
      return recurring(day: reading.isWord("nochebuena", at: start) ? 24 : 31, month: 12).map {
        Match(future: $0.future, past: $0.past, end: start + 1)
      }
    }
    if reading.isWord("ano", at: start), reading.isWord(anyOf: ["nuevo", "novo"], at: start + 1) {
      return recurring(day: 1, month: 1).map { Match(future: $0.future, past: $0.past, end: start + 2) }
    }
    return nil
  }
}
