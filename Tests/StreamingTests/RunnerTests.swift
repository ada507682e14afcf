import Bytes
import Streaming
import Support
import Testing

@Suite struct RunnerTests {
  static func name(_ input: StreamInput<String>) -> String {
    switch input {
    case .event(let text): text
    case .timer(let timer): "timer \(timer.name)"
    case .effect(_, let result): result == nil ? "unknown" : "result"
    }
  }

  private func echo() throws -> Harness { try Harness { state, input, _ in .saying(RunnerTests.name(input), state: (state ?? []) + [7]) } }

  @Test("A restore whose reader hears nothing begins anew with another one, and loses nothing") func deafReader() throws {
    let harness = try Harness { state, input, _ in .saying(RunnerTests.name(input), state: (state ?? []) + [7]) }
    harness.publish("a")
    try harness.settle()
    harness.broker.deafReaders = 1
    try harness.restart { state, input, _ in .saying(RunnerTests.name(input), state: (state ?? []) + [8]) }
    harness.publish("b")
    try harness.settle()
    #expect(!harness.status.isReady && harness.status.counters.restoreRestarts == 0)
    harness.clock.wait(milliseconds: 15_001)
    try harness.settle()
    #expect(harness.status.isReady && harness.status.counters.restoreRestarts == 1)
    #expect(try harness.cell()?.state == [7, 8])
  }

  @Test func anEventBecomesStateMessageAndProgressAtOnce() throws {
    let harness = try echo()
    harness.publish("a", "b")
    try harness.settle()
    #expect(harness.outputs == ["a", "b"])
    #expect(try harness.cell()?.state == [7, 7])
    #expect(harness.broker.group("group").committed == [Place("in", 0): 2])
    #expect(harness.status.isReady)
    #expect(!harness.status.isBusy)
    #expect(harness.status.positions == [TopicPartition(Harness.input, 0): 2])
    #expect(harness.status.keys == 1)
    #expect(harness.status.counters.commits == 1)
  }

  @Test func aDuplicateChangesNothing() throws {
    let harness = try echo()
    harness.publish("a", "a")
    try harness.settle()
    harness.publish("a")
    try harness.settle()
    #expect(harness.outputs == ["a"])
    #expect(harness.status.counters.duplicates == 2)
  }

  @Test func poisonBecomesALetterAndTheNextIsTaken() throws {
    let harness = try echo()
    harness.publish("poison", "skip", "b")
    try harness.settle()
    #expect(harness.outputs == ["letter", "b"])
    #expect(harness.status.counters.deadLetters == 1)
    #expect(harness.status.counters.skipped == 1)
  }

  @Test func progressWithoutOutputIsCommittedAfterAWhile() throws {
    let harness = try echo()
    harness.publish("skip")
    try harness.settle()
    #expect(harness.status.positions == [TopicPartition(Harness.input, 0): 1])
    #expect(harness.broker.group("group").committed == [:])
    harness.clock.wait(milliseconds: 1000)
    try harness.turn()
    #expect(harness.broker.group("group").committed == [Place("in", 0): 1])
  }

  @Test func theLastCommitOfAStopWaitsForNothing() throws {
    let harness = try echo()
    harness.publish("skip")
    try harness.settle()
    try harness.runner.run(until: { true })
    #expect(harness.broker.group("group").committed == [Place("in", 0): 1])
  }

  @Test func aRestartGoesOnWhereTheOtherStopped() throws {
    let harness = try echo()
    harness.publish("a", "b")
    try harness.settle()
    harness.broker.compact("state")
    harness.publish("b", "c")
    try harness.restart { state, input, _ in .saying(RunnerTests.name(input), state: (state ?? []) + [8]) }
    try harness.settle()
    #expect(harness.outputs == ["a", "b", "c"])
    #expect(try harness.cell()?.state == [7, 7, 8])
  }

  @Test func oneKeyFillsABatchUpToHalfItsRing() throws {
    let harness = try echo()
    for number in 0..<30 { harness.publish("\(number)") }
    try harness.settle()
    #expect(harness.outputs.count == 30)
    #expect(harness.status.counters.closedByKey == 2)
    #expect(harness.status.counters.commits == 3)
  }

  @Test func aKeyThatIsUnknownAndStaysUnknownLeavesNoRecord() throws {
    let harness = try Harness { _, _, _ in Answer(state: nil) }
    harness.publish("a")
    try harness.settle()
    #expect(harness.broker.partitions("state")[0].entries.filter { !$0.isMarker }.isEmpty)
    #expect(harness.broker.group("group").committed == [Place("in", 0): 1])
  }

  @Test func aForgottenKeyRemembersItsInputsForADay() throws {
    let harness = try Harness { _, input, _ in .saying(RunnerTests.name(input), state: nil) }
    harness.publish("a")
    try harness.settle()
    #expect(try harness.cell()?.state == nil)
    harness.clock.advance(to: 1000 + 86_399_999)
    harness.publish("a")
    try harness.settle()
    #expect(harness.outputs == ["a"])
    harness.clock.advance(to: 1000 + 86_400_000)
    try harness.settle()
    #expect(try harness.cell() == nil)
    #expect(harness.status.keys == 0)
    #expect(harness.status.stateBytes == 0)
  }
}
