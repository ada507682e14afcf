import Bytes
import Streaming
import Support
import Testing

@Suite("A record that refers to a broadcast topic waits until that was read to its end")
struct CatchUpTests {
  private final class Place { var harness: Harness? }

  @Test("What was written just before is found; what is not there is settled, once")
  func waits() throws {
    let place = Place()
    let harness = try Harness(followsClock: true) { _, input, _ in
      guard case .event(let text) = input else { return Answer(state: [1]) }
      // Between two records of one batch: the runner has looked at the topic already.
      if text == "first" { place.harness?.broker.publish([1], Array("900".utf8), to: "clock") }
      return .saying(text)
    }
    place.harness = harness
    harness.publish("first", "after 900", "after 800", "after 800 ")
    try harness.settle()
    #expect(harness.outputs == ["first", "after 900", "after 800 in vain", "after 800  in vain"])
    #expect(harness.status.counters.catchUps == 3)
  }

  @Test("A state and the result of a call wait too")
  func states() throws {
    let place = Place()
    let effect = StreamEffect(id: Identity(of: "call"), kind: "call", isRepeatable: true, request: Array("after 700".utf8))
    let harness = try Harness(followsClock: true) { state, input, _ in
      switch input {
      case .event: .saying("begun", state: Array("after 900".utf8), effects: [effect])
      default: .saying("over", state: state)
      }
    }
    place.harness = harness
    harness.publish("first")
    try harness.settle()
    #expect(harness.status.counters.catchUps == 0)
    harness.desk.finish()
    try harness.settle()
    #expect(harness.outputs == ["begun", "over"])
    #expect(harness.status.counters.catchUps == 2)
  }
}
