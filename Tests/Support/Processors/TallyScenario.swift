import Streaming

/// Two tallies in a row, fed with seeded commands: what the first one writes, the second one reads.
public struct TallyScenario {
  public let simulation: Simulation
  private var random: SimulatedRandom
  private var published: [(key: [UInt8], value: [UInt8], topic: String)] = []
  private let keys: Int
  private let services: [ServiceSimulator<TallyProcessor>]

  package init(
    seed: UInt64, plan: FaultPlan, behaviour: SimulatedBroker.Behaviour = .init(), planted: PlantedBugs = [], keys: Int = 12,
    partitions: Int32 = 3
  ) {
    simulation = Simulation(seed: seed, behaviour: behaviour, plan: plan)
    random = simulation.random.split()
    self.keys = keys
    for topic in ["commands", "more", "middle", "out", "letters", "first.state", "second.state"] {
      simulation.broker.createTopic(topic, partitions: partitions)
    }
    let provider = SimulatedProvider { effect, key in Array("\(effect.kind) done for ".utf8) + key }
    services = [
      TallyScenario.service("first", inputs: ["commands", "more"], output: "middle", partitions, planted, provider),
      TallyScenario.service("second", inputs: ["middle"], output: "out", partitions, planted, provider),
    ]
    for service in services { simulation.add(service) }
  }

  private static func service(
    _ name: String, inputs: [String], output: String, _ partitions: Int32, _ planted: PlantedBugs, _ provider: SimulatedProvider
  ) -> ServiceSimulator<TallyProcessor> {
    var topics = LogTopics()
    let numbers = inputs.map { topics.number(of: $0) }
    let topology = Topology(
      topics: topics, inputs: numbers, changelog: topics.number(of: "\(name).state"), broadcasts: [], partitions: partitions)
    var limits = StreamLimits()
    limits.batchRecordsMax = 40
    limits.effectsPerPartitionMax = 8
    let processor = TallyProcessor(output: topics.number(of: output), letters: topics.number(of: "letters"))
    var complete = topology
    complete.topics = topics
    var plan = ServicePlan(name: name, topology: complete, limits: limits) { processor }
    plan.messageID = TallyProcessor.messageID
    plan.planted = planted
    return ServiceSimulator(plan, provider: provider)
  }

  /// Runs for so many steps, publishing a command in about one of three, then lets everything settle.
  public mutating func run(steps: Int, settleStepsMax: Int = 20_000) -> [Violation] {
    for step in 0..<steps {
      if random.chance(1, of: 3) { publish() }
      simulation.step()
      if step % 50 == 0, !simulation.check() { return simulation.violations }
    }
    simulation.settle(stepsMax: settleStepsMax)
    return simulation.violations
  }

  /// Effects that were reported as unknown, in all services.
  public var unknownEffects: Int { services.reduce(0) { $0 + $1.unknownEffects } }

  /// A new command, or one of the last few again.
  private mutating func publish() {
    if random.chance(1, of: 12), let again = published.suffix(8).randomElement(using: &random) {
      return simulation.broker.publish(again.key, again.value, to: again.topic)
    }
    let key = Array("c-\(random.below(keys))".utf8)
    let operations = ["add", "add", "add", "timer", "timer", "contact", "lookup", "forget", "skip", "pass", "poison"]
    let operation = operations[random.below(operations.count)]
    let argument = operation == "timer" ? 1 + random.below(2000) : random.below(100)
    let value = Array("i-\(published.count) \(operation) \(argument)".utf8)
    let topic = random.chance(1, of: 3) ? "more" : "commands"
    published.append((key, value, topic))
    simulation.broker.publish(key, value, to: topic)
  }
}
