public import Compliance
public import Models

/// The last check, the send, and what became of it.
///
///     requested --(may we?)--> sending --accepted--> done
///                   |             |--unsent---> waiting --> sending ... until it expires
///                   denied        |--unknown--> lookingUp --found--> done, --never heard of it--> sending
public struct Dispatch: ServiceCore {
  public static let name = "dispatch"
  public static let inputs: [Topic] = [.outreach, .inbound, .outcomes, .portfolio, .deliveries]

  let policies: PolicyBook

  public init(policies: PolicyBook) { self.policies = policies }

  public func decide(_ state: DispatchState?, _ input: CoreInput<DispatchEvent>, _ context: Context) -> Turn<DispatchState> {
    var step = DispatchStep(state ?? DispatchState(), context, policies)
    switch input {
    case .event(let event, let header): step.take(event, header)
    case .timer: step.retryDue()
    case .effect(let effect, let result): step.take(effect, result)
    }
    return step.finished()
  }
}
