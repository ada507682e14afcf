import ArgumentParser
import Support

/// Runs the engine through bad days, seed by seed; the exit status says whether a promise was broken.
@main struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulates bad days of the engine on a simulated log.",
    discussion: "A seed that fails replays exactly with --first SEED --seeds 1 on the same commit.")

  @Option(help: "How many seeds to run in each world.") var seeds: UInt64 = 200
  @Option(help: "The first seed.") var first: UInt64 = 1
  @Option(help: "Steps of each run before the faults stop.") var steps = 2500
  @Flag(help: "Run engines with planted bugs instead; fails, naming the broken promise of each.") var canary = false

  func validate() throws {
    guard seeds > 0 else { throw ValidationError("--seeds must be at least 1.") }
    guard steps > 0 else { throw ValidationError("--steps must be at least 1.") }
  }

  @Flag var tryout = false
  @Option var people = 60
  @Option var days = 30

  func run() throws {
    if tryout { return try Try.run(first: first, seeds: seeds, people: people, days: days) }
    print("seeds \(first)...\(first + seeds - 1)")
    try canary ? runCanaries() : runSeeds()
  }

  private func runSeeds() throws {
    var isGreen = true
    for world in EngineWorld.allCases {
      var report = SimulationReport()
      for seed in first..<first + seeds {
        var scenario = world.scenario(seed: seed)
        let violations = scenario.run(steps: steps)
        report.add(scenario, violations)
      }
      print("aborted records \(world.rawValue): \(report.seeds) seeds, \(report.steps) steps, \(report.failures.count) failed")
      for (seed, violations) in report.failures {
        isGreen = false
        for violation in violations { print("  seed \(seed): \(violation)") }
      }
    }
    if !isGreen { throw ExitCode.failure }
  }

  /// Exit status 1 where every bug was found (the planted bugs did break the run), 2 where one was missed.
  private func runCanaries() throws {
    var missed = 0
    for canary in Canary.all {
      if let (seed, violation) = canary.search(seeds: first...first + seeds - 1, steps: steps) {
        print("\(canary.name): \(violation.invariant.rawValue) at seed \(seed)")
      } else {
        missed += 1
        print("\(canary.name): NOT FOUND")
      }
    }
    throw missed == 0 ? ExitCode(1) : ExitCode(2)
  }
}
