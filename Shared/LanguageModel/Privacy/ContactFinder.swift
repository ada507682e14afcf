/// Finds e-mail addresses, names on social networks and links.
struct ContactFinder {
  let text: PlainText

  func claim(_ claims: inout Claims) {
    var index = 0
    while index < text.count {
      guard !text.isSpace(index) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, !text.isSpace(index) { index += 1 }
      claim(chunk: start..<index, &claims)
    }
    claimSpelledMail(&claims)
  }

  /// A stretch without spaces; marks around what is found stay.
  private func claim(chunk: Range<Int>, _ claims: inout Claims) {
    let at = chunk.first { text.characters[$0] == "@" }
    if let at {
      var start = at
      while start > chunk.lowerBound, isMailCharacter(start - 1) { start -= 1 }
      var end = at + 1
      while end < chunk.upperBound, isMailCharacter(end) { end += 1 }
      if end - start > 1 { claims.add(start..<end, .contact) }
    }
    let folded = text.foldedText(chunk)
    if folded.contains("://") || folded.contains("www.") { return claims.add(chunk, .contact) }
    guard let dot = chunk.first(where: { text.characters[$0] == "." && text.isAlphanumeric($0 - 1) && text.isLetter($0 + 1) }) else {
      return
    }
    var end = dot + 1
    var labelStart = end
    var labels: [String] = []
    while end < chunk.upperBound, text.isLetter(end) || text.characters[end] == "." {
      if text.characters[end] == "." {
        labels.append(text.foldedText(labelStart..<end))
        labelStart = end + 1
      }
      end += 1
    }
    labels.append(text.foldedText(labelStart..<end))
    let hasPath = end < chunk.upperBound && text.characters[end] == "/"
    guard labels.contains(where: ContactFinder.endings.contains) || hasPath && labels.last.map(ContactFinder.wordEndings.contains) == true
    else { return }
    var start = dot
    while start > chunk.lowerBound, isMailCharacter(start - 1) { start -= 1 }
    while hasPath, end < chunk.upperBound { end += 1 }
    claims.add(start..<end, .contact)
  }

  private func isMailCharacter(_ index: Int) -> Bool { text.isAlphanumeric(index) || "._%+-".contains(text.characters[index]) }

  /// "ana punto lopez arroba gmail punto com".
  private func claimSpelledMail(_ claims: inout Claims) {
    let words = text.words
    for (index, word) in words.enumerated() where index > 0 && index + 1 < words.count {
      let isAt = word.folded == "arroba" || word.folded == "at" && ContactFinder.mailHosts.contains(words[index + 1].folded)
      guard isAt else { continue }
      var first = index - 1
      while first >= 2, ContactFinder.dots.contains(words[first - 1].folded) { first -= 2 }
      var last = index + 1
      while last + 2 < words.count, ContactFinder.dots.contains(words[last + 1].folded) { last += 2 }
      var start = words[first].range.lowerBound
      while start > 0, !text.isSpace(start - 1) { start -= 1 }
      claims.add(start..<words[last].range.upperBound, .contact)
    }
  }

  private static let dots: Set<String> = ["punto", "ponto", "dot", "guion", "hifen"]
  private static let mailHosts: Set<String> = [
    "gmail", "hotmail", "outlook", "yahoo", "icloud", "live", "proton", "protonmail", "uol", "terra",
  ]
  /// Endings of domains that are no words of our languages; those that are count only before a path.
  private static let endings: Set<String> = [
    "com", "net", "org", "edu", "gov", "gob", "info", "biz", "app", "link", "ly", "io", "co", "mx", "br", "ar", "cl", "pe", "pt", "uk",
    "ec", "uy", "py", "bo",
    "ve", "cr", "gt", "hn", "sv", "ni", "cu", "ca", "au", "nz", "in", "page", "shop", "online", "site", "xyz", "example", "gg", "cc", "tv",
    "eu", "dev",
  ]
  private static let wordEndings: Set<String> = ["es", "me", "us", "to", "be", "do", "pa", "de", "it", "is"]
}
