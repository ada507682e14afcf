import Models
import Testing

@testable import MetricsCore

/// Neither the order of the events nor copies of them make a difference.
@Suite struct OrderTests {
  @Test(arguments: UInt64(0)..<30)
  func anyOrderGivesTheSameFiguresAndTheSameState(_ seed: UInt64) throws {
    let story = RandomStory(customer: "c-\(seed)", seed: seed)
    let inOrder = try CustomerRun(
      story.events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element))
    for order in UInt64(1)...3 {
      var late = CustomerRun()
      for told in story.shuffled(seed: seed << 8 | order) { try late.take(told, now: Story.at(24 * 40)) }
      let differences = Set(late.sums).symmetricDifference(inOrder.sums).sorted().prefix(4)
      #expect(differences.isEmpty)
      let hasSameState = late.state == inOrder.state
      #expect(hasSameState)
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func aCopyOfAnyEventChangesNothing(_ seed: UInt64) throws {
    let story = RandomStory(customer: "c-\(seed)", seed: seed).events.sorted { $0.time < $1.time }
    var run = CustomerRun()
    for told in story {
      try run.take(told)
      let state = run.state
      try run.take(told)
      #expect(run.deltas.last?.isEmpty == true)
      let hasSameState = run.state == state
      #expect(hasSameState)
    }
  }
}
