import Foundation
import Kafka
import Models
import Testing
import Yams

@testable import Topics

@Suite("How long topics are kept") struct TopicPlanTests {
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Where it fails: `CORDIAL_WRITE_DOCUMENTS=1 swift test --filter TopicPlanTests`.
  @Test("the page for operators is made from the plan") func page() throws {
    let file = Self.root.appending(path: "deploy/contract/topics.md")
    if ProcessInfo.processInfo.environment["CORDIAL_WRITE_DOCUMENTS"] == "1" { try Data(TopicPlan.page.utf8).write(to: file) }
    let isCurrent = try String(contentsOf: file, encoding: .utf8) == TopicPlan.page
    #expect(isCurrent, "deploy/contract/topics.md differs from the plan in code")
  }

  @Test("the contract's bindings say the same") func bindings() throws {
    let text = try String(contentsOf: Self.root.appending(path: "deploy/contract/asyncapi.yaml"), encoding: .utf8)
    let contract = try #require(try Yams.load(yaml: text) as? [String: Any])
    let channels = try #require(contract["channels"] as? [String: [String: Any]])
    var bound: [String: [String: String]] = [:]
    for channel in channels.values {
      let address = try #require(channel["address"] as? String)
      let kafka = try #require((channel["bindings"] as? [String: Any])?["kafka"] as? [String: Any], "\(address) has no binding")
      let settings = try #require(kafka["topicConfiguration"] as? [String: Any])
      #expect(kafka["partitions"] as? Int == (Topic(rawValue: address)?.isBroadcast == true ? 1 : 12), "\(address)")
      bound[address] = ["cleanup.policy": (settings["cleanup.policy"] as? [String] ?? []).joined(separator: ",")]
      if let time = settings["retention.ms"] as? Int { bound[address]?["retention.ms"] = String(time) }
    }
    let planned = Topic.allCases.filter { !$0.isInternal }.map { ($0.rawValue, $0.retention.settings) }
    #expect(bound == Dictionary(uniqueKeysWithValues: planned))
  }

  @Test("what is needed to go on is never cut off") func states() {
    for plan in TopicPlan.all(partitions: 3) where plan.name.hasSuffix(".state") || plan.name == InternalTopic.addresses {
      #expect(plan.newTopic(replication: 1).settings == ["cleanup.policy": "compact"])
    }
    for topic in Topic.allCases { #expect((topic.retention == .latest) == topic.isCompacted) }
  }

  @Test("with three copies a record counts once two have it") func copies() {
    let plan = TopicPlan.all(partitions: 1)[0]
    #expect(plan.newTopic(replication: 3).settings["min.insync.replicas"] == "2")
    #expect(plan.newTopic(replication: 2).settings["min.insync.replicas"] == nil)
  }

  @Test("another time is taken") func chosen() throws {
    let plan = try RetentionChoice.apply(["collections.decisions=1200"], to: TopicPlan.all(partitions: 1))
    let decisions = try #require(plan.first { $0.name == "collections.decisions" })
    #expect(decisions.newTopic(replication: 1).settings == ["cleanup.policy": "delete", "retention.ms": "103680000000"])
    #expect(plan.filter { $0 != decisions } == TopicPlan.all(partitions: 1).filter { $0.name != "collections.decisions" })
  }

  @Test(
    "a wrong one is named",
    arguments: [
      ("collections.decisions", "must be TOPIC=DAYS"), ("collections.decisions=0", "1 to 36,500 days"), ("collections.nothing=3", "no topic of Cordial's"),
      ("collections.segments=3", "latest record of each key"), ("collections.dispatch.state=3", "latest record of each key"),
    ]) func mistakes(choice: String, sentence: String)
  {
    #expect { try RetentionChoice.apply([choice], to: TopicPlan.all(partitions: 1)) } throws: { error in
      (error as? RetentionChoice.Mistake)?.sentence.contains(sentence) ?? false
    }
  }
}
