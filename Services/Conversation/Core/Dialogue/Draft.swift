import Language
import Models

/// What the bot is about to say, put together line by line.
struct Draft {
  private(set) var lines: [String] = []
  /// The same with their slots open.
  private(set) var openWords = OpenWords()
  var buttons: [MessageButton] = []
  /// Names of the phrases, for the record and for measurement.
  private(set) var names: [String] = []
  /// What the message asks; nil where it asks nothing.
  var question: LastAsked?
  /// The offer that its link is about.
  var offer: Offer?
  /// What the guard may let through.
  var facts: DebtFacts?
  /// Reviewed answers of the creditor: they may hold numbers.
  var quoted: [String] = []

  var isEmpty: Bool { lines.isEmpty }
  var variant: String { names.joined(separator: "+") }

  /// The lines as one text.
  var text: String { lines.filter { !$0.isEmpty }.joined(separator: " ") }

  mutating func begin(with worded: Worded) {
    lines.insert(worded.text, at: 0)
    openWords.begin(with: worded)
  }

  mutating func add(_ worded: Worded, _ name: String) {
    lines.append(worded.text)
    names.append(name)
    openWords.add(worded)
  }
}

/// What was decided in one step.
struct DecisionDraft {
  var chosen: [String] = []
  var reasons: [String] = []
  var understood: [String] = []
  var turnedDown: [String] = []

  mutating func chose(_ what: String, because reason: String? = nil) {
    chosen.append(what)
    if let reason { reasons.append(reason) }
  }
}

extension Step {
  var openFacts: OpenFacts {
    var facts = OpenFacts(state.segment, us: phraseSet.words.us)
    facts.digitCount = state.identity.facts?.digitCount ?? 4
    return facts
  }

  var phraseSet: PhraseSet { PhraseSet.spoken(state.segment?.language ?? "en") }

  func debtFacts(_ party: RightParty) -> DebtFacts { DebtFacts(party, state, openFacts, today: today) }

  /// The words for the channel that is spoken on.
  func wording(on channel: Channel) -> Wording {
    Wording(
      state.segment?.language ?? "en", tone: tone, channel: channel, turn: state.dialogue.turns)
  }

  /// Adds a line for anybody, unless the place's rules forbid such an act.
  mutating func say(_ phrase: OpenPhrase, on channel: Channel, _ change: (inout OpenFacts) -> Void = { _ in }) {
    guard maySay(phrase.act, phrase.rawValue, channel, isConfirmed: false) else { return }
    var facts = openFacts
    change(&facts)
    draft.add(wording(on: channel).worded(phrase, facts), phrase.rawValue)
    if facts.day != nil { draft.quoted.append(wording(on: channel).form.day(facts.day ?? today)) }
  }

  /// Adds a line for the right person, unless the place's rules forbid such an act.
  mutating func say(_ phrase: DebtPhrase, to party: RightParty, on channel: Channel, _ change: (inout DebtFacts) -> Void = { _ in }) {
    guard maySay(phrase.act, phrase.rawValue, channel, isConfirmed: true) else { return }
    var facts = draft.facts ?? debtFacts(party)
    change(&facts)
    draft.facts = facts
    draft.add(wording(on: channel).worded(phrase, facts), phrase.rawValue)
  }

  mutating func ask(_ question: LastAsked, _ buttons: [MessageButton] = []) {
    draft.question = question
    draft.buttons = buttons
  }

  var yesNo: [MessageButton] {
    [MessageButton(id: "yes", title: phraseSet.words.yes), MessageButton(id: "no", title: phraseSet.words.no)]
  }

  var reminderButtons: [MessageButton] {
    let words = phraseSet.words
    return [
      MessageButton(id: "pay", title: words.pay), MessageButton(id: "date", title: words.chooseDay),
      MessageButton(id: "person", title: words.person),
    ]
  }
}
