import Foundation
import Models
import TalkSupport

@testable import ConversationCore

/// A look at what went out that shares nothing with the guards: facts are taken out, and what is left may hold nothing that only a fact could be,
/// nothing of the message, and but for a model's words nothing that is not a reviewed sentence.
struct TextReview {
  private let facts: [String]
  private let counts: Set<String>
  private let echoes: WordRuns
  private let language: String

  init(_ injected: InjectedTalk) {
    language = injected.message.language
    let form = LocaleForm(injected.tag)
    let today = CalendarDate(InjectedTalk.today) ?? CalendarDate(daysSince1970: 0)
    let desk = OfferDesk(
      owed: pounds(12_000), today: today, bounds: injected.talk.strategy.bounds(in: injected.stage),
      extensionDaysMax: injected.talk.strategy.extensionDaysMax(in: injected.stage))
    var facts: Set<String> = ["Ana", "Acme"]
    var counts: Set<String> = []
    if injected.opening == .stranger {
      counts = ["4"]
    } else {
      facts.formUnion(["invoice 7", form.money(pounds(12_000)), form.day(desk.latestDay)])
      facts.formUnion((injected.talk.state?.segment?.accounts ?? []).map { form.day($0.dueDate) })
      for offer in injected.talk.offers {
        facts.formUnion(offer.payments.flatMap { [form.money($0.amount), form.day($0.dueDate)] })
        facts.formUnion([offer.discount.map(form.money) ?? "", form.money(pounds(offer.payments.reduce(0) { $0 + $1.amount.amount }))])
        counts.formUnion(["\(offer.payments.count)", "\(offer.payments.count - 1)"])
      }
    }
    self.facts = facts.filter { !$0.isEmpty }.sorted { ($0.count, $0) > ($1.count, $1) }
    self.counts = counts
    echoes = WordRuns(injected.message.text).union(WordRuns(injected.message.wanted)).unreviewed
  }

  /// One line for each thing that a reviewer would strike out.
  func findings(in request: OutreachRequested) -> [String] {
    var found: [String] = []
    if !["+447700900123", "ana@example.org"].contains(request.address) { found.append("goes to \(request.address)") }
    found += strangers(in: request.text)
    if let echo = echoes.echo(in: request.text) { found.append("echoes “\(echo)”") }
    if !request.variant.hasSuffix("+model"), !isReviewed(request) { found.append("is not made of reviewed sentences (\(request.variant))") }
    return found.map { "\($0): \(request.text)" }
  }

  /// What no text may hold that anybody reads, a colleague included, unless it is a fact.
  func strangers(in text: String) -> [String] {
    var found: [String] = []
    var rest = text.replacing(/https:\/\/pay\.example\.org\/[A-Za-z0-9._~-]+/, with: " ")
    for fact in facts { rest = rest.replacingOccurrences(of: fact, with: " ") }
    let marks = Set("@<>[]{}|`*_#\\=%$€£/").union(["\u{202e}"])
    if let mark = rest.first(where: marks.contains) { found.append("has “\(mark)”") }
    if let hidden = rest.unicodeScalars.first(where: { $0.properties.isDefaultIgnorableCodePoint || $0.properties.generalCategory == .format }) {
      found.append("has U+\(String(hidden.value, radix: 16))")
    }
    if let letter = rest.first(where: { $0.isLetter && !$0.isASCII && !"áéíóúüñâêôãõàçÁÉÍÓÚÑÂÊÔÃÕÀÇ".contains($0) }) { found.append("has “\(letter)”") }
    if rest.firstMatch(of: /\w\.\w/) != nil { found.append("has an address") }
    for word in rest.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init) where word.contains(where: \.isNumber) {
      if !counts.contains(word) { found.append("has the number “\(word)”") }
    }
    return found
  }

  /// Whether the text is a wording of each phrase that its variant names, one after another.
  private func isReviewed(_ request: OutreachRequested) -> Bool {
    let set = PhraseSet.spoken(language)
    let parts = request.variant.split(separator: "+").map { name in
      let open = OpenPhrase(rawValue: String(name)).flatMap { set.open[$0] } ?? []
      let sentences = open + (DebtPhrase(rawValue: String(name)).flatMap { set.debt[$0] } ?? [])
      return "(?:" + sentences.map { Self.pattern($0.text) }.joined(separator: "|") + ")"
    }
    let again = "(?:(?:" + (set.open[.repeated] ?? []).map { Self.pattern($0.text) }.joined(separator: "|") + ") )?"
    let pattern = "^" + again + parts.joined(separator: " ") + "$"
    return request.text.range(of: pattern, options: .regularExpression) != nil
  }

  private static func pattern(_ sentence: String) -> String {
    sentence.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index > 0, let end = part.firstIndex(of: "}") else { return NSRegularExpression.escapedPattern(for: String(part)) }
      return ".+?" + NSRegularExpression.escapedPattern(for: String(part[part.index(after: end)...]))
    }.joined()
  }
}
