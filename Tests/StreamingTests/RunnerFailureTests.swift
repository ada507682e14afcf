import Streaming
import Support
import Testing

@Suite struct RunnerFailureTests {
  private func echo(_ faults: FaultPlan) throws -> Harness {
    try Harness(plan: faults) { _, input, _ in .saying(RunnerTests.name(input)) }
  }

  private func exact(_ port: Port, _ calls: Range<Int>, _ fault: Fault) -> FaultPlan {
    FaultPlan(exact: calls.map { FaultPlan.Exact(port, call: $0, fault) })
  }

  @Test(arguments: [Port.append, .flush, .sendOffsets, .commit]) func anAbortedTransactionIsWrittenAgain(port: Port) throws {
    let harness = try echo(exact(port, 0..<2, .abort))
    harness.publish("a")
    try harness.settle()
    #expect(harness.outputs == ["a"])
    #expect(harness.status.counters.aborts == 2)
    #expect(harness.status.counters.commits == 1)
  }

  @Test(arguments: [Port.flush, .sendOffsets, .commit, .endOffsets, .reader, .resume, .poll]) func aPassingFailureIsTriedAgain(port: Port)
    throws
  {
    let harness = try echo(exact(port, 0..<2, .retryBefore))
    harness.publish("a")
    try harness.turn(10)
    #expect(harness.outputs == ["a"])
  }

  @Test func aLostReplyToACommitDoublesNothing() throws {
    let harness = try echo(exact(.commit, 0..<1, .retryAfter))
    harness.publish("a")
    try harness.settle()
    #expect(harness.outputs == ["a"])
    #expect(harness.broker.partitions("out")[0].entries.filter { !$0.isMarker }.count == 1)
  }

  @Test(arguments: [(Port.sendOffsets, Fault.abort), (.commit, .retryBefore)]) func noFailureIsTriedForEver(port: Port, fault: Fault) throws
  {
    let harness = try echo(exact(port, 0..<10, fault))
    harness.publish("a")
    #expect { try harness.settle() } throws: { if case LogFailure.fatal = $0 { true } else { false } }
    #expect(harness.outputs == [])
  }

  @Test func aStaleOwnerIsFencedAndWritesNothing() throws {
    let harness = try Harness { _, input, _ in
      if case .event = input { .saying("a", timers: [StreamTimer(due: 2000, name: "x")]) } else { .saying("timer") }
    }
    harness.publish("a")
    try harness.settle()
    // Taken for dead between its poll and its commit; the batch holds a timer and no new input.
    harness.faults.plan = FaultPlan(exact: [FaultPlan.Exact(.begin, call: 1, .freeze)])
    harness.gate.onFreeze = { harness.broker.group("group").leave(harness.log.member) }
    harness.clock.advance(to: 2000)
    #expect { try harness.settle() } throws: { if case LogFailure.fenced = $0 { true } else { false } }
    #expect(harness.outputs == ["a"])
    #expect(try harness.cell()?.timers == [StreamTimer(due: 2000, name: "x")])
  }
}
