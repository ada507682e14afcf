/// Keeps punctuation away from links: a phone takes a full stop behind an address for a part of it.
enum LinkSpacing {
  static func apart(_ text: CandidateText) -> String {
    var result = ""
    for (index, token) in text.tokens.enumerated() {
      let isBehindLink =
        index > 0 && text.tokens[index - 1].kind == .placeholder && Slot(text.tokens[index - 1].text) == .link && !token.hasSpaceBefore
      if isBehindLink, token.isMark(".,;:") { continue }
      let wasDropped =
        index > 1 && text.tokens[index - 1].isMark(".,;:") && Slot(text.tokens[index - 2].text) == .link
        && text.tokens[index - 2].kind == .placeholder
      if !result.isEmpty, token.hasSpaceBefore || isBehindLink || wasDropped { result += " " }
      result += token.kind == .placeholder ? "{\(token.text)}" : token.text
    }
    return result
  }
}
