import Models

/// Days told by their distance from today: "tomorrow", "pasado mañana", "in 3 days", "hace dos semanas", "daqui a 10 dias".
extension DateReader {
  func relativeDay(at start: Int) -> Match? {
    if let day = dayBeyond(at: start) { return day }
    if reading.integer(at: start) == 2, reading.follows(at: start + 1) {  // "2moro", "2day"
      if reading.isWord(anyOf: ["morrow", "moro", "morro", "mro", "mrw"], at: start + 1) {
        return Match(today.adding(days: 1), end: start + 2)
      }
      if reading.isWord("day", at: start + 1) { return Match(today, end: start + 2) }
    }
    if reading.has(.this, at: start), reading.has([.morning, .afternoon, .evening], at: start + 1) {
      return Match(today, end: start + 2)  // "this morning", "esta noche"
    }
    if reading.isWord("last", at: start), reading.has(.evening, at: start + 1) { return Match(today.adding(days: -1), end: start + 2) }
    guard start < reading.count, let offset = reading.senses[start].relativeDay, !isMorning(at: start) else { return nil }
    if reading.isWord("tom", at: start), reading.count > 1, !reading.has([.pay, .on, .until], at: start - 1) { return nil }
    return Match(today.adding(days: offset), end: start + 1)
  }

  /// "manana" is the morning in "por la mañana" and in "mañana por la mañana" the second time.
  private func isMorning(at index: Int) -> Bool {
    guard reading.isWord("manana", at: index) else { return false }
    return reading.has(.the, at: index - 1) || reading.has(.this, at: index - 1)
      || reading.isWord(anyOf: ["de", "por"], at: index - 1) && index >= 2
        && reading.senses[index - 2].weekday != nil
  }

  /// "the day after tomorrow", "pasado mañana", "depois de amanhã", "antes de ayer", "day before yesterday".
  private func dayBeyond(at start: Int) -> Match? {
    if reading.isWord("pasado", at: start), reading.isWord("manana", at: start + 1) { return Match(today.adding(days: 2), end: start + 2) }
    if reading.isWord("pasadomanana", at: start) { return Match(today.adding(days: 2), end: start + 1) }
    if reading.isWord("depois", at: start), reading.isWord(anyOf: ["de", "d"], at: start + 1),
      reading.isWord(anyOf: ["amanha", "amanhan"], at: start + 2)
    {
      return Match(today.adding(days: 2), end: start + 3)
    }
    if reading.isWord("antes", at: start), reading.isWord("de", at: start + 1), reading.isWord(anyOf: ["ayer", "ontem"], at: start + 2) {
      return Match(today.adding(days: -2), end: start + 3)
    }
    var index = start
    if reading.has(.the, at: index) { index += 1 }
    guard reading.isWord("day", at: index) else { return nil }
    if reading.isWord("after", at: index + 1), index + 2 < reading.count, reading.senses[index + 2].relativeDay == 1 {
      return Match(today.adding(days: 2), end: index + 3)
    }
    if reading.isWord("before", at: index + 1), index + 2 < reading.count, reading.senses[index + 2].relativeDay == -1 {
      return Match(today.adding(days: -2), end: index + 3)
    }
    return nil
  }

  /// A length of time from today on, or back.
  func distance(at start: Int) -> Match? {
    var index = start
    var isAhead = false
    var isBack = false
    if let idiom = eightDays(at: start) { return idiom }
    if reading.isWord("de", at: start), reading.isWord("aqui", at: start + 1), reading.isWord("a", at: start + 2) {
      isAhead = true
      index = start + 3
    }
    while index - start < 3 {
      if reading.has(.within, at: index) {
        isAhead = true
      } else if reading.has(.agoBefore, at: index) {
        isBack = true
      } else if !(index > start
        && (reading.has(.of, at: index)
          || reading.isWord(anyOf: ["a", "como", "about", "the", "otros", "uns", "unos", "cerca"], at: index)))
      {
        break
      }
      if reading.has(.article, at: index), unit(at: index + 1) != nil { break }
      index += 1
    }
    guard let length = length(at: index) else { return nil }
    var end = length.end
    if length.unit == .year, isBack || reading.has(.ago, at: end) { return nil }  // years ago tell no day
    if isBack { return shifted(length, by: -1, end: end) }
    if reading.has(.ago, at: end), !reading.has(.within, at: start) || reading.language != .english {
      return shifted(length, by: -1, end: end + 1)
    }
    if reading.isWord("later", at: end) || reading.isWord("hence", at: end) { return shifted(length, by: 1, end: end + 1) }
    if let match = fromDay(length, at: end) { return match }
    if reading.isWord(anyOf: ["time"], at: end) { end += 1 }
    if reading.isWord("on", at: end) || reading.language == .english && reading.has(.next, at: end), end + 1 < reading.count,
      let weekday = reading.senses[end + 1].weekday, length.unit == .week
    {
      return Match(next(weekday).adding(days: 7 * length.count), end: end + 2)
    }
    guard isAhead, !isRate(at: end), !reading.has(.greeting, at: index) else { return nil }
    return shifted(length, by: 1, end: end)
  }

  /// Mexico's "de hoy en ocho": eight days counted with today, a week from today.
  private func eightDays(at start: Int) -> Match? {
    guard reading.language == .spanish, reading.isWord("de", at: start), reading.isWord("en", at: start + 2), start + 3 < reading.count,
      let offset = reading.senses[start + 1].relativeDay ?? reading.senses[start + 1].weekday.map({ next($0).days(since: today) }),
      let count = numbers.number(at: start + 3)
    else { return nil }
    guard let days = count.value.whole, days == 8 || days == 15, !isUnit(at: count.end) else { return nil }
    return Match(today.adding(days: offset + days - 1), end: count.end)
  }

  private func isUnit(at index: Int) -> Bool { unit(at: index) != nil }

  private struct Length {
    var count: Int
    var unit: CalendarUnit
    var end: Int
  }

  /// "in 3 months" is a day, "in 3 monthly payments" and "in 6 months of 100" are a plan.
  private func isRate(at index: Int) -> Bool { reading.has(.part, at: index) || reading.has([.monthly, .weekly], at: index) }

  private func length(at start: Int) -> Length? {
    var index = start
    if reading.isWord("otros", at: index) || reading.isWord("otras", at: index) { index += 1 }
    if reading.has(.couple, at: index) || (reading.has(.article, at: index) && reading.has(.couple, at: index + 1)) {
      index += reading.has(.couple, at: index) ? 1 : 2
      if reading.has(.of, at: index) { index += 1 }
      return unit(at: index).map { Length(count: 2, unit: $0, end: index + 1) }
    }
    guard let found = numbers.number(at: index), let count = found.value.whole, (0...400).contains(count) else { return nil }
    var end = found.end
    if reading.isMark("-", at: end) { end += 1 }
    if reading.isWord(anyOf: ["business", "working", "more", "mas", "calendar"], at: end) { end += 1 }
    guard let unit = unit(at: end) else { return nil }
    end += 1
    if reading.isWord(anyOf: ["mas", "mais", "habiles", "uteis", "naturales", "corridos"], at: end) { end += 1 }
    return Length(count: count, unit: unit, end: end)
  }

  private func unit(at index: Int) -> CalendarUnit? { index >= 0 && index < reading.count ? reading.senses[index].unit : nil }

  private func shifted(_ length: Length, by sign: Int, from day: CalendarDate? = nil, end: Int) -> Match? {
    let day = day ?? today
    let count = length.count * sign
    switch length.unit {
    // Hours make a day only in whole days: "within 48 hours".
    case .hour: return length.count % 24 == 0 && length.count > 0 ? Match(day.adding(days: count / 24), end: end) : nil
    case .day: return Match(day.adding(days: count), end: end)
    case .week: return Match(day.adding(days: 7 * count), end: end)
    case .fortnight: return Match(day.adding(days: (reading.language == .english ? 14 : 15) * count), end: end)
    case .month: return Match(day.adding(months: count), end: end)
    case .year: return Match(day.adding(months: 12 * count), end: end)
    }
  }

  /// "3 days from now", "dos días después de hoy", "two weeks from tomorrow", "2 días a partir de ahora".
  private func fromDay(_ length: Length, at start: Int) -> Match? {
    var index = start
    if reading.isWord("a", at: index) { index += 1 }
    guard reading.has(.after, at: index) else { return nil }
    index += 1
    while reading.has(.of, at: index), index - start < 4 { index += 1 }
    if reading.isWord(anyOf: ["now", "ahora", "agora"], at: index) { return shifted(length, by: 1, end: index + 1) }
    if length.unit == .week, index < reading.count, let weekday = reading.senses[index].weekday {
      return shifted(length, by: 1, from: next(weekday), end: index + 1)
    }
    guard index < reading.count, let offset = reading.senses[index].relativeDay else {
      return reading.language != .english && index == start + 1 && index == reading.count ? shifted(length, by: 1, end: index) : nil
    }
    return shifted(length, by: 1, from: today.adding(days: offset), end: index + 1)
  }
}
