public import Kafka
import Models

/// A topic that a system needs, and how it is kept.
public struct TopicPlan: Hashable, Sendable {
  public var name: String
  public var partitions: Int32
  public var retention: Retention
  /// Why it is kept so long and no longer.
  public var reason: String

  /// Processors that keep state: the four services, the sums of metrics, and the outbox for systems without Kafka.
  static let statefulProcessors = ["segmentation", "conversation", "dispatch", "metrics", "metrics.totals", "outbox"]

  /// All topics of events, then the changelogs of state and the table of numbers. `partitions` goes for all that are keyed by customer.
  public static func all(partitions: Int32) -> [TopicPlan] {
    let open = Topic.allCases.map { topic in
      TopicPlan(
        name: topic.rawValue, partitions: topic.isBroadcast ? 1 : partitions, retention: topic.retention, reason: topic.retentionReason)
    }
    let states = statefulProcessors.map { processor in
      TopicPlan(
        name: InternalTopic.state(of: processor), partitions: partitions, retention: .latest,
        reason: "All that the service knows of each customer. It must never be cut off: what is gone here is forgotten.")
    }
    let addresses = TopicPlan(
      name: InternalTopic.addresses, partitions: partitions, retention: .latest,
      reason: "Whose number that is. What is gone here makes replies from that number dead letters.")
    return open + states + [addresses]
  }

  /// - Parameter replication: copies of each partition. With three or more, a record counts as written only once two have it: the loss of one
  ///   broker then loses nothing that was acknowledged.
  public func newTopic(replication: Int32) -> KafkaAdmin.NewTopic {
    var settings = retention.settings
    if replication >= 3 { settings["min.insync.replicas"] = "2" }
    return KafkaAdmin.NewTopic(name: name, partitions: partitions, replicationFactor: replication, settings: settings)
  }

  /// The page for operators, deploy/contract/topics.md.
  public static var page: String {
    let rows = all(partitions: 12).map { plan in
      let settings = plan.retention.settings.sorted { $0.key < $1.key }.map { "`\($0.key)=\($0.value)`" }.joined(separator: "<br>")
      return "| `\(plan.name)` | \(plan.partitions == 1 ? "1" : "all") | \(plan.retention.text) | \(settings) | \(plan.reason) |"
    }
    return """
      # Topics and how long they are kept

      `cordial topics create` makes every topic that is missing with these settings, and leaves those that exist as they are. “all” is the number of
      partitions given by `--partitions`, which must be the same for all of them. `--retention TOPIC=DAYS` sets another time. With `--replication 3`
      or more, `min.insync.replicas=2` is set too.

      Nothing that Cordial needs to go on rests on the records kept by time: what a service knows is in its own state. But a service that stands still for
      longer than a topic it reads is kept loses the events in between without noticing: alert on `cordial_lag` long before. These times are a starting point
      and no legal advice: some laws want records for longer (in the United States 12 CFR 1006.100 asks debt collectors for three years after the last
      activity), others want words and addresses gone earlier.

      | topic | partitions | kept | settings | why |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      """
  }
}
