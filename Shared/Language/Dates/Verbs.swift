/// The tense of verbs that no list holds, by their endings (accents are folded away, so only safe endings are used).
enum Verbs {
  static func isPast(_ reading: Reading, at index: Int) -> Bool {
    guard reading.text.tokens[index].kind == .word, reading.text.tokens[index].length >= 5 else { return false }
    return switch reading.language {
    case .english: ends(reading, index, ["ted", "ded", "yed", "ced", "sed", "led", "ned"])
    case .spanish: ends(reading, index, ["aste", "aron", "ieron", "iste"])
    case .portuguese:
      ends(reading, index, ["aram", "eram", "iram", "aste", "uei", "tei", "dei", "lei", "rei", "sei", "vei", "quei"])
        && !ends(reading, index, ["arei", "erei", "irei"])
    }
  }

  static func isFuture(_ reading: Reading, at index: Int) -> Bool {
    guard reading.text.tokens[index].kind == .word, reading.text.tokens[index].length >= 5 else { return false }
    return switch reading.language {
    case .english: false
    case .spanish: ends(reading, index, ["are", "aremos", "ere", "ire", "aria", "eria"])
    case .portuguese: ends(reading, index, ["arei", "erei", "irei", "aremos", "aria"])
    }
  }

  private static func ends(_ reading: Reading, _ index: Int, _ endings: [String]) -> Bool {
    let token = reading.text.tokens[index]
    return endings.contains { ending in
      token.length > ending.utf8.count && reading.text.bytes[(token.end - ending.utf8.count)..<token.end].elementsEqual(ending.utf8)
    }
  }
}
