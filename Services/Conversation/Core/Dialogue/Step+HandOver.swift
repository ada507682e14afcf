import Language
import Models

extension Step {
  /// A person gets the case, with everything needed to go on; the bot is silent from now on.
  mutating func handOver(_ reason: HandoffReason, channel: Channel?, understood: [String] = [], suggestion: String) {
    guard state.handedOver == nil else { return }
    state.handedOver = reason
    state.note(.handedOver, now, channel)
    state.followUp = nil
    record.chose("hand-over: \(reason.rawValue)")
    let brief = AgentBrief(
      facts: (state.segment?.accounts ?? []).map(fact), history: state.history.map(line), promises: promiseLines,
      understood: understood, limits: limits, transcript: state.dialogue.transcript.map(line), suggestion: suggestion)
    emit(
      HandoffRequested(reason: reason, stage: stage, channel: channel, brief: brief, costPerThousand: strategy.costs.perThousandHandovers), to: .handoffs)
    askNarrative(brief, reason, channel)
    let drafted = record
    record = DecisionDraft(chosen: [reason.rawValue], reasons: [suggestion], understood: understood)
    let saying = draft
    draft = Draft()
    writeRecord(.handoff, nil, on: channel)
    draft = saying
    record = drafted
  }

  /// The person's own words go out where the customer talks, under the same rules and limits.
  mutating func take(_ reply: AgentReplied) {
    guard let segment = state.segment else { return }
    goOnAlone()
    let channel = state.dialogue.lastChannel ?? usableChannels.first?.channel ?? segment.channels.first?.channel
    guard let channel, !state.hasOptedOut(of: channel) else {
      record.chose("the person's message was not sent", because: "the customer opted out everywhere")
      writeRecord(.noContact, nil, on: channel)
      record = DecisionDraft()
      return
    }
    state.handedOver = state.handedOver ?? .customerAsked
    draft.add(Worded(quote: reply.text), "agent")
    draft.quoted = [reply.text]
    record.chose("a person's message", because: reply.agent.map { "written by \($0)" } ?? "agent.replied")
    speak(.agent, on: channel)
  }

  /// The case comes back: promises, plans, opt-outs and counts of contacts are as they were.
  mutating func release() {
    state.handedOver = nil
    state.matters.removeAll { !$0.isLasting && $0 != .hardship }
    state.dialogue.misunderstandings = 0
    state.dialogue.insults = 0
    state.dialogue.lastAsked = nil
    state.identity.tries = 0
    state.negotiation = Negotiation()
    dropOffers()
    state.note(.released, now)
  }

  private func fact(_ account: AccountStanding) -> String {
    "\(account.product ?? account.accountId): \(account.balance), due \(account.dueDate), \(account.stage.rawValue), \(account.status.rawValue)"
  }

  private func line(_ entry: HistoryEntry) -> String {
    "\(entry.at) \(entry.kind.rawValue)\(entry.channel.map { " (\($0.rawValue))" } ?? "")"
  }

  private func line(_ spoken: Spoken) -> String { "\(spoken.at) \(spoken.speaker.rawValue) (\(spoken.channel.rawValue)): \(spoken.text)" }

  private var promiseLines: [String] {
    var lines: [String] = []
    if let promise = state.promise {
      lines.append("open: \(promise.amount) for \(promise.dueDate), \(Money(promise.paid, promise.amount.currency)) paid")
    }
    if let plan = state.plan {
      lines += plan.instalments.map { "plan: \(Money($0.amount, plan.currency)) on \($0.dueDate), \(Money($0.paid, plan.currency)) paid" }
    }
    lines += state.kept.map { "kept: \($0.promise.amount) for \($0.promise.dueDate)" }
    if let broken = state.lastBroken { lines.append("broken: \(broken.amount) for \(broken.dueDate)") }
    return lines
  }

  private var limits: [String] {
    var lines = [
      "A promise may lie at most \(strategy.extensionDaysMax(in: stage)) days ahead.",
      "Opted out of: \(state.optOuts.isEmpty ? "nothing" : state.optOuts.map(\.channel.rawValue).joined(separator: ", ")).",
    ]
    if let desk = deskOrNil {
      lines.append(desk.instalmentsMax > 1 ? "A plan may have up to \(desk.instalmentsMax) payments." : "No plan may be offered.")
      if desk.discountMax > 0 { lines.append("\(Money(desk.smallestSettlement, desk.owed.currency)) settles it.") }
    }
    return lines + state.matters.map { "Told of: \($0.rawValue)." }
  }
}
