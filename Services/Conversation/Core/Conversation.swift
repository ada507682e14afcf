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
  /// Whether a language model is connected, which may then be asked for help.
  let hasModel: Bool

  /// `seal` must hold the same key on every copy of the service; `answers` are the creditor's own.
  public init(
    understander: Understander, policies: PolicyBook, seal: OfferSeal = .rehearsal, answers: AnswerBook = AnswerBook(),
    hasModel: Bool = false
  ) {
    self.understander = understander
    self.policies = policies
    self.seal = seal
    self.answers = answers
    self.hasModel = hasModel
  }

  public func decide(
    _ state: ConversationState?, _ input: CoreInput<ConversationEvent>, _ context: Context
  ) -> Turn<ConversationState> {
    var step = Step(state ?? ConversationState(), context, self)
    switch input {
    case .event(let event, let header): step.take(event, header)
    case .timer(let timer): step.wake(timer)
    case .effect(let effect, let result): step.take(effect, result)
    }
    return step.finished()
  }
}
