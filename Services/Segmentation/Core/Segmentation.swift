public import Models

/// Says where each customer stands: the stage of the gravest debt, who should act, and where and when the person is best reached.
///
/// Nothing but the passing of time or an event changes a segment, and only a change is published.
public struct Segmentation: ServiceCore {
  public static let name = "segmentation"
  public static let inputs: [Topic] = [.portfolio, .deliveries, .inbound]

  public init() {}

  public func decide(_ state: CustomerState?, _ input: CoreInput<SegmentationEvent>, _ context: Context) -> Turn<CustomerState> {
    var state = state ?? CustomerState()
    if case .event(let event, let header) = input { state.take(event, header.time) }
    let zone = context.zone(state.details.timeZone ?? "UTC")
    let standing = Standing(state, on: zone.date(at: context.now), bounds: context.strategy.bounds)
    var turn = Turn(state)
    publish(standing, context, &turn)
    // A debt grows older by itself: wake at the midnight on which the next stage begins.
    if let day = standing.nextChange { turn.timers.append(Timer(due: zone.midnight(of: day), name: "stage")) }
    return turn
  }

  private func publish(_ standing: Standing, _ context: Context, _ turn: inout Turn<CustomerState>) {
    guard var state = turn.state, !state.accounts.isEmpty else { return }
    let reachability = Reachability(state, strategy: context.strategy)
    let choice = TreatmentChoice(
      standing, isReachable: !reachability.channels.isEmpty, customer: context.customer, strategy: context.strategy)
    let stage = standing.gravest?.stage ?? .preventive
    var segment = CustomerSegmented(
      stage: stage, treatment: choice.treatment, reason: choice.reason, priority: Priority.value(standing),
      daysPastDue: standing.gravest?.daysPastDue ?? 0, accounts: standing.accounts, name: state.details.name,
      language: state.details.language ?? "en", timeZone: state.details.timeZone ?? "UTC",
      jurisdiction: state.details.jurisdiction ?? "ZZ", channels: reachability.channels, hour: reachability.hour,
      channelReason: reachability.reason, balanceAsOf: standing.balanceAsOf, strategyVersion: context.strategy.version)
    let fingerprint = Fingerprint.of(segment)
    guard fingerprint != state.published?.fingerprint else { return }
    if let before = state.published?.stage, before != stage { segment.previousStage = before }
    state.published = CustomerState.Published(stage: stage, fingerprint: fingerprint)
    turn.state = state
    turn.emit(segment, to: .segments)
  }
}
