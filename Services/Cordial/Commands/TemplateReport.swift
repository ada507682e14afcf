import ConversationCore
import Foundation
import Terminal

/// `cordial strategy check` reads what the bot says, too: unknown slots, languages that lack something, too long for an SMS, forbidden words.
enum TemplateReport {
  /// Shows what is found and returns how much that is. The creditor's answers stand beside the strategy: `answers.en.yaml` and so on.
  static func show(besides file: String, _ terminal: Terminal) throws -> Int {
    let folder = URL(filePath: file).deletingLastPathComponent()
    var book = AnswerBook()
    var count = 0
    for language in TemplateCheck.languages {
      let name = "answers.\(language).yaml"
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { continue }
      do { try book.add(text, language: language) } catch { throw Refusal("\(name), \(error)") }
      count += 1
    }
    let findings = TemplateCheck.findings(book)
    let answers = count > 0 ? " and \(count) files of answers" : ""
    let verdict = findings.isEmpty ? "sound" : "to be mended in \(findings.count) places"
    terminal.result("wording: \(TemplateCheck.sentenceCount) sentences in \(TemplateCheck.languages.joined(separator: ", "))\(answers): \(verdict)")
    for finding in findings { terminal.result("  \(finding)") }
    return findings.count
  }
}
