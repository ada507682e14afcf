import Language
import Models

extension Step {
  /// A person gets the case, with everything needed to go on; the bot is silent from now on.
  mutating func handOver(_ reason: HandoffReason, channel: Channel?, understood: [String] = [], suggestion: String) {
    guard state.handedOver == nil else { return }
    state.handedOver = reason
    state.note(.handedOver, now, channel)
    emit(
      HandoffRequested(
        reason: reason, stage: stage, channel: channel,
        brief: AgentBrief(
          facts: (state.segment?.accounts ?? []).map(fact), history: state.history.map(line), understood: understood, limits: limits,
          suggestion: suggestion)),
      to: .handoffs)
    record(.handoff, reason.rawValue, reason: suggestion, channel: channel, understood: understood)
  }

  private func fact(_ account: AccountStanding) -> String {
    "\(account.product ?? account.accountId): \(account.balance), due \(account.dueDate), \(account.stage.rawValue), \(account.status.rawValue)"
  }

  private func line(_ entry: HistoryEntry) -> String {
    "\(entry.at) \(entry.kind)\(entry.channel.map { " (\($0.rawValue))" } ?? "")"
  }

  private var limits: [String] {
    [
      "A promise may lie at most \(strategy.promiseDaysMax) days ahead.",
      "Opted out of: \(state.optOuts.isEmpty ? "nothing" : state.optOuts.map(\.channel.rawValue).joined(separator: ", ")).",
    ]
  }
}
