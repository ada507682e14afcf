import Models
import Testing

@testable import Rehearsal

@Suite struct QuietTests {
  static let tick = Instant(seconds: 1_772_452_800)
  static let quiet = ServiceStatus(
    service: "dispatch", clock: tick, isReady: true, isBusy: false, effectsInFlight: 0, timersDue: 0, nextTimer: nil,
    positions: ["a": [0: 5, 1: 0]])

  static let working: [(WritableChange, String)] = [
    (.init { $0.isReady = false }, "dispatch is not ready"),
    (.init { $0.clock = nil }, "dispatch has not seen the time 2026-03-02T12:00:00Z"),
    (.init { $0.isBusy = true }, "dispatch is busy"), (.init { $0.effectsInFlight = 2 }, "dispatch waits for 2 calls"),
    (.init { $0.timersDue = 3 }, "dispatch has 3 timers due"),
  ]

  struct WritableChange: Sendable {
    var apply: @Sendable (inout ServiceStatus) -> Void
    init(_ apply: @escaping @Sendable (inout ServiceStatus) -> Void) { self.apply = apply }
  }

  @Test("Each kind of work is named", arguments: working) func work(change: WritableChange, expected: String) {
    var status = Self.quiet
    #expect(Quiet.work(in: [Self.quiet, status], tick: Self.tick) == nil)
    change.apply(&status)
    #expect(Quiet.work(in: [Self.quiet, status], tick: Self.tick) == expected)
  }

  @Test("Everything that was written must have been read") func lag() {
    let ends: [String: [Int64]] = ["a": [5, 0], "b": [7]]
    #expect(Quiet.lag(of: [Self.quiet], ends: ends) == nil)
    let later: [String: [Int64]] = ["a": [5, 1], "b": [7]]
    #expect(Quiet.lag(of: [Self.quiet], ends: later) == "dispatch has read a/1 up to 0 of 1")
    #expect(Quiet.lag(of: [Self.quiet], ends: ["b": [7]]) == nil, "a topic that nobody writes to")
  }

  @Test("A partition is where the copy is that has come furthest; another service's place does not help") func copies() {
    var second = Self.quiet
    second.positions = ["a": [1: 3]]
    let ends: [String: [Int64]] = ["a": [5, 3]]
    #expect(Quiet.lag(of: [Self.quiet, second], ends: ends) == nil)
    second.service = "metrics"
    #expect(Quiet.lag(of: [Self.quiet, second], ends: ends) == "dispatch has read a/1 up to 0 of 3")
  }

  @Test("While nobody runs a partition, nothing is quiet: its timers are in no copy's status") func orphans() {
    var first = Self.quiet
    first.running = ["dispatch": [0, 1]]
    var second = Self.quiet
    second.running = ["dispatch": [2]]
    #expect(Quiet.orphans(of: [first, second], partitions: 3) == nil)
    #expect(Quiet.orphans(of: [first, second], partitions: 4) == "no copy of dispatch runs partition 3")
    first.running = ["dispatch": []]
    #expect(Quiet.orphans(of: [first, second], partitions: 3) == "no copy of dispatch runs partition 0")
    second.running = ["dispatch": [0, 1, 2], "dispatch.more": [0, 1]]
    #expect(Quiet.orphans(of: [first, second], partitions: 3) == "no copy of dispatch.more runs partition 2")
  }

  @Test("A status is read as services write it") func reads() throws {
    let json = """
      {"service":"dispatch","clock":"2026-03-02T12:00:00Z","ready":true,"busy":false,"effectsInFlight":1,"timersDue":2,\
      "nextTimer":"2026-03-02T13:00:00Z","running":{"dispatch":[0,11],"idle":[]},"positions":{"a":{"0":5,"11":9},"b":{}}}
      """
    let status = try ServiceStatus(json: Array(json.utf8))
    #expect(
      status
        == ServiceStatus(
          service: "dispatch", clock: Self.tick, isReady: true, isBusy: false, effectsInFlight: 1, timersDue: 2,
          nextTimer: Self.tick.adding(hours: 1), running: ["dispatch": [0, 11], "idle": []], positions: ["a": [0: 5, 11: 9], "b": [:]]))
    #expect(throws: JSONFailure.self) { try ServiceStatus(json: Array(#"{"positions":{"a":{"x":1}}}"#.utf8)) }
  }
}
