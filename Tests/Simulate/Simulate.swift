import ArgumentParser
import Support
import SystemSupport

/// Runs the engine and the whole system through bad days, seed by seed; the exit status says whether a promise was broken.
@main struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulates bad days of the engine and of the whole system on a simulated log.",
    discussion: """
      The engine's worlds run a small business of commands and timers. The system's world runs the four services in one to three copies \
      with a provider and a population of customers, in virtual time. A seed that fails replays exactly with --first SEED --seeds 1 on the \
      same commit and with the same numbers.
      """)

  enum World: String, CaseIterable, ExpressibleByArgument { case all, engine, system }

  @Option(help: "How many seeds to run in each world.") var seeds: UInt64 = 200
  @Option(help: "The first seed.") var first: UInt64 = 1
  @Option(help: "Which worlds.") var world = World.all
  @Option(help: "Steps of each run of the engine before the faults stop.") var steps = 2500
  @Option(help: "Customers in each run of the system.") var people = 100
  @Option(help: "Days of each run of the system before the faults stop.") var days = 30
  @Option(help: "Run the system with one seed after the other for so many minutes, whatever --seeds says.") var minutes: Int?
  @Option(help: "Runs at a time; as many as the machine has cores where it is left out.") var jobs: Int?
  @Flag(help: "Run engines and cores with planted bugs instead; fails, naming the broken promise of each.") var canary = false

  func validate() throws {
    guard seeds > 0 else { throw ValidationError("--seeds must be at least 1.") }
    guard steps > 0, people > 0, days > 0 else { throw ValidationError("--steps, --people and --days must be at least 1.") }
    guard jobs ?? 1 > 0, minutes ?? 1 > 0 else { throw ValidationError("--jobs and --minutes must be at least 1.") }
  }

  func run() async throws {
    print("seeds \(first)...\(minutes == nil ? "\(first + seeds - 1)" : "")")
    if canary { return try runCanaries() }
    var isGreen = true
    if world != .system, minutes == nil { isGreen = await runEngine() }
    if world != .engine { isGreen = try await runSystem() && isGreen }
    if !isGreen { throw ExitCode.failure }
  }

  // MARK: - Worlds

  private func runEngine() async -> Bool {
    var isGreen = true
    for world in EngineWorld.allCases {
      let report = await Seeds(first: first, count: seeds, jobs: jobs).run { [steps] seed in
        var scenario = world.scenario(seed: seed)
        let violations = scenario.run(steps: steps)
        return SeedReport(seed: seed, violations: violations, steps: scenario.simulation.steps)
      }
      isGreen = report.show("engine, aborted records \(world.rawValue)") && isGreen
    }
    return isGreen
  }

  private func runSystem() async throws -> Bool {
    let shared = try SystemScenario.Shared()
    let plan = minutes.map { Seeds(first: first, minutes: $0, jobs: jobs) } ?? Seeds(first: first, count: seeds, jobs: jobs)
    let report = await plan.run { [people, days] seed in
      var plan = SystemPlan(seed: seed)
      plan.people = people
      plan.days = days
      let scenario = SystemScenario(plan, shared)
      let violations = scenario.run()
      return SeedReport(
        seed: seed, violations: violations, steps: scenario.simulation.steps, customerDays: plan.customerDays, contacts: scenario.messagesSent)
    }
    return report.show("system")
  }

  /// Exit status 1 where every bug was found (the planted bugs did break the run), 2 where one was missed.
  private func runCanaries() throws {
    var missed = 0
    func show(_ name: String, _ found: (seed: UInt64, violation: Violation)?) {
      if found == nil { missed += 1 }
      print("\(name): \(found.map { "\($0.violation.invariant.rawValue) at seed \($0.seed)" } ?? "NOT FOUND")")
    }
    let seeds = first...first + seeds - 1
    if world != .system { for canary in Canary.all { show("engine: \(canary.name)", canary.search(seeds: seeds, steps: steps)) } }
    if world != .engine {
      let shared = try SystemScenario.Shared()
      for canary in SystemCanary.all { show("system: \(canary.name)", canary.search(seeds: seeds, shared)) }
    }
    throw missed == 0 ? ExitCode(1) : ExitCode(2)
  }
}
