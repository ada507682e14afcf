import LanguageModel
import Models
import Testing

@Suite("Whatever is done to a good text")
struct GuardPropertyTests {
  /// Good texts, each with the task that it passes.
  private static func accepted() throws -> [(text: String, task: RephrasingTask)] {
    try ["en", "es", "pt"].flatMap { try GuardCase.all("Paraphrases", $0) }.compactMap { item in
      item.verdict.accepted.map { ($0, item.task) }
    }
  }

  private static func placeholders(_ text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { part in part.firstIndex(of: "}").map { "{" + part[...$0] } }
  }

  private static func inserting(_ insertion: String, into text: String, _ random: inout SeededRandom) -> String {
    let place = text.unicodeScalars.index(
      text.unicodeScalars.startIndex, offsetBy: Int.random(in: 0...text.unicodeScalars.count, using: &random))
    return String(text.unicodeScalars[..<place]) + insertion + String(text.unicodeScalars[place...])
  }

  /// Each seed takes its share of them.
  private static func accepted(_ seed: Int, of seeds: Int) throws -> [(text: String, task: RephrasingTask)] {
    try accepted().enumerated().filter { $0.offset % seeds == seed % seeds }.map(\.element)
  }

  @Test("a digit of any script, anywhere in it, is never accepted", arguments: 1...4) func digits(_ seed: Int) throws {
    var random = SeededRandom(UInt64(seed))
    let digits = (0...0x1fbf9 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter { $0.properties.numericType != nil }
    #expect(digits.count > 1500)
    for (text, task) in try GuardPropertyTests.accepted(seed, of: 4) {
      for _ in 0..<6 {
        let digit = digits.randomElement(using: &random) ?? "1"
        let changed = GuardPropertyTests.inserting(String(Character(digit)), into: text, &random)
        #expect(RephrasingGuard().check(changed, task).fault != nil, "\(changed)")
      }
    }
  }

  @Test("an invisible character is rejected", arguments: 1...4) func invisible(_ seed: Int) throws {
    var random = SeededRandom(UInt64(seed))
    let hidden: [Unicode.Scalar] = [
      "\u{ad}", "\u{34f}", "\u{61c}", "\u{115f}", "\u{180e}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{200e}", "\u{200f}", "\u{202a}",
      "\u{202d}", "\u{202e}", "\u{2060}", "\u{2063}",
      "\u{2066}", "\u{2069}", "\u{3164}", "\u{feff}", "\u{fe0f}", "\u{ffa0}", "\u{fff9}", "\u{e0041}", "\u{0}", "\u{7}", "\u{1b}", "\u{7f}",
      "\u{e000}",
    ]
    for (text, task) in try GuardPropertyTests.accepted(seed, of: 4) {
      let scalar = hidden.randomElement(using: &random) ?? "\u{200b}"
      let changed = GuardPropertyTests.inserting(String(Character(scalar)), into: text, &random)
      #expect(RephrasingGuard().check(changed, task).fault != nil, "U+\(String(scalar.value, radix: 16)) in \(text)")
    }
  }

  @Test("a letter of another script in the place of its look-alike is rejected") func lookalikes() throws {
    let alike: [Character: Character] = [
      "a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "i": "і", "n": "ո", "u": "υ", "s": "ѕ", "A": "Α", "H": "Н", "T": "Т",
    ]
    for (text, task) in try GuardPropertyTests.accepted(0, of: 5) {
      for (plain, other) in alike.sorted(by: { $0.key < $1.key }) {
        guard let place = text.firstIndex(of: plain) else { continue }
        let changed = text[..<place] + String(other) + text[text.index(after: place)...]
        #expect(RephrasingGuard().check(String(changed), task).fault != nil, "\(changed)")
      }
    }
  }

  @Test(
    "full-width, circled, raised and mathematical letters are rejected",
    arguments: ["ｐａｙ", "ⓟⓐⓨ", "ᵖᵃʸ", "𝐩𝐚𝐲", "𝓹𝓪𝔂", "🅿🅰🆈", "pąy", "ṗay"])
  func forms(_ word: String) throws {
    for (text, task) in try GuardPropertyTests.accepted(0, of: 5) {
      #expect(RephrasingGuard().check(text + " " + word, task).fault != nil, "\(text)")
    }
  }

  @Test("a placeholder dropped, doubled, renamed or cut is rejected") func placeholders() throws {
    var count = 0
    for (text, task) in try GuardPropertyTests.accepted(0, of: 3) {
      for placeholder in GuardPropertyTests.placeholders(text) {
        count += 1
        let changes: [(String, Set<RephrasingFault>)] = [
          ("", [.placeholderMissing]), (placeholder + " " + placeholder, [.placeholderRepeated]), ("{other1}", [.placeholderUnknown]),
          (String(placeholder.dropFirst()), [.placeholderUnknown, .placeholderMissing, .number]),
          (String(placeholder.dropLast()), [.placeholderUnknown, .number]),
          (placeholder.uppercased(), [.placeholderUnknown]), ("{" + placeholder + "}", [.placeholderUnknown]),
        ]
        for (change, faults) in changes {
          let fault = RephrasingGuard().check(replacing(placeholder, with: change, in: text), task).fault
          #expect(fault.map(faults.contains) == true, "\(change): \(fault.map(\.rawValue) ?? "accepted") in \(text)")
        }
      }
    }
    #expect(count > 200)
  }

  private static let grave = [
    "en": [
      "Or we go to court.", "The police will hear of it.", "We will tell your employer.", "Think of your credit score.", "Shame on you.",
      "The law says so.", "As an AI, I agree.",
    ],
    "es": [
      "O vamos a juicio.", "Lo sabrá la policía.", "Hablaremos con su jefe.", "Irá al buró.", "Qué vergüenza.", "Lo dice la ley.",
      "Habrá un embargo.",
    ],
    "pt": [
      "Ou vamos à justiça.", "A polícia vai saber.", "Falaremos com o seu chefe.", "Vai para o Serasa.", "Que vergonha.", "É a lei.",
      "Haverá penhora.",
    ],
  ]

  /// No template comes so near a threat that it would excuse one.
  @Test("a threat, a claim of law, shame or the model's own voice behind any template is found", arguments: ["en", "es", "pt"])
  func graveSentences(_ language: String) throws {
    let found: Set<RephrasingFault> = [.threat, .legalClaim, .shaming, .instructionLeak, .debtRevealed]
    for item in try GuardCase.templates() where item.language == language {
      for sentence in GuardPropertyTests.grave[language] ?? [] {
        let fault = RephrasingGuard().check(item.template + " " + sentence, item.task).fault
        #expect(fault.map(found.contains) == true, "\(fault.map(\.rawValue) ?? "accepted"): \(item.template) \(sentence)")
      }
    }
  }

  @Test("two placeholders of the same kind never change places") func permutations() throws {
    let template = "Thank you. We have noted {total1} for {payday1}; {rest1} stays open until {latest1}."
    let task = RephrasingTask(template: template, language: "en", tone: .warm, channel: .sms, lengthMax: 400, isDebtKnown: true)
    for (left, right) in [("{total1}", "{rest1}"), ("{payday1}", "{latest1}"), ("{total1}", "{payday1}"), ("{rest1}", "{latest1}")] {
      let swapped = replacing("{x}", with: left, in: replacing(left, with: right, in: replacing(right, with: "{x}", in: template)))
      #expect(RephrasingGuard().check(swapped, task).fault == .placeholderSwapped, "\(swapped)")
    }
  }

  private func replacing(_ mark: String, with text: String, in whole: String) -> String {
    guard let range = whole.firstRange(of: mark) else { return whole }
    return whole[..<range.lowerBound] + text + whole[range.upperBound...]
  }
}
