import Models

/// The texts among the dimensions of one customer's figures, each once. A number stands for each, so that contributions are plain values:
/// they are made, compared and dropped with every event.
struct Texts {
  private var texts: [String] = []

  mutating func number(of text: String?) -> Int16 {
    guard let text else { return -1 }
    if let known = texts.firstIndex(of: text) { return Int16(truncatingIfNeeded: known) }
    if texts.isEmpty { texts.reserveCapacity(8) }
    texts.append(text)
    return Int16(truncatingIfNeeded: texts.count - 1)
  }

  subscript(number: Int16) -> String? { number < 0 ? nil : texts[Int(number)] }
}

/// `MetricDimensions` without anything to hold on to.
struct PlainDimensions: Hashable {
  private var stage: Stage?
  private var treatment: MeasuredTreatment?
  private var channel: Channel?
  private var takenBy: PromiseTaker?
  private var toStage: Stage?
  private var variant: Int16
  private var context: Int16
  private var language: Int16
  private var strategyVersion: Int16

  init(_ dimensions: MetricDimensions, _ texts: inout Texts) {
    stage = dimensions.stage
    treatment = dimensions.treatment
    channel = dimensions.channel
    takenBy = dimensions.takenBy
    toStage = dimensions.toStage
    variant = texts.number(of: dimensions.variant)
    context = texts.number(of: dimensions.context)
    language = texts.number(of: dimensions.language)
    strategyVersion = texts.number(of: dimensions.strategyVersion)
  }

  func whole(_ texts: Texts) -> MetricDimensions {
    MetricDimensions(
      stage: stage, treatment: treatment, channel: channel, variant: texts[variant], takenBy: takenBy, toStage: toStage,
      context: texts[context], language: texts[language], strategyVersion: texts[strategyVersion])
  }
}
