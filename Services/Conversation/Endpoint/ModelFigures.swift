public import Hosting
import LanguageModel
import Models
import Synchronization

/// Counts calls to the model for `/metrics`.
public final class ModelFigures: Sendable {
  private struct Figures {
    var calls: [ModelOutcome: Int] = [:]
    var milliseconds = 0
    var tokens = 0
  }

  private let figures = Mutex<[ModelPurpose: Figures]>([:])

  public init() {}

  func count(_ answer: ModelAnswer, _ purpose: ModelPurpose) {
    figures.withLock { figures in
      figures[purpose, default: Figures()].calls[answer.outcome, default: 0] += 1
      figures[purpose, default: Figures()].milliseconds += answer.milliseconds
      figures[purpose, default: Figures()].tokens += answer.tokens
    }
  }

  /// One sample for each purpose and outcome, whether it has come up or not.
  public var samples: [MetricSample] {
    let figures = figures.withLock { $0 }
    return ModelPurpose.allCases.flatMap { purpose in
      let mine = figures[purpose] ?? Figures()
      let label = [("purpose", purpose.rawValue)]
      return ModelOutcome.allCases.map { outcome in
        MetricSample(
          "cordial_model_calls_total", "calls to the language model by what came of them", labels: label + [("outcome", outcome.rawValue)],
          mine.calls[outcome] ?? 0)
      } + [
        MetricSample("cordial_model_milliseconds_total", "time spent in calls to the language model", labels: label, mine.milliseconds),
        MetricSample(
          "cordial_model_tokens_total", "tokens of requests and answers, as the endpoint counts them", labels: label, mine.tokens),
      ]
    }
  }
}
