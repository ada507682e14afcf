extension Measure {
  /// What the shares of variants follow: choices and their rewards, counted once both are certain.
  static let learningDefinitions = [
    learning(.choices, "choices", "reminders that went out with a variant that was drawn"),
    learning(
      .choicesRewarded, "choicesRewarded",
      "those of them that were followed by a payment within \(LearningRules.rewardDays) days, before the next reminder with a drawn variant"),
  ]

  private static func learning(_ measure: Measure, _ name: String, _ meaning: String) -> MeasureDefinition {
    MeasureDefinition(
      measure: measure, name: name, unit: .count, series: .learning, meaning: meaning,
      time: "\(LearningRules.rewardDays) days after the first report that says that it went out",
      attribution: "variant and context of the choice; stage and treatment of the contact")
  }
}
