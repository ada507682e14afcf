import Bytes
import Streaming
import Support
import Testing

@Suite struct RunnerEffectTests {
  private static func effect(_ number: UInt64, isRepeatable: Bool = false) -> StreamEffect {
    StreamEffect(id: Identity(high: 7, low: number), kind: "contact", isRepeatable: isRepeatable, request: [])
  }

  /// An event `N` asks for the effect with that number, which may be repeated where it ends in "r".
  private static func answer(_ state: [UInt8]?, _ input: StreamInput<String>, _ context: StreamContext) -> Answer {
    guard case .event(let text) = input else { return .saying(RunnerTests.name(input)) }
    return Answer(state: [1], effects: [effect(UInt64(text.prefix { $0 != "r" }) ?? 0, isRepeatable: text.hasSuffix("r"))])
  }

  @Test func anEffectBeginsAfterTheCommitAndItsResultComesBack() throws {
    let harness = try Harness(RunnerEffectTests.answer)
    harness.publish("1")
    try harness.settle()
    #expect(harness.desk.begun.map(\.effect) == [RunnerEffectTests.effect(1)])
    #expect(try harness.cell()?.effects == [RunnerEffectTests.effect(1)])
    #expect(harness.status.effectsInFlight == 1)
    harness.desk.finish()
    try harness.settle()
    #expect(harness.outputs == ["result"])
    #expect(try harness.cell()?.effects == [])
    #expect(harness.status.effectsInFlight == 0)
  }

  @Test func afterACrashContactsAreUnknownAndLookUpsAreRepeated() throws {
    let harness = try Harness(RunnerEffectTests.answer)
    harness.publish("1", "2r")
    try harness.settle()
    harness.desk.begun = []
    try harness.restart(RunnerEffectTests.answer)
    try harness.settle()
    #expect(harness.outputs == ["unknown"])
    #expect(harness.desk.begun.map(\.effect) == [RunnerEffectTests.effect(2, isRepeatable: true)])
    #expect(harness.status.counters.unknownEffects == 1)
  }

  @Test func aPartitionThatComesBackWaitsForItsCalls() throws {
    let harness = try Harness(RunnerEffectTests.answer)
    harness.publish("1", "2")
    try harness.settle()
    harness.desk.withdrawn = [RunnerEffectTests.effect(2).id]  // was still waiting for its turn
    harness.desk.begun.removeLast()
    let guest = harness.broker.group("group")
    guest.join(999, ["in"], at: 0)
    try harness.turn()
    guest.leave(999)
    try harness.settle()
    #expect(harness.status.counters.unknownEffects == 0)
    #expect(harness.status.effectsInFlight == 2)
    harness.desk.finish()
    harness.desk.finish()
    try harness.settle()
    #expect(harness.outputs == ["result", "result"])
    #expect(harness.status.effectsInFlight == 0)
  }

  @Test func tooManyCallsPauseThePartitionUntilHalfAreHome() throws {
    var limits = StreamLimits()
    limits.effectsPerPartitionMax = 4
    limits.batchRecordsMax = 3
    let harness = try Harness(limits: limits, RunnerEffectTests.answer)
    for number in 1...20 { harness.publish("\(number)", key: "k\(number)") }
    try harness.turn(20)
    #expect(harness.desk.begun.count == 6)
    #expect(harness.status.counters.pauses == 1)
    for _ in 0..<3 { harness.desk.finish() }
    try harness.turn(10)
    #expect(harness.desk.begun.count == 3)
    harness.desk.finish()
    try harness.turn(10)
    #expect(harness.desk.begun.count == 5)
  }

  @Test func aStopWaitsForCallsThatAreOutButNotForEver() throws {
    let harness = try Harness(RunnerEffectTests.answer)
    harness.publish("1")
    try harness.settle()
    let before = harness.clock.steady
    try harness.runner.run(until: { true })
    #expect(harness.clock.steady - before >= 6000)
    #expect(harness.clock.steady - before < 6100)
  }
}
