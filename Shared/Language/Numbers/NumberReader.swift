/// Reads a number that begins at a token: digits with separators, words, or both ("5 mil", "two and a half", "1,45 mil millones").
struct NumberReader {
  struct Found {
    var value: DecimalNumber
    var end: Int
    /// True for digits, or for words that go beyond one article ("un", "a").
    var isExplicit: Bool
    /// True where a hundred, thousand, million or slang word for one took part.
    var isMultiplied = false
  }

  /// A number in words has at most this many, so that the time for a text of nothing else is bounded.
  private static let mostWords = 24

  let reading: Reading

  func number(at start: Int) -> Found? {
    guard start < reading.count else { return nil }
    if reading.isNumber(at: start) || isLeadingPoint(at: start) { return literal(at: start).map(extended) }
    return words(at: start)
  }

  // MARK: Digits

  private func isLeadingPoint(at index: Int) -> Bool {
    (reading.isMark(".", at: index) || reading.isMark(",", at: index)) && reading.isNumber(at: index + 1) && reading.follows(at: index + 1)
      && !reading.follows(at: index)
  }

  /// "1.250,50": a separator that comes once with other than three digits behind it is a decimal one; the last of two kinds is.
  func literal(at start: Int) -> Found? {
    var groups: [ArraySlice<UInt8>] = []
    var separators: [UInt8] = []
    var index = start
    if isLeadingPoint(at: start) {
      groups.append([UInt8(ascii: "0")])
    } else {
      guard reading.isNumber(at: start) else { return nil }
      groups.append(reading.text.bytes[reading.text.tokens[start].range])
      index += 1
    }
    while let mark = reading.mark(at: index), mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","),
      reading.follows(at: index) || index == start,
      reading.isNumber(at: index + 1), reading.follows(at: index + 1)
    {
      separators.append(mark)
      groups.append(reading.text.bytes[reading.text.tokens[index + 1].range])
      index += 2
    }
    // "10 000": groups of three digits after a space.
    if separators.isEmpty, groups[0].count <= 3 {
      while reading.digits(at: index) == 3, !reading.follows(at: index), groups[0] != [UInt8(ascii: "0")],
        !reading.isMark(":", at: index + 1)
      {
        separators.append(UInt8(ascii: " "))
        groups.append(reading.text.bytes[reading.text.tokens[index].range])
        index += 1
      }
    }
    guard let value = DigitGroups(groups: groups, separators: separators).value else { return nil }
    return Found(value: value, end: index, isExplicit: true)
  }

  /// Digits may be followed by words that multiply: "5k", "1,45 mil millones", "2 y medio", "5 mil 500".
  private func extended(_ found: Found) -> Found {
    var found = found
    while found.end < reading.count, let multiplier = reading.senses[found.end].multiplier, accepts(multiplierAt: found.end, after: found) {
      guard let product = found.value.multiplied(by: DecimalNumber(mantissa: multiplier)) else { break }
      found.value = product
      found.end += 1
      found.isMultiplied = true
      if multiplier == 1000 {
        addHundreds(to: &found)
      } else if multiplier == 1_000_000 {
        addThousands(to: &found)
      }
    }
    found = withCents(found)
    return withHalf(found, unit: found.isMultiplied ? reading.senses[found.end - 1].multiplier ?? 1 : 1)
  }

  /// "2 mil 500", "2 mil e 300".
  private func addHundreds(to found: inout Found) {
    let index = reading.language == .portuguese && reading.isWord("e", at: found.end) ? found.end + 1 : found.end
    guard let rest = reading.integer(at: index), reading.digits(at: index) == 3, !reading.follows(at: index),
      let sum = found.value.adding(DecimalNumber(rest))
    else { return }
    found.value = sum
    found.end = index + 1
  }

  /// "1 millón 200 mil".
  private func addThousands(to found: inout Found) {
    guard let rest = literal(at: found.end), rest.end < reading.count, reading.senses[rest.end].multiplier == 1000,
      let thousands = rest.value.multiplied(by: DecimalNumber(1000)), let sum = found.value.adding(thousands)
    else { return }
    found.value = sum
    found.end = rest.end + 1
  }

  /// "45 con 50", "siete con cincuenta por ciento": hundredths, as Spanish says them, where nothing else follows that they could count.
  private func withCents(_ found: Found) -> Found {
    guard reading.language == .spanish, found.value.scale == 0, !found.isMultiplied, reading.isWord("con", at: found.end),
      found.end + 1 < reading.count
    else { return found }
    let start = found.end + 1
    let cents: Int64
    if let digits = reading.integer(at: start), reading.digits(at: start) == 2 {
      cents = Int64(digits)
    } else if let cardinal = reading.senses[start].cardinal, (10...90).contains(cardinal) {
      cents = cardinal
    } else {
      return found
    }
    let end = start + 1
    let isOver =
      end == reading.count || reading.isSentenceEnd(at: end) || reading.isMark(",", at: end) || reading.senses[end].currency != nil
      || reading.isMark("%", at: end) || reading.isWord("por", at: end) && reading.isWord(anyOf: ["ciento", "cien"], at: end + 1)
    guard isOver, reading.senses[end].currency != .cent,
      let sum = found.value.adding(DecimalNumber(mantissa: cents, scale: 2)) else { return found }
    return Found(value: sum, end: end, isExplicit: true)
  }

  /// "mil" after digits is a thousand also in English chats of Spanish speakers; one letter multiplies only when it is glued
  /// on ("5k", "3m").
  private func accepts(multiplierAt index: Int, after found: Found) -> Bool {
    if reading.text.tokens[index].length == 1, !reading.follows(at: index) { return false }
    if reading.isWord("m", at: index) {
      return reading.isWord("m", at: index) && found.value.approximate < 1000 && hasCurrencyBefore(found, index)
    }
    return true
  }

  private func hasCurrencyBefore(_ found: Found, _ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, reading.isNumber(at: position) || reading.isMark(".", at: position) || reading.isMark(",", at: position) {
      position -= 1
    }
    return position >= 0 && (reading.senses[position].currency != nil || reading.isMark("$", at: position))
  }

  private func withHalf(_ found: Found, unit: Int64) -> Found {
    var found = found
    var index = found.end
    guard reading.has(.and, at: index) else { return found }
    index += 1
    if reading.has(.article, at: index) { index += 1 }
    guard index < reading.count, reading.senses[index].fraction == DecimalNumber(mantissa: 5, scale: 1),
      let half = DecimalNumber(mantissa: 5, scale: 1).multiplied(by: DecimalNumber(mantissa: unit)), let sum = found.value.adding(half),
      !reading.isWord("mitad", at: index), !reading.isWord("metade", at: index)
    else { return found }
    found.value = sum
    found.end = index + 1
    return found
  }

  // MARK: Words

  private func words(at start: Int) -> Found? {
    var total: Int64 = 0
    var group: Int64 = 0
    var lastMultiplier = Int64.max
    var index = start
    var any = false
    var isExplicit = false
    var isMultiplied = false
    while index < reading.count, index - start < NumberReader.mostWords {
      var position = index
      if any { position = skipConnector(at: index) }
      guard position < reading.count else { break }
      let sense = reading.senses[position]
      if let multiplier = sense.multiplier, !(reading.text.tokens[position].length == 1) {
        guard any || multiplier >= 100, position == index || multiplier < lastMultiplier, !(multiplier == 100 && group >= 100) else {
          break
        }
        if !any, reading.language == .english, reading.text.tokens[position].length <= 3 { break }
        if multiplier == 100 {
          group = max(1, group) * 100
        } else if total > 0, multiplier > lastMultiplier {
          total = product(sum(total, group), multiplier)
          group = 0
        } else {
          total = sum(total, product(max(1, group), multiplier))
          group = 0
          lastMultiplier = multiplier
        }
        isMultiplied = true
        isExplicit = true
      } else if let cardinal = sense.cardinal, fits(cardinal, group: group, any: any, afterMultiplier: lastMultiplier) {
        group += cardinal
        isExplicit = true
      } else if !any, sense.roles.contains(.article), startsNumber(at: position + 1) {
        group = reading.senses[position + 1].multiplier == nil ? 0 : 1
        if reading.senses[position + 1].multiplier == nil { return nil }
      } else {
        break
      }
      any = true
      index = position + 1
    }
    guard any else { return article(at: start) }
    let value = DecimalNumber(mantissa: sum(total, group))
    var found = Found(value: value, end: index, isExplicit: isExplicit, isMultiplied: isMultiplied)
    found = withHalf(found, unit: isMultiplied ? reading.senses[index - 1].multiplier ?? 1 : 1)
    return withSpokenDecimals(withCents(found))
  }

  /// Products of spoken numbers that do not fit are nothing a customer pays.
  private func product(_ left: Int64, _ right: Int64) -> Int64 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? 0 : product
  }

  private func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? 0 : sum
  }

  private func startsNumber(at index: Int) -> Bool {
    index < reading.count && reading.senses[index].multiplier != nil && reading.text.tokens[index].length > 1
  }

  /// "thirty | five" and "two hundred | and ten" go on; "five | six" does not.
  private func fits(_ cardinal: Int64, group: Int64, any: Bool, afterMultiplier last: Int64) -> Bool {
    guard any, group > 0 else { return true }
    if cardinal < 10 { return cardinal > 0 && group % 10 == 0 && group % 100 != 10 }
    if cardinal < 100 { return group % 100 == 0 }
    return group % 1000 == 0
  }

  private func skipConnector(at index: Int) -> Int {
    if reading.isMark("-", at: index), reading.follows(at: index) { return index + 1 }
    guard reading.has(.and, at: index), index + 1 < reading.count, !reading.isWord("com", at: index) else { return index }
    let next = reading.senses[index + 1]
    return next.cardinal != nil || (next.multiplier != nil && reading.text.tokens[index + 1].length > 1) ? index + 1 : index
  }

  /// "un", "a", "uma": one, where something countable follows; the caller decides.
  private func article(at start: Int) -> Found? {
    guard reading.has(.article, at: start) else { return nil }
    return Found(value: DecimalNumber(1), end: start + 1, isExplicit: false)
  }

  /// "three point five", "tres coma cinco".
  private func withSpokenDecimals(_ found: Found) -> Found {
    guard reading.has(.point, at: found.end), found.end + 1 < reading.count, let decimal = reading.senses[found.end + 1].cardinal,
      decimal < 100
    else { return found }
    var found = found
    var scale = decimal >= 10 ? 2 : 1
    var mantissa = decimal
    var index = found.end + 2
    while index < reading.count, scale < 6, let digit = reading.senses[index].cardinal, digit < 10 {
      mantissa = mantissa * 10 + digit
      scale += 1
      index += 1
    }
    guard let sum = found.value.adding(DecimalNumber(mantissa: mantissa, scale: scale)) else { return found }
    found.value = sum
    found.end = index
    return found
  }
}
