import Compliance
import Models
import StrategyFiles
import Testing

@Suite("The reminders of a strategy against the contact rules") struct CadenceCheckTests {
  private func steps(_ strategy: Strategy, _ place: String, _ zone: String, days: Int = 30) throws -> [CadenceCheck.Step] {
    CadenceCheck.steps(
      of: strategy, pack: try PolicyBook.standard().pack(for: place), zone: try #require(ZoneCatalog()[zone]),
      from: try #require(CalendarDate("2026-03-02")), days: days)
  }

  private static func strategy(_ change: (inout Strategy) -> Void) -> Strategy {
    var strategy = Strategy.standard
    strategy.channels = [.email]
    strategy.cadence = [.early: [3]]
    change(&strategy)
    return strategy
  }

  @Test("A reminder late at night could never be sent, and the rule is named") func night() throws {
    let steps = try steps(Self.strategy { $0.hour = 23 }, "US", "America/New_York")
    #expect(steps.map(\.name) == ["early, day 3, email"])
    #expect(!steps.contains { !$0.report.couldNeverBeSent })
    let line = try #require(CadenceCheck.lines(steps).first)
    #expect(line.hasPrefix("early, day 3, email: could never be sent: "))
    #expect(line.contains("1006") || line.contains("1692c"))
  }

  @Test("Reminders that come too close together are named with the rule that counts them") func tooMany() throws {
    let steps = try steps(
      Self.strategy { ($0.channels, $0.cadence) = ([.voice], [.early: [3, 4, 5]]) }, "US-MA", "America/New_York")
    #expect(steps.map(\.report.couldNeverBeSent) == [false, false, true])
    #expect(CadenceCheck.lines(steps).first?.hasPrefix("early, day 5, voice: could never be sent: us-ma.") == true)
  }

  @Test("WhatsApp is left out until its use is confirmed, and a stage has only its own channels") func channels() throws {
    let strategy = Self.strategy {
      $0.channels = [.whatsapp, .sms, .email]
      $0.cadence = [.early: [3], .medium: [40]]
      $0.stageChannels = [.medium: [.email]]
    }
    let names = try steps(strategy, "CO", "America/Bogota").map(\.name)
    #expect(names == ["early, day 3, sms", "early, day 3, email", "medium, day 40, email"])
  }
}
