import LanguageModel
import Models
import Testing

@Suite("The guard of a model's words")
struct RephrasingGuardTests {
  private static let overdue =
    "{amount1} has been open with {creditor1} since {date1}. You can pay here: {link1} If that is hard right now, tell me which day would suit you."

  private func check(
    _ text: String, _ template: String = overdue, language: String = "en", lengthMax: Int = 459, isDebtKnown: Bool = true,
    forbiddenActs: Set<String> = []
  ) -> RephrasingVerdict {
    let task = RephrasingTask(
      template: template, language: language, tone: .warm, channel: .sms, lengthMax: lengthMax, isDebtKnown: isDebtKnown)
    return RephrasingGuard(forbiddenActs: forbiddenActs).check(text, task)
  }

  @Test("Spaces are put in order, quotes around the whole fall away, a link stands free, letters are composed") func cleaning() {
    #expect(
      check(
        "  “Since {date1}, {amount1}\u{a0} has been\n\nopen with {creditor1}. You can pay here: {link1}. If that is hard, which day would suit you?” "
      )
        == .accepted(
          "Since {date1}, {amount1} has been open with {creditor1}. You can pay here: {link1} If that is hard, which day would suit you?"))
    #expect(
      check("Na\u{303}o recebera\u{301} mais mensagens por aqui.", "Você não receberá mais mensagens nossas por aqui.", language: "pt")
        == .accepted("Não receberá mais mensagens por aqui."))
    #expect(check("Or pay now ({link1}). Thanks!", "Please pay now: {link1}") == .accepted("Or pay now ({link1} ). Thanks!"))
  }

  @Test(
    "Lengths",
    arguments: [
      ("", RephrasingFault.empty), (" \n ", .empty), ("{link1}", .placeholderMissing), (String(repeating: "a", count: 4001), .tooLong),
    ])
  func lengths(_ text: String, _ fault: RephrasingFault) { #expect(check(text).fault == fault) }

  @Test("A text longer than the channel takes, than its template by many words, or a third of it") func bounds() {
    let text = "{amount1} has been open with {creditor1} since {date1}. You can pay here: {link1} or tell me which day would suit you."
    #expect(check(text).accepted == text)
    #expect(check(text, lengthMax: text.count).accepted == text)
    #expect(check(text, lengthMax: text.count - 1).fault == .tooLong)
    #expect(check("Please do tell me now which day you think would be the best one for you to have?", "Which day?").fault == .tooLong)
    #expect(check("Sorry.", "We have stopped our messages, and a colleague will look at it.").fault != nil)
  }

  @Test("A million characters are rejected unread, four thousand in no time worth speaking of") func endless() {
    #expect(check(String(repeating: "pay now ", count: 500_000)).fault == .tooLong)
    #expect(check(String(repeating: "\u{301}", count: 3999)).fault != nil)
    #expect(check(String(repeating: "{a", count: 2000)).fault != nil)
    #expect(check(String(repeating: "a ", count: 2000)).fault != nil)
    #expect(check(String(repeating: "will not pay ", count: 300)).fault != nil)
  }

  @Test("A word that stands in the template is allowed") func own() {
    let template = "If {total1} is paid by {payday1}, the rest of {discount1} is waived and this is settled. Would that work?"
    #expect(
      check("If {total1} is paid by {payday1}, we waive the rest of {discount1} and this is settled. Would that work?", template).fault
        == nil)
    #expect(
      check(
        "If {total1} is paid by {payday1}, the rest of {discount1} is waived and this is settled. Would that work? No interest!", template
      ).fault == .discount)
  }

  @Test("A forbidden act leaves the template's own words and no others") func acts() {
    let template = "If {total1} is paid by {payday1}, the rest of {discount1} is waived and this is settled. Would that work?"
    let text =
      "If {total1} is paid by {payday1}, you get a discount: the rest of {discount1} is waived and this is settled. Would that work?"
    #expect(check(text, template).fault == nil)
    #expect(check(text, template, forbiddenActs: ["offerDiscount"]).fault == .discount)
    #expect(check(template + " ?", template, forbiddenActs: ["offerDiscount"]).fault == nil)
  }

  @Test(
    "Before the right person is confirmed no word tells of a debt",
    arguments: [
      ("en", "Hello! How can I help?", "Hello! How can I help with your bill?"),
      ("en", "Hello! How can I help?", "Hello! How can I help you pay?"),
      ("es", "¡Hola! ¿En qué le puedo ayudar?", "¡Hola! ¿Le puedo ayudar con su factura?"),
      ("pt", "Olá! Como posso ajudar?", "Olá! Posso ajudar com o boleto?"),
    ])
  func debt(_ language: String, _ template: String, _ text: String) {
    #expect(check(text, template, language: language, isDebtKnown: false).fault == .debtRevealed)
  }

  @Test("A template's own digits stay as they are") func ownDigits() {
    let template = "One last question: how well did we treat you, from 1 (badly) to 5 (very well)?"
    #expect(check("One last question, from 1 (badly) to 5 (very well): how well did we treat you?", template).fault == nil)
    for text in [
      "from 5 (badly) to 1 (very well)", "from 1 (badly) to 5 (very well) or 6", "from one to five", "from 1 (badly) to 15 (very well)",
    ] {
      #expect(check("One last question: how well did we treat you, \(text)?", template).fault != nil, "\(text)")
    }
  }

  @Test("An unknown language is rejected, a tag is read by its language") func languages() {
    #expect(check("Hallo!", "Hello!", language: "de").fault == .wrongLanguage)
    #expect(check("Hello there!", "Hello!", language: "en-GB").fault == nil)
  }

  @Test("What was found is short and holds no invisible character") func excerpts() {
    guard case .rejected(.hiddenCharacters, let found) = check(String(repeating: "pay ", count: 50) + "\u{202e}x") else {
      Issue.record("not rejected")
      return
    }
    #expect(found == "U+202E after “ pay pay pay pay pay”")
  }
}
