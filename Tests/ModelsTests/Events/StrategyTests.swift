import Models
import Testing

@Suite("A published strategy") struct StrategyTests {
  @Test("keeps the standard values of members that it leaves out") func defaults() throws {
    var standard = Strategy.standard
    standard.version = "2026-03"
    #expect(try Self.read(#"{"version":"2026-03"}"#) == standard)
  }

  @Test("replaces a stage's reminders as a whole, with days ascending") func cadence() throws {
    let strategy = try Self.read(#"{"version":"v","stages":{"early":{"reminders":[14,3]},"medium":{"reminders":[]}}}"#)
    #expect(strategy.cadence[.early] == [3, 14])
    #expect(strategy.cadence[.medium] == [])
    #expect(strategy.cadence[.advanced] == Strategy.standard.cadence[.advanced])
  }

  @Test("passes over members of a newer version") func newer() throws {
    var standard = Strategy.standard
    standard.version = "v"
    #expect(try Self.read(#"{"version":"v","stages":{"later":{},"early":{"mood":1,"tone":null}},"hour":null}"#) == standard)
  }

  @Test("says who acts by rules in its own order") func treatment() throws {
    let strategy = try Self.read(
      #"{"version":"v","treatment":[{"name":"big","when":{"owesAtLeast":{"COP":9000,"others":50}},"then":"human"},{"name":"rest","then":"bot"}]}"#)
    let condition = TreatmentCondition {
      $0.owesAtLeast = AmountBounds(named: Currency("COP").map { [Money.Major(9000, $0)] } ?? [], others: 50)
    }
    #expect(strategy.treatment == [TreatmentRule(name: "big", when: condition, then: .human), TreatmentRule(name: "rest", then: .bot)])
  }

  @Test(
    "is refused in words",
    arguments: [
      (#"{}"#, "version: is missing"),
      (#"{"version":""}"#, "version: is empty; it must name something"),
      (#"{"version":"v","hour":24}"#, "hour: 24 is outside 0 to 23"),
      (#"{"version":"v","holdOut":{"share":1.5}}"#, "holdOut.share: 1.5 is outside 0.0 to 1.0"),
      (
        #"{"version":"v","stages":{"early":{"from":40}}}"#,
        "stages: the “from” days must ascend from early to writtenOff; they are 40, 31, 91, 181"
      ),
      (#"{"version":"v","hour":7,"hour":8}"#, "hour: stands here twice; delete one"),
      (
        #"{"version":"v","hour":"x","channels":["pigeon"]}"#,
        "hour: is “x”; it must be a whole number from 0 to 23; channels[0]: “pigeon” is not known; it may be whatsapp, sms, email, voice"
      ),
      (#"[]"#, "is a list; it must be a group of members: version, stages, channels, isWhatsAppPermitted, hour, holdOut, balance, "
        + "treatment, behaviour, preferences, propensity, priority, promises, payLink, offers, talk, variants, learning, model, costs"),
    ]) func refused(document: String, sentence: String)
  {
    #expect(throws: JSONFailure(sentence)) { try Self.read(document) }
  }

  private static func read(_ document: String) throws(JSONFailure) -> Strategy {
    var reader = JSONReader(Array(document.utf8))
    return try StrategyPublished(from: &reader).strategy
  }
}
