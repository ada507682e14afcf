import Language
import Models

extension Step {
  /// What may be offered today; nil where nothing is owed.
  var deskOrNil: OfferDesk? {
    state.debt(on: today).map {
      OfferDesk(owed: $0, today: today, bounds: strategy.bounds(in: stage), extensionDaysMax: strategy.extensionDaysMax(in: stage))
    }
  }

  var offerButtons: [MessageButton] {
    guard let offer = state.offers.last else { return yesNo }
    return [MessageButton(id: "accept:\(offer.tag)", title: phraseSet.words.yes), MessageButton(id: "decline", title: phraseSet.words.no)]
  }

  /// Everything about when and how much: acceptances, commitments, proposals, refusals and need.
  mutating func takeNegotiation(_ heard: Heard, _ party: RightParty) {
    let negotiates = heard.says(.accept, .reject, .promiseToPay, .proposeTerms, .requestPlan, .refuse, .hardship) || isNaming(heard)
    guard negotiates else { return }
    guard let desk = deskOrNil else {
      if heard.says(.promiseToPay, .proposeTerms, .requestPlan, .refuse, .hardship) {
        say(DebtPhrase.nothingDue, to: party, on: heard.channel)
      }
      return
    }
    let proposal = Proposal(heard.entities, owed: desk.owed, today: today, promised: state.promise?.dueDate)
    if heard.says(.hardship) { return takeHardship(heard, proposal, desk, party) }
    if state.dialogue.lastAsked == .offer || heard.offerTag != nil, heard.surely(.accept), !heard.surely(.reject), !isCounter(proposal) {
      return accept(heard, desk, party)
    }
    if state.plan != nil, heard.says(.requestPlan, .refuse) { return skipInstalment(heard, party) }
    if heard.says(.refuse) || (heard.surely(.reject) && proposal.isEmpty && isOnTheTable) { return decline(heard, desk, party) }
    // Who asks for smaller payments and names none gets an offer, whatever else was heard: a question for a day would miss the point.
    if heard.says(.requestPlan), proposal.isEmpty { return answer(negotiator(desk).opening(&state.negotiation), heard, desk, party) }
    if heard.says(.promiseToPay, .proposeTerms) || isNaming(heard) {
      return propose(proposal, desk, party, heard)
    }
    if heard.says(.requestPlan) { return answer(negotiator(desk).opening(&state.negotiation), heard, desk, party) }
    if heard.seemingly(.accept), state.dialogue.lastAsked == .reminder { return askDay(desk, party, heard.channel) }
  }

  private var isOnTheTable: Bool { state.dialogue.lastAsked == .offer || state.dialogue.lastAsked == .date }

  /// A day, an amount or a number of payments, in answer to a question for it.
  func isNaming(_ heard: Heard) -> Bool {
    let entities = heard.entities
    guard !heard.says(.alreadyPaid, .callback, .rating, .askBalance, .askDetails) else { return false }
    if let promise = state.promise, promise.made.adding(minutes: Step.correctionMinutes) > now, !entities.dates.isEmpty { return true }
    switch state.dialogue.lastAsked {
    case .date: return !entities.dates.isEmpty
    case .offer, .reminder:
      return (!entities.dates.isEmpty || entities.instalments != nil) && heard.says(.accept, .reject, .other, .promiseToPay, .proposeTerms)
    default: return false
    }
  }

  /// An acceptance that names other terms is a counter-proposal.
  private func isCounter(_ proposal: Proposal) -> Bool {
    guard let offer = state.offers.last, !proposal.isEmpty else { return false }
    let days = Set(offer.terms.payments.map(\.dueDate))
    let amounts = Set(offer.terms.payments.map(\.amount.amount) + [offer.terms.total.amount])
    return !Set(proposal.days).isSubset(of: days) || !Set(proposal.amounts).isSubset(of: amounts)
      || (proposal.count.map { $0 != offer.terms.payments.count } ?? false)
  }

  func negotiator(_ desk: OfferDesk) -> Negotiator { Negotiator(desk: desk, rules: strategy.offers, first: variant?.offerFirst ?? .plan) }

  mutating func propose(_ proposal: Proposal, _ desk: OfferDesk, _ party: RightParty, _ heard: Heard) {
    if state.plan != nil {
      record.chose("the plan stands", because: "a plan is under way")
      return remindOfPlan(party, heard.channel)
    }
    if proposal.days.isEmpty, !proposal.isPlan, heard.says(.promiseToPay) || proposal.isEmpty { return askDay(desk, party, heard.channel) }
    answer(negotiator(desk).answer(proposal, &state.negotiation), heard, desk, party)
  }

  mutating func askDay(_ desk: OfferDesk, _ party: RightParty, _ channel: Channel) {
    record.chose("ask for a day", because: "no day was named")
    say(DebtPhrase.askDate, to: party, on: channel) { $0.latestDay = desk.latestDay }
    ask(.date)
  }

  mutating func answer(_ answer: NegotiationAnswer, _ heard: Heard, _ desk: OfferDesk, _ party: RightParty) {
    switch answer {
    case .agreed(let terms) where heard.isSecondHand && state.dialogue.lastAsked != .date:
      // What only a model has heard binds nobody: it is offered, and the customer's own yes makes it a promise.
      offer(terms, isFinal: false, because: "agreed by a model's reading alone", party, heard.channel)
    case .agreed(let terms):
      guard let offer = make(terms, on: heard.channel) else { return }
      commit(to: offer, heard, party)
    case .offered(let terms, let isFinal, let reason): offer(terms, isFinal: isFinal, because: reason, party, heard.channel)
    case .needsDay: askDay(desk, party, heard.channel)
    case .exhausted(let reason):
      say(OpenPhrase.handOver, on: heard.channel)
      record.turnedDown.append(reason)
      handOver(
        .refused, channel: heard.channel, understood: heard.labels,
        suggestion: "Everything that may be offered was declined (\(reason)). See what is possible.")
    }
  }

  /// Puts terms on the table: sealed, with an end, and on record.
  mutating func make(_ terms: OfferTerms?, on channel: Channel) -> Offer? {
    guard let terms, let debt = state.debt(on: today) else { return nil }
    var offer = Offer(
      id: context.id("offer", emissions.count), terms: terms, debt: debt, madeAt: now,
      expiresAt: now.adding(hours: Int64(strategy.offers.validHours)), tag: "")
    offer.tag = core.seal.tag(offer, of: context.customer)
    state.offers.append(offer)
    if state.offers.count > ConversationState.offersMax { state.offers.removeFirst() }
    state.note(.offered, now, channel)
    emit(
      OfferMade(
        offerId: offer.id, kind: terms.kind, payments: terms.payments,
        discount: terms.discount > 0 ? Money(terms.discount, debt.currency) : nil, stage: stage, channel: channel,
        expiresAt: offer.expiresAt),
      to: .outcomes)
    return offer
  }

  private mutating func offer(_ terms: OfferTerms, isFinal: Bool, because reason: String, _ party: RightParty, _ channel: Channel) {
    guard let offer = make(terms, on: channel) else { return }
    record.chose("offer \(terms.kind.rawValue)", because: isFinal ? "the last word" : "the rule of concessions")
    record.turnedDown.append(reason)
    draft.offer = offer
    let phrase: DebtPhrase =
      switch terms.kind {
      case .payNow: .payLink
      case .deferral: .offerDeferral
      case .part: .offerPart
      case .instalments: .offerPlan
      case .settlement: .offerSettlement
      }
    if isFinal, terms.kind != .deferral, state.negotiation.rounds + state.negotiation.refusals > 0 {
      say(DebtPhrase.lastWord, to: party, on: channel)
    }
    say(phrase, to: party, on: channel) { facts in
      facts.offer = terms
      facts.payment = nil
    }
    ask(.offer, offerButtons)
  }

  /// Yes to an offer: to the one whose button was tapped, or the last. It must be ours, stand, and rest on what is owed now.
  private mutating func accept(_ heard: Heard, _ desk: OfferDesk, _ party: RightParty) {
    let offer = heard.offerTag.map { tag in state.offers.first { $0.tag == tag } } ?? state.offers.last
    if let offer, core.seal.isGenuine(offer, of: context.customer), offer.expiresAt > now, offer.debt == desk.owed,
      offer.terms.first.dueDate >= today
    {
      return commit(to: offer, heard, party)
    }
    record.turnedDown.append(offer == nil ? "accept: no such offer" : "accept: the offer has expired, or the debt has changed")
    dropOffers()
    say(DebtPhrase.offerExpired, to: party, on: heard.channel)
    state.negotiation.lastCount = nil
    answer(negotiator(desk).opening(&state.negotiation), heard, desk, party)
  }

  mutating func dropOffers() { state.offers = [] }

  /// No: something lighter, until there is nothing lighter; then a person.
  private mutating func decline(_ heard: Heard, _ desk: OfferDesk, _ party: RightParty) {
    if !heard.says(.refuse), state.dialogue.lastAsked == .date {
      return answer(negotiator(desk).opening(&state.negotiation), heard, desk, party)
    }
    let answer = negotiator(desk).lighter(&state.negotiation)
    // The last word brings its own understanding.
    if case .offered(let terms, let isFinal, _) = answer, !isFinal || terms.kind == .deferral {
      say(DebtPhrase.refusal, to: party, on: heard.channel)
    }
    self.answer(answer, heard, desk, party)
  }

  /// The lightest that may be offered, once; a person after that.
  private mutating func takeHardship(_ heard: Heard, _ proposal: Proposal, _ desk: OfferDesk, _ party: RightParty) {
    let isFirst = !state.matters.contains(.hardship)
    state.note(.hardship, now, heard.channel)
    report(.hardship, heard.channel, isFrozen: false)
    state.negotiation.isInNeed = true
    if state.plan != nil { return skipInstalment(heard, party) }
    guard isFirst, desk.instalmentsMax > 1 || !proposal.days.isEmpty else {
      say(OpenPhrase.handOver, on: heard.channel)
      handOver(.hardship, channel: heard.channel, understood: heard.labels, suggestion: CaseMatter.hardship.suggestion)
      return
    }
    say(DebtPhrase.hardship, to: party, on: heard.channel)
    if heard.says(.promiseToPay, .proposeTerms), !proposal.isEmpty { return propose(proposal, desk, party, heard) }
    answer(negotiator(desk).opening(&state.negotiation), heard, desk, party)
  }
}
