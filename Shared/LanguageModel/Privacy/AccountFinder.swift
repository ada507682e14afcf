/// Finds account numbers that we know, however they are grouped.
struct AccountFinder: Sendable {
  /// Small letters and digits only.
  private let numbers: [[Character]]

  private static let lengthLeast = 3
  /// Shorter ones must stand alone, longer ones are found inside others too.
  private static let aloneBelow = 6

  init(_ numbers: [String]) {
    self.numbers = numbers.map { number in
      let text = PlainText(number)
      return (0..<text.count).filter(text.isAlphanumeric).map { text.folded[$0] }
    }.filter { $0.count >= AccountFinder.lengthLeast }.sorted { $0.count > $1.count }
  }

  func claim(_ text: PlainText, _ claims: inout Claims) {
    guard !numbers.isEmpty else { return }
    let places = (0..<text.count).filter(text.isAlphanumeric)
    let stream = places.map { text.folded[$0] }
    for number in numbers where stream.count >= number.count {
      for start in 0...(stream.count - number.count)
      where stream[start] == number[0] && stream[start..<start + number.count].elementsEqual(number) {
        let range = places[start]..<places[start + number.count - 1] + 1
        let isAlone = !text.isAlphanumeric(range.lowerBound - 1) && !text.isAlphanumeric(range.upperBound)
        if isAlone || number.count >= AccountFinder.aloneBelow { claims.add(range, .account) }
      }
    }
  }
}
