/// Length, question and opt-out words.
enum FormCheck {
  static func fault(in text: CandidateText, template: CandidateText, lengthMax: Int) -> Fault? {
    let length = text.text.count
    let reviewed = template.text.count
    if length > lengthMax { return Fault(.tooLong, "\(length) characters, at most \(lengthMax)") }
    // What is longer than its template by more than a few words says more than its template.
    let words = text.words.count
    let wordsMax = template.words.count + wordsFree + template.words.count / wordsShare
    if words > wordsMax { return Fault(.tooLong, "\(words) words, at most \(wordsMax) for this template") }
    if length * shrinkMax < reviewed { return Fault(.tooShort, "\(length) characters for \(reviewed)") }
    let endsWithQuestion = template.tokens.last { $0.kind == .mark }.map { $0.isMark("?") } == true && template.tokens.last?.kind == .mark
    if endsWithQuestion || asksWho(template), !text.tokens.contains(where: { $0.isMark("?") }) {
      return Fault(.questionLost, String(text.text.suffix(Fault.excerptMax)))
    }
    // STOP, BAJA, SAIR: what a customer has to write must be told.
    let written = Set(text.words.map(\.text))
    if let lost = template.words.first(where: { $0.text.count > 2 && $0.text.allSatisfy(\.isUppercase) && !written.contains($0.text) }) {
      return Fault(.optOutLost, lost.text)
    }
    return nil
  }

  /// Words that a text may have more than its template, and for every so many of the template's one more.
  private static let wordsFree = 6
  private static let wordsShare = 10
  /// A third of the template's length.
  private static let shrinkMax = 3

  /// "Is that {name1}?": without the question nobody is asked who they are.
  private static func asksWho(_ template: CandidateText) -> Bool {
    zip(template.tokens, template.tokens.dropFirst()).contains { $0.kind == .placeholder && Slot($0.text) == .name && $1.isMark("?") }
  }
}
