import Language
internal import LanguageModel
import Models

// A second reading of a reply. The model adds or weighs labels; amounts, days and counts stay the bot's own, and what protects people can't be taken away.
extension Step {
  /// Asks for a second reading where the first is not sure; true where the reply has to wait for it.
  mutating func isHeld(_ heard: Heard, regarding id: String) -> Bool {
    guard heard.button == nil, heard.receipt == nil, !heard.text.isEmpty, state.handedOver == nil, !isNaming(heard),
      !heard.isClear(from: strategy.talk.confidencePercentMin), mayAsk(strategy.model.understanding, on: heard.channel)
    else { return false }
    let isShadow = strategy.model.understanding == .shadow
    var errand = ModelErrand(
      ModelPrompts.understanding(
        disguise.hide(heard.text), lastAsked: state.dialogue.lastAsked, language: state.segment.map { String($0.language.prefix(2)) }, today: heard.day,
        id: id, isShadow: isShadow))
    errand.own = heard.labels
    errand.channel = heard.channel
    ask(errand)
    guard !isShadow else { return false }
    state.held = HeldTurn(
      id: id, deadline: now.adding(milliseconds: Int64(strategy.model.waitMilliseconds)),
      kind: .reply(WaitingReply(text: heard.text, channel: heard.channel, day: heard.day, wroteAt: customerWroteAt ?? now)))
    return true
  }

  mutating func takeReading(_ answer: ModelAnswer, _ errand: ModelErrand) {
    let reading = answer.text.flatMap { ModelReading(answer: $0) }
    if errand.request.isShadow {
      note(answer, errand, answer.outcome != .answered ? .missed : reading == nil ? .rejected : .shadowed, merged: reading?.intents.map(\.line) ?? [])
      return
    }
    guard let held = takeHeld(for: errand), case .reply(let reply) = held.kind else { return note(answer, errand, .missed, fault: "late") }
    guard let reading else {
      note(answer, errand, answer.outcome == .answered ? .rejected : .missed)
      return self.answer(reply, until: held.deadline) { $0 }
    }
    let merge = ReadingMerge(weight: strategy.model.trust)
    var merged: [String] = []
    self.answer(reply, until: held.deadline) { own in
      let understanding = merge.merge(own, reading)
      merged = understanding.intents.map(\.line)
      return understanding
    }
    note(answer, errand, .used, merged: merged)
  }

  /// A reply that was held is answered now, in the light of what is known now.
  mutating func answer(_ reply: WaitingReply, until patience: Instant, _ reading: (Understanding) -> Understanding) {
    customerWroteAt = reply.wroteAt
    self.patience = patience
    var heard = hear(reply.text, button: nil, on: reply.channel, day: reply.day)
    let own = heard.understanding
    heard.understanding = reading(own)
    heard.isSecondHand = heard.understanding != own
    answer(heard)
  }

  /// What is known of the customer and must not leave the house.
  var disguise: Disguise {
    let accounts = state.segment?.accounts ?? []
    return Disguise(
      names: [state.segment?.name].compactMap(\.self) + accounts.compactMap(\.creditor), addresses: (state.segment?.channels ?? []).map(\.address),
      accountNumbers: accounts.flatMap { [$0.accountId, $0.product].compactMap(\.self) })
  }
}
