import Models

/// Weekdays with what stands round them: "next Friday", "el viernes que viene", "sexta da semana passada", "lunes 21".
///
/// "Next Friday" is the nearest Friday after today, which is how customers promise; the bot says the absolute date back.
extension DateReader {
  func weekday(at start: Int) -> Match? {
    var index = start
    var modifiers: Roles = []
    var modifiersSeen = 0
    while reading.has([.the, .next, .this, .last], at: index), modifiersSeen < 3, reading.senses[index].weekday == nil {
      modifiers.formUnion(reading.senses[index].roles.intersection([.next, .this, .last]))
      index += 1
      modifiersSeen += 1
    }
    if let counted = weekdayOfMonth(at: start) { return counted }
    guard index < reading.count, let wanted = reading.senses[index].weekday, isWeekday(at: index, wanted, modifiers) else { return nil }
    let end = afterWeekdayName(index)
    if let dated = weekdayWithDay(wanted, at: end) { return dated }
    let written = reading.isMark(",", at: end) || reading.isMark("(", at: end) ? end + 1 : end
    if let date = numericDate(at: written) { return date }
    let next = next(wanted)
    let last = last(wanted)
    if let week = week(at: end) {
      return Match(monday(of: today).adding(days: 7 * week.offset + wanted - 1), end: week.end)
    }
    if reading.isWord("week", at: end) && modifiers.isEmpty { return Match(next.adding(days: 7), end: end + 1) }
    if reading.has(.that, at: end), reading.has(.comes, at: end + 1) { return Match(next, end: end + 2) }
    if reading.has(.last, at: end), reading.language != .english || reading.isWord(anyOf: ["past", "last", "gone"], at: end) {
      return Match(last, end: end + 1)
    }
    if reading.has([.next, .comes], at: end), reading.language != .english || reading.isWord(anyOf: ["coming", "next"], at: end) {
      return Match(next, end: end + 1)
    }
    if let then = days(afterWeekdayAt: end, next) { return then }
    // "the" is the only role that English "this" and Spanish "este" share with articles; a real "last" wins over it.
    if modifiers.contains(.last), !modifiers.contains(.next) { return Match(last, end: end) }
    if modifiers.contains(.next) { return Match(next, end: end) }
    return Match(future: next, past: last, end: end)
  }

  /// "last Friday of March 2014", "primer lunes de abril", "the first Monday of the month", "3 Fridays from now".
  private func weekdayOfMonth(at start: Int) -> Match? {
    var index = start
    if reading.has(.the, at: index) { index += 1 }
    guard index + 1 < reading.count, let weekday = reading.senses[index + 1].weekday else { return nil }
    let end = afterWeekdayName(index + 1)
    if let count = numbers.number(at: index)?.value.whole, (1...20).contains(count), reading.has(.after, at: end),
      reading.isWord("now", at: end + 1)
    {
      return Match(next(weekday).adding(days: 7 * (count - 1)), end: end + 2)
    }
    let ordinal = reading.senses[index].ordinal
    guard ordinal != nil || reading.has([.last, .end], at: index), reading.senses[index].weekday == nil || reading.language == .portuguese,
      reading.has([.of, .within], at: end)
    else { return nil }
    var position = end
    while reading.has([.of, .within, .the, .this], at: position), position - end < 3 { position += 1 }
    guard position < reading.count, let first = firstDay(ofMonthAt: &position) else { return nil }
    let length = CalendarDate.days(inMonth: first.month, ofYear: first.year)
    let days = (0..<length).map { first.adding(days: $0) }.filter { $0.weekday == weekday }
    if let ordinal { return days.indices.contains(ordinal - 1) ? Match(days[ordinal - 1], end: position) : nil }
    return days.last.map { Match($0, end: position) }
  }

  private func firstDay(ofMonthAt position: inout Int) -> CalendarDate? {
    if reading.senses[position].unit == .month {
      position += 1
      return CalendarDate(year: today.year, month: today.month, day: 1)
    }
    guard let month = reading.senses[position].month else { return nil }
    position += 1
    if let year = reading.integer(at: position), (1900...2100).contains(year) {
      position += 1
      return CalendarDate(year: year, month: month, day: 1)
    }
    return CalendarDate(year: month < today.month ? today.year + 1 : today.year, month: month, day: 1)
  }

  /// "segunda parcela" is the second one, "sun" shines, "sat" and "mar" have other meanings.
  private func isWeekday(at index: Int, _ wanted: Int, _ modifiers: Roles) -> Bool {
    let sense = reading.senses[index]
    let isShort = reading.text.tokens[index].length <= 3
    if reading.isWord(anyOf: ["santo", "santa", "negro"], at: afterWeekdayName(index)) { return false }  // Easter's days and Black Friday
    if sense.ordinal != nil {
      if reading.isWord(
        anyOf: ["parcela", "vez", "via", "fatura", "pessoa", "prestacao", "parte", "opcao", "cobranca", "dose", "metade", "mao", "guerra"],
        at: index + 1)
        || reading.isWord(anyOf: ["la", "una", "um"], at: index - 1)
      {
        return false
      }
    }
    if reading.language == .english, isShort,
      reading.isWord("sat", at: index) || reading.isWord("sun", at: index) || reading.isWord("wed", at: index)
    {
      return modifiers != [] || reading.count == 1 || reading.has([.on, .until, .the], at: index - 1) || reading.isMark(".", at: index + 1)
        || reading.isMark(",", at: index + 1) || reading.isNumber(at: index + 1)
        || reading.senses.indices.contains(index - 1) && reading.has([.pay, .and], at: index - 1)
    }
    return true
  }

  private func afterWeekdayName(_ index: Int) -> Int {
    if reading.isMark("-", at: index + 1), reading.isWord("feira", at: index + 2) { return index + 3 }
    if reading.isWord("feira", at: index + 1) { return index + 2 }
    return index + 1
  }

  func next(_ weekday: Int) -> CalendarDate { today.adding(days: (weekday - today.weekday + 6) % 7 + 1) }
  func last(_ weekday: Int) -> CalendarDate { today.adding(days: -((today.weekday - weekday + 6) % 7 + 1)) }
  func monday(of date: CalendarDate) -> CalendarDate { date.adding(days: 1 - date.weekday) }

  /// "lunes 21", "Tue 13th": the next day of the month that falls on the weekday.
  private func weekdayWithDay(_ weekday: Int, at start: Int) -> Match? {
    var index = start
    while reading.has([.the, .day], at: index) || reading.isMark(",", at: index) { index += 1 }
    guard let (day, end) = dayNumber(at: index), reading.isNumber(at: index) || index == start || reading.has(.the, at: index - 1),
      !reading.isMark(":", at: end), !reading.isMark("/", at: end), !reading.isMark("%", at: end),
      end == reading.count || !isCounted(at: end),
      reading.mark(at: start - 2) != UInt8(ascii: "$")
    else { return nil }
    let future = (0...14).lazy.compactMap { self.monthDay(day, monthsAhead: $0) }.first { $0 >= today && $0.weekday == weekday }
    let past = (0...14).lazy.compactMap { self.monthDay(day, monthsAhead: -$0) }.first { $0 <= today && $0.weekday == weekday }
    guard let future, let past else { return nil }
    return Match(future: future, past: past, end: end)
  }

  func monthDay(_ day: Int, monthsAhead: Int) -> CalendarDate? {
    let month = CalendarDate(year: today.year, month: today.month, day: 1)?.adding(months: monthsAhead)
    return month.flatMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
  }

  /// True where the word at `index` says that the number before it counts something else.
  func isCounted(at index: Int) -> Bool {
    guard reading.senses.indices.contains(index) else { return false }
    if reading.isWord(anyOf: ["por", "per"], at: index), reading.isWord(anyOf: ["ciento", "cento", "cien", "cent"], at: index + 1) {
      return true
    }
    let sense = reading.senses[index]
    return sense.currency != nil || sense.unit != nil || sense.multiplier != nil || sense.roles.contains(.part)
      || sense.roles.contains(.percent)
      || sense.roles.contains(.clock) || sense.roles.contains(.beforeNoon) || sense.roles.contains(.afterNoon)
  }

  /// "next week", "de la semana que viene", "da semana passada": weeks from this one.
  func week(at start: Int) -> (offset: Int, end: Int)? {
    var index = start
    while reading.has([.of, .the], at: index), !reading.has([.next, .last], at: index), index - start < 3 { index += 1 }
    var offset: Int?
    var isThis = false
    while reading.has([.next, .last, .this, .other], at: index) {
      if reading.has(.next, at: index) || reading.has(.other, at: index) {
        offset = 1
      } else if reading.has(.last, at: index) {
        offset = -1
      } else {
        isThis = true
      }
      index += 1
    }
    guard index < reading.count, reading.senses[index].unit == .week else { return nil }
    index += 1
    if offset == nil, reading.has(.that, at: index), reading.has(.comes, at: index + 1) { return (1, index + 2) }
    if offset == nil, reading.has([.next, .comes], at: index), reading.language != .english { return (1, index + 1) }
    if offset == nil, reading.has(.last, at: index), reading.language != .english { return (-1, index + 1) }
    if let offset { return (offset, index) }
    return isThis ? (0, index) : nil
  }

  /// "a week on Friday" is told by `distance`; "Saturday 3 days from now" by the count.
  private func days(afterWeekdayAt index: Int, _ next: CalendarDate) -> Match? {
    guard let found = numbers.number(at: index), let count = found.value.whole, found.end < reading.count,
      reading.senses[found.end].unit == .day,
      reading.has(.after, at: found.end + 1)
    else { return nil }
    return Match(today.adding(days: count), end: reading.isWord("now", at: found.end + 2) ? found.end + 3 : found.end + 2)
  }
}
