public import Compliance
public import Language
public import Models

/// Reaches out, understands what comes back, decides, and follows up: one voice for all debts of a customer.
public struct Conversation: ServiceCore {
  public static let name = "conversation"
  public static let inputs: [Topic] = [.segments, .portfolio, .inbound, .deliveries]

  let understander: Understander
  let policies: PolicyBook
  let seal: OfferSeal
  let answers: AnswerBook

  /// `seal` must hold the same key on every copy of the service; `answers` are the creditor's own.
  public init(
    understander: Understander, policies: PolicyBook, seal: OfferSeal = .rehearsal, answers: AnswerBook = AnswerBook()
  ) {
    self.understander = understander
    self.policies = policies
    self.seal = seal
    self.answers = answers
  }

  public func decide(
    _ state: ConversationState?, _ input: CoreInput<ConversationEvent>, _ context: Context
  ) -> Turn<ConversationState> {
    var step = Step(state ?? ConversationState(), context, self)
    switch input {
    case .event(let event, let header): step.take(event, header)
    case .timer(let timer): step.wake(timer)
    case .effect: break  // the conversation makes no calls of its own
    }
    return step.finished()
  }
}
