extension AnswerBook {
  /// What is wrong with a file of answers, and where.
  public struct Unreadable: Error, Hashable, CustomStringConvertible {
    public var line: Int
    public var sentence: String
    public var description: String { "line \(line): \(sentence)" }
  }

  /// Adds the answers of a language from the text of its file, a small part of YAML:
  ///
  ///     - key: receipt
  ///       questions:
  ///         - can I have a receipt
  ///         - send me an invoice
  ///       answer: You find every receipt in your account.
  ///
  /// - Throws: the first line that does not fit, with what belongs there.
  public mutating func add(_ text: String, language: String) throws(Unreadable) {
    var reader = Lines()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      try reader.take(line, number: index + 1)
    }
    try reader.close()
    entries[language, default: []] += reader.answers
  }

  /// One pass over the lines.
  private struct Lines {
    var answers: [CreditorAnswer] = []
    private var open: CreditorAnswer?
    private var isListing = false
    private var last = 0

    mutating func take(_ line: Substring, number: Int) throws(Unreadable) {
      let content = line.drop { $0 == " " }
      if content.isEmpty || content.hasPrefix("#") { return }
      last = number
      if content.hasPrefix("- key:") {
        try close()
        open = CreditorAnswer(key: Lines.value(content.dropFirst(6)), questions: [], text: "")
        if open?.key.isEmpty == true { throw Unreadable(line: number, sentence: "“key” is empty; give the answer a short name") }
      } else if content == "questions:" {
        isListing = true
      } else if content.hasPrefix("answer:") {
        isListing = false
        let text = Lines.value(content.dropFirst(7))
        open?.text = text
      } else if isListing, content.hasPrefix("- ") {
        let question = Lines.value(content.dropFirst(2))
        open?.questions.append(question)
      } else {
        throw Unreadable(line: number, sentence: "“\(content.prefix(40))” does not fit; write “- key:”, “questions:”, “- a question” or “answer:”")
      }
      if open == nil { throw Unreadable(line: number, sentence: "an answer begins with “- key:”") }
    }

    mutating func close() throws(Unreadable) {
      guard let answer = open else { return }
      if answer.questions.isEmpty { throw Unreadable(line: last, sentence: "“\(answer.key)” has no questions") }
      if answer.text.isEmpty { throw Unreadable(line: last, sentence: "“\(answer.key)” has no answer") }
      if answers.contains(where: { $0.key == answer.key }) { throw Unreadable(line: last, sentence: "“\(answer.key)” stands here twice") }
      answers.append(answer)
      open = nil
      isListing = false
    }

    private static func value(_ text: Substring) -> String {
      var text = text.drop { $0 == " " }
      while text.last == " " { text.removeLast() }
      if text.count > 1, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
      return String(text)
    }
  }
}
