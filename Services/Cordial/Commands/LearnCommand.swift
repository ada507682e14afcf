import ArgumentParser
import Kafka
import Models
import Terminal

/// `cordial learn`: what was learned of the variants, and a hand on it.
struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Show what was learned of the strategy's variants, stop it, go on with it, or begin anew.",
    discussion: "The strategy's “learning” switches it on. See deploy/decisions/learning.md.", subcommands: [Show.self, Freeze.self, Resume.self, Reset.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show how often each variant is chosen in which context, and why.")

    func run() async throws {
      let terminal = Terminal()
      let state = try await LearningState.read()
      guard let update = state.update else { throw Refusal("nothing was learned yet: switch “learning” on in the strategy, and wait a day") }
      var table = TextTable(header: ["context", "variant", "choices", "paid", "share of choices"])
      for context in update.contexts {
        for variant in context.variants {
          let rate = variant.choices > 0 ? "\(Int((variant.rewarded / variant.choices * 100).rounded()))%" : "–"
          let percent = Int((variant.propensity * 100).rounded())
          table.add([context.context, variant.name, "\(variant.choices)", rate, "\(percent)% " + String(repeating: "█", count: percent / 5)])
        }
      }
      for line in table.lines { terminal.result(line) }
      terminal.note("as of \(update.asOf), for “\(update.strategyVersion)”\(state.order.isFrozen ? "; frozen" : ""); older choices count less")
    }
  }

  struct Freeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Keep the numbers as they are.")
    func run() async throws { try await LearningState.order("what was learned stays as it is") { $0.isFrozen = true } }
  }

  struct Resume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Go on learning after a freeze.")
    func run() async throws { try await LearningState.order("the numbers follow the figures again") { $0.isFrozen = false } }
  }

  struct Reset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Forget everything that was chosen before now.")
    func run() async throws { try await LearningState.order("choices count from now on") { $0.since = Surroundings.now() } }
  }
}

/// What `collections.strategy` says of the learning.
private struct LearningState {
  var update: LearningUpdated?
  var order = LearningOrdered(isFrozen: false)

  static func read() async throws -> LearningState {
    var state = LearningState()
    try await KafkaTail.readWhole(Surroundings.kafka(), clientID: "cordial-learn", topics: [Topic.strategy.rawValue]) { record in
      guard let value = record.value, let envelope = try? EventEnvelope(reading: value) else { return }
      if envelope.type == "\(LearningUpdated.type)", let update = try? envelope.data(LearningUpdated.self, from: value) { state.update = update }
      if envelope.type == "\(LearningOrdered.type)", let order = try? envelope.data(LearningOrdered.self, from: value) { state.order = order }
    }
    return state
  }

  /// Changes the order in force; what it does not change stays.
  static func order(_ done: String, _ change: (inout LearningOrdered) -> Void) async throws {
    var order = try await read().order
    change(&order)
    let now = Surroundings.now()
    let header = EventHeader(id: "learning-order-\(now)", source: "/cordial/learn", subject: "learning.order", time: now)
    let publisher = try KafkaPublisher(Surroundings.kafka(), clientID: "cordial-learn")
    try await publisher.publish(topic: Topic.strategy.rawValue, key: Array(header.subject.utf8), value: header.encode(order))
    await publisher.close()
    Terminal().note(done)
  }
}
