public import Kafka
import Models

/// A topic that a system needs, and how it is kept.
public struct TopicPlan: Hashable, Sendable {
  public var name: String
  public var partitions: Int32
  /// True where the latest record of each key is kept for ever, false where records are kept for a time.
  public var isCompacted: Bool

  /// Processors that keep state: the four services, the sums of metrics, and the outbox for systems without Kafka.
  static let statefulProcessors = ["segmentation", "conversation", "dispatch", "metrics", "metrics.totals", "outbox"]

  /// All topics of events, then the changelogs of state and the table of numbers. `partitions` goes for all that are keyed by customer.
  public static func all(partitions: Int32) -> [TopicPlan] {
    let open = Topic.allCases.map { topic in
      TopicPlan(name: topic.rawValue, partitions: topic.isBroadcast ? 1 : partitions, isCompacted: topic.isCompacted)
    }
    let states = statefulProcessors.map { TopicPlan(name: InternalTopic.state(of: $0), partitions: partitions, isCompacted: true) }
    return open + states + [TopicPlan(name: InternalTopic.addresses, partitions: partitions, isCompacted: true)]
  }

  public func newTopic(replication: Int32) -> KafkaAdmin.NewTopic {
    KafkaAdmin.NewTopic(
      name: name, partitions: partitions, replicationFactor: replication, settings: ["cleanup.policy": isCompacted ? "compact" : "delete"])
  }
}
