import Language

/// What the facts of a brief hold, made ready for comparing.
struct NarrativeFacts {
  /// Digits with their separators away: `1,250.00` and `1250.00` are the same.
  let numbers: Set<String>
  /// Numbers that stand alone and are no part of a date: "2 promises" may be told as "two promises".
  let counts: Set<String>
  let words: Set<String>
  /// Names of the places that stand for what the model was not shown.
  let places: Set<String>
  /// 1-12, of dates written with digits or with names.
  let months: Set<Int>

  init(_ facts: [String], _ language: Language) {
    let text = CandidateText(clean: facts.joined(separator: " . "))
    let found = NarrativeNumber.all(in: text)
    numbers = Set(found.flatMap(\.forms))
    counts = Set(found.map(\.written))
    words = Set(text.words.map(\.folded))
    places = Set(text.placeholders)
    var months = Set(text.words.compactMap { WordMeaning.month(of: $0.folded, language) })
    for fact in facts {
      for part in fact.split(whereSeparator: { !($0.isNumber || $0 == "-" || $0 == "/") }) {
        let parts = part.split(whereSeparator: { $0 == "-" || $0 == "/" }).compactMap { Int($0) }
        if parts.count == 3, (1...12).contains(parts[1]) { months.insert(parts[1]) }
      }
    }
    self.months = months
  }
}

/// A number in digits, with the marks inside it.
struct NarrativeNumber {
  var written: String

  /// The ways in which the same number may be written: with and without its separators, and each of its groups.
  var forms: [String] {
    let digits = written.filter(\.isNumber)
    let groups = written.split(whereSeparator: { !$0.isNumber }).map(String.init)
    var forms = [written, digits]
    // "250.00" is "250".
    if groups.count > 1, let cents = groups.last, cents.count == 2, cents.allSatisfy({ $0 == "0" }) {
      forms.append(groups.dropLast().joined())
    }
    // The day, the month and the year of a date.
    if written.contains("-") || written.contains("/") { forms += groups + groups.map { $0.first == "0" ? String($0.dropFirst()) : $0 } }
    return forms
  }

  static func all(in text: CandidateText) -> [NarrativeNumber] {
    var numbers: [NarrativeNumber] = []
    var current = ""
    var pending = ""
    for token in text.tokens {
      if token.kind == .word, token.text.contains(where: \.isNumber) {
        if !token.hasSpaceBefore, !pending.isEmpty {
          current += pending
        } else if !current.isEmpty {
          numbers.append(NarrativeNumber(written: current))
          current = ""
        }
        current += token.text
        pending = ""
      } else if token.isMark(".,-/'"), !token.hasSpaceBefore, !current.isEmpty, pending.isEmpty {
        pending = token.text
      } else if !current.isEmpty {
        numbers.append(NarrativeNumber(written: current))
        current = ""
        pending = ""
      }
    }
    return current.isEmpty ? numbers : numbers + [NarrativeNumber(written: current)]
  }
}

/// Holds a narrative against its facts.
struct NarrativeCheck {
  let facts: NarrativeFacts
  let language: Language

  func fault(in text: CandidateText) -> Fault? {
    if let number = NarrativeNumber.all(in: text).first(where: { facts.numbers.isDisjoint(with: $0.forms) }) {
      return Fault(.number, number.written)
    }
    if let brace = text.tokens.first(where: { $0.kind == .placeholder && !facts.places.contains($0.text) || $0.isMark("{}") }) {
      return Fault(.placeholderUnknown, brace.text)
    }
    for (index, word) in text.tokens.enumerated() where word.kind == .word && !facts.words.contains(word.folded) {
      if let fault = quantity(word, text, index) ?? name(word, text, index) { return fault }
    }
    let template = CandidateText(clean: facts.words.sorted().joined(separator: " "))
    return ShapeCheck.fault(in: text, template: template)
      ?? SpeechJudge.standard(language).leak(in: text, own: facts.words)
  }

  private func quantity(_ word: TextToken, _ text: CandidateText, _ index: Int) -> Fault? {
    let meaning = WordMeaning(word.folded, language)
    if meaning.contains(.number), !facts.counts.contains(String(WordMeaning.value(of: word.folded, language) ?? -1)) {
      return Fault(.numberInWords, word.text)
    }
    if meaning.contains(.fraction), !["medio", "media", "meio", "quarto", "cuarto"].contains(word.folded) {
      return Fault(.numberInWords, word.text)
    }
    if meaning.contains(.month), word.text.first?.isUppercase == true || word.folded.count > 3,
      let month = WordMeaning.month(of: word.folded, language), !facts.months.contains(month)
    {
      return Fault(.date, word.text)
    }
    if meaning.contains(.weekday), word.folded.count > 4, !meaning.contains(.ordinal) { return Fault(.date, word.text) }
    if !meaning.isDisjoint(with: [.relativeDay]), !["manana", "aller"].contains(word.folded) || index == 0 {
      return Fault(.date, word.text)
    }
    return nil
  }

  private func name(_ word: TextToken, _ text: CandidateText, _ index: Int) -> Fault? {
    guard let first = word.text.first, first.isUppercase, word.text != "I", !word.text.hasPrefix("I'") else { return nil }
    // Months have been looked at.
    if WordMeaning(word.folded, language).contains(.month) { return nil }
    let isInside = !word.isSentenceStart && !(index > 0 && text.tokens[index - 1].isMark("¿¡(\"“«"))
    return isInside || WordMeaning(word.folded, language).contains(.name) ? Fault(.name, word.text) : nil
  }
}
