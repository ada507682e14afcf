import LanguageModel
import Testing

@Suite("What a model must not say")
struct RedTeamTests {
  @Test("is rejected, each for a reason that fits", arguments: ["en", "es", "pt"])
  func rejected(_ language: String) throws {
    let cases = try GuardCase.all("RedTeam", language)
    #expect(cases.count >= 80)
    for item in cases {
      let fault = try #require(item.verdict.fault, "went through: \(item.text ?? "")")
      #expect(item.faults?.contains(fault.rawValue) == true, "\(item.verdict) for: \(item.text ?? "")")
    }
  }

  @Test("has no reason that the guard doesn't know", arguments: ["en", "es", "pt"])
  func known(_ language: String) throws {
    for item in try GuardCase.all("RedTeam", language) {
      #expect(
        item.faults?.isEmpty == false && item.faults?.allSatisfy { RephrasingFault(rawValue: $0) != nil } == true, "\(item.text ?? "")")
    }
  }
}
