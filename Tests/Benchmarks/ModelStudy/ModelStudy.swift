import ArgumentParser
import Foundation
import Language
import LanguageModel
import ModelEndpoint
import Models
import Streaming

/// Measures a language model by the wire that the conversation uses: how long it takes, how often its answers can be read, and what merging them
/// with the built-in understanding is worth. Settings: those of `ModelConfiguration`.
@main struct ModelStudy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measure the language model of CORDIAL_LLM_URL on labelled replies.")

  @Argument(help: "Files of labelled replies (JSON lines).")
  var files: [String]

  @Option(help: "How many messages to have worded anew.")
  var rephrasings = 50

  @Option(help: "How many replies to have read, spread evenly over the files; all of them when left out.")
  var replies: Int?

  func run() async throws {
    guard let configuration = try ModelConfiguration.read(ProcessInfo.processInfo.environment) else {
      throw ValidationError("CORDIAL_LLM_URL is not set; start deploy/llm-local and export what it prints")
    }
    let connections = ModelConnections(configuration)
    let endpoint = ModelEndpoint(configuration, connections: connections, clock: StreamClock(.wall))
    try await rephrase(endpoint)
    try await understand(endpoint)
    try await connections.close()
  }

  private func rephrase(_ endpoint: ModelEndpoint) async throws {
    var calls = Calls()
    var kept = 0
    for index in 0..<rephrasings {
      let task = StudyTemplates.all[index % StudyTemplates.all.count]
      let answer = try await patiently(endpoint, ModelPrompts.rephrasing(task, id: "study-\(index)", isShadow: true))
      calls.add(answer)
      let placeholders = task.template.matches(of: /\{[a-z0-9]+\}/).map { String($0.output) }
      if let text = answer.text, placeholders.allSatisfy({ text.ranges(of: $0).count == 1 }) { kept += 1 }
    }
    print("rephrasing: \(calls.line); every placeholder exactly once in \(kept) of \(rephrasings)")
  }

  private func understand(_ endpoint: ModelEndpoint) async throws {
    let understander = try Understander.standard()
    let all = try StudyReply.read(files)
    let count = min(all.count, replies ?? all.count)
    let chosen = (0..<count).map { all[$0 * all.count / max(1, count)] }
    let disguise = Disguise(names: [], addresses: [], accountNumbers: [])
    var calls = Calls()
    var examples: [LabelledReading] = []
    for (index, reply) in chosen.enumerated() {
      let answer = try await patiently(
        endpoint,
        ModelPrompts.understanding(
          disguise.hide(reply.text), lastAsked: reply.asked, language: reply.language, today: reply.day, id: "study-\(index)",
          isShadow: true))
      calls.add(answer)
      let own = understander.understand(reply.text, Situation(today: reply.day, lastAsked: reply.asked))
      examples.append(LabelledReading(own: own, model: answer.text.flatMap { ModelReading(answer: $0) }, gold: reply.gold))
    }
    print("understanding: \(calls.line); \(examples.filter { $0.model != nil }.count) of \(examples.count) can be read")
    report(examples)
  }

  /// Asks again where our own side refused: a slow machine makes the breaker open, which says nothing of the model.
  private func patiently(_ endpoint: ModelEndpoint, _ request: ModelRequest) async throws -> ModelAnswer {
    var answer = await endpoint.ask(request)
    while answer.outcome == .refused, answer.reason != "budget spent" {
      try await Task.sleep(for: .seconds(2))
      answer = await endpoint.ask(request)
    }
    return answer
  }

  private func report(_ examples: [LabelledReading]) {
    var alone = IntentScores()
    var model = IntentScores()
    for example in examples {
      alone.count(example, as: example.own)
      var theirs = example.own
      theirs.intents = example.model?.intents.filter { $0.confidence >= 0.5 } ?? []
      model.count(example, as: theirs)
    }
    let (merged, weights) = ReadingMerge.crossFit(examples)
    for (name, scores) in [("built-in alone", alone), ("model alone", model), ("merged", merged)] {
      print(
        "\(name): macro-F1 \(rounded(scores.macroF1)), protected found \(scores.protectedFound) of \(scores.protectedCount), too many \(scores.protectedExtra)"
      )
    }
    print("weights by part: \(weights.map(rounded).joined(separator: " "))")
  }

  private func rounded(_ value: Double) -> String { String(Double(Int((value * 10_000).rounded())) / 10_000) }
}

/// How calls went and how long they took.
private struct Calls {
  private var milliseconds: [Int] = []
  private var outcomes: [ModelOutcome: Int] = [:]
  private var reasons: [String: Int] = [:]

  mutating func add(_ answer: ModelAnswer) {
    milliseconds.append(answer.milliseconds)
    outcomes[answer.outcome, default: 0] += 1
    if let reason = answer.reason { reasons[reason, default: 0] += 1 }
  }

  private func quantile(_ share: Double) -> Int {
    milliseconds.isEmpty ? 0 : milliseconds.sorted()[min(milliseconds.count - 1, Int(share * Double(milliseconds.count)))]
  }

  var line: String {
    let counts = ModelOutcome.allCases.compactMap { outcome in outcomes[outcome].map { "\(outcome) \($0)" } }
    let why = reasons.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return "\(milliseconds.count) calls (\((counts + why).joined(separator: ", "))), p50 \(quantile(0.5)) ms, p95 \(quantile(0.95)) ms"
  }
}
