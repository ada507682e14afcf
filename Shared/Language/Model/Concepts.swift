/// Classes of words that mean the same in all three languages, so that what is learned from one way to say a thing holds for the others.
struct Concepts: Sendable {
  private var words: [UInt64: UInt16] = [:]
  private var prefixes: [UInt64: UInt16] = [:]

  static let standard = Concepts(ConceptTable.table)

  /// Prefixes have 3 to 9 letters.
  private static let prefixLengths = 3...9

  /// Lines of `name: word prefix* word`.
  init(_ table: String) {
    var number: UInt16 = 1
    for line in table.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      for word in line[line.index(after: colon)...].split(separator: " ") {
        if word.hasSuffix("*") {
          prefixes[WordHash.of(word.dropLast())] = number
        } else {
          words[WordHash.of(word)] = number
        }
      }
      number += 1
    }
  }

  /// The concept of a token, 0 for none.
  func concept(of token: Token, in bytes: [UInt8]) -> UInt16 {
    if let concept = words[token.hash] { return concept }
    guard token.kind == .word else { return 0 }
    var hash = WordHash.start
    var found: UInt16 = 0
    for (offset, byte) in bytes[token.range].enumerated() {
      if offset >= Concepts.prefixLengths.upperBound { break }
      hash = WordHash.step(hash, byte)
      if offset + 1 >= Concepts.prefixLengths.lowerBound, let concept = prefixes[hash] { found = concept }
    }
    return found
  }
}
