public import Models

/// Says where each customer stands: the stage of the gravest debt, who should act, and where and when the person is best reached.
///
/// Nothing but the passing of time or an event changes a segment, and only a change is published: one record for the customer, and one for each
/// debt that changed.
public struct Segmentation: ServiceCore {
  public static let name = "segmentation"
  public static let inputs: [Topic] = [.portfolio, .deliveries, .inbound, .outcomes, .handoffs]

  public init() {}

  public func decide(_ state: CustomerState?, _ input: CoreInput<SegmentationEvent>, _ context: Context) -> Turn<CustomerState> {
    var state = state ?? CustomerState()
    var cause = "day"
    if case .event(let event, let header) = input {
      state.take(event, header)
      cause = event.cause
    }
    let picture = Picture(state, context)
    var turn = Turn(state, timers: picture.timers(state, context))
    if !state.accounts.isEmpty { publish(picture, state, context, cause, &turn) }
    return turn
  }

  private func publish(
    _ picture: Picture, _ state: CustomerState, _ context: Context, _ cause: String, _ turn: inout Turn<CustomerState>
  ) {
    var segment = picture.segment(state, context, cause: cause)
    let before = state.published
    let fingerprint = Fingerprint.of(segment)
    if fingerprint != before?.fingerprint {
      if let before, before.stage != segment.stage { segment.previousStage = before.stage }
      if let before, before.treatment != segment.treatment { segment.previousTreatment = before.treatment }
      turn.emit(picture: segment, to: .segments)
    }
    let accounts = publishAccounts(picture.accounts(state, context, cause: cause), before: before?.accounts ?? [], &turn)
    turn.state?.published = CustomerState.Published(
      stage: segment.stage, treatment: segment.treatment, fingerprint: fingerprint, accounts: accounts)
  }

  private func publishAccounts(
    _ accounts: [AccountSegmented], before: [CustomerState.PublishedAccount], _ turn: inout Turn<CustomerState>
  ) -> [CustomerState.PublishedAccount] {
    accounts.map { account in
      var account = account
      let fingerprint = Fingerprint.of(account)
      let known = before.first { $0.id == account.accountId }
      if fingerprint != known?.fingerprint {
        if let known, known.stage != account.stage { account.previousStage = known.stage }
        turn.emissions.append(Emission(picture: account, besideCustomer: account.key, to: .segments))
      }
      return CustomerState.PublishedAccount(id: account.accountId, stage: account.stage, fingerprint: fingerprint)
    }
  }
}
