public import Models

/// What one service may do at the brokers, and no more.
public struct ServiceAccess: Hashable, Sendable {
  /// One core of a service: a consumer group, a transactional producer and a changelog.
  public struct Core: Hashable, Sendable {
    public var name: String
    public var reads: [Topic]
    public var writes: [Topic]
  }

  /// The service's program.
  public var service: String
  public var cores: [Core]
  /// Topics that it reads whole, outside any group.
  public var tables: [String] = []
  /// Topics that it writes outside transactions.
  public var edges: [String] = []
  /// Names that those readers give the broker as their group; they never join one, but librdkafka asks who coordinates it.
  public var tailGroups: [String] = []

  /// The four services. Tests hold this against what the cores read, what a simulated system writes and what the programs' sources name.
  public static let all: [ServiceAccess] = [
    ServiceAccess(
      service: "segmentation",
      cores: [Core(name: "segmentation", reads: [.portfolio, .deliveries, .inbound, .outcomes, .handoffs], writes: [.segments, .deadLetters])]),
    ServiceAccess(
      service: "conversation",
      cores: [
        Core(
          name: "conversation", reads: [.segments, .portfolio, .inbound, .deliveries],
          writes: [.outreach, .outcomes, .handoffs, .decisions, .deadLetters])
      ]),
    ServiceAccess(
      service: "dispatch",
      cores: [
        Core(
          name: "dispatch", reads: [.outreach, .inbound, .outcomes, .portfolio, .deliveries], writes: [.deliveries, .decisions, .deadLetters]),
        Core(name: "outbox", reads: [.outcomes, .handoffs, .inbound, .portfolio], writes: [.deadLetters]),
      ],
      tables: [InternalTopic.addresses],
      edges: [Topic.deliveries, .inbound, .portfolio, .deadLetters].map(\.rawValue) + [InternalTopic.addresses],
      tailGroups: ["cordial-dispatch-addresses"]),
    ServiceAccess(
      service: "metrics",
      cores: [
        Core(
          name: "metrics", reads: [.portfolio, .segments, .outreach, .deliveries, .inbound, .outcomes, .handoffs, .decisions],
          writes: [.metricDeltas, .deadLetters]),
        Core(name: "metrics.totals", reads: [.metricDeltas], writes: [.metrics, .metricDeltas, .deadLetters]),
      ],
      tables: [Topic.metrics, .portfolio, .segments, .outreach, .deliveries, .inbound, .outcomes, .handoffs, .decisions].map(\.rawValue),
      edges: [Topic.strategy.rawValue],
      tailGroups: ["cordial-metrics-board", "cordial-metrics-learning", "cordial-metrics-story"]),
  ]

  /// Topics to read: inputs, changelogs, the strategy, tables; the clock too where a rehearsal gives the time, the keys where there is a master key.
  public func reads(inRehearsal: Bool = false, isSealed: Bool = false) -> [String] {
    let broadcasts: [Topic] = [.strategy] + (isSealed ? [.keys] : []) + (inRehearsal ? [.clock] : [])
    return Set(cores.flatMap { $0.reads.map(\.rawValue) + [InternalTopic.state(of: $0.name)] } + tables + broadcasts.map(\.rawValue)).sorted()
  }

  /// Topics to write: what the cores emit, their changelogs, and the edges; customers' keys where there is a master key.
  public func writes(isSealed: Bool = false) -> [String] {
    let keys = isSealed ? [Topic.keys.rawValue] : []
    return Set(cores.flatMap { $0.writes.map(\.rawValue) + [InternalTopic.state(of: $0.name)] } + edges + keys).sorted()
  }

  /// Consumer groups that it joins.
  public var groups: [String] { cores.map { "cordial.\($0.name)" } }

  /// What the transactional ids of all its copies begin with.
  public var transactionalPrefixes: [String] { cores.map { "cordial.\($0.name)." } }
}

extension ServiceAccess {
  /// The commands of `kafka-acls.sh` that give a principal, such as `User:dispatch`, exactly these rights. Reading and writing imply describing.
  public func commands(for principal: String, inRehearsal: Bool = false, isSealed: Bool = false) -> [String] {
    let head = #"kafka-acls.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --command-config admin.properties --add"# + " --allow-principal '\(principal)'"
    func list(_ option: String, _ names: [String]) -> String { names.map { " \(option) '\($0)'" }.joined() }
    var commands = [
      head + " --operation Read" + list("--topic", reads(inRehearsal: inRehearsal, isSealed: isSealed)),
      head + " --operation Write" + list("--topic", writes(isSealed: isSealed)),
      head + " --operation Read" + list("--group", groups),
      head + " --operation Write --operation Describe --resource-pattern-type prefixed" + list("--transactional-id", transactionalPrefixes),
    ]
    if !tailGroups.isEmpty { commands.append(head + " --operation Describe" + list("--group", tailGroups)) }
    return commands
  }
}
