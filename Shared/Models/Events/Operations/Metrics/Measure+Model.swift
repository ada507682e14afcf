extension Measure {
  /// What a language model was asked for and what became of it, where one is connected.
  static let modelDefinitions = [
    model(.modelCalls, "modelCalls", "calls to a language model; context is what it was asked for: understanding, rephrasing or narrative"),
    model(.modelUsed, "modelUsed", "those whose answer was used, or would have been where it was only watched (shadow)"),
    model(.modelRejected, "modelRejected", "those whose answer the guard, or the reader of labels, did not let through"),
    model(.modelMissed, "modelMissed", "those without an answer in time"),
    model(.modelMilliseconds, "modelMilliseconds", "what all of them took, in milliseconds"),
  ]

  private static func model(_ measure: Measure, _ name: String, _ meaning: String) -> MeasureDefinition {
    MeasureDefinition(
      measure: measure, name: name, unit: .count, series: .flow, meaning: meaning, time: "model.consulted",
      attribution: "stage and channel as the event names them; treatment, language and strategy in force before it; context: what was asked for")
  }
}
