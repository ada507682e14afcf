import Language
import Models
import Seals

extension Step {
  /// The proof that the right person is at the other end of a channel; nil until they have confirmed it there.
  func rightParty(on channel: Channel) -> RightParty? {
    guard let reachable = state.segment?.channels.first(where: { $0.channel == channel }) ?? reach(channel) else { return nil }
    return state.identity.rightParty(at: reachable, by: identityMethod(on: channel), now: now, days: strategy.talk.identityDays)
  }

  func identityMethod(on channel: Channel) -> IdentityMethod {
    strategy.talk.identityMethod(in: state.segment?.jurisdiction ?? "ZZ", on: channel)
  }

  /// Somebody answers, and it is not known who: nothing about a debt until it is.
  mutating func confirm(_ heard: Heard) {
    let method = identityMethod(on: heard.channel)
    if isConfirmed(heard, by: method) { return welcome(heard, method) }
    if heard.surely(.reject), state.dialogue.lastAsked == .identity { return denied(heard) }
    takeOpenQuestions(heard, isHeld: hold(heard))
    if state.dialogue.lastAsked == .identity { state.identity.tries += 1 }
    guard state.identity.tries < strategy.talk.identityTriesMax, canConfirm(by: method) else {
      say(OpenPhrase.identityFailed, on: heard.channel)
      handOver(
        .identityUnconfirmed, channel: heard.channel, understood: heard.labels,
        suggestion: "Find out on another way who answers at this address before saying anything.")
      return
    }
    record.chose("ask who it is", because: "nobody has confirmed by \(method.rawValue)")
    say(method == .digits ? OpenPhrase.askDigits : method == .birthDate ? .askBirthDate : .askIdentity, on: heard.channel)
    ask(.identity, method == .name ? yesNo : [])
  }

  /// A "no" to "am I speaking with Ana?".
  private mutating func denied(_ heard: Heard) {
    var heard = heard
    heard.understanding.intents = [ScoredIntent(intent: .wrongPerson, confidence: 1)]
    _ = takeOwnPath(heard)
  }

  /// Without the facts to compare with, digits and days of birth prove nothing.
  func canConfirm(by method: IdentityMethod) -> Bool {
    switch method {
    case .none, .name: true
    case .digits: state.identity.facts?.digits != nil
    case .birthDate: state.identity.facts?.birthDate != nil
    }
  }

  private func isConfirmed(_ heard: Heard, by method: IdentityMethod) -> Bool {
    switch method {
    case .none: true
    case .name: isPlainYes(heard)
    case .digits:
      state.identity.facts.map { facts in
        IdentityWords.digitGroups(in: heard.text, count: facts.digitCount ?? 4).contains { matches($0, facts.digits) }
      } ?? false
    case .birthDate:
      state.identity.facts.map { facts in
        (heard.entities.dates.map(\.description) + IdentityWords.days(in: heard.text)).contains { matches($0, facts.birthDate) }
      } ?? false
    }
  }

  /// A yes to "is this Ana?" opens the debt to whoever said it, so the words themselves must say yes, and not only be understood so.
  private func isPlainYes(_ heard: Heard) -> Bool {
    let isSaid = heard.button == "yes" || IdentityWords.affirm(heard.text)
    guard isSaid, !heard.seemingly(.reject) else { return false }
    if heard.surely(.identityConfirm) { return true }
    // A bare "sí" needs no model; more words do.
    return state.dialogue.lastAsked == .identity && (heard.surely(.accept) || IdentityWords.isBareYes(heard.text))
  }

  private func matches(_ value: String, _ digest: String?) -> Bool {
    Digest.sha256("\(context.customer)|\(value)") == digest
  }

  /// The right person: what they said is answered, and otherwise they are told why we write.
  private mutating func welcome(_ heard: Heard, _ method: IdentityMethod) {
    let channel = heard.channel
    guard let reachable = reach(channel) else { return }
    state.identity.confirm(ConfirmedAddress(channel: channel, address: reachable.address, method: method, at: now))
    state.note(.confirmed, now, channel)
    emit(PartyConfirmed(channel: channel, method: method), to: .outcomes)
    record.chose("confirmed by \(method.rawValue)")
    guard let party = rightParty(on: channel) else { return }
    say(OpenPhrase.identityThanks, on: channel)
    state.dialogue.lastAsked = nil
    var held = state.identity.heldBack.map { hear($0.text, button: $0.button, on: channel, day: $0.day) }
    state.identity.heldBack = nil
    var rest = heard
    rest.understanding.intents.removeAll { Step.confirmations.contains($0.intent) }
    if method != .name { rest.understanding.intents = [] }
    // Terms that are named now are the newer word: those of the message that waited would be offered and dropped in one breath.
    if rest.understanding.intents.contains(where: { Step.terms.contains($0.intent) }) {
      held?.understanding.intents.removeAll { Step.terms.contains($0.intent) }
    }
    let matters = ([held, rest].compactMap { $0 }).filter {
      !$0.understanding.intents.isEmpty && $0.isClear(from: strategy.talk.confidencePercentMin)
    }
    if matters.isEmpty { return tellDebt(party, channel) }
    // Nobody can agree on terms for a debt that was not named yet.
    let said = matters.flatMap(\.understanding.intents).map(\.intent)
    if !state.owed.isEmpty, said.contains(where: Step.terms.contains), !said.contains(where: Step.namings.contains) {
      say(DebtPhrase.balance, to: party, on: channel)
    }
    for matter in matters where state.handedOver == nil { converse(matter, party) }
    if draft.lines.count == 1, state.handedOver == nil { tellDebt(party, channel) }
  }

  /// What is no matter of its own beside a confirmation.
  private static let confirmations: Set<Intent> = [.identityConfirm, .accept, .greeting, .thanks, .other, .reject, .rating]

  /// What is answered with the debt anyway, or needs no telling.
  private static let namings: Set<Intent> = [.askBalance, .askDetails, .alreadyPaid]

  private static let terms: Set<Intent> = [.promiseToPay, .proposeTerms, .requestPlan, .refuse, .hardship]

  /// What is said before it is known who says it waits.
  private mutating func hold(_ heard: Heard) -> Bool {
    let substance = heard.understanding.intents.contains { !Step.confirmations.contains($0.intent) && $0.intent != .identityDeny }
    let isProof = state.dialogue.lastAsked == .identity && identityMethod(on: heard.channel) != .name && heard.text.count < 24
    guard substance, !isProof, heard.isClear(from: strategy.talk.confidencePercentMin) else { return false }
    state.identity.heldBack = HeldReply(text: String(heard.text.prefix(500)), button: heard.button, day: heard.day)
    record.chose("held back", because: "it is answered once it is known who asks")
    return true
  }

  /// What anybody may be told at once.
  private mutating func takeOpenQuestions(_ heard: Heard, isHeld: Bool) {
    if heard.says(.askDetails, .greeting) {
      say(OpenPhrase.whoWeAre, on: heard.channel)
    } else if isHeld {
      say(OpenPhrase.identityFirst, on: heard.channel)
    }
  }

  /// Why we write: the reminder, to the right person.
  mutating func tellDebt(_ party: RightParty, _ channel: Channel) {
    guard !state.owed.isEmpty else {
      say(DebtPhrase.nothingDue, to: party, on: channel)
      return
    }
    say(debtFacts(party).isOverdue ? DebtPhrase.overdue : .upcoming, to: party, on: channel)
    ask(.reminder, reminderButtons)
  }
}
