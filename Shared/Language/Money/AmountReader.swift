import Models

/// Finds amounts of money and shares of the debt.
struct AmountReader {
  struct Found {
    var range: Range<Int>
    var amount: AmountMention
  }

  let reading: Reading
  let country: String?
  /// The bot asked for an amount, so that a bare "50" is one.
  let isAnswer: Bool

  var numbers: NumberReader { NumberReader(reading: reading) }

  /// Tokens in `taken` belong to dates, times and counts already.
  func amounts(taken: [Bool]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < reading.count {
      guard !taken[index], let match = match(at: index, taken: taken), !taken[index..<match.range.upperBound].contains(true) else {
        index = endOfSpelledNumber(at: index)
        continue
      }
      // "all of it, in full" is one whole.
      let isWholeAgain = match.amount.fraction == DecimalNumber(1) && found.contains { $0.amount.fraction == DecimalNumber(1) }
      if !isWholeAgain { found.append(match) }
      index = match.range.upperBound
    }
    return found
  }

  /// Behind a number in words that is no amount, so that "dos mil veinte" is not read again from its second word.
  private func endOfSpelledNumber(at index: Int) -> Int {
    guard !reading.isNumber(at: index), reading.senses[index].cardinal != nil, let number = numbers.number(at: index), number.isMultiplied
    else { return index + 1 }
    return max(number.end, index + 1)
  }

  private func match(at index: Int, taken: [Bool]) -> Found? {
    if let share = share(at: index) { return share }
    if let money = moneyAfterSign(at: index) { return money }
    guard let number = numbers.number(at: index) else { return nil }
    if let money = moneyWithUnit(number, from: index) { return money }
    guard number.isExplicit, isBareAmount(number, from: index, taken: taken) else { return nil }
    return Found(range: index..<number.end, amount: AmountMention(.value(number.value)))
  }

  // MARK: Currencies

  /// "$ 1.250", "US$ 40", "R$ 2,00", "EUR 20", "S/ 50".
  private func moneyAfterSign(at start: Int) -> Found? {
    guard let sign = CurrencySigns.sign(reading, at: start) else { return nil }
    guard let number = numbers.number(at: sign.end), number.isExplicit,
      reading.isNumber(at: sign.end) || sign.isWord || reading.isMark(".", at: sign.end) || reading.isMark(",", at: sign.end)
    else { return nil }
    if sign.isWord, reading.senses[start].currency == .slang { return nil }
    var end = number.end
    var currency = sign.currency.flatMap { self.currency($0) }
    // "$500 pesos", "$ 20 USD"
    if end < reading.count, let word = reading.senses[end].currency, word != .cent {
      currency = self.currency(word) ?? currency
      end += 1
    }
    let value = withCents(number.value, at: &end)
    return Found(range: start..<end, amount: AmountMention(.value(value), currency: currency))
  }

  /// "20 euros", "veinte mil pesos colombianos", "20 ringgit 43", "50 centavos".
  private func moneyWithUnit(_ number: NumberReader.Found, from start: Int) -> Found? {
    var index = number.end
    while reading.has(.of, at: index), number.isMultiplied { index += 1 }
    if index + 1 < reading.count, reading.senses[index + 1].currency != nil, CurrencySigns.isNationality(reading, at: index) { index += 1 }
    if reading.mark(at: index) == UInt8(ascii: "$") {
      let next = index + 1
      if next < reading.count, reading.isNumber(at: next), reading.follows(at: next) { return nil }
      return Found(range: start..<next, amount: AmountMention(.value(number.value)))
    }
    // "not a penny", "ni un peso" name no amount.
    guard number.isExplicit, index < reading.count, let word = reading.senses[index].currency else { return nil }
    var end = index + 1
    if word == .cent {
      guard let cents = number.value.multiplied(by: DecimalNumber(mantissa: 1, scale: 2)) else { return nil }
      return Found(range: start..<end, amount: AmountMention(.value(cents)))
    }
    var value = number.value
    if reading.isWord(anyOf: ["conto", "contos"], at: index), value < DecimalNumber(10),
      let thousands = value.multiplied(by: DecimalNumber(1000))
    {
      value = thousands  // nobody offers two reais: "dois contos" are two thousand, "cinquenta conto" are fifty
    }
    var currency = currency(word)
    if let nationality = CurrencySigns.nationality(reading, at: end, of: word) {
      currency = nationality.currency
      end = nationality.end
    }
    if reading.isMark("$", at: end) { end += 1 }
    value = withCents(value, at: &end)
    return Found(range: start..<end, amount: AmountMention(.value(value), currency: currency))
  }

  private func currency(_ word: CurrencyWord) -> Currency? {
    switch word {
    case .code(let code): Currency(code)
    case .peso: country.flatMap { CurrencySigns.pesos[$0.uppercased()] }.flatMap { Currency($0) }
    case .dollar: Currency(country.flatMap { CurrencySigns.dollars[$0.uppercased()] } ?? "USD")
    case .slang, .cent: nil
    }
  }

  /// "and 43", "con 50", "e 30 centavos": hundredths behind the unit.
  private func withCents(_ value: DecimalNumber, at end: inout Int) -> DecimalNumber {
    guard value.scale == 0 else { return value }
    var index = end
    if reading.has(.and, at: index) || reading.isWord(anyOf: ["con", "with"], at: index) { index += 1 }
    guard let cents = numbers.number(at: index), cents.isExplicit, let whole = cents.value.whole, (1...99).contains(whole) else {
      return value
    }
    let isNamed = cents.end < reading.count && reading.senses[cents.end].currency != nil
    let isSpelled = index == end && !reading.isNumber(at: index) && whole >= 10
    guard
      isNamed || isCent(at: cents.end)
        ? isCent(at: cents.end)
        : (reading.digits(at: index) == 2 || isSpelled) && (cents.end == reading.count || reading.isSentenceEnd(at: cents.end)),
      let sum = value.adding(DecimalNumber(mantissa: Int64(whole), scale: 2))
    else { return value }
    end = isNamed ? cents.end + 1 : cents.end
    return sum
  }

  private func isCent(at index: Int) -> Bool { reading.senses[index].currency == .cent || reading.isWord("kopiykas", at: index) }

  // MARK: Bare numbers

  /// A number without a currency is money when its size, its neighbours or the question say so.
  private func isBareAmount(_ number: NumberReader.Found, from start: Int, taken: [Bool]) -> Bool {
    if isNamedThing(before: start) || isPartOfSomething(from: start, to: number.end) { return false }
    if number.value >= DecimalNumber(5), isRate(at: number.end) { return true }
    if reading.isNumber(at: start), reading.digits(at: start) >= 7, number.end == start + 1, !reading.has(.pay, at: start - 1) {
      return false
    }
    if reading.digits(at: start) >= 9, number.end == start + 1 { return false }
    let isAlone =
      number.end == reading.count || taken[number.end] || reading.has(.agoBefore, at: number.end) || reading.has(.light, at: number.end)
      || reading.senses[number.end].roles.contains(.and)
      || reading.senses[number.end].weekday != nil || reading.senses[number.end].relativeDay != nil
      || reading.senses[number.end].month != nil
      || reading.text.tokens[number.end].kind == .mark || reading.text.tokens[number.end].kind == .emoji
    if isAnswer, isAlone { return true }
    let isAfterPaying = (1...3).contains { reading.has(.pay, at: start - $0) }
    if number.isMultiplied { return (isAlone || isAfterPaying) && !(isYear(number.value, at: start) && !isAfterPaying) }
    guard isAlone else { return false }
    if isYear(number.value, at: start), !isAfterPaying { return false }
    let ten = DecimalNumber(10)
    if isAfterPaying {
      return number.value >= ten
        || reading.has(.pay, at: start - 1) && !reading.isWord(anyOf: ["de", "of", "los", "por"], at: start - 1)
          && number.value > DecimalNumber(5)
    }
    return number.value >= DecimalNumber(20) && reading.isNumber(at: start) || number.value > DecimalNumber(31)
  }

  /// "2026" and "dos mil veintiséis" are years, "dos mil" is money.
  private func isYear(_ value: DecimalNumber, at start: Int) -> Bool {
    guard let whole = value.whole, (1950...2060).contains(whole) else { return false }
    return reading.digits(at: start) == 4 || !reading.isNumber(at: start) && whole % 100 != 0
  }

  /// "a week", "per month", "/month", "al mes", "por semana" behind a number.
  private func isRate(at index: Int) -> Bool {
    let isAnnounced =
      reading.isMark("/", at: index) || reading.has(.every, at: index) || reading.isWord(anyOf: ["a", "ao", "x"], at: index)
    guard isAnnounced else { return false }
    let next = reading.isWord(anyOf: ["la", "o"], at: index + 1) ? index + 2 : index + 1
    guard next < reading.count else { return false }
    switch reading.senses[next].unit {
    case .week, .fortnight, .month: return !reading.isWord(anyOf: ["semanas", "meses", "weeks", "months", "quincenas"], at: next)
    default: return false
    }
  }

  /// "invoice 4432", "cuenta 1234", "#12".
  private func isNamedThing(before start: Int) -> Bool {
    if reading.isMark("#", at: start - 1) || reading.isMark("/", at: start - 1)
      || reading.isMark(":", at: start - 1) && reading.has(.label, at: start - 2)
    {
      return true
    }
    return reading.has(.label, at: start - 1) || (reading.has(.label, at: start - 2) && reading.isMark(".", at: start - 1))
  }

  /// "4-5", "12:30", "3x", "A4", phone numbers.
  private func isPartOfSomething(from start: Int, to end: Int) -> Bool {
    if let mark = reading.mark(at: end), ":/-%".utf8.contains(mark), reading.follows(at: end), !isRate(at: end) { return true }
    if let mark = reading.mark(at: start - 1), ".,".utf8.contains(mark), reading.follows(at: start), reading.isNumber(at: start - 2) {
      return true
    }
    if reading.isMark("-", at: start - 1), reading.follows(at: start) { return true }
    if reading.isNumber(at: start), reading.follows(at: start), start > 0, reading.text.tokens[start - 1].kind == .word { return true }
    return reading.isNumber(at: end) || reading.isNumber(at: start - 1) && reading.isNumber(at: start)
      || reading.isMark("%", at: end)
      || end < reading.count && (reading.senses[end].unit != nil && !isDayOfMonth(at: end) || reading.has([.part, .percent], at: end))
  }

  /// "89,90 dia 5": the word belongs to the number behind it.
  private func isDayOfMonth(at index: Int) -> Bool {
    reading.isWord("dia", at: index) && (reading.isNumber(at: index + 1) || reading.senses[index + 1].cardinal != nil)
  }
}
