import Language

/// What became of a model's narrative for an agent's brief.
public enum NarrativeVerdict: Hashable, Sendable {
  case accepted(String)
  case rejected(RephrasingFault, found: String)
}

/// The narrative of an agent brief: no number and no name that is not among the facts.
public struct NarrativeGuard: Sendable {
  /// Longer narratives are rejected unread.
  public static let lengthMax = 4000

  public init() {}

  /// - Parameters:
  ///   - facts: the lines that the model was shown; what stands in them may stand in the narrative.
  ///   - language: of the narrative: `en`, `es` or `pt`; others are read as English.
  public func check(_ narrative: String, facts: [String], language: String) -> NarrativeVerdict {
    guard narrative.utf8.count <= NarrativeGuard.lengthMax * 4, narrative.unicodeScalars.count <= NarrativeGuard.lengthMax else {
      return .rejected(.tooLong, found: "more than \(NarrativeGuard.lengthMax) characters")
    }
    let language = Language(rawValue: String(language.prefix(2))) ?? .english
    let known = NarrativeFacts(facts, language)
    // Of the facts' characters only letters like ours are let in: customers' words are among them, with whatever they are written in.
    let letters = facts.joined().filter(\.isLatinLetter)
    switch TextCleaning.clean(narrative, Alphabet(language, template: letters + "/%_"), digits: true) {
    case .failure(let failure): return .rejected(failure.fault.fault, found: failure.fault.found)
    case .success(let clean):
      let text = CandidateText(clean: clean)
      if text.tokens.isEmpty { return .rejected(.empty, found: "") }
      if let fault = NarrativeCheck(facts: known, language: language).fault(in: text) { return .rejected(fault.fault, found: fault.found) }
      return .accepted(clean)
    }
  }
}
