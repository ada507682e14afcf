/// Finds addresses by the words and numbers that streets have in our languages. What no pattern fits is not found.
struct StreetFinder {
  let text: PlainText
  let words: [PlainWord]

  /// Before the name: "calle 45 # 12-30", "Rua das Flores, 120".
  private static let before: Set<String> = [
    "calle", "cll", "carrera", "cra", "kr", "avenida", "av", "avda", "transversal", "diagonal", "rua", "travessa", "alameda", "rodovia",
    "paseo", "jiron",
    "pasaje", "autopista", "calzada", "praca", "estrada", "circuito",
  ]
  /// Behind number and name: "12 Baker Street".
  private static let behind: Set<String> = [
    "street", "avenue", "ave", "road", "boulevard", "blvd", "lane", "drive", "highway", "terrace", "crescent",
  ]
  /// Such words, and others besides: the name must have a capital.
  private static let behindCapitals: Set<String> = ["st", "rd", "dr", "ln", "ct", "pl", "court", "place", "way", "square", "close"]

  private static let namesMost = 4

  func claim(_ claims: inout Claims) {
    for (index, word) in words.enumerated() {
      if StreetFinder.before.contains(word.folded), let end = end(behind: index) { claims.add(word.range.lowerBound..<end, .address) }
      if StreetFinder.behind.contains(word.folded) || StreetFinder.behindCapitals.contains(word.folded), let start = start(before: index) {
        claims.add(start..<word.range.upperBound, .address)
      }
    }
    claimBritishCodes(&claims)
  }

  /// Through names with capitals or a few words up to a number, and through the numbers.
  private func end(behind index: Int) -> Int? {
    var position = words[index].range.upperBound
    var end: Int?
    for next in words.dropFirst(index + 1).prefix(StreetFinder.namesMost) {
      if let number = numbers(from: position), number.lowerBound < next.range.lowerBound { break }
      guard isNear(position..<next.range.lowerBound) else { break }
      if next.isCapital {
        end = next.range.upperBound
      } else if !KnownWords.particles.contains(next.folded), next.folded.count > 3 || end != nil {
        break
      }
      position = next.range.upperBound
    }
    guard let numbers = numbers(from: end ?? position) ?? numbers(from: position) else { return end }
    return numbers.upperBound
  }

  private func isNear(_ range: Range<Int>) -> Bool { range.count <= 2 && text.characters[range].allSatisfy { " .,".contains($0) } }

  /// Numbers that follow at once, such as ", 120" and " 45 # 12-30 Bis 4".
  private func numbers(from position: Int) -> Range<Int>? {
    var index = position
    var first: Int?
    var end = position
    while index < text.count, index - end <= 3 {
      if text.isDigit(index) {
        if first == nil { first = index }
        while text.isAlphanumeric(index) { index += 1 }
        end = index
      } else if " .,#-°ºnN/".contains(text.characters[index]) {
        index += 1
      } else {
        break
      }
    }
    return first.map { $0..<end }
  }

  /// Back over up to three words to the house's number.
  private func start(before index: Int) -> Int? {
    let needsCapital = StreetFinder.behindCapitals.contains(words[index].folded)
    var position = words[index].range.lowerBound
    for previous in words[..<index].reversed().prefix(3) {
      guard text.isGap(previous.range.upperBound..<position, of: " .", atMost: 2), previous.isCapital || !needsCapital else { return nil }
      position = previous.range.lowerBound
      guard position >= 2, text.isSpace(position - 1), text.isDigit(position - 2) else { continue }
      var start = position - 2
      while start > 0, text.isAlphanumeric(start - 1) { start -= 1 }
      return start
    }
    return nil
  }

  /// "SW1A 1AA".
  private func claimBritishCodes(_ claims: inout Claims) {
    for index in 0..<max(0, text.count - 3)
    where text.isSpace(index) && text.isDigit(index + 1) && text.isLetter(index + 2) && text.isLetter(index + 3)
      && !text.isAlphanumeric(index + 4)
    {
      var start = index
      while text.isAlphanumeric(start - 1) { start -= 1 }
      guard (2...4).contains(index - start), text.isLetter(start), (start..<index).contains(where: text.isDigit) else { continue }
      claims.add(start..<index + 4, .address)
    }
  }
}
