public import Compliance
public import Models
public import Seals

/// The last check, the send, and what became of it.
///
///     requested --(may we?)--> sending --accepted--> done
///                   |             |--unsent---> waiting --> sending ... until it expires
///                   denied        |--unknown--> lookingUp --found--> done, --never heard of it--> sending
public struct Dispatch: ServiceCore {
  public static let name = "dispatch"
  public static let inputs: [Topic] = [.outreach, .inbound, .outcomes, .portfolio, .deliveries]

  let policies: PolicyBook
  let linkSecret: Secret

  /// - Parameter linkSecret: what pay links are sealed with by whoever writes the messages.
  public init(policies: PolicyBook, linkSecret: Secret = .rehearsal) {
    self.policies = policies
    self.linkSecret = linkSecret
  }

  public func decide(_ state: DispatchState?, _ input: CoreInput<DispatchEvent>, _ context: Context) -> Turn<DispatchState> {
    var step = DispatchStep(state ?? DispatchState(), context, policies, linkSecret)
    switch input {
    case .event(let event, let header): step.take(event, header)
    case .timer: step.retryDue()
    case .effect(let effect, let result): step.take(effect, result)
    }
    return step.finished()
  }
}
