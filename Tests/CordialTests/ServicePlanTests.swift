import Models
import Portfolio
import Testing

@testable import Rehearsal

@Suite("Which program each process of a rehearsal is") struct ServicePlanTests {
  private static func executables(copies: Int, other: String?) -> [String] {
    var options = RehearsalOptions(
      days: 1, seed: 7, portfolio: [], start: Instant(milliseconds: 0), partitions: 4, gridMinutes: 120, executables: "/new", environment: [:], folder: "/logs")
    options.copies = copies
    options.otherExecutables = other
    return ServicePlan(options: options, broker: [:], access: SandboxAccess(port: 1, dispatchPort: 2)).members(Array(1...20)).map(\.executable)
  }

  @Test("the same version everywhere, unless told otherwise") func same() {
    #expect(Self.executables(copies: 2, other: nil) == Fleet.names.map { "/new/\($0)" } + Fleet.names.map { "/new/\($0)" })
  }

  @Test("every second copy of each service is of the other version") func other() {
    #expect(
      Self.executables(copies: 3, other: "/old")
        == Fleet.names.map { "/new/\($0)" } + Fleet.names.map { "/old/\($0)" } + Fleet.names.map { "/new/\($0)" })
  }
}
