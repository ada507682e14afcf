import Compliance
import Language
internal import LanguageModel
import Models

// Other words for a finished message. The model sees the template with its slots open; what comes back is used only where the guard lets it through.
extension Step {
  /// A model that has less time than this is not asked, milliseconds.
  private static let worthAsking: Int64 = 300

  /// What the rules of the place forbid to do with words.
  private func forbiddenActs(_ task: RephrasingTask) -> Set<String> {
    let stage: WordSet<MessageStage> = task.isDebtKnown ? [] : [.identityUnconfirmed]
    let acts = SpeechAct.allCases.filter { act in
      if case .denied = Compliance.maySay(act, channel: Medium(task.channel), stage: stage, on: today, pack: pack) { true } else { false }
    }
    return Set(acts.map { "\($0)" })
  }

  /// Whose words this message has.
  private var wordingUse: ModelUse {
    switch variant?.wording {
    case .template?: strategy.model.wording == .shadow ? .shadow : .unused
    case .model?: .used
    case nil: strategy.model.wording
    }
  }

  /// Asks for other words; true where the message has to wait for them.
  mutating func isHeld(_ request: OutreachRequested) -> Bool {
    let deadline = patience ?? now.adding(milliseconds: Int64(strategy.model.waitMilliseconds))
    guard deadline >= now.adding(milliseconds: Step.worthAsking), request.purpose != .agent, request.purpose != .optOutConfirmation,
      mayAsk(wordingUse, on: request.channel)
    else { return false }
    let isShadow = wordingUse == .shadow
    let words = draft.openWords
    let task = RephrasingTask(
      template: words.text, language: phraseSet.language, tone: tone, channel: request.channel,
      lengthMax: words.text.count * (request.channel == .sms ? 115 : 160) / 100, isDebtKnown: draft.facts != nil)
    var errand = ModelErrand(ModelPrompts.rephrasing(task, id: request.contactId, isShadow: isShadow))
    errand.task = task
    errand.values = words.values
    errand.channel = request.channel
    ask(errand)
    guard !isShadow else { return false }
    state.held = HeldTurn(id: request.contactId, deadline: deadline, kind: .message(request))
    return true
  }

  mutating func takeWords(_ answer: ModelAnswer, _ errand: ModelErrand) {
    guard let task = errand.task else { return }
    let verdict = answer.text.map { RephrasingGuard(forbiddenActs: forbiddenActs(task)).check($0, task) }
    var held: OutreachRequested?
    if !errand.request.isShadow {
      guard case .message(let request)? = takeHeld(for: errand)?.kind else { return note(answer, errand, .missed, fault: "late") }
      held = request
    }
    switch verdict {
    case .accepted(let words)?:
      if let request = held { held = reworded(request, words, answer, errand) } else { note(answer, errand, .shadowed) }
    case .rejected(let fault, _)?: note(answer, errand, .rejected, fault: fault.rawValue)
    case nil: note(answer, errand, .missed)
    }
    if let held { emit(held, to: .outreach) }
  }

  /// The message in the model's words, with what stands in the slots; as it was where the last look finds something strange.
  private mutating func reworded(_ request: OutreachRequested, _ words: String, _ answer: ModelAnswer, _ errand: ModelErrand) -> OutreachRequested {
    let text = words.filled { slot in errand.values.first { $0.slot == slot }?.value }
    if let stranger = MessageGuard(errand.values.map(\.value)).stranger(in: text) {
      note(answer, errand, .rejected, fault: "“\(stranger)” belongs to nothing that may be said")
      return request
    }
    var request = request
    request.text = text.replacing("{link}", with: strategy.payLink + (request.payment?.token ?? ""))
    request.variant += "+model"
    state.dialogue.rewordLast(on: request.channel, text)
    note(answer, errand, .used)
    return request
  }
}
