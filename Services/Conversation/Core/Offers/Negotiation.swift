import Models

/// How far the negotiation has gone; kept between turns.
public struct Negotiation: Hashable, Sendable {
  /// Counter-proposals that were met with another offer.
  public var rounds = 0
  /// Offers that were declined.
  public var refusals = 0
  /// Payments of the plan that was offered last.
  public var lastCount: Int?
  /// The settlement that was offered last, in minor units.
  public var lastSettlement: Int64?
  /// The customer has told of hardship: the lightest plan is offered first.
  public var isInNeed = false
}

/// What the negotiation answers.
enum NegotiationAnswer: Hashable {
  /// What the customer named is within the bounds: it is agreed.
  case agreed(OfferTerms)
  /// The best that may be offered instead, and why not what was named.
  case offered(OfferTerms, isFinal: Bool, because: String)
  /// A day is needed first.
  case needsDay
  /// A person should talk: everything that may be offered was declined.
  case exhausted(because: String)
}

/// **The rule of concessions.** What a customer names within the bounds is agreed at once. A number of payments or a settlement beyond
/// them is met halfway between what was offered last and the bound, rounded in the customer's favour; after `roundsMax` such meetings
/// the bound itself is offered as the last word; whoever declines that talks with a person. Days are not haggled over: the latest day
/// is offered.
struct Negotiator {
  let desk: OfferDesk
  let rules: OfferRules
  /// What is offered first to somebody who names no terms.
  var first = OpeningOffer.plan

  func answer(_ proposal: Proposal, _ state: inout Negotiation) -> NegotiationAnswer {
    if proposal.isPlan { return plan(proposal, &state) }
    if let amount = proposal.amounts.first, amount < desk.owed.amount { return lessThanAll(amount, proposal, &state) }
    guard let day = proposal.days.first else { return proposal.amounts.isEmpty ? opening(&state) : .needsDay }
    return single { () throws(OfferDesk.Refusal) in try desk.deferral(to: day) }
  }

  /// What is offered to somebody who asks for more time or smaller payments without naming terms.
  func opening(_ state: inout Negotiation, because reason: String = "more time or smaller payments were asked for") -> NegotiationAnswer {
    let most = desk.instalmentsMax
    if first == .moreTime, !state.isInNeed, state.refusals == 0, state.rounds == 0, state.lastCount == nil, let terms = try? desk.deferral(to: desk.latestDay) {
      return .offered(terms, isFinal: false, because: reason)
    }
    guard most > 1 else { return lastDay(because: "no plans in this stage, or for so small a debt") }
    let count = state.isInNeed ? most : max(2, min(most, state.lastCount ?? (most + 1) / 2))
    return offerPlan(count, &state, isFinal: count == most, because: reason)
  }

  /// What is offered after a no: something lighter than before, until there is nothing lighter.
  func lighter(_ state: inout Negotiation) -> NegotiationAnswer {
    state.refusals += 1
    let most = desk.instalmentsMax
    if state.refusals <= rules.roundsMax, most > 1, (state.lastCount ?? 1) < most {
      let count = halfway(state.lastCount ?? 1, most)
      return offerPlan(count, &state, isFinal: count == most, because: "the last offer was declined")
    }
    if desk.discountMax > 0, state.lastSettlement != desk.smallestSettlement {
      return settle(desk.smallestSettlement, &state, because: "plans were declined")
    }
    return .exhausted(because: "nothing lighter may be offered")
  }

  private func plan(_ proposal: Proposal, _ state: inout Negotiation) -> NegotiationAnswer {
    let count = proposal.count ?? 2
    let interval = proposal.interval ?? (desk.bounds.intervals.contains(.monthly) ? .monthly : desk.bounds.intervals.first ?? .monthly)
    do throws(OfferDesk.Refusal) {
      return .agreed(try named(count, interval, proposal))
    } catch {
      guard desk.instalmentsMax > 1 else { return lastDay(because: error.reason) }
      guard count > desk.instalmentsMax else {
        // The number is fine; the days or the first payment are not.
        return offerPlan(count, &state, isFinal: false, because: error.reason)
      }
      state.rounds += 1
      guard state.rounds <= rules.roundsMax + 1 else { return .exhausted(because: error.reason) }
      let isLast = state.rounds > rules.roundsMax
      let offered = isLast ? desk.instalmentsMax : halfway(state.lastCount ?? 1, desk.instalmentsMax)
      return offerPlan(offered, &state, isFinal: offered == desk.instalmentsMax, because: error.reason)
    }
  }

  private func named(_ count: Int, _ interval: PaymentInterval, _ proposal: Proposal) throws(OfferDesk.Refusal) -> OfferTerms {
    // Days named for every payment, or for all but one that is made now.
    let later = proposal.days.sorted()
    let days = later.count == count - 1 && later.first != desk.today ? [desk.today] + later : later
    if days.count == count, count == 2 || proposal.interval == nil {
      let amounts =
        proposal.amounts.count == count
        ? proposal.amounts : Schedule.amounts(of: desk.owed.amount, count: count, firstAtLeast: desk.smallestFirst)
      return try desk.plan(on: days, amounts: amounts)
    }
    let first = later.first ?? firstDay
    return try desk.plan(count, every: interval, from: first, firstAmount: proposal.amounts.count > 1 ? proposal.amounts[0] : 0)
  }

  /// A part of the debt: a settlement where one may be made, a promise of a part otherwise.
  private func lessThanAll(_ amount: Int64, _ proposal: Proposal, _ state: inout Negotiation) -> NegotiationAnswer {
    let day = proposal.days.first
    if desk.discountMax > 0, amount >= desk.owed.amount / 2 {
      if amount >= desk.smallestSettlement {
        return single { () throws(OfferDesk.Refusal) in try desk.settlement(amount, on: day ?? settlementDay) }
      }
      if day == nil {
        state.rounds += 1
        guard state.rounds <= rules.roundsMax + 1 else { return .exhausted(because: "less than the least that settles it") }
        let middle = desk.smallestSettlement + ((state.lastSettlement ?? desk.owed.amount) - desk.smallestSettlement) / 2
        return settle(
          state.rounds > rules.roundsMax ? desk.smallestSettlement : middle, &state, because: "less than the least that settles it")
      }
    }
    guard amount >= desk.smallestPart else {
      state.rounds += 1
      guard state.rounds <= rules.roundsMax + 1 else { return .exhausted(because: "less than the smallest part") }
      if desk.instalmentsMax > 1 {
        return opening(&state, because: "less than the smallest part, \(Money(desk.smallestPart, desk.owed.currency))")
      }
      return single(because: "less than the smallest part") { () throws(OfferDesk.Refusal) in
        try desk.part(desk.smallestPart, on: day ?? desk.latestDay)
      }
    }
    guard let day else { return .needsDay }
    return single { () throws(OfferDesk.Refusal) in try desk.part(amount, on: day) }
  }

  /// One payment: agreed where the desk makes it, otherwise the latest day.
  private func single(because: String? = nil, _ make: () throws(OfferDesk.Refusal) -> OfferTerms) -> NegotiationAnswer {
    do throws(OfferDesk.Refusal) {
      let terms = try make()
      return because.map { .offered(terms, isFinal: false, because: $0) } ?? .agreed(terms)
    } catch {
      return lastDay(because: error.reason)
    }
  }

  private func lastDay(because reason: String) -> NegotiationAnswer {
    guard let terms = try? desk.deferral(to: desk.latestDay) else { return .exhausted(because: reason) }
    return .offered(terms, isFinal: true, because: reason)
  }

  private func offerPlan(_ count: Int, _ state: inout Negotiation, isFinal: Bool, because reason: String) -> NegotiationAnswer {
    let interval = desk.bounds.intervals.last ?? .monthly
    guard let terms = try? desk.plan(count, every: interval, from: firstDay) else { return lastDay(because: reason) }
    state.lastCount = count
    return .offered(terms, isFinal: isFinal, because: reason)
  }

  private func settle(_ amount: Int64, _ state: inout Negotiation, because reason: String) -> NegotiationAnswer {
    guard let terms = try? desk.settlement(amount, on: settlementDay) else { return .exhausted(because: reason) }
    state.lastSettlement = amount
    return .offered(terms, isFinal: amount == desk.smallestSettlement, because: reason)
  }

  /// Between the last offer and the bound, rounded in the customer's favour: up, and at least one more.
  private func halfway(_ last: Int, _ most: Int) -> Int { min(most, max(2, max(last + 1, (last + most + 1) / 2))) }

  private var firstDay: CalendarDate { desk.today.adding(days: min(desk.bounds.firstPaymentDaysMax, 7)) }
  private var settlementDay: CalendarDate { desk.today.adding(days: desk.bounds.settleDaysMax) }
}
