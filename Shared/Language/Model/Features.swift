/// Turns a text with placeholders into hashed features: words, pairs of words, pieces of words, concepts and their
/// order, and the situation.
package struct Features {
  /// Buckets of the weight matrix: 2^16 lose nothing measurable to collisions.
  package static let bucketBits = 16

  private static let stemLength = 4
  private static let mostConceptsTogether = 7
  private static let ruleWeight = 4

  let text: FoldedText
  let lastAsked: LastAsked?
  let entities: Entities
  let ruleHits: [Intent]
  private let concepts: [UInt16]
  /// Pieces of each token, computed once for the whole text and its clauses.
  private let pieces: [UInt32]
  private let pieceStarts: [Int]

  init(_ text: FoldedText, entities: Entities, lastAsked: LastAsked?, ruleHits: [Intent]) {
    self.text = text
    self.lastAsked = lastAsked
    self.entities = entities
    self.ruleHits = ruleHits
    concepts = text.tokens.map { Concepts.standard.concept(of: $0, in: text.bytes) }
    var pieces: [UInt32] = []
    pieces.reserveCapacity(text.tokens.count * 16)
    var starts: [Int] = []
    starts.reserveCapacity(text.tokens.count + 1)
    for token in text.tokens {
      starts.append(pieces.count)
      Features.appendPieces(of: token, in: text.bytes, to: &pieces)
    }
    starts.append(pieces.count)
    self.pieces = pieces
    pieceStarts = starts
  }

  // MARK: Buckets

  private enum Kind: UInt64 {
    case word = 1
    case pair, skipPair, triple, piece, concept, conceptPair, conceptTriple, asked, askedWord, askedConcept, entity, shape, rule, ending,
      conceptSkip, conceptBoth, stemPair
  }

  /// Mixes the kind and the parts and takes the upper bits (a multiplicative hash).
  @inline(__always)
  private static func bucket(_ kind: Kind, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) -> UInt32 {
    var mixed = (first &+ kind.rawValue &* 0x9e37_79b9_7f4a_7c15) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 32) ^ second) &* 0xc4ce_b9fe_1a85_ec53
    mixed = (mixed ^ (mixed >> 29) ^ third) &* 0x9e37_79b9_7f4a_7c15
    return UInt32(truncatingIfNeeded: mixed >> (64 - UInt64(bucketBits)))
  }

  /// The word and its pieces of 3 to 5 letters with its boundaries.
  private static func appendPieces(of token: Token, in bytes: [UInt8], to pieces: inout [UInt32]) {
    pieces.append(bucket(.word, token.hash))
    guard token.kind == .word, bytes[token.start] != UInt8(ascii: "<"), token.length >= 3 else { return }
    let boundary = UInt8(ascii: "_")
    let length = min(token.length, 24)
    for start in -1..<length {
      var hash = WordHash.start
      for offset in 0..<5 {
        let position = start + offset
        guard position <= length else { break }
        hash = WordHash.step(hash, position < 0 || position == length ? boundary : bytes[token.start + position])
        if offset >= 2 { pieces.append(bucket(.piece, hash)) }
      }
    }
  }

  // MARK: Lists

  /// The buckets of the whole text, with repetitions.
  package var whole: [UInt32] { buckets(0..<text.tokens.count, isWhole: true) }

  /// The buckets of each clause; empty where the text has one clause only.
  package var clauses: [[UInt32]] { Clauses.split(text).map { buckets($0, isWhole: false) } }

  private func buckets(_ range: Range<Int>, isWhole: Bool) -> [UInt32] {
    var list: [UInt32] = []
    list.reserveCapacity(range.count * 24 + 32)
    list.append(contentsOf: pieces[pieceStarts[range.lowerBound]..<pieceStarts[range.upperBound]])
    appendPairs(range, to: &list)
    appendConcepts(range, to: &list)
    appendSituation(range, isWhole: isWhole, to: &list)
    return list
  }

  private func isQuietMark(_ token: Token) -> Bool {
    guard token.kind == .mark else { return false }
    return text.bytes[token.start] != UInt8(ascii: "?")
  }

  private func appendPairs(_ range: Range<Int>, to list: inout [UInt32]) {
    var previous: UInt64 = 0x5e
    var previousStem: UInt64 = 0
    var beforePrevious: UInt64 = 0
    for index in range where !isQuietMark(text.tokens[index]) {
      let hash = text.tokens[index].hash
      list.append(Features.bucket(.pair, previous, hash))
      let stem = stem(of: text.tokens[index])
      list.append(Features.bucket(.stemPair, previousStem, stem))
      previousStem = stem
      if beforePrevious != 0 {
        list.append(Features.bucket(.skipPair, beforePrevious, hash))
        list.append(Features.bucket(.triple, beforePrevious, previous, hash))
      }
      beforePrevious = previous
      previous = hash
    }
    list.append(Features.bucket(.ending, previous, beforePrevious))
  }

  /// The first letters of a word, which all its forms share: "pag" of pagar, pago, pagué.
  private func stem(of token: Token) -> UInt64 {
    token.kind == .word && token.length > Features.stemLength
      ? WordHash.of(text.bytes[token.start..<token.start + Features.stemLength]) : token.hash
  }

  private func appendConcepts(_ range: Range<Int>, to list: inout [UInt32]) {
    var previous: UInt64 = 0
    var beforePrevious: UInt64 = 0
    appendConceptsTogether(range, to: &list)
    for index in range where concepts[index] != 0 {
      let concept = UInt64(concepts[index])
      list.append(Features.bucket(.concept, concept))
      list.append(Features.bucket(.conceptPair, previous, concept))
      if beforePrevious != 0 {
        list.append(Features.bucket(.conceptSkip, beforePrevious, concept))
        list.append(Features.bucket(.conceptTriple, beforePrevious, previous, concept))
      }
      beforePrevious = previous
      previous = concept
    }
  }

  /// Concepts that stand in one text in whatever order: "from my pension I can't pay", "I can't pay from my pension".
  private func appendConceptsTogether(_ range: Range<Int>, to list: inout [UInt32]) {
    var seen: [UInt64] = []
    for index in range where concepts[index] != 0 && seen.count < Features.mostConceptsTogether {
      let concept = UInt64(concepts[index])
      if seen.contains(concept) { continue }
      for other in seen { list.append(Features.bucket(.conceptBoth, min(other, concept), max(other, concept))) }
      seen.append(concept)
    }
  }

  private func appendSituation(_ range: Range<Int>, isWhole: Bool, to list: inout [UInt32]) {
    let asked = lastAsked.map { UInt64(LastAsked.allCases.firstIndex(of: $0) ?? 0) + 1 } ?? 0
    let words = range.lazy.filter { !isQuietMark(text.tokens[$0]) }
    let length = words.count
    if asked != 0 {
      list.append(Features.bucket(.asked, asked, UInt64(min(length, 4))))
      for index in words.prefix(5) {
        list.append(Features.bucket(.askedWord, asked, text.tokens[index].hash, UInt64(length > 5 ? 1 : 0)))
        if concepts[index] != 0 { list.append(Features.bucket(.askedConcept, asked, UInt64(concepts[index]), UInt64(length > 5 ? 1 : 0))) }
      }
    }
    list.append(Features.bucket(.shape, 1, UInt64(length <= 6 ? length : length <= 12 ? 7 : length <= 25 ? 8 : 9)))
    guard isWhole else { return }
    if text.letters > 8, text.capitals * 10 > text.letters * 7 { list.append(Features.bucket(.shape, 2)) }
    // A phrase of the safety net weighs as several words do.
    for hit in ruleHits {
      list.append(contentsOf: repeatElement(Features.bucket(.rule, UInt64(hit.index) + 1), count: Features.ruleWeight))
    }
    if !entities.amounts.isEmpty { list.append(Features.bucket(.entity, 1, asked)) }
    if !entities.dates.isEmpty { list.append(Features.bucket(.entity, 2, asked)) }
    if entities.instalments != nil { list.append(Features.bucket(.entity, 3, asked)) }
    if entities.frequency != nil { list.append(Features.bucket(.entity, 4, asked)) }
    if entities.channel != nil { list.append(Features.bucket(.entity, 5, asked)) }
    if entities.rating != nil { list.append(Features.bucket(.entity, 6, asked)) }
    if entities.time != nil { list.append(Features.bucket(.entity, 7, asked)) }
  }
}
