import Language

/// Decides whether a model's words may go out in the place of their template. It fails closed: what it can't place is rejected, and the
/// template goes out, so that a wrong rejection costs a phrase and nothing else. A pure function, linear in the text's length.
public struct RephrasingGuard: Sendable {
  /// Longer texts are rejected unread.
  public static let lengthMax = 4000

  private let forbiddenActs: Set<String>

  /// - Parameter forbiddenActs: names of speech acts (`askReason`, `offerDiscount`, …) that the account's jurisdiction forbids. Of those a
  ///   text may say nothing, even where its template does, but in the template's own words.
  public init(forbiddenActs: Set<String> = []) { self.forbiddenActs = forbiddenActs }

  /// Holds a model's words against the template. Words that stand in the template are always allowed.
  public func check(_ candidate: String, _ task: RephrasingTask) -> RephrasingVerdict {
    // No character is made of so many bytes in an honest text.
    guard candidate.utf8.count <= RephrasingGuard.lengthMax * 4, candidate.unicodeScalars.count <= RephrasingGuard.lengthMax else {
      return .rejected(.tooLong, found: "more than \(RephrasingGuard.lengthMax) characters")
    }
    guard let language = Language(rawValue: String(task.language.prefix(2))) else { return .rejected(.wrongLanguage, found: task.language) }
    let template = CandidateText(clean: task.template)
    let ownDigits = template.words.contains { $0.text.contains(where: \.isNumber) }
    switch TextCleaning.clean(candidate, Alphabet(language, template: task.template), digits: ownDigits) {
    case .failure(let failure): return .rejected(failure.fault.fault, found: failure.fault.found)
    case .success(let clean):
      let text = CandidateText(clean: clean)
      if let fault = fault(in: text, template: template, language, task) { return .rejected(fault.fault, found: fault.found) }
      return .accepted(LinkSpacing.apart(text))
    }
  }

  private func fault(in text: CandidateText, template: CandidateText, _ language: Language, _ task: RephrasingTask) -> Fault? {
    if text.tokens.isEmpty { return Fault(.empty, "") }
    // A template goes out in any case; the checks below are for other words.
    if text.text == template.text { return nil }
    return PlaceholderCheck.fault(in: text, template: template)
      ?? ShapeCheck.fault(in: text, template: template)
      ?? LanguageCheck(language: language).fault(in: text, template: template)
      ?? SpeechJudge.standard(language)
      .fault(in: text, template: template, isDebtKnown: task.isDebtKnown, forbiddenActs: forbiddenActs)
      ?? QuantityCheck(language: language).fault(in: text, template: template)
      ?? ShapeCheck.capitals(text, template)
      ?? NameCheck(language: language).fault(in: text, template: template)
      ?? FormCheck.fault(in: text, template: template, lengthMax: task.lengthMax)
      ?? NoveltyCheck(language: language).fault(in: text, template: template)
  }
}
