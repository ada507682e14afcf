import LanguageModel
import Testing

@Suite("What a model may say")
struct ParaphraseTests {
  /// Of a hundred good paraphrases, how many may be lost to the template.
  private static let rejectedPercentMax = 10

  @Test("goes through, but for a few", arguments: ["en", "es", "pt"])
  func accepted(_ language: String) throws {
    let cases = try GuardCase.all("Paraphrases", language)
    #expect(cases.count >= 160)
    let rejected = cases.filter { $0.verdict.fault != nil }
    #expect(
      rejected.count * 100 <= cases.count * ParaphraseTests.rejectedPercentMax, "\(rejected.map { "\($0.verdict): \($0.text ?? "")" })")
  }

  @Test("may always be the template itself") func templates() throws {
    let templates = try GuardCase.templates()
    #expect(templates.count > 300)
    for item in templates { #expect(item.verdict.accepted == item.template) }
    for language in ["en", "es", "pt"] {
      for item in try GuardCase.all("Paraphrases", language) + GuardCase.all("RedTeam", language) {
        #expect(RephrasingGuard().check(item.template, item.task).accepted == item.template)
      }
    }
  }
}
