import Bytes
import Streaming
import Support
import Testing

@Suite struct RunnerTimeTests {
  private func timed(_ timers: @escaping (StreamInput<String>) -> [StreamTimer]) throws -> Harness {
    try Harness { _, input, _ in .saying(RunnerTests.name(input), timers: timers(input)) }
  }

  @Test func aTimerFiresWhenItIsDueAndOnce() throws {
    let harness = try timed { if case .event = $0 { [StreamTimer(due: 5000, name: "x")] } else { [] } }
    harness.publish("a")
    try harness.settle()
    harness.clock.advance(to: 4999)
    try harness.settle()
    #expect(harness.outputs == ["a"])
    #expect(harness.status.nextTimer == 5000)
    harness.clock.advance(to: 5000)
    try harness.settle()
    #expect(harness.outputs == ["a", "timer x"])
    #expect(harness.status.nextTimer == nil)
  }

  @Test func aTimerThatIsNotListedIsCancelled() throws {
    let harness = try timed { if case .event("a") = $0 { [StreamTimer(due: 5000, name: "x")] } else { [] } }
    harness.publish("a", "b")
    try harness.settle()
    harness.clock.advance(to: 6000)
    try harness.settle()
    #expect(harness.outputs == ["a", "b"])
  }

  @Test func aTimerThatSetsItselfForTheSameMomentIsRefused() throws {
    let harness = try timed { _ in [StreamTimer(due: 1000, name: "x")] }
    harness.publish("a")
    try harness.settle()
    harness.publish("b")
    try harness.settle()
    #expect(harness.outputs == ["a", "timer x", "b"])
    #expect(harness.status.counters.refusedTimers == 2)
    #expect(try harness.cell()?.timers == [])
  }

  @Test func timersThatAreDueDoNotKeepEventsWaiting() throws {
    var limits = StreamLimits()
    limits.batchRecordsMax = 10
    let harness = try Harness(limits: limits) { _, input, context in
      if case .timer = input { Answer(state: [1]) } else { .saying(RunnerTests.name(input), timers: [StreamTimer(due: 2000, name: "x")]) }
    }
    for number in 0..<40 { harness.publish("\(number)", key: "k\(number)") }
    try harness.turn(12)
    #expect(harness.outputs.count == 40)
    harness.clock.advance(to: 2000)
    harness.publish("reply", key: "other")
    try harness.turn()
    #expect(harness.status.counters.timers == 5)
    #expect(harness.outputs.count == 41)
  }

  @Test func withoutATickNothingIsDecided() throws {
    let harness = try Harness(time: nil, followsClock: true) { _, input, context in .saying("\(RunnerTests.name(input)) at \(context.now)")
    }
    harness.publish("a")
    try harness.settle()
    #expect(harness.outputs == [])
    harness.broker.publish([1], Array("4711".utf8), to: "clock")
    try harness.settle()
    #expect(harness.outputs == ["a at 4711"])
  }

  @Test func aBroadcastRecordThatCannotBeReadIsCountedAndBecomesOneLetter() throws {
    let harness = try Harness(followsClock: true) { _, input, _ in .saying(RunnerTests.name(input)) }
    harness.broker.publish(Array("c".utf8), Array("7000".utf8), to: "clock")
    harness.broker.publish(Array("c".utf8), Array("noon".utf8), to: "clock")
    harness.publish("a")
    try harness.settle()
    #expect(harness.outputs.sorted() == ["a", "letter about noon"])
    #expect(harness.status.clock == 7000)
    #expect(harness.status.counters.refusedBroadcasts == 1 && harness.status.counters.deadLetters == 1)
    try harness.settle()
    #expect(harness.outputs.count == 2)
  }
}
