import ArgumentParser
import Foundation
import TalkSupport

/// Talks with the bot as people who say anything, seed by seed, and holds every turn against what must always be true.
@main struct SimulateTalk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulates talks: ordinary, grave and adversarial replies, payments, people who take over, and silence.",
    discussion: """
      Always true: no debt to strangers, no number outside an offer, no contact after stop, instalments that add up, every protected matter \
      in its own path, never the same words twice running, and an end. A seed that fails plays again with --talk-seed SEED.
      """)

  @Option(help: "How many replies of customers.") var talkTurns = 100_000
  @Option(help: "The first seed.") var first: UInt64 = 1
  @Option(help: "Play one seed and tell its story.") var talkSeed: UInt64?
  @Option(help: "Talks at a time; as many as the machine has cores where it is left out.") var jobs: Int?

  /// Customers' and the world's deeds in one talk.
  static let stepsMax = 40

  func validate() throws {
    guard talkTurns > 0, jobs ?? 1 > 0 else { throw ValidationError("--talk-turns and --jobs must be at least 1.") }
  }

  func run() async throws {
    if let talkSeed { return try tell(talkSeed) }
    let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    // The model is loaded before the clock starts.
    _ = try Talk.shared.get()
    let started = ContinuousClock.now
    let share = (talkTurns + jobs - 1) / jobs
    var total = Played()
    try await withThrowingTaskGroup(of: Played.self) { group in
      for job in 0..<jobs { group.addTask { [first] in try Played.until(share, first: first + UInt64(job), step: UInt64(jobs)) } }
      for try await played in group { total.add(played) }
    }
    let seconds = (ContinuousClock.now - started) / .seconds(1)
    print(
      "\(total.turns) turns in \(total.talks) talks from seed \(first), \(total.messages) messages of the bot, "
        + "\(total.offers) offers, \(total.promises) promises, \(total.plans) plans, \(total.handoffs) hand-overs: "
        + "\(total.violations.count) violations; \(Int(Double(total.turns) / max(0.001, seconds))) turns a second in \(Int(seconds)) s")
    for violation in total.violations.sorted().prefix(20) { print(violation) }
    if !total.violations.isEmpty { throw ExitCode.failure }
  }

  private func tell(_ seed: UInt64) throws {
    var talk = try SimulatedTalk(seed: seed)
    talk.run(steps: SimulateTalk.stepsMax)
    print(talk.story)
    for violation in talk.violations { print("violated: \(violation)") }
    if !talk.violations.isEmpty { throw ExitCode.failure }
  }
}

/// What a number of talks came to.
struct Played: Sendable {
  var turns = 0
  var talks = 0
  var messages = 0
  var offers = 0
  var promises = 0
  var plans = 0
  var handoffs = 0
  var violations: [String] = []

  /// Every `step`th seed from the first on, until there were so many turns. A job that has found many violations ends early.
  static func until(_ turns: Int, first: UInt64, step: UInt64) throws -> Played {
    var played = Played()
    var seed = first
    while played.turns < turns, played.violations.count < 20 {
      var talk = try SimulatedTalk(seed: seed)
      talk.run(steps: SimulateTalk.stepsMax)
      played.turns += talk.turns
      played.talks += 1
      played.messages += talk.talk.sent.count
      played.offers += talk.count(of: "offer.made")
      played.promises += talk.count(of: "promise.made")
      played.plans += talk.count(of: "plan.made")
      played.handoffs += talk.count(of: "handoff.requested")
      played.violations += talk.violations.map { "seed \(seed): \($0)" }
      seed += step
    }
    return played
  }

  mutating func add(_ other: Played) {
    turns += other.turns
    talks += other.talks
    messages += other.messages
    offers += other.offers
    promises += other.promises
    plans += other.plans
    handoffs += other.handoffs
    violations += other.violations
  }
}
