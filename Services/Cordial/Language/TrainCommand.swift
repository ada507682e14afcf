import ArgumentParser
import Foundation
import Language

/// `cordial language train`: corpus in, model file out, with the figures of the cross-validation.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train the understanding from labelled replies.",
    discussion: """
      Give the product's corpus (Shared/Language/Training/*.jsonl) and, to adapt to a business, files of its own labelled \
      replies. Prints what five-fold \
      cross-validation, grouped by paraphrase family, finds on replies that were not trained on.
      """)

  @Argument(help: "Files of labelled replies (JSON lines).")
  var files: [String]

  @Option(help: "Where the model file is written.")
  var output = "understanding.model"

  @Flag(help: "List the held-out replies that were not understood as labelled.")
  var errors = false

  func run() throws {
    let replies = try files.flatMap { try LabelledReply.read(URL(fileURLWithPath: $0)) }
    guard replies.count >= 100 else {
      throw ReadingProblem(
        "\(replies.count) labelled replies are too few to train on: give at least 100, usually with the product's corpus")
    }
    let training = Training(set: TrainingSet(replies))
    let outcome = training.run { FileHandle.standardError.write(Data(($0 + "\n").utf8)) }
    let bytes = ModelFile.encode(outcome.labels, weights: outcome.weights, language: outcome.language)
    try Data(bytes).write(to: URL(fileURLWithPath: output))

    let model = LinearModel(labels: outcome.labels, weights: outcome.weights)
    var scores = EvaluationScores()
    for (position, index) in outcome.tested.enumerated() {
      let example = training.set.examples[index]
      let probabilities = Intent.allCases.indices.map {
        Double(
          outcome.labels[$0].probability(
            of: outcome.heldOut[position][$0], isNetted: example.safetyNet.contains(Intent.allCases[$0])))
      }
      let given = IntentDecision(model: model, scores: outcome.heldOut[position], safetyNet: example.safetyNet).intents
      scores.count(
        gold: example.labels, given: given, probabilities: probabilities, language: example.language.rawValue, lastAsked: nil)
      if errors { show(example, given) }
    }
    print("\(replies.count) replies, \(training.set.examples.count) with variants; model of \(bytes.count) bytes in \(output)")
    print("Held out by family, five folds:")
    print(scores.report())
  }

  private func show(_ example: TrainingSet.Example, _ given: [ScoredIntent]) {
    let polite: Set<Intent> = [.greeting, .thanks]
    guard Set(given.map(\.intent)).subtracting(polite) != example.labels.subtracting(polite) else { return }
    let understood = given.map { "\($0.intent.rawValue) \(JSONText.number($0.confidence))" }.joined(separator: ", ")
    print("\(example.text)\n    expected \(example.labels.sorted().map(\.rawValue).joined(separator: ", ")); understood \(understood)")
  }
}
