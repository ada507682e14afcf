import Support
import Testing

@testable import Streaming

@Suite("How far behind a runner is") struct LagTests {
  private let input = TopicPartition(Harness.input, 0)

  private func echo(limits: StreamLimits = StreamLimits()) throws -> Harness {
    try Harness(limits: limits) { _, input, _ in .saying(RunnerTests.name(input)) }
  }

  @Test("zero once everything is taken, behind a transaction's marker too") func caughtUp() throws {
    let harness = try echo()
    harness.publish("a", "b")
    try harness.settle()
    #expect(harness.status.lag == [input: 0])
    #expect(harness.status.lagByTopic.map(\.records) == [0])
  }

  @Test("what a batch had no place for") func backlog() throws {
    var limits = StreamLimits()
    limits.batchRecordsMax = 2
    let harness = try echo(limits: limits)
    try harness.settle()
    harness.publish("a", "b", "c", "d", "e")
    try harness.turn()
    #expect(harness.status.lag == [input: 3])
    try harness.turn(2)
    #expect(harness.status.lag == [input: 0])
  }

  @Test("what waits behind a restore, although nothing is fetched then; and how much of the restore is left") func restoring() throws {
    let harness = try echo()
    harness.publish("a", "b")
    try harness.settle()
    harness.publish("c", "d", "e")
    harness.broker.deafReaders = 1
    try harness.restart { _, input, _ in .saying(RunnerTests.name(input)) }
    try harness.settle()
    #expect(harness.status.restoring == [0])
    #expect(harness.status.lag == [input: 3])
    // The one state and the marker of its transaction.
    #expect(harness.status.restoreLeft == 2)
    harness.clock.wait(milliseconds: 15_001)
    try harness.settle()
    #expect(harness.status.lag == [input: 0])
    #expect(harness.status.restoreLeft == 0)
  }

  @Test("nothing of partitions that are gone") func revoked() throws {
    let harness = try echo()
    harness.publish("a")
    try harness.settle()
    harness.runner.revoke([input])
    harness.runner.postStatus()
    #expect(harness.status.lag == [:])
  }
}
