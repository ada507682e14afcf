import Language
internal import LanguageModel
import Models

extension Step {
  /// Time is up, or something else comes first: the bot goes on by itself.
  mutating func goOnAlone() {
    guard let held = state.held else { return }
    state.held = nil
    switch held.kind {
    case .reply(let reply): answer(reply, until: now) { $0 }
    case .message(let request): emit(request, to: .outreach)
    }
  }

  /// What waits for this call, which then waits no more; nil where the bot has gone on alone.
  mutating func takeHeld(for errand: ModelErrand) -> HeldTurn? {
    guard let held = state.held, held.id == errand.request.id else { return nil }
    state.held = nil
    return held
  }

  /// A message that waits goes out before another one is made.
  mutating func releaseHeldMessage() {
    if case .message? = state.held?.kind { goOnAlone() }
  }

  /// What a language model answered, or that it did not.
  mutating func take(_ effect: Effect, _ result: [UInt8]?) {
    guard effect.kind == ModelErrand.kind, let errand = ModelErrand(effect.request) else { return }
    var answerReader = JSONReader(result ?? [])
    let answer = (try? ModelAnswer(from: &answerReader)) ?? ModelAnswer(.failed, reason: "lost")
    switch errand.request.purpose {
    case .understanding: takeReading(answer, errand)
    case .rephrasing: takeWords(answer, errand)
    case .narrative: takeNarrative(answer, errand)
    }
  }

  /// Whether a model may be asked once more. Who may not be spoken with by the model is spoken with as ever.
  mutating func mayAsk(_ use: ModelUse, on channel: Channel?) -> Bool {
    guard core.hasModel, use != .unused, channel != .voice, state.held == nil else { return false }
    guard callsToday < strategy.model.callsPerDayMax else { return false }
    var random = context.random("model")
    return random.unit() < strategy.model.share
  }

  private var callsToday: Int { state.modelCalls.map { $0.day == today ? $0.count : 0 } ?? 0 }

  mutating func ask(_ errand: ModelErrand) {
    state.modelCalls = ModelCalls(day: today, count: callsToday + 1)
    effects.append(Effect(kind: ModelErrand.kind, isRepeatable: true, request: errand.json))
  }

  /// Puts on record what was sent, what came back and what became of it.
  mutating func note(
    _ answer: ModelAnswer, _ errand: ModelErrand, _ verdict: ModelVerdict, fault: String? = nil, merged: [String] = []
  ) {
    let isLabels = errand.request.purpose == .understanding
    emit(
      ModelConsulted(
        purpose: errand.request.purpose, regarding: errand.request.id, isShadow: errand.request.isShadow, outcome: answer.outcome, verdict: verdict,
        fault: fault ?? answer.reason, sent: errand.request.messages.map(\.content), answer: answer.text.map { String($0.prefix(Step.answerMax)) },
        own: isLabels ? errand.own : [], merged: merged, model: answer.model, milliseconds: answer.milliseconds, tokens: answer.tokens, stage: stage,
        channel: errand.channel, strategyVersion: strategy.version),
      to: .decisions)
  }

  private static let answerMax = 2000
}
