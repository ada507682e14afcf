import Bytes
public import Models

/// Finds out what each event of a customer changes in the figures, and says so to whoever adds them up.
///
/// Figures are a function of the facts that are kept. An event adds a fact; what is sent on is the difference between the figures after and
/// before it. So a late event corrects what was attributed too early, and a duplicate changes nothing.
public struct CustomerMetrics: ServiceCore {
  public static let name = "metrics"
  public static let inputs: [Topic] = [.portfolio, .segments, .outreach, .deliveries, .inbound, .outcomes, .handoffs, .decisions]
  /// Hashes of ids, moments and amounts; no name, address or word.
  public static let holdsPersonalData = false

  public init() {}

  public func decide(_ state: CustomerHistory?, _ input: CoreInput<MetricsEvent>, _ context: Context) -> Turn<CustomerHistory> {
    var history = state ?? CustomerHistory()
    guard case .event(let event, let header) = input else { return Turn(history) }
    // A source whose clock is wrong must not open windows in a far future.
    let time = min(header.time, context.now.adding(days: 1))
    guard let since = history.take(event, id: context.identity.low, at: time, context.strategy) else { return Turn(history) }
    let old = state?.contributions(since: since) ?? ContributionList(since: since)
    let new = history.contributions(since: since, old.texts)
    let changes = ChangeList(before: old.contributions, after: new.contributions).records(new.texts)
    history.watermark = max(history.watermark, min(time, context.now))
    history.forget()
    return Turn(history, emissions: changes.map(Emission.init(delta:)))
  }
}
