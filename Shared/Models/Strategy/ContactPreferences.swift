/// How a customer's channel and hour are learned: from a prior, and from what became of the customer's own contacts (Beta-Binomial).
public struct ContactPreferences: Hashable, Sendable {
  /// Share of contacts on each channel that get an answer, over the whole portfolio. A channel that is missing counts by its place among the
  /// strategy's channels: 0.30 for the first, 0.03 less for each one after it.
  public var response: [Channel: Double] = [:]
  /// The same within a stage, where it is known better.
  public var stageResponse: [Stage: [Channel: Double]] = [:]
  /// How many contacts of the customer's own weigh as much as the prior.
  public var priorContacts = 6.0
  /// How much the doubt about a channel speaks for trying it, in standard deviations of what is believed of it. At 0 the best guess is
  /// always taken, and a channel that was unlucky once is seldom tried again.
  public var curiosity = 0.4
  /// A contact that was read but not answered counts as so much of an answer.
  public var readWorth = 0.3
  /// After so many days a contact counts half.
  public var halfLifeDays = 365

  public init() {}

  /// What is believed of a channel before the customer's own contacts count.
  public func prior(_ channel: Channel, in stage: Stage, order: [Channel]) -> (response: Double, isOfStage: Bool) {
    if let known = stageResponse[stage]?[channel] { return (known, true) }
    let place = order.firstIndex(of: channel) ?? order.count
    return (response[channel] ?? max(0.03, 0.3 - 0.03 * Double(place)), false)
  }
}
