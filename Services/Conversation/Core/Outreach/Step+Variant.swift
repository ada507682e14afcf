import Learning
import Models

extension Step {
  /// Draws the variant of the next reminder, once for each day of the cadence and stage; kept while the strategy still has it.
  mutating func planChoice() {
    let variants = strategy.variants(in: stage)
    guard !variants.isEmpty, let oldest = state.oldestDue, let day = nextCadenceDay(of: oldest) else {
      if strategy.variants.isEmpty { state.nextChoice = nil }
      return
    }
    if let planned = state.nextChoice, planned.dueDate == oldest.dueDate, planned.day == day, planned.stage == stage,
      variants.contains(where: { $0.name == planned.choice.variant })
    {
      return
    }
    let context = ChoiceContext.name(state, stage: stage, strategy: strategy)
    let learned = strategy.learning.isOn ? self.context.learned.propensities(of: variants.map(\.name), context: context, stage: stage) : nil
    let propensities = learned ?? strategy.shares(of: variants)
    var random = self.context.random("variant")
    let drawn = ThompsonSampling.choose(propensities, at: random.unit())
    state.nextChoice = PlannedChoice(
      dueDate: oldest.dueDate, day: day, stage: stage,
      choice: VariantChoice(variant: variants[drawn].name, propensity: propensities[drawn], context: context))
  }

  /// The variant of the talk that is under way: that of its reminder.
  var variant: Variant? { variant(of: state.choice) }

  private var nextVariant: Variant? { variant(of: state.nextChoice?.choice) }

  /// Nil where nothing was drawn, or the strategy has it no more.
  private func variant(of choice: VariantChoice?) -> Variant? {
    choice.flatMap { choice in strategy.variants(in: stage).first { $0.name == choice.variant } }
  }

  /// Local hour of the next reminder. What the customer wished for stands above every variant.
  var reminderHour: Int {
    guard let segment = state.segment else { return strategy.hour }
    return segment.hourReason == "stated" ? segment.hour : nextVariant?.hour ?? segment.hour
  }

  /// The channel that the next reminder tries first; nil where nothing is said of it, or the customer has asked for another.
  var channelOfNextReminder: Channel? { state.segment?.channelReason == "stated" ? nil : nextVariant?.channel }

  var tone: Tone { variant?.tone ?? strategy.tone(in: stage) }

  /// The reminder that is due takes its variant.
  mutating func takeChoice() {
    state.choice = state.nextChoice?.choice
    state.nextChoice = nil
    choice = state.choice
    if let choice {
      let percent = Int((choice.propensity * 100).rounded())
      record.chose("variant \(choice.variant)", because: "drawn with \(percent)% in \(choice.context)")
    }
  }
}
