/// Finds the first time of day: "18:30", "5pm", "a las 6 de la tarde", "17h30", "in the morning".
struct TimeReader {
  struct Found {
    var range: Range<Int>
    var time: TimeMention
  }

  let reading: Reading

  var numbers: NumberReader { NumberReader(reading: reading) }

  func time(taken: [Bool]) -> Found? {
    for index in 0..<reading.count where !taken[index] {
      if let found = clock(at: index) ?? noon(at: index) { return found }
    }
    for index in 0..<reading.count where !taken[index] || reading.isWord(anyOf: ["tonight", "anoche"], at: index) {
      if let found = partOfDay(at: index) { return found }
    }
    return nil
  }

  private func clock(at start: Int) -> Found? {
    if let found = colonClock(at: start) { return found }
    let isAnnounced = reading.has(.at, at: start - 1) && isClockPreposition(at: start - 1)
    guard let number = numbers.number(at: start), number.isExplicit, let hour = number.value.whole, (0...24).contains(hour),
      !number.isMultiplied
    else { return nil }
    var end = number.end
    var minute = 0
    if reading.isWord(anyOf: ["h", "hs", "hrs"], at: end), let minutes = reading.integer(at: end + 1), minutes < 60,
      reading.follows(at: end + 1), reading.digits(at: end + 1) == 2
    {
      return made(hour, minutes, start..<end + 2, isExact: true)
    }
    if reading.has(.and, at: end), reading.isWord(anyOf: ["media", "meia", "half"], at: end + 1) {
      minute = 30
      end += 2
    }
    if reading.has([.beforeNoon, .afterNoon], at: end), reading.text.tokens[end].length == 2 {
      return made(twelve(hour, isAfternoon: reading.has(.afterNoon, at: end)), minute, start..<end + 1, isExact: true)
    }
    if reading.isWord(anyOf: ["a", "p"], at: end), reading.isMark(".", at: end + 1), reading.isWord("m", at: end + 2) {
      return made(twelve(hour, isAfternoon: reading.isWord("p", at: end)), minute, start..<min(end + 4, reading.count), isExact: true)
    }
    if reading.has(.clock, at: end), isAnnounced || reading.isWord(anyOf: ["h", "hs", "hrs", "oclock"], at: end), hour > 0,
      reading.isWord("oclock", at: end) || isAnnounced || reading.follows(at: end) && hour >= 6
    {
      return withPart(hour, minute, start..<end + 1, isExact: hour > 12)
    }
    if let part = part(at: end) { return made(twelve(hour, isAfternoon: part.isAfternoon), minute, start..<part.end, isExact: true) }
    guard isAnnounced, hour > 0, !isCounting(at: end) else { return nil }
    return withPart(hour, minute, start..<end, isExact: false)
  }

  private func isClockPreposition(at index: Int) -> Bool {
    reading.isWord(
      anyOf: ["at", "las", "as", "pelas", "tipo", "around", "la", "after", "before", "by", "until", "till", "past", "from"], at: index)
  }

  private func isCounting(at index: Int) -> Bool {
    index < reading.count
      && (reading.senses[index].currency != nil || reading.has([.part, .percent], at: index) || reading.senses[index].unit != nil
        || reading.text.tokens[index].kind == .word
          && !reading.has([.light, .and, .of, .on, .the, .evening, .morning, .afternoon], at: index) && reading.senses[index].weekday == nil
          && reading.senses[index].relativeDay == nil
        || reading.isNumber(at: index) || reading.isMark("%", at: index))
  }

  private func colonClock(at start: Int) -> Found? {
    guard let hour = reading.integer(at: start), hour < 24, reading.isMark(":", at: start + 1), reading.follows(at: start + 1),
      reading.follows(at: start + 2),
      let minute = reading.integer(at: start + 2), minute < 60, reading.digits(at: start + 2) == 2
    else { return nil }
    let end = start + 3
    if reading.has([.beforeNoon, .afterNoon], at: end), reading.text.tokens[end].length == 2 {
      return made(twelve(hour, isAfternoon: reading.has(.afterNoon, at: end)), minute, start..<end + 1, isExact: true)
    }
    return withPart(hour, minute, start..<end, isExact: true)
  }

  private func withPart(_ hour: Int, _ minute: Int, _ range: Range<Int>, isExact: Bool) -> Found? {
    if let part = part(at: range.upperBound) {
      return made(twelve(hour, isAfternoon: part.isAfternoon), minute, range.lowerBound..<part.end, isExact: true)
    }
    return made(hour, minute, range, isExact: isExact)
  }

  /// Without a word for the half of the day, 1 to 7 o'clock are in the afternoon: nobody asks for a call at five in the morning.
  private func made(_ hour: Int, _ minute: Int, _ range: Range<Int>, isExact: Bool) -> Found? {
    let hour = !isExact && (1...7).contains(hour) ? hour + 12 : hour % 24
    return Found(range: range, time: .clock(hour: hour, minute: minute))
  }

  private func twelve(_ hour: Int, isAfternoon: Bool) -> Int { isAfternoon ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour }

  /// "de la tarde", "da noite", "in the morning" behind an hour.
  private func part(at start: Int) -> (isAfternoon: Bool, end: Int)? {
    var index = start
    while reading.has([.of, .the, .within], at: index) || reading.isWord(anyOf: ["por", "na"], at: index), index - start < 3 { index += 1 }
    guard index > start || reading.isWord(anyOf: ["tonight"], at: index), index < reading.count else { return nil }
    if reading.has([.afternoon, .evening], at: index) { return (true, index + 1) }
    return reading.has(.morning, at: index) ? (false, index + 1) : nil
  }

  private func noon(at start: Int) -> Found? {
    if reading.has(.noon, at: start) { return Found(range: start..<start + 1, time: .clock(hour: 12, minute: 0)) }
    if reading.isWord(anyOf: ["medio", "meio"], at: start),
      reading.isWord("dia", at: start + 1) || reading.isMark("-", at: start + 1) && reading.isWord("dia", at: start + 2)
    {
      return Found(range: start..<start + (reading.isWord("dia", at: start + 1) ? 2 : 3), time: .clock(hour: 12, minute: 0))
    }
    return nil
  }

  private func partOfDay(at index: Int) -> Found? {
    let roles = reading.senses[index].roles
    guard !roles.isDisjoint(with: [.morning, .afternoon, .evening]), !reading.has(.greeting, at: index - 1) else { return nil }
    if reading.isWord("manana", at: index), !isMorning(at: index) { return nil }
    // "late", "it was too late", "más tarde": no part of the day
    if reading.isWord("tarde", at: index),
      reading.isWord(anyOf: ["mas", "mais", "muy", "muito", "tan", "tao", "es", "ja", "ya", "demasiado"], at: index - 1)
    {
      return nil
    }
    if reading.isWord("cedo", at: index) { return nil }
    let time: TimeMention = roles.contains(.morning) ? .morning : roles.contains(.afternoon) ? .afternoon : .evening
    return Found(range: index..<index + 1, time: time)
  }

  private func isMorning(at index: Int) -> Bool { reading.has([.the, .this], at: index - 1) }
}
