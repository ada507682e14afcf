import Models

/// Reads templates before anybody else does: what a reviewer would strike out, found by a function.
struct PhraseLint {
  struct Finding: Hashable, CustomStringConvertible {
    /// Where: `es overdue 2`.
    var place: String
    var sentence: String
    var description: String { "\(place): \(sentence)" }
  }

  /// The longest a template may be, its slots filled: three parts of an SMS in GSM 7 bits (3 x 153).
  static let lengthMax = 459

  /// Words that threaten, shame or hurry, and claims that a bot must not make.
  static let forbidden: [String: [String]] = [
    "en": ["lawsuit", "sue you", "court", "police", "arrest", "jail", "immediately", "final notice", "last chance", "consequences", "credit score", "blacklist", "shame", "must pay", "debtor", "guarantee"],
    "es": ["demanda", "embargo", "juicio", "policía", "cárcel", "inmediatamente", "último aviso", "última oportunidad", "consecuencias", "buró", "moroso", "deudor", "debe pagar ya", "garantiz"],
    "pt": ["processo", "penhora", "justiça", "polícia", "prisão", "imediatamente", "último aviso", "última chance", "consequências", "serasa", "caloteiro", "devedor", "garanti"],
  ]

  /// All findings of the sets, in their order. Nothing means that all is well.
  static func findings(_ sets: [PhraseSet]) -> [Finding] {
    var findings: [Finding] = []
    for set in sets {
      for phrase in OpenPhrase.allCases { findings += check(set.open[phrase], phrase.rawValue, set, Wording.openSlots) }
      for phrase in DebtPhrase.allCases {
        findings += check(set.debt[phrase], phrase.rawValue, set, Wording.openSlots.union(Wording.debtSlots))
      }
      findings += checkWords(set.words, set.language)
    }
    return findings
  }

  private static func check(_ sentences: [Sentence]?, _ name: String, _ set: PhraseSet, _ slots: Set<String>) -> [Finding] {
    guard let sentences, !sentences.isEmpty else { return [Finding(place: "\(set.language) \(name)", sentence: "is missing in this language")] }
    var findings: [Finding] = []
    if !sentences.contains(where: { !$0.isSpoken }) { findings.append(Finding(place: "\(set.language) \(name)", sentence: "has only spoken wordings")) }
    for (index, sentence) in sentences.enumerated() {
      let place = "\(set.language) \(name) \(index + 1)"
      findings += complaints(sentence, set.language, slots).map { Finding(place: place, sentence: $0) }
      if sentences[..<index].contains(sentence) { findings.append(Finding(place: place, sentence: "stands here twice")) }
    }
    return findings
  }

  private static func complaints(_ sentence: Sentence, _ language: String, _ slots: Set<String>) -> [String] {
    let text = sentence.text
    var found = sentence.slots.filter { !slots.contains($0) }.map { "{\($0)} is no slot that may stand here" }
    if text.count(where: { $0 == "{" }) != text.count(where: { $0 == "}" }) { found.append("a brace is not closed") }
    let length = text.filled(longest).utf16.count
    if length > lengthMax { found.append("is \(length) characters long with its slots filled; the most is \(lengthMax)") }
    let lowercased = text.lowercased()
    found += (forbidden[language] ?? []).filter(lowercased.contains).map { "says “\($0)”" }
    let rest = text.filled { _ in " " }
    if rest.contains(where: \.isNumber), !rest.contains("1 (") { found.append("holds a number of its own; numbers come in by slots") }
    if lowercased.contains("http") { found.append("holds a link of its own; links come in by {link}") }
    if sentence.isSpoken {
      if sentence.slots.contains("link") { found.append("is spoken and has a {link}") }
      if text.split(whereSeparator: { ".?!".contains($0) }).contains(where: { $0.split(separator: " ").count > 16 }) {
        found.append("is spoken and has a sentence of more than sixteen words")
      }
    }
    return found
  }

  private static func checkWords(_ words: PhraseWords, _ language: String) -> [Finding] {
    let titles = [words.pay, words.chooseDay, words.person, words.yes, words.no].filter { $0.count > 20 || $0.isEmpty }
    let channels = Channel.allCases.filter { words.channels[$0] == nil }
    return titles.map { Finding(place: "\(language) button", sentence: "“\($0)” must have 1 to 20 characters") }
      + channels.map { Finding(place: "\(language) channels", sentence: "\($0.rawValue) is missing") }
  }

  /// What slots hold at their longest that is still usual.
  private static func longest(_ slot: String) -> String {
    switch slot {
    case "link": String(repeating: "x", count: 130)
    case "name", "creditor": String(repeating: "x", count: 22)
    case "products", "payments": String(repeating: "x", count: 110)
    case "count", "digits": "12"
    case "channel": "WhatsApp"
    default: String(repeating: "x", count: 24)
    }
  }
}
