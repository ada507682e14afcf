import Language

/// The rules of one language, made ready: finds in a text what its template doesn't excuse.
struct SpeechJudge: Sendable {
  private enum Label: Sendable {
    case rule(Int)
    case excuse(Int)
    case debt
    case kept(Int)
    case keeping(Int)
    case denial, misplaced, giveaway
  }

  private let language: Language
  private let rules: [SpeechRule]
  private let kept: [MeaningRule]
  private let book: PhraseBook<Label>

  static func standard(_ language: Language) -> SpeechJudge { standards[language] ?? SpeechJudge(.english, .english) }

  private static let standards: [Language: SpeechJudge] = [
    .english: SpeechJudge(.english, .english), .spanish: SpeechJudge(.spanish, .spanish),
    .portuguese: SpeechJudge(.portuguese, .portuguese),
  ]

  private init(_ language: Language, _ words: SpeechRules) {
    self.language = language
    rules = words.rules
    kept = words.kept
    var book = PhraseBook<Label>()
    for (index, rule) in words.rules.enumerated() {
      book.add(rule.phrases, label: .rule(index))
      book.add(rule.excuses, label: .excuse(index))
    }
    for (index, meaning) in words.kept.enumerated() {
      book.add(meaning.template, label: .kept(index))
      book.add(meaning.text, label: .keeping(index))
    }
    book.add(words.debt, label: .debt)
    book.add(words.denials, label: .denial)
    book.add(SpeechRule.giveaways, label: .giveaway)
    book.add(words.misplaced, label: .misplaced)
    self.book = book
  }

  /// What a text says, sentence by sentence.
  private struct Reading {
    var rules: [(rule: Int, words: [String], isDenied: Bool)] = []
    var excuses: Set<Int> = []
    var debt: [[String]] = []
    var kept: Set<Int> = []
    var keeping: Set<Int> = []
    var misplaced: [[String]] = []
    var giveaways: [[String]] = []
  }

  private func read(_ text: CandidateText) -> Reading {
    var reading = Reading()
    for sentence in text.sentences {
      let matches = book.matches(in: sentence, language)
      let isDenied = matches.contains { if case .denial = $0.label { true } else { false } }
      for match in matches {
        switch match.label {
        case .rule(let index): reading.rules.append((index, match.words, isDenied))
        case .excuse(let index): reading.excuses.insert(index)
        case .debt: reading.debt.append(match.words)
        case .kept(let index): reading.kept.insert(index)
        case .keeping(let index): reading.keeping.insert(index)
        case .denial: break
        case .misplaced: reading.misplaced.append(match.words)
        case .giveaway: reading.giveaways.append(match.words)
        }
      }
    }
    return reading
  }

  /// What the text says and the template doesn't.
  ///
  /// - Parameter forbiddenActs: speech acts for which the template excuses nothing but its own words.
  func fault(in text: CandidateText, template: CandidateText, isDebtKnown: Bool, forbiddenActs: Set<String>) -> Fault? {
    let said = read(text)
    let reviewed = read(template)
    let own = Set(template.sentences.flatMap { $0.split(whereSeparator: { !$0.isLetter }).map { String($0.map(Alphabet.folded)) } })
    if let debt = said.debt.first(where: { !isDebtKnown && !own.isSuperset(of: $0) }) {
      return Fault(.debtRevealed, debt.joined(separator: " "))
    }
    if let words = said.giveaways.first(where: { !own.isSuperset(of: $0) }) { return Fault(.instructionLeak, words.joined(separator: " ")) }
    let unexcused = said.rules.filter { hit in
      let rule = rules[hit.rule]
      let likewise = reviewed.rules.filter { $0.rule == hit.rule }
      if rule.needsDenial, !hit.isDenied, likewise.contains(where: \.isDenied) { return true }
      if own.isSuperset(of: hit.words) { return false }
      let isForbidden = rule.act.map(forbiddenActs.contains) ?? false
      // Of what is grave even a template that comes near it excuses no more than its own words.
      let isExcused = !likewise.isEmpty || reviewed.excuses.contains(hit.rule)
      return isForbidden || !isExcused || SpeechJudge.grave.contains(rule.fault)
    }
    // The gravest reason first.
    if let hit = unexcused.min(by: { SpeechJudge.rank(rules[$0.rule].fault) < SpeechJudge.rank(rules[$1.rule].fault) }) {
      return Fault(rules[hit.rule].fault, hit.words.joined(separator: " "))
    }
    if let place = said.misplaced.first(where: { !reviewed.misplaced.contains($0) }) {
      return Fault(.placeholderSwapped, place.joined(separator: " "))
    }
    if let lost = reviewed.kept.subtracting(said.keeping).min() { return Fault(.meaningLost, kept[lost].template) }
    return nil
  }

  private static let order: [RephrasingFault] = [
    .instructionLeak, .discount, .threat, .legalClaim, .shaming, .forbiddenSpeech, .promise, .urgency, .link, .date, .numberInWords,
    .meaningLost,
  ]

  private static let grave: Set<RephrasingFault> = [.threat, .legalClaim, .shaming, .instructionLeak]

  private static func rank(_ fault: RephrasingFault) -> Int { order.firstIndex(of: fault) ?? order.count }

  /// Where the model speaks of itself or its task, in words that are not among those given.
  func leak(in text: CandidateText, own: Set<String>) -> Fault? {
    read(text).giveaways.first { !own.isSuperset(of: $0) }.map { Fault(.instructionLeak, $0.joined(separator: " ")) }
  }
}
