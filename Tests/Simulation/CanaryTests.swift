import Support
import Testing

/// Mistakes built in on purpose must be found, each under the name of a promise that it breaks: an alarm that never rang proves nothing.
@Suite struct CanaryTests {
  @Test(arguments: Canary.all.indices) func isFound(index: Int) {
    #expect(Canary.all[index].search(seeds: 1...40, steps: 2000) != nil, "\(Canary.all[index].name)")
  }
}
