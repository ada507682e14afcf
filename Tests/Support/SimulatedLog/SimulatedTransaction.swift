/// One transaction of one producer, from its first write to its last marker.
final class SimulatedTransaction {
  let id: Int
  let producer: String
  let openedAt: Int
  var fate: SimulatedPartition.Fate = .open
  /// Partitions whose marker is not written yet.
  var partitions: [SimulatedPartition] = []
  /// The group's progress in it; nil once its marker is written.
  var offsets: (group: SimulatedGroup, offsets: [Place: Int64])?

  init(id: Int, producer: String, openedAt: Int) {
    self.id = id
    self.producer = producer
    self.openedAt = openedAt
  }

  var isResolved: Bool { fate != .open && partitions.isEmpty && offsets == nil }
}

/// A partition by the name of its topic.
public struct Place: Hashable, Comparable, Sendable {
  public var topic: String
  public var partition: Int32

  public init(_ topic: String, _ partition: Int32) {
    self.topic = topic
    self.partition = partition
  }

  public static func < (left: Place, right: Place) -> Bool { (left.topic, left.partition) < (right.topic, right.partition) }
}
