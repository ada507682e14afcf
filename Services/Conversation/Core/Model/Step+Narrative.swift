import Language
internal import LanguageModel
import Models

// A few sentences for the person who takes over. The brief goes out at once and is whole without them.
extension Step {
  /// More debts than these are left to the brief itself.
  private static let narratedAccountsMax = 20

  mutating func askNarrative(_ brief: AgentBrief, _ reason: HandoffReason, _ channel: Channel?) {
    guard mayAsk(strategy.model.narrative, on: nil) else { return }
    // Moments tell a reader nothing, and the bot's own words say what the facts say.
    let history = brief.history.map { String($0.drop { $0 != " " }.dropFirst()) }
    let said = state.dialogue.transcript.filter { $0.speaker == .customer }.map { "The customer said: \($0.text)" }
    let lines = Array(brief.facts.prefix(Step.narratedAccountsMax)) + history + brief.promises + brief.understood + said
    // Line by line: a customer's line break must not make a fact of what follows it.
    let hidden = disguise.hide(each: lines)
    var errand = ModelErrand(
      ModelPrompts.narrative(
        facts: hidden.texts, language: phraseSet.language, id: context.id("narrative"), isShadow: strategy.model.narrative == .shadow))
    errand.facts = hidden.texts
    errand.values = hidden.replaced.sorted { $0.key < $1.key }.map { SlotValue($0.key.trimmingBraces, $0.value) }
    errand.reason = reason
    errand.channel = channel
    ask(errand)
  }

  mutating func takeNarrative(_ answer: ModelAnswer, _ errand: ModelErrand) {
    guard let text = answer.text, let reason = errand.reason else { return note(answer, errand, .missed) }
    switch NarrativeGuard().check(text, facts: errand.facts, language: phraseSet.language) {
    case .rejected(let fault, _): note(answer, errand, .rejected, fault: fault.rawValue)
    case .accepted where errand.request.isShadow: note(answer, errand, .shadowed)
    case .accepted(let narrative):
      let filled = narrative.filled { slot in errand.values.first { $0.slot == slot }?.value }
      emit(HandoffNarrated(reason: reason, narrative: filled, model: answer.model), to: .handoffs)
      note(answer, errand, .used)
    }
  }
}

extension String {
  /// `{amount1}` as `amount1`.
  fileprivate var trimmingBraces: String { String(drop { $0 == "{" }.prefix { $0 != "}" }) }
}

extension ScoredIntent {
  /// Label and confidence in two decimals, for the record.
  var line: String {
    let hundredths = Int((confidence * 100).rounded())
    return "\(intent.rawValue) \(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
