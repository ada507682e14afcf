import Bytes
import Testing

@testable import Streaming

@Suite struct PartitionStoreTests {
  private let key: [UInt8] = [1]

  private func cell(timers: [StreamTimer] = [], effects: [StreamEffect] = []) -> Cell {
    var cell = Cell()
    cell.state = [7]
    cell.timers = timers
    cell.effects = effects
    return cell
  }

  private func put(_ cell: Cell, after before: Cell?, fired: [StreamTimer] = [], _ key: [UInt8]? = nil, into store: inout PartitionStore) {
    var change = PendingWork.Change(key: key ?? self.key, before: before)
    change.cell = cell
    change.fired = fired
    store.put(change, .keep(cell.encoded))
  }

  private func due(_ store: inout PartitionStore, at now: Milliseconds) -> [StreamTimer] {
    var timers: [StreamTimer] = []
    while let (_, timer) = store.popDueTimer(at: now) { timers.append(timer) }
    return timers
  }

  @Test func timersComeInOrderOfMomentKeyAndName() {
    var store = PartitionStore()
    put(cell(timers: [StreamTimer(due: 5, name: "b"), StreamTimer(due: 5, name: "a")]), after: nil, [2], into: &store)
    put(
      cell(timers: [StreamTimer(due: 5, name: "z"), StreamTimer(due: 3, name: "q"), StreamTimer(due: 9, name: "n")]), after: nil, [1],
      into: &store)
    #expect(store.earliestTimer == 3)
    let due1 = due(&store, at: 2)
    #expect(due1 == [])
    let due2 = due(&store, at: 8)
    #expect(due2.map(\.name) == ["q", "z", "a", "b"])
    #expect(store.earliestTimer == 9)
  }

  @Test func aTimerThatStaysIsQueuedOnce() {
    var store = PartitionStore()
    let timed = cell(timers: [StreamTimer(due: 5, name: "a")])
    put(timed, after: nil, into: &store)
    put(timed, after: timed, into: &store)
    let due3 = due(&store, at: 5)
    #expect(due3.count == 1)
  }

  @Test func aTimerThatFiredAndWasSetAgainIsQueuedAgain() {
    var store = PartitionStore()
    let timed = cell(timers: [StreamTimer(due: 5, name: "a")])
    put(timed, after: nil, into: &store)
    let due4 = due(&store, at: 5)
    #expect(due4.count == 1)
    put(timed, after: timed, fired: timed.timers, into: &store)
    let due5 = due(&store, at: 5)
    #expect(due5.count == 1)
  }

  @Test func aQueueOfStaleTimersIsRebuilt() {
    var store = PartitionStore()
    var before: Cell?
    for moment in 0..<5000 as Range<Milliseconds> {
      let after = cell(timers: [StreamTimer(due: 10_000 - moment, name: "a")])
      put(after, after: before, into: &store)
      before = after
    }
    let live = before?.timers ?? []
    let popped = due(&store, at: 20_000)
    #expect(popped.count < 2000)
    #expect(popped.filter(live.contains) == live)
  }

  @Test func bytesAndEffectsAreCountedAlikeLiveAndRestored() throws {
    let effect = StreamEffect(id: Identity(high: 1, low: 1), kind: "contact", isRepeatable: false, request: [])
    let first = cell(effects: [effect])
    let second = cell(timers: [StreamTimer(due: 5, name: "a")])
    var live = PartitionStore()
    put(first, after: nil, into: &live)
    #expect(live.effectCount == 1)
    put(second, after: first, into: &live)
    put(first, after: nil, [2, 2], into: &live)
    var forgotten = PendingWork.Change(key: [2, 2], before: first)
    forgotten.cell = Cell()
    live.put(forgotten, .forget)

    var restored = PartitionStore()
    for (key, value) in [(key, first.encoded), ([2, 2], first.encoded), (key, second.encoded), ([2, 2], nil)] as [([UInt8], [UInt8]?)] {
      restored.restore(key, value)
    }
    #expect(try restored.finishRestore().isEmpty)
    #expect(live.byteCount == 1 + second.encoded.count)
    #expect(restored.byteCount == live.byteCount)
    #expect(restored.effectCount == live.effectCount)
    #expect(restored.earliestTimer == 5)
    #expect(restored.contents.map(\.value) == live.contents.map(\.value))
  }

  @Test func aRestoreTellsEffectsWithoutAResultInOrder() throws {
    let effects = (0..<4).map { StreamEffect(id: Identity(high: UInt64(9 - $0), low: 0), kind: "k", isRepeatable: true, request: []) }
    var store = PartitionStore()
    store.restore([1], cell(effects: Array(effects[0...1])).encoded)
    store.restore([2], cell(effects: Array(effects[2...3])).encoded)
    #expect(try store.finishRestore().map(\.effect) == effects.reversed())
  }

  @Test func aBrokenChangelogIsFatal() {
    var store = PartitionStore()
    store.restore([1], [99])
    #expect(throws: LogFailure.self) { try store.finishRestore() }
  }
}
