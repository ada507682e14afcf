import Models

/// Days told by the month: "el 15", "dia 5", "the 3rd", "fin de mes", "quincena", "end of March".
extension DateReader {
  /// A day of the month with its article: the next one after today, or the last one for something that has happened.
  func dayOfMonth(at start: Int) -> Match? {
    var index = start
    var isAnnounced = false
    while reading.has([.the, .day, .on, .until], at: index) || reading.has(.next, at: index) && index == start, index - start < 4,
      reading.senses[index].cardinal == nil
    {
      if reading.has(.day, at: index) || announces(at: index) { isAnnounced = true }
      index += 1
    }
    // "no dia 20 de junho", "el 5/4": the month is named.
    if index > start, let named = [monthDate(at: index), numericDate(at: index)].compactMap({ $0 }).max(by: { $0.end < $1.end }) {
      return named
    }
    guard let (day, end) = dayNumber(at: index), !isCounted(at: end), !isNumberGoingOn(at: index, end) else { return nil }
    let isOrdinal = isOrdinal(at: index, end: end)
    guard isAnnounced || isOrdinal || monthReference(at: end) != nil || (isAnswer && isBare(index, end)) else { return nil }
    if isOrdinal, !isAnnounced, !isDayOrdinal(at: index, end: end) { return nil }
    if isOrdinal, reading.language == .english, !reading.isNumber(at: index), day < 5, !reading.has(.of, at: end),
      !reading.has(.on, at: index - 2)
    {
      return nil
    }
    if isOrdinal, reading.language != .english, !reading.isNumber(at: index), !isFirstOfMonth(at: index, end) { return nil }
    if reading.language == .english, !isOrdinal, !isAnswer, !isSafeBareDay(at: end) { return nil }
    return ofMonth(day, end: end)
  }

  /// Articles announce a day in Spanish ("el 15"); Portuguese says "dia 15", English "the 15th".
  private func announces(at index: Int) -> Bool {
    switch reading.language {
    case .spanish: reading.isWord(anyOf: ["el", "al", "hasta", "del", "este", "proximo"], at: index)
    case .english: reading.isWord(anyOf: ["the"], at: index)
    case .portuguese: reading.isWord(anyOf: ["ate", "proximo"], at: index)
    }
  }

  private func isOrdinal(at index: Int, end: Int) -> Bool {
    if reading.isNumber(at: index) { return end > index + 1 }
    return reading.senses[end - 1].ordinal != nil
  }

  /// "1st", "15th"; of words only what cannot count something else: "the fifteenth", "el primero de mes".
  private func isDayOrdinal(at index: Int, end: Int) -> Bool {
    if reading.language == .english, reading.isNumber(at: index) { return !isFollowedByThing(at: end) }
    return reading.isNumber(at: index) && reading.has(.on, at: index - 1)
  }

  /// "first payment", "2nd time": the ordinal counts the noun behind it.
  private func isFollowedByThing(at end: Int) -> Bool {
    guard end < reading.count else { return false }
    return reading.isWord(
      anyOf: [
        "payment", "time", "instalment", "installment", "letter", "message", "call", "party", "reminder", "one", "half", "person", "floor",
      ], at: end)
  }

  private func isFirstOfMonth(at index: Int, _ end: Int) -> Bool {
    guard let ordinal = reading.senses[end - 1].ordinal else { return true }
    if ordinal != 1 { return false }
    return reading.has(.of, at: end) && end + 1 < reading.count && reading.senses.indices.contains(end + 1)
      && (reading.senses[end + 1].unit == .month || reading.has(.next, at: end + 1)) || reading.has(.day, at: index - 1)
      || end == reading.count
  }

  private func isNumberGoingOn(at index: Int, _ end: Int) -> Bool {
    guard reading.isNumber(at: index) else { return false }
    if let mark = reading.mark(at: end), ":/%$E".utf8.contains(mark) { return true }
    if let mark = reading.mark(at: end), ".,-".utf8.contains(mark), reading.isNumber(at: end + 1), reading.follows(at: end + 1) {
      return true
    }
    return reading.isNumber(at: end)
      || reading.mark(at: index - 1).map { "$-/.,:#".utf8.contains($0) && reading.follows(at: index) } ?? false
  }

  private func isBare(_ index: Int, _ end: Int) -> Bool {
    end == reading.count || reading.isSentenceEnd(at: end) || reading.has(.light, at: end)
  }

  /// English "the 24" is a day only when the sentence goes on with no thing that is counted.
  private func isSafeBareDay(at end: Int) -> Bool {
    end == reading.count || reading.text.tokens[end].kind == .mark || reading.has([.of, .light], at: end)
  }

  private func ofMonth(_ day: Int, end: Int) -> Match? {
    if let month = monthReference(at: end) {
      return monthDay(day, monthsAhead: month.offset).map { Match($0, end: month.end) }
    }
    let future = (0...3).lazy.compactMap { self.monthDay(day, monthsAhead: $0) }.first { $0 > today }
    let past = (0...3).lazy.compactMap { self.monthDay(day, monthsAhead: -$0) }.first { $0 <= today }
    guard let future, let past else { return nil }
    return Match(future: future, past: past, end: end)
  }

  /// "of next month", "del mes que viene", "do mês passado", "de este mes": months from this one.
  func monthReference(at start: Int) -> (offset: Int, end: Int)? {
    var index = start
    while reading.has([.of, .the, .within], at: index), !reading.has([.next, .last, .this], at: index), index - start < 3 { index += 1 }
    var offset: Int?
    while reading.has([.next, .last, .this, .other], at: index) {
      offset = reading.has(.next, at: index) || reading.has(.other, at: index) ? 1 : reading.has(.last, at: index) ? -1 : offset ?? 0
      index += 1
    }
    guard index < reading.count, reading.senses[index].unit == .month, index > start else { return nil }
    index += 1
    if offset == nil, reading.has(.that, at: index), reading.has(.comes, at: index + 1) { return (1, index + 2) }
    if offset == nil, reading.has([.next, .comes], at: index), reading.language != .english { return (1, index + 1) }
    if offset == nil, reading.has(.last, at: index), reading.language != .english { return (-1, index + 1) }
    return offset.map { ($0, index) }
  }

  // MARK: Turns of the month, the week and the year

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
