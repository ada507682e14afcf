import ArgumentParser
import Foundation
import Language
import Models

/// `cordial language evaluate`: labelled replies in, figures out.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure the understanding on labelled replies.",
    discussion:
      "Precision, recall and F1 of every intent, the calibration error, the pairs most often confused, sentiment, language, dates and amounts."
  )

  @Argument(help: "Files of labelled replies (JSON lines).")
  var files: [String]

  @Option(help: "Model file made by `cordial language train`; the built-in one when left out.")
  var model: String?

  @Flag(help: "List the replies that were not understood as labelled.")
  var errors = false

  func run() throws {
    let understander = try LanguageTools.understander(model)
    var scores = EvaluationScores()
    var entities = EntityScores()
    var (languages, sentiments, sentimentCount) = (0, 0, 0)
    for reply in try files.flatMap({ try LabelledReply.read(URL(fileURLWithPath: $0)) }) {
      let understanding = understander.understand(reply.text, reply.situation)
      scores.count(
        gold: reply.labels, given: understanding.intents, probabilities: nil, language: reply.language ?? "?",
        lastAsked: reply.situation.lastAsked)
      if understanding.language == reply.language { languages += 1 }
      if let sentiment = reply.sentiment {
        sentimentCount += 1
        if understanding.sentiment.rawValue == sentiment { sentiments += 1 }
      }
      let entitiesDiffer = entities.count(reply.entities, understanding.entities)
      if errors { show(reply, understanding, entitiesDiffer) }
    }
    print(scores.report())
    print("language right \(languages) of \(scores.replies); sentiment right \(sentiments) of \(sentimentCount)")
    print(entities.report())
  }

  private func show(_ reply: LabelledReply, _ understanding: Understanding, _ entitiesDiffer: Bool) {
    let polite: Set<Intent> = [.greeting, .thanks]
    let given = Set(understanding.intents.map(\.intent))
    if given.subtracting(polite) == reply.labels.subtracting(polite), !entitiesDiffer { return }
    let gold = reply.labels.sorted().map(\.rawValue).joined(separator: ",")
    print(
      "\(reply.text)\n    expected \(gold)\(reply.lastAsked.map { " (asked: \($0))" } ?? "")\n    {\(JSONText.understanding(understanding))}"
    )
  }
}

/// Counts dates and amounts that are exactly those expected.
struct EntityScores {
  private var dates = (right: 0, of: 0)
  private var amounts = (right: 0, of: 0)
  private var others = (right: 0, of: 0)

  /// Whether something differs.
  mutating func count(_ gold: LabelledReply.GoldEntities?, _ found: Entities) -> Bool {
    guard let gold else { return false }
    var differs = false
    func tally(_ score: inout (right: Int, of: Int), _ isRight: Bool) {
      score.of += 1
      if isRight { score.right += 1 } else { differs = true }
    }
    if gold.dates?.isEmpty == false || !found.dates.isEmpty { tally(&dates, Set(gold.dates ?? []) == Set(found.dates.map(\.description))) }
    if gold.amounts?.isEmpty == false || !found.amounts.isEmpty { tally(&amounts, EntityScores.isSame(gold.amounts ?? [], found.amounts)) }
    if gold.instalments != nil || found.instalments != nil { tally(&others, gold.instalments == found.instalments) }
    if gold.frequency != nil || found.frequency != nil { tally(&others, gold.frequency == found.frequency?.rawValue) }
    if gold.time != nil || found.time != nil { tally(&others, gold.time == found.time?.description) }
    if gold.rating != nil || found.rating != nil { tally(&others, gold.rating == found.rating) }
    if gold.channel != nil || found.channel != nil { tally(&others, gold.channel == found.channel?.rawValue) }
    return differs
  }

  /// Values to a hundredth, shares to a thousandth, in any order.
  private static func isSame(_ gold: [LabelledReply.GoldAmount], _ found: [AmountMention]) -> Bool {
    guard gold.count == found.count else { return false }
    return gold.allSatisfy { wanted in
      found.contains { amount in
        if let value = wanted.value { return amount.value.map { abs($0.approximate - value) < 0.01 } ?? false }
        if let fraction = wanted.fraction { return amount.fraction.map { abs($0.approximate - fraction) < 0.001 } ?? false }
        return false
      }
    }
  }

  func report() -> String {
    "dates right \(dates.right) of \(dates.of); amounts right \(amounts.right) of \(amounts.of); counts, times, channels, ratings right \(others.right) of \(others.of)"
  }
}
