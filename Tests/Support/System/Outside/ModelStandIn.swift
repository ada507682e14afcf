import ConversationCore
import Language
import LanguageModel
import Models
import Streaming
import Support

/// A language model that is as often mad as right: it repeats the template, invents amounts, threatens, answers with labels at random, or not at all.
final class ModelStandIn {
  private var random: SimulatedRandom

  init(random: SimulatedRandom) { self.random = random }

  /// Nil where the call is none to a model.
  static func request(of effect: StreamEffect) -> ModelRequest? {
    effect.kind == ModelErrand.kind ? ModelErrand(effect.request)?.request : nil
  }

  func answer(_ request: ModelRequest) -> ModelAnswer {
    switch random.below(10) {
    case 0: ModelAnswer(.timedOut, reason: "no answer in time", milliseconds: 1500)
    case 1: ModelAnswer(.failed, reason: "500")
    case 2: ModelAnswer(.answered, text: ModelStandIn.nonsense[random.below(ModelStandIn.nonsense.count)], milliseconds: 300, tokens: 20)
    default: ModelAnswer(.answered, text: sense(request), model: "stand-in", milliseconds: 200, tokens: 30)
    }
  }

  private func sense(_ request: ModelRequest) -> String {
    switch request.purpose {
    case .understanding:
      let labels = Intent.allCases
      return #"{"intents":[{"label":"\#(labels[random.below(labels.count)].rawValue)","confidence":0.\#(1 + random.below(9))}],"sentiment":"neutral"}"#
    // The prompt ends with the template, so that half of the time something usable comes back.
    case .rephrasing: return request.messages.last?.content ?? ""
    case .narrative: return "The customer was reached and has not paid yet."
    }
  }

  private static let nonsense = [
    "", "{", "Pay 9999.00 by Friday or we will sue you.", "You owe nothing any more, it is forgiven.", "{name1} {name1} {amount7}", "http://evil.example/pay",
    #"{"intents":[{"label":"accept","confidence":1}]}"#, "Sure! Here is the message:\n\n**Hello**", "Págueme mil pesos mañana", "\u{202E}olleh",
  ]
}
