public import Models

/// Hands events to systems that have no Kafka: outcomes and cases to a CRM, cases and customers' words to an agents' desk.
///
///     event --> waiting in line --> call --2xx--> gone, the next one is called
///                   ^                 |--later-->  waiting, with a longer pause each time, for a week
///                                     |--never-->  dead letter
///
/// Each destination gets a customer's events one after the other and in order. A call may be made twice after a crash; it carries the event's id, so
/// whoever takes it can tell.
public struct Outbox: ServiceCore {
  public static let name = "outbox"
  public static let inputs: [Topic] = [.outcomes, .handoffs, .inbound, .portfolio]

  let destinations: [OutboxItem.Destination]

  public init(destinations: [OutboxItem.Destination]) { self.destinations = destinations }

  public static func read(_ envelope: EventEnvelope, _ bytes: [UInt8], from topic: Topic) throws(JSONFailure) -> OutboxEvent? {
    switch topic {
    case .outcomes: .outcome(bytes)
    case .handoffs: envelope.type == "\(HandoffRequested.type)" ? .case(bytes) : .note(bytes)
    case .inbound: envelope.type == "\(ReplyReceived.type)" ? .words(bytes) : nil
    case .portfolio: envelope.type == "\(AgentReleased.type)" ? .released : nil
    default: nil
    }
  }

  public func decide(_ state: OutboxState?, _ input: CoreInput<OutboxEvent>, _ context: Context) -> Turn<OutboxState> {
    var step = OutboxStep(state ?? OutboxState(), context, destinations)
    switch input {
    case .event(let event, let header): step.take(event, header)
    case .timer: step.callNext()
    case .effect(let effect, let result): step.take(effect, result)
    }
    return step.finished()
  }
}

/// What the outbox listens to: whole events, as they stand on the topic.
public enum OutboxEvent: Hashable, Sendable {
  case outcome([UInt8])
  case `case`([UInt8])
  /// Something more about a case.
  case note([UInt8])
  /// What a customer said.
  case words([UInt8])
  case released
}
