import Models

/// Finds calendar days in a text and resolves them against the customer's today.
///
/// Only points in time count: "next week" or "soon" give none.
struct DateReader {
  struct Found {
    /// Token positions.
    var range: Range<Int>
    var date: CalendarDate
  }

  /// A day before it is known whether past or future is meant.
  struct Match {
    var end: Int
    /// The day when the future is meant, and the one for the past.
    var future: CalendarDate
    var past: CalendarDate

    init(_ date: CalendarDate, end: Int) {
      self.init(future: date, past: date, end: end)
    }

    init(future: CalendarDate, past: CalendarDate, end: Int) {
      self.end = end
      self.future = future
      self.past = past
    }
  }

  let reading: Reading
  let today: CalendarDate
  let country: String?
  /// The bot asked for a date, so that a bare "15" is one.
  let isAnswer: Bool

  var numbers: NumberReader { NumberReader(reading: reading) }

  func dates() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < reading.count {
      guard let match = match(at: index) else {
        index += 1
        continue
      }
      var date = tense(at: index) == .past ? match.past : match.future
      if isFollowing(index..<match.end), found.contains(where: { $0.date == date }) { date = date.adding(days: 7) }
      found.append(Found(range: index..<match.end, date: date))
      index = max(match.end, index + 1)
    }
    return found
  }

  /// "half on Friday and half the following Friday": the second is a week later.
  private func isFollowing(_ range: Range<Int>) -> Bool {
    range.contains { reading.isWord(anyOf: ["following", "next", "siguiente", "proximo", "seguinte", "proxima", "outra", "otro"], at: $0) }
      && range.contains { reading.senses[$0].weekday != nil }
  }

  /// The longest reading of a day that begins at a token.
  private func match(at index: Int) -> Match? {
    let candidates = [
      numericDate(at: index), monthDate(at: index), weekday(at: index), relativeDay(at: index), distance(at: index),
      turnOfPeriod(at: index),
      dayOfMonth(at: index), holiday(at: index),
    ]
    return candidates.compactMap { $0 }.max { $0.end < $1.end }
  }

  // MARK: Past or future

  enum Tense { case past, future }

  /// What is said about the day at `index`: the nearest verb before it in the sentence decides, else the nearest one behind it.
  private func tense(at index: Int) -> Tense {
    if reading.has(.until, at: index) || reading.has(.until, at: index - 1) { return .future }
    if reading.isWord(anyOf: ["by", "until", "till", "before", "hasta", "para", "ate", "pra"], at: index - 2) { return .future }
    var position = index - 1
    var steps = 0
    while position >= 0, steps < 12, !reading.isSentenceEnd(at: position) {
      if let tense = tense(ofVerbAt: position) { return tense }
      position -= 1
      steps += 1
    }
    position = index + 1
    steps = 0
    while position < reading.count, steps < 8, !reading.isSentenceEnd(at: position), !reading.isMark(",", at: position) {
      if let tense = tense(ofVerbAt: position) { return tense }
      position += 1
      steps += 1
    }
    return .future
  }

  private func tense(ofVerbAt position: Int) -> Tense? {
    let roles = reading.senses[position].roles
    switch (roles.contains(.past), roles.contains(.future)) {
    case (true, false):
      // "I get paid on Friday", "I will have it paid", "can be sorted"
      let isPresent = reading.isWord(anyOf: ["is", "are", "gets"], at: position - 1)
      let isPassive =
        isPresent || (1...3).contains { reading.isWord(anyOf: ["get", "getting", "gets", "be", "am", "have", "will"], at: position - $0) }
      return isPassive ? .future : .past
    case (false, true): return .future
    // Folded "pagué" and "pague" are one: the subjunctive follows a conjunction.
    case (true, true):
      return (1...3).contains { reading.isWord(anyOf: ["que", "cuando", "para", "si"], at: position - $0) } ? .future : .past
    case (false, false): return Verbs.isPast(reading, at: position) ? .past : Verbs.isFuture(reading, at: position) ? .future : nil
    }
  }
}
