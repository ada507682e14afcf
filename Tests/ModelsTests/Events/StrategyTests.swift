import Models
import Testing

@Suite("A published strategy") struct StrategyTests {
  @Test("keeps the standard values of members that it leaves out") func defaults() throws {
    var standard = Strategy.standard
    standard.version = "2026-03"
    #expect(try Self.read(#"{"version":"2026-03"}"#) == standard)
  }

  @Test("replaces the cadence as a whole, with days ascending") func cadence() throws {
    let strategy = try Self.read(#"{"version":"v","cadence":{"early":[14,3],"medium":[]}}"#)
    #expect(strategy.cadence == [.early: [3, 14], .medium: []])
  }

  @Test(
    "is refused in words",
    arguments: [
      (#"{}"#, "version: is missing"),
      (#"{"version":""}"#, "version: is empty; it must name something"),
      (#"{"version":"v","hour":24}"#, "hour: 24 is outside 0 to 23"),
      (#"{"version":"v","holdOutShare":1.5}"#, "holdOutShare: must lie between 0 and 1"),
      (#"{"version":"v","bounds":{"early":40}}"#, "bounds: the days must ascend from early to writtenOff"),
      (
        #"{"version":"v","cadence":{"later":[1]}}"#,
        "cadence.later: is no stage; it must be one of preventive, early, medium, advanced, writtenOff"
      ),
      (#"{"version":"v","cadence":{"early":[1,"x"]}}"#, "cadence.early[1]: expected a whole number, without quotes"),
      (#"{"version":"v","channels":["pigeon"]}"#, "channels[0]: “pigeon” is not known; it must be one of whatsapp, sms, email, voice"),
      (#"{"version":"v","humanFromMajorUnits":0}"#, "humanFromMajorUnits: 0 is outside 1 to 1000000000000"),
      (#"{"version":"v","promiseDaysMax":0}"#, "promiseDaysMax: 0 is outside 1 to 365"),
    ]) func refused(document: String, sentence: String)
  {
    #expect(throws: JSONFailure(sentence)) { try Self.read(document) }
  }

  private static func read(_ document: String) throws(JSONFailure) -> Strategy {
    var reader = JSONReader(Array(document.utf8))
    return try StrategyPublished(from: &reader).strategy
  }
}
