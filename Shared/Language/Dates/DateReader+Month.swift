import Models

/// Days told by the month: "el 15", "dia 5", "the 3rd", "the 5th of next month".
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

  func ofMonth(_ day: Int, end: Int) -> Match? {
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
}
