import ConversationCore
import DispatchCore
import Foundation
import MetricsCore
import Models
import SegmentationCore
import SystemSupport
import Testing

/// What every upgrade rests on: what was stored is read as it was meant, and nothing is stored in another form under the same number.
@Suite("States that were stored by layouts before and by this one (deploy/contract/states)", .serialized)
struct KeptStatesTests {
  /// A new layout is kept by `CORDIAL_KEEP_STATES=1 swift test --filter KeptStatesTests`.
  init() throws { if ProcessInfo.processInfo.environment["CORDIAL_KEEP_STATES"] == "1" { try Self.keeping.get() } }

  /// Once, however many tests ask for it.
  private static let keeping = Result {
    let shared = try SystemScenario.Shared()
    let scenarios = (1...4 as ClosedRange<UInt64>).map { seed in
      let scenario = SystemScenario(SystemPlan(seed: seed), shared)
      _ = scenario.run()
      return scenario
    }
    try KeptStates<CustomerState>(core: Segmentation.name).keep(scenarios)
    try KeptStates<ConversationState>(core: Conversation.name).keep(scenarios)
    try KeptStates<DispatchState>(core: Dispatch.name).keep(scenarios)
    try KeptStates<CustomerHistory>(core: CustomerMetrics.name).keep(scenarios)
    try KeptStates<MetricTotal>(core: MetricTotals.name).keep(scenarios)
  }

  @Test("segmentation") func segmentation() throws { try check(KeptStates<CustomerState>(core: Segmentation.name)) }
  @Test("conversation") func conversation() throws { try check(KeptStates<ConversationState>(core: Conversation.name)) }
  @Test("dispatch") func dispatch() throws { try check(KeptStates<DispatchState>(core: Dispatch.name)) }
  @Test("metrics") func metrics() throws { try check(KeptStates<CustomerHistory>(core: CustomerMetrics.name)) }
  @Test("the sums of metrics") func totals() throws { try check(KeptStates<MetricTotal>(core: MetricTotals.name)) }

  private func check<State>(_ kept: KeptStates<State>) throws {
    let layouts = try kept.layouts
    let newest = try #require(layouts.last, "no state of \(kept.core) is kept")
    for layout in layouts {
      let states = try kept.states(layout)
      #expect(states.count > 5)
      for (line, state) in states.enumerated() {
        let place = "\(kept.core)-\(layout).txt, line \(line + 1)"
        #expect(state.first == layout, "\(place)")
        let rewritten = try #require(try? kept.rewritten(state), "\(place) can't be read any more")
        #expect(rewritten.first == newest, "\(place): layout \(rewritten.first ?? 0) is written and none of it is kept; CORDIAL_KEEP_STATES=1 keeps it")
        // Whoever writes something else must raise the layout.
        if layout == newest { #expect(rewritten == state, "\(place) is stored in another form now, under the same number") }
      }
    }
  }
}
