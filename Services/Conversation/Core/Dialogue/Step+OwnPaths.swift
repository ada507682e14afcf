import Compliance
import Language
import Models

extension Step {
  /// What always wins over the negotiation, gravest first; true where it has been dealt with.
  mutating func takeOwnPath(_ heard: Heard) -> Bool {
    let channel = heard.channel
    if heard.says(.deceased) { return freeze(.deceased, .deceased, say: .deceased, heard) }
    if heard.isVulnerable { return freeze(.vulnerable, .vulnerable, say: .vulnerable, heard) }
    if heard.says(.fraudClaim) { return freeze(.fraudClaim, .fraudClaim, say: .fraudClaim, heard) }
    if heard.says(.lawyer) { return freeze(.lawyer, .lawyer, say: .lawyer, heard) }
    if heard.says(.bankruptcy) { return freeze(.bankruptcy, .bankruptcy, say: .bankruptcy, heard) }
    if heard.says(.dispute) {
      dispute(heard)
      return true
    }
    if heard.says(.wrongPerson) || (heard.says(.identityDeny) && !heard.says(.identityConfirm)) {
      wrongPerson(channel)
      return true
    }
    if heard.says(.human) {
      say(OpenPhrase.human, on: channel)
      handOver(.customerAsked, channel: channel, understood: heard.labels, suggestion: "Answer the customer on \(channel.rawValue).")
      return true
    }
    if heard.says(.suspectScam) { return reassure(heard) }
    return heard.says(.abusive) ? calm(heard) : false
  }

  /// Says what belongs, tells the CRM, and leaves the case to a person.
  private mutating func freeze(_ matter: CaseMatter, _ reason: HandoffReason, say phrase: OpenPhrase, _ heard: Heard) -> Bool {
    report(matter, heard.channel, isFrozen: true)
    say(phrase, on: heard.channel)
    handOver(reason, channel: heard.channel, understood: heard.labels, suggestion: matter.suggestion)
    return true
  }

  mutating func report(_ matter: CaseMatter, _ channel: Channel, isFrozen: Bool) {
    state.add(matter)
    emit(
      CaseReported(matter: matter, accountIds: (state.segment?.accounts ?? []).map(\.accountId), channel: channel, isFrozen: isFrozen),
      to: .outcomes)
    record.chose(
      matter.rawValue, because: isFrozen ? "everything is on hold until a person gives the case back" : "the bot goes on, lighter")
  }

  /// The debt is on hold until `dispute.resolved`.
  private mutating func dispute(_ heard: Heard) {
    state.note(.disputed, now, heard.channel)
    let category = DisputeWords.category(of: heard.text)
    emit(
      DisputeOpened(accountIds: (state.segment?.accounts ?? []).map(\.accountId), channel: heard.channel, category: category), to: .outcomes
    )
    record.chose("dispute: \(category.rawValue)", because: "the debt is on hold until it is resolved")
    say(OpenPhrase.dispute, on: heard.channel)
    handOver(
      .dispute, channel: heard.channel, understood: heard.labels,
      suggestion: "Look into the dispute (\(category.rawValue)) and publish dispute.resolved.")
  }

  mutating func take(_ resolution: DisputeResolved) {
    guard state.handedOver == .dispute else { return }
    state.handedOver = nil
    state.note(.released, now)
    guard let channel = state.dialogue.lastChannel, !state.hasOptedOut(of: channel) else { return }
    record.chose("dispute \(resolution.resolution.rawValue)", because: "dispute.resolved")
    say(resolution.resolution == .upheld ? OpenPhrase.disputeUpheld : .disputeRejected, on: channel)
    speak(.receipt, on: channel)
  }

  private mutating func wrongPerson(_ channel: Channel) {
    emit(PartyReached(channel: channel), to: .outcomes)
    record.chose("wrong person", because: "the address is not used again")
    say(OpenPhrase.wrongPerson, on: channel)
    speak(.reply, on: channel)
    state.optOuts.append(ChannelOptOut(channel: channel, since: now))
    state.identity.confirmed.removeAll { $0.channel == channel }
    state.identity.heldBack = nil
    state.offers = []
  }

  /// How to make sure that it is us, the first time; then a person.
  private mutating func reassure(_ heard: Heard) -> Bool {
    state.dialogue.scamSuspicions += 1
    if state.dialogue.scamSuspicions == 1 {
      report(.suspectedScam, heard.channel, isFrozen: false)
      say(OpenPhrase.scam, on: heard.channel)
      draft.question = state.dialogue.lastAsked
      return true
    }
    say(OpenPhrase.human, on: heard.channel)
    handOver(
      .suspectedScam, channel: heard.channel, understood: heard.labels, suggestion: "Show the customer, on a way they know, that it is us.")
    return true
  }

  /// Calm, and on with the matter where there is one; the second time a person.
  private mutating func calm(_ heard: Heard) -> Bool {
    state.dialogue.insults += 1
    if state.dialogue.insults == 1 {
      report(.abusive, heard.channel, isFrozen: false)
      say(OpenPhrase.abusive, on: heard.channel)
      draft.question = state.dialogue.lastAsked
      return heard.understanding.intents.allSatisfy { $0.intent == .abusive }
    }
    say(OpenPhrase.handOver, on: heard.channel)
    handOver(.abusive, channel: heard.channel, understood: heard.labels, suggestion: "Call when things have calmed down.")
    return true
  }

  /// Stop takes effect at once, whoever has the case, and is confirmed once.
  mutating func optOut(_ heard: Heard) {
    let match = core.policies.optOutWords.match(heard.text)
    let channels = match.allChannels ? Channel.allCases : [heard.entities.channel ?? heard.channel]
    let new = channels.filter { !state.hasOptedOut(of: $0) }
    record.chose(
      "stop", because: new.isEmpty ? "it was asked for before" : "no more contact by \(new.map(\.rawValue).joined(separator: ", "))")
    guard !new.isEmpty else { return }
    // A commitment in the same breath counts, though nothing more can be said about it here.
    if let party = rightParty(on: heard.channel), heard.says(.promiseToPay), state.handedOver == nil {
      takeNegotiation(heard, party)
      draft = Draft()
    }
    if match.allChannels {
      emit(OptOutRecorded(words: "stop"), to: .outcomes)
    } else {
      for channel in new { emit(OptOutRecorded(channel: channel, words: "stop"), to: .outcomes) }
    }
    state.note(.optedOut, now, heard.channel)
    state.dialogue.lastAsked = nil
    state.identity.heldBack = nil
    say(OpenPhrase.optOut, on: heard.channel)
    speak(.optOutConfirmation, on: heard.channel)
    for channel in new { state.optOuts.append(ChannelOptOut(channel: channel, since: now)) }
    if new.contains(state.dialogue.preferredChannel ?? heard.channel) { state.dialogue.preferredChannel = nil }
  }
}

extension CaseMatter {
  /// For the person who takes over.
  var suggestion: String {
    switch self {
    case .deceased: "Offer condolences; ask about the estate, never for money."
    case .vulnerable: "Call first, today: ask how the person is and what would help before anything else."
    case .fraudClaim: "Open an identity check; ask for a report to the police where there is one."
    case .lawyer: "Ask for the representative's name and write to them only."
    case .bankruptcy: "Ask for the case number and file a claim there."
    case .hardship: "Ask what is possible and agree on something lighter."
    case .suspectedScam: "Show the customer, on a way they know, that it is us."
    case .abusive: "Call when things have calmed down."
    }
  }

  /// What the contact rules call it.
  var caseFlag: CaseFlag? {
    switch self {
    case .deceased: .deceased
    case .vulnerable: .vulnerable
    case .fraudClaim: .identityTheft
    case .lawyer: .attorneyRepresented
    case .bankruptcy: .bankruptcy
    case .hardship, .suspectedScam, .abusive: nil
    }
  }

  /// Kept when a person gives the case back: law forbids more contact whoever has it.
  var isLasting: Bool { self == .deceased || self == .lawyer || self == .bankruptcy }
}
