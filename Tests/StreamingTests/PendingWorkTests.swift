import Bytes
import Testing

@testable import Streaming

@Suite struct PendingWorkTests {
  private static let topics = LogTopics(["in", "more", "state", "out"])
  private let topology = Topology(
    topics: topics, inputs: [TopicNumber(0), TopicNumber(1)], changelog: TopicNumber(2), broadcasts: [], partitions: 4)

  private func task(_ partition: Int32, _ fill: (inout PendingWork) -> Void) -> PartitionTask {
    var task = PartitionTask(partition: partition, changelogEnd: 0)
    fill(&task.pending)
    return task
  }

  private func stored() -> Cell {
    var cell = Cell()
    cell.state = [1]
    return cell
  }

  @Test func changesKeepTheOrderOfTheirFirstTouch() {
    var work = PendingWork()
    let keys: [[UInt8]] = [[3], [1], [2]]
    for key in keys { _ = work.open(key, before: nil) }
    #expect(work.changes.map(\.key) == keys)
    #expect(keys.map { work.slot(of: $0) } == [0, 1, 2])
    #expect(work.slot(of: [9]) == nil)
    #expect(!work.hasOnlyOffsets)
  }

  @Test func offsetsAreKeptByPartition() {
    var work = PendingWork()
    let first = TopicPartition(TopicNumber(0), 0)
    let second = TopicPartition(TopicNumber(1), 0)
    for (partition, next) in [(first, 4), (second, 9), (first, 7)] as [(TopicPartition, Int64)] { work.advance(partition, to: next) }
    #expect(work.offsets == [InputOffset(partition: first, next: 7), InputOffset(partition: second, next: 9)])
    #expect(work.hasOnlyOffsets)
    #expect(!work.isEmpty)
  }

  @Test func whatBecomesOfAChange() {
    let cases: [(before: Cell?, after: Cell, update: CellUpdate)] = [
      (nil, Cell(), .nothing), (stored(), Cell(), .forget), (nil, stored(), .keep(stored().encoded)),
      (stored(), stored(), .keep(stored().encoded)),
    ]
    for (before, after, update) in cases {
      let task = task(1) { work in
        let slot = work.open([5], before: before)
        work.changes[slot].cell = after
      }
      let plan = TransactionPlan(tasks: [task], topology: topology, positions: [:])
      #expect(plan.updates == [[update]])
      #expect(plan.changelog.count == (update == .nothing ? 0 : 1))
      #expect(plan.changelog.allSatisfy { $0.partition == 1 && $0.topic == TopicNumber(2) })
    }
  }

  /// A stale owner is recognised by the offsets that it sends, so there must always be some.
  @Test func aBatchOfTimersSendsWhereTheGroupStands() {
    let positions = [TopicPartition(TopicNumber(1), 1): Int64(12), TopicPartition(TopicNumber(1), 2): 5]
    let changed = task(1) { _ = $0.open([5], before: nil) }
    let idle = task(2) { _ in }
    let plan = TransactionPlan(tasks: [changed, idle], topology: topology, positions: positions)
    #expect(plan.offsets == [InputOffset(partition: TopicPartition(TopicNumber(1), 1), next: 12)])
  }

  @Test func messagesFindTheirPartitionByTheirKey() {
    let task = task(0) { work in
      work.write((0..<8).map { OutgoingMessage(topic: TopicNumber(3), key: [$0], value: nil) }, topology)
    }
    let plan = TransactionPlan(tasks: [task], topology: topology, positions: [:])
    #expect(plan.messages.map(\.partition) == (0..<8).map { Partitioner.partition(for: [$0], count: 4) })
  }

  @Test func messagesOfAnotherKeyStayInThePartitionOfTheirPartitionKey() {
    let task = task(0) { work in
      work.write((0..<8).map { OutgoingMessage(topic: TopicNumber(3), key: [7, $0], value: nil, partitionKey: [7]) }, topology)
    }
    let plan = TransactionPlan(tasks: [task], topology: topology, positions: [:])
    #expect(Set(plan.messages.map(\.partition)) == [Partitioner.partition(for: [7], count: 4)])
    #expect(plan.messages.map(\.key) == (0..<8).map { [7, $0] })
  }
}
