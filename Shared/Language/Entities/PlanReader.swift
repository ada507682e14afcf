import Models

/// Finds the number of payments and how often they come.
struct PlanReader {
  let reading: Reading

  struct Count {
    var range: Range<Int>
    var count: Int
  }

  var numbers: NumberReader { NumberReader(reading: reading) }

  /// "3 cuotas", "em 4x", "six payments", "in two parts", "a 6 meses".
  func instalments() -> Count? {
    for index in 0..<reading.count {
      guard let number = numbers.number(at: index), let count = number.value.whole, (1...120).contains(count), !number.isMultiplied else {
        continue
      }
      let isArticle = !number.isExplicit
      var end = number.end
      if reading.isWord(
        anyOf: [
          "equal", "iguales", "iguais", "monthly", "weekly", "easy", "small", "smaller", "pequenas", "equal", "fixed", "fortnightly",
          "separate", "comodas", "ou", "o", "or",
        ], at: end)
      {
        end += 1
      }
      if reading.has([.weekly, .monthly, .fortnightly], at: end), end == number.end { end += 1 }
      if reading.has(.part, at: end), !isTimes(at: end, index) {
        if isArticle || count == 1 && !reading.isWord(anyOf: ["solo", "unico", "uma", "single"], at: index - 1) { continue }
        return Count(range: index..<end + 1, count: count)
      }
      if end < reading.count, reading.senses[end].unit == .month, !isArticle, reading.isWord(anyOf: ["a", "over"], at: index - 1),
        !reading.has(.ago, at: end + 1)
      {
        return Count(range: index..<end + 1, count: count)
      }
    }
    return split()
  }

  /// "3 veces" is a count of payments only after "en" or "in"; "you called me three times" is not.
  private func isTimes(at index: Int, _ start: Int) -> Bool {
    let isFrequency = reading.isWord(
      anyOf: ["veces", "vezes", "vez", "lots", "goes", "parts", "partes", "parte", "pieces", "chunks", "pagos", "payments"], at: index)
    guard isFrequency else { return false }
    if reading.isWord(anyOf: ["veces", "vezes", "vez"], at: index) {
      return !reading.isWord(anyOf: ["en", "em", "in", "de"], at: start - 1)
    }
    return false
  }

  /// "lo parto en dos", "divido em três", "split it in two".
  private func split() -> Count? {
    for index in 1..<max(1, reading.count) {
      guard reading.isWord(anyOf: ["en", "em", "in", "into"], at: index - 1), let number = numbers.number(at: index),
        let count = number.value.whole,
        (2...60).contains(count), number.isExplicit, (2...4).contains(where: { isSplitting(at: index - $0) }),
        number.end == reading.count || reading.text.tokens[number.end].kind == .mark && !reading.isMark("/", at: number.end)
          || reading.has(.light, at: number.end)
      else { continue }
      return Count(range: index..<number.end, count: count)
    }
    return nil
  }

  private func isSplitting(at index: Int) -> Bool {
    guard index >= 0, index < reading.count else { return false }
    let token = reading.text.tokens[index]
    return ["split", "part", "divid", "break", "parcel", "pag", "hag", "pay"].contains {
      reading.text.bytes[token.range].starts(with: $0.utf8)
    }
  }

  func frequency(taken: [Bool]) -> Frequency? {
    for index in 0..<reading.count {
      let roles = reading.senses[index].roles
      if roles.contains(.fortnightly) { return .fortnightly }
      if roles.contains(.weekly) { return .weekly }
      if roles.contains(.monthly) { return .monthly }
      if let frequency = every(at: index, taken: taken) { return frequency }
    }
    return nil
  }

  private func every(at start: Int, taken: [Bool]) -> Frequency? {
    if reading.isMark("/", at: start), reading.isNumber(at: start - 1), start + 1 < reading.count {
      switch reading.senses[start + 1].unit {
      case .week: return .weekly
      case .fortnight: return .fortnightly
      case .month: return .monthly
      default: return nil
      }
    }
    let isRate =
      reading.isWord(anyOf: ["a", "an"], at: start) && reading.language == .english && !taken[start]
      && (start == 0 || reading.isNumber(at: start - 1) || reading.senses[start - 1].cardinal != nil
        || reading.senses[start - 1].currency != nil
        || reading.senses[start - 1].multiplier != nil)
    guard reading.has(.every, at: start) || isRate || reading.isWord(anyOf: ["los", "las", "aos", "ao", "nos"], at: start) else {
      return nil
    }
    var index = start + 1
    if reading.isWord(anyOf: ["os", "as", "los", "las"], at: index) { index += 1 }
    if reading.isWord("other", at: index), index + 1 < reading.count, reading.senses[index + 1].unit == .week { return .fortnightly }
    guard index < reading.count else { return nil }
    if let number = numbers.number(at: index), let count = number.value.whole, number.isExplicit, number.end < reading.count {
      switch (reading.senses[number.end].unit, count) {
      case (.week, 1), (.day, 7), (.day, 8): return .weekly
      case (.week, 2), (.day, 15), (.day, 14): return .fortnightly
      case (.week, 4), (.day, 30), (.month, 1): return .monthly
      default: return nil
      }
    }
    if reading.isWord(anyOf: ["los", "las", "aos", "nos"], at: start) || reading.isWord("al", at: start) || reading.isWord("ao", at: start)
      || reading.isWord("por", at: start)
    {
      if reading.senses[index].unit == .month, reading.isWord(anyOf: ["al", "ao", "por"], at: start) { return .monthly }
      if reading.senses[index].unit == .week, reading.isWord(anyOf: ["al", "ao", "por"], at: start) { return .weekly }
      if reading.senses[index].unit == .fortnight, reading.isWord("por", at: start) { return .fortnightly }
      let isPlural = reading.isWord(
        anyOf: [
          "viernes", "lunes", "martes", "jueves", "miercoles", "sabados", "domingos", "sextas", "segundas", "tercas", "quartas", "quintas",
        ], at: index)
      return isPlural && reading.isWord(anyOf: ["los", "aos", "nas"], at: start) ? .weekly : nil
    }
    if reading.senses[index].weekday != nil { return .weekly }
    switch reading.senses[index].unit {
    case .week: return .weekly
    case .fortnight: return .fortnightly
    case .month: return .monthly
    default: return reading.has(.quincena, at: index) ? .fortnightly : nil
    }
  }
}
