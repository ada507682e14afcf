import LanguageModel
import Models
import Testing

@Suite("The guard of a model's words")
struct RephrasingGuardTests {
  @Test("A plain paraphrase goes through") func plain() {
    let task = RephrasingTask(
      template: "{amount1} has been open with {creditor1} since {date1}. You can pay here: {link1}", language: "en", tone: .warm, channel: .sms, lengthMax: 459,
      isDebtKnown: true)
    #expect(
      RephrasingGuard().check("Hello! Since {date1}, {amount1} has been open with {creditor1}.  You can take care of it here: {link1}.", task)
        == .accepted("Hello! Since {date1}, {amount1} has been open with {creditor1}. You can take care of it here: {link1}"))
  }
}
