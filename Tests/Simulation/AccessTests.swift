import ConversationCore
import DispatchCore
import DispatchOutbox
import Explain
import Foundation
import MetricsBoard
import MetricsCore
import Models
import SegmentationCore
import Support
import SystemSupport
import Testing
import Topics

/// The list of rights is held against what the services do, in three ways: what their cores say they read, what their sources name, and what is
/// on the topics after days of life.
@Suite("The rights of each service (cordial topics acls)") struct AccessTests {
  private static func core(_ name: String) throws -> ServiceAccess.Core {
    try #require(ServiceAccess.all.flatMap(\.cores).first { $0.name == name })
  }

  private static func service(_ name: String) throws -> ServiceAccess { try #require(ServiceAccess.all.first { $0.service == name }) }

  @Test("read what the cores ask for") func inputs() throws {
    let asked: [(String, [Topic])] = [
      (Segmentation.name, Segmentation.inputs), (Conversation.name, Conversation.inputs), (Dispatch.name, Dispatch.inputs),
      (Outbox.name, Outbox.inputs), (CustomerMetrics.name, CustomerMetrics.inputs), (MetricTotals.name, MetricTotals.inputs),
    ]
    #expect(asked.map(\.0) == ServiceAccess.all.flatMap(\.cores).map(\.name))
    for (name, inputs) in asked { #expect(try Self.core(name).reads == inputs, "\(name)") }
    let shown = Set((LiveFeed.topics + CustomerStory.topics + [.metrics]).map(\.rawValue))
    #expect(try Set(Self.service("metrics").tables) == shown)
  }

  @Test("cover all that a simulated system has written, and nothing that it never writes") func written() throws {
    let shared = try SystemScenario.Shared()
    var found: [String: Set<Topic>] = [:]
    for seed: UInt64 in 1...2 {
      var plan = SystemPlan(seed: seed)
      plan.people = 8
      plan.days = 8
      let scenario = SystemScenario(plan, shared)
      #expect(scenario.run() == [])
      for topic in Topic.allCases {
        for entry in scenario.simulation.broker.partitions(topic.rawValue).flatMap(\.entries) where !entry.writer.isEmpty {
          guard let value = entry.value, let envelope = try? EventEnvelope(reading: value) else { continue }
          let source = envelope.header.source.split(separator: "/")
          if source.count == 2, source[0] == "cordial" { found[String(source[1]), default: []].insert(topic) }
        }
      }
    }
    for core in ServiceAccess.all.flatMap(\.cores) where core.name != Outbox.name {
      // Whether a core finds anything unreadable is the seed's business.
      #expect(found[core.name, default: []].union([.deadLetters]) == Set(core.writes), "\(core.name)")
    }
  }

  @Test(
    "name the topics that the sources name",
    arguments: [
      ("segmentation", "Services/Segmentation/Core"), ("conversation", "Services/Conversation/Core"), ("dispatch", "Services/Dispatch/Core"),
      ("outbox", "Services/Dispatch/Outbox"),
    ]) func named(core: String, folder: String) throws
  {
    let named = try Self.topics(/(?:to: |topic: Topic)\.(\w+)/, in: [folder])
    #expect(try named.union([Topic.deadLetters.rawValue]) == Set(Self.core(core).writes.map(\.rawValue)))
  }

  @Test("name what is published beside the cores, and the readers outside groups") func edges() throws {
    let dispatch = try Self.service("dispatch")
    #expect(try Self.topics(/(?:write\(|^\s*|\()\.(\w+), (?:header|name|party)/, in: ["Services/Dispatch/App", "Services/Dispatch/Channels"]).union(
      [InternalTopic.addresses]) == Set(dispatch.edges))
    #expect(try Self.topics(/topic: Topic\.(\w+)/, in: ["Services/Metrics/App"]) == Set(try Self.service("metrics").edges))
    for (service, folder) in [("segmentation", "Segmentation"), ("conversation", "Conversation"), ("dispatch", "Dispatch"), ("metrics", "Metrics")] {
      let tails = try Self.matches(/(?:KafkaTail\(|OpenedTail\(|readWhole\().*clientID: "([^"]+)"/, in: ["Services/\(folder)/App"])
      #expect(try tails == Set(Self.service(service).tailGroups), "\(service)")
    }
    // Nobody but these publishes outside a core.
    let publishers = try Self.matches(/KafkaPublisher\(.*clientID: "([^"]+)"/, in: ["Services/Segmentation", "Services/Conversation", "Services/Dispatch", "Services/Metrics"])
    #expect(publishers == ["cordial-dispatch-edge", "cordial-metrics-learned"])
  }

  @Test("are commands that an administrator can paste") func commands() throws {
    let commands = try Self.service("segmentation").commands(for: "User:s")
    let head = #"kafka-acls.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --command-config admin.properties --add --allow-principal 'User:s'"#
    #expect(
      commands == [
        head + " --operation Read --topic 'collections.deliveries' --topic 'collections.handoffs' --topic 'collections.inbound'"
          + " --topic 'collections.outcomes' --topic 'collections.portfolio' --topic 'collections.segmentation.state' --topic 'collections.strategy'",
        head + " --operation Write --topic 'collections.deadletters' --topic 'collections.segmentation.state' --topic 'collections.segments'",
        head + " --operation Read --group 'cordial.segmentation'",
        head + " --operation Write --operation Describe --resource-pattern-type prefixed --transactional-id 'cordial.segmentation.'",
      ])
    #expect(try Self.service("segmentation").commands(for: "User:s", inRehearsal: true)[0].contains("'collections.clock'"))
    #expect(try Self.service("dispatch").commands(for: "User:d", isSealed: true).prefix(2).allSatisfy { $0.contains("'collections.keys'") })
    #expect(try Self.service("metrics").commands(for: "User:m").last?.hasSuffix("--group 'cordial-metrics-learning' --group 'cordial-metrics-story'") == true)
  }

  private static func topics(_ pattern: Regex<(Substring, Substring)>, in folders: [String]) throws -> Set<String> {
    let cases = Dictionary(uniqueKeysWithValues: Topic.allCases.map { ("\($0)", $0.rawValue) })
    return Set(try matches(pattern, in: folders).compactMap { cases[$0] })
  }

  /// What the pattern finds in the lines of the sources.
  private static func matches(_ pattern: Regex<(Substring, Substring)>, in folders: [String]) throws -> Set<String> {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var found: Set<String> = []
    for folder in folders {
      let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String } ?? []
      for file in files where file.hasSuffix(".swift") {
        let text = try String(contentsOf: root.appending(path: folder).appending(path: file), encoding: .utf8)
        for line in text.split(separator: "\n") { found.formUnion(line.matches(of: pattern).map { String($0.output.1) }) }
      }
    }
    return found
  }
}
