import Models

/// Shares of the debt: "half", "un tercio", "30%", "todo".
extension AmountReader {
  func share(at start: Int) -> Found? { percentage(at: start) ?? digitFraction(at: start) ?? spokenFraction(at: start) ?? whole(at: start) }

  private func found(_ mantissa: Int64, _ scale: Int, _ range: Range<Int>) -> Found {
    Found(range: range, amount: AmountMention(.fraction(DecimalNumber(mantissa: mantissa, scale: scale))))
  }

  private func percentage(at start: Int) -> Found? {
    guard let number = numbers.number(at: start), number.isExplicit else { return nil }
    var end = number.end
    if reading.isWord(anyOf: ["por", "per"], at: end), reading.isWord(anyOf: ["ciento", "cento", "cien", "cent"], at: end + 1) {
      end += 2
    } else if reading.has(.percent, at: end) || reading.isMark("%", at: end) {
      end += 1
    } else {
      return nil
    }
    guard let share = number.value.multiplied(by: DecimalNumber(mantissa: 1, scale: 2)) else { return nil }
    return Found(range: start..<end, amount: AmountMention(.fraction(share)))
  }

  /// "1/2", "1/3", "3/4" where no date was read.
  private func digitFraction(at start: Int) -> Found? {
    guard let numerator = reading.integer(at: start), reading.isMark("/", at: start + 1), let denominator = reading.integer(at: start + 2),
      (2...10).contains(denominator), (1..<denominator).contains(numerator), !reading.isMark("/", at: start + 3)
    else { return nil }
    return found(Int64(numerator * 10_000 / denominator), 4, start..<start + 3)
  }

  private func spokenFraction(at start: Int) -> Found? {
    guard start < reading.count else { return nil }
    if let number = numbers.number(at: start), let count = number.value.whole, (1...3).contains(count), number.end < reading.count,
      let part = reading.senses[number.end].fraction, isShare(at: number.end)
    {
      let share = count == 2 && part.mantissa == 3333 ? 6667 : Int64(part.minorUnits(exponent: 4) ?? 0) * Int64(count)
      return share <= 10_000 ? found(share, 4, start..<number.end + 1) : nil
    }
    let scaled = reading.has(.article, at: start + 1) ? start + 2 : start + 1
    if scaled < reading.count, let multiplier = reading.senses[scaled].multiplier, multiplier >= 1000,
      let part = reading.senses[start].fraction,
      let value = part.multiplied(by: DecimalNumber(mantissa: multiplier))
    {
      let isNamed = scaled + 1 < reading.count && reading.senses[scaled + 1].currency != nil
      return Found(range: start..<scaled + (isNamed ? 2 : 1), amount: AmountMention(.value(value)))
    }
    guard let share = reading.senses[start].fraction ?? third(at: start), isShare(at: start) else { return nil }
    return Found(range: start..<start + 1, amount: AmountMention(.fraction(share)))
  }

  /// "a third", "la tercera parte".
  private func third(at index: Int) -> DecimalNumber? {
    let isThird =
      reading.isWord("third", at: index) && reading.isWord(anyOf: ["a", "one"], at: index - 1) && !reading.has([.part], at: index + 1)
      && !reading.isWord(anyOf: ["party", "person", "time", "month"], at: index + 1)
    let isPart = reading.isWord(anyOf: ["tercera", "terceira", "terca"], at: index) && reading.isWord("parte", at: index + 1)
    return isThird || isPart ? DecimalNumber(mantissa: 3333, scale: 4) : nil
  }

  /// "media hora", "half an hour", "medio día", "mitad de mes", "half past five", "quarter to", "cuarto piso" are no shares;
  /// nor is "media" alone.
  private func isShare(at index: Int) -> Bool {
    if reading.isWord(anyOf: ["mitad", "metade"], at: index) {
      return !(reading.has(.of, at: index + 1) && index + 2 < reading.count && reading.senses[index + 2].unit != nil)
    }
    let next = index + 1
    if third(at: index) != nil { return true }
    if next < reading.count,
      reading.senses[next].unit != nil
        || reading.isWord(
          anyOf: ["past", "an", "brother", "sister", "term", "hour", "dia", "noche", "noite", "piso", "sueldo", "day", "to"], at: next)
    {
      return false
    }
    if reading.isWord("half", at: index) { return true }
    if reading.isWord(anyOf: ["tercio", "tercios", "terco", "tercos", "thirds"], at: index) { return true }
    if reading.isWord(anyOf: ["cuarto", "quarter"], at: index) {
      return reading.isWord(anyOf: ["un", "a", "one", "cuarta"], at: index - 1) && (reading.has(.of, at: next) || next == reading.count)
    }
    // "medio" and "meia" are shares only of the debt: "medio saldo", "pago medio ahora".
    return reading.isWord(anyOf: ["saldo", "deuda", "divida", "ahora", "total", "pago"], at: next)
  }

  /// "todo", "the full amount" beside a word for paying.
  private func whole(at start: Int) -> Found? {
    guard reading.has(.whole, at: start), !reading.has(.every, at: start) || !isEvery(at: start) else { return nil }
    let next = start + 1
    if next < reading.count, reading.senses[next].unit != nil || reading.senses[next].weekday != nil { return nil }
    let isPaid = (1...4).contains {
      reading.has(.pay, at: start - $0) && reading.senses[start - $0].roles.contains(.pay) && isVerb(at: start - $0)
    }
    let isSaid =
      reading.language == .english
      ? reading.isWord(anyOf: ["amount", "balance", "thing", "debt", "sum", "lot", "payment"], at: next)
        || reading.isWord("in", at: start - 1)
        || reading.isWord("it", at: start - 1) || reading.isWord(anyOf: ["of", "it"], at: next)
      : true
    return isPaid && isSaid ? found(1, 0, start..<next) : nil
  }

  private func isEvery(at index: Int) -> Bool {
    index + 1 < reading.count
      && (reading.senses[index + 1].unit != nil
        || reading.has(.the, at: index + 1) && index + 2 < reading.count
          && (reading.senses[index + 2].unit != nil || reading.senses[index + 2].weekday != nil))
  }

  /// Roots of "to pay": the wider `.pay` role holds words like "de" that announce a number only.
  private func isVerb(at index: Int) -> Bool {
    let token = reading.text.tokens[index]
    guard token.length >= 3 else { return false }
    return [
      "pag", "pay", "pai", "abon", "sald", "liquid", "quit", "cancel", "cubr", "settl", "clear", "deposit", "transf", "doy", "dou", "dar",
      "acert", "send", "mand",
    ]
    .contains { reading.text.bytes[token.range].starts(with: $0.utf8) }
  }
}
