import Models

/// Reads a score from 1 to 5: alone after a rating question, otherwise only where it says that it is one ("4 de 5", "5 stars", "⭐⭐⭐").
struct RatingReader {
  let reading: Reading
  let isAnswer: Bool

  func rating() -> (range: Range<Int>, rating: Int)? {
    for index in 0..<reading.count {
      if isStar(at: index) {
        let end = (index..<reading.count).first { !isStar(at: $0) } ?? reading.count
        return end - index <= 5 ? (index..<end, end - index) : nil
      }
      guard let number = NumberReader(reading: reading).number(at: index), let score = number.value.whole, number.isExplicit else {
        continue
      }
      let end = number.end
      if reading.isMark("/", at: end), isDateAnnounced(before: index) || reading.digits(at: index) == 2 && score < 10 { continue }
      if isOutOf(5, at: end), (1...5).contains(score) { return (index..<min(end + 2, reading.count), score) }
      if isOutOf(10, at: end), (1...10).contains(score) { return (index..<min(end + 2, reading.count), (score + 1) / 2) }
      guard (1...5).contains(score) else { continue }
      if reading.has(.star, at: end) { return (index..<end + 1, score) }
      if isAnswer, isBare(from: index, to: end) { return (index..<end, score) }
    }
    return nil
  }

  private func isOutOf(_ most: Int, at index: Int) -> Bool {
    guard
      reading.isMark("/", at: index) || reading.has(.of, at: index) || reading.isWord("out", at: index)
        || reading.isWord("sobre", at: index)
    else { return false }
    if reading.isMark("/", at: index), reading.isMark("/", at: index + 2) { return false }
    let position = reading.isWord("out", at: index) ? index + 2 : index + 1
    return reading.integer(at: position) == most
      || (reading.senses.indices.contains(position) && reading.senses[position].cardinal == Int64(most))
  }

  /// "on 4/5" is a day.
  private func isDateAnnounced(before index: Int) -> Bool { !isAnswer && reading.has([.on, .the, .day, .until], at: index - 1) }

  private func isStar(at index: Int) -> Bool {
    reading.text.tokens[index].kind == .emoji && reading.text.bytes[reading.text.tokens[index].start] == Emoji.star.rawValue
  }

  private func isBare(from start: Int, to end: Int) -> Bool {
    if end < reading.count,
      reading.senses[end].unit != nil || reading.senses[end].currency != nil || reading.has([.part, .percent], at: end)
    {
      return false
    }
    return !reading.isNumber(at: end) && !reading.isNumber(at: start - 1)
  }
}
