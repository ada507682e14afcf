/// Typing errors as thumbs make them: a letter swapped with its neighbour, left out, doubled or hit beside, a space left out.
enum TypingNoise {
  /// Nil where the text is too short to survive an error.
  static func apply(to reply: LabelledReply, _ random: inout SplitMix) -> LabelledReply? {
    var letters = Array(reply.text)
    guard letters.count >= 8 else { return nil }
    let errors = 1 + letters.count / 40
    for _ in 0..<errors {
      let position = 1 + random.next(below: letters.count - 2)
      guard letters[position].isLetter else { continue }
      switch random.next(below: 5) {
      case 0: if letters[position + 1].isLetter { letters.swapAt(position, position + 1) }
      case 1: letters.remove(at: position)
      case 2: letters.insert(letters[position], at: position)
      case 3: if let neighbour = neighbours[letters[position]] { letters[position] = neighbour }
      default:
        if let space = letters[position...].firstIndex(of: " "), space + 1 < letters.count, letters[space + 1].isLetter,
          letters[space - 1].isLetter
        {
          letters.remove(at: space)
        }
      }
      if letters.count < 6 { break }
    }
    var noisy = reply
    noisy.text = String(letters)
    return noisy
  }

  private static let neighbours: [Character: Character] = [
    "a": "s", "s": "d", "d": "f", "e": "r", "r": "t", "t": "y", "i": "o", "o": "p", "u": "i", "n": "m", "m": "n", "c": "v", "v": "b",
    "b": "v", "g": "h", "h": "j", "l": "k", "p": "o",
  ]
}
