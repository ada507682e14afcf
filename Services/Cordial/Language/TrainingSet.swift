import Language

/// Replies made ready for training: their features, and variants that a corpus does not hold (typing errors, two replies in one message).
struct TrainingSet {
  struct Example {
    var whole: [UInt32]
    var clauses: [[UInt32]]
    var languageBuckets: [UInt32]
    var language: Language
    var labels: Set<Intent>
    var sentiment: Sentiment
    var family: String
    /// Variants teach but do not test.
    var isVariant: Bool
    var safetyNet: Set<Intent>
  }

  private(set) var examples: [Example] = []

  init(_ replies: [LabelledReply]) {
    var random = SplitMix(state: 20_260_310)
    for (index, reply) in replies.enumerated() {
      add(reply, family: reply.family ?? "line-\(index)", isVariant: false)
      let family = reply.family ?? "line-\(index)"
      if random.next(below: 2) == 0, let noisy = TypingNoise.apply(to: reply, &random) { add(noisy, family: family, isVariant: true) }
    }
    addJoined(replies, &random)
  }

  private mutating func add(_ reply: LabelledReply, family: String, isVariant: Bool) {
    let language = Language(rawValue: reply.language ?? "") ?? .english
    let folded = FoldedText(reply.text)
    let analysis = ReplyAnalysis(folded, language: language, situation: reply.situation)
    examples.append(
      Example(
        whole: analysis.features.whole, clauses: analysis.features.clauses, languageBuckets: folded.languageBuckets, language: language,
        labels: reply.labels, sentiment: reply.sentiment.flatMap(Sentiment.init) ?? .neutral, family: family, isVariant: isVariant,
        safetyNet: analysis.safetyNetLabels))
  }

  /// Two replies of one language in one message have the labels of both. Both come from families of one
  /// fold, so that no text is trained on and tested.
  private mutating func addJoined(_ replies: [LabelledReply], _ random: inout SplitMix) {
    let glue = [". ", ", ", " ", "\n", "... ", " y ", " and ", " e ", "! "]
    for language in Language.allCases {
      let pool = replies.filter {
        $0.language == language.rawValue && $0.lastAsked == nil && !$0.labels.contains(.other) && $0.text.utf8.count < 90
      }
      let groups = Dictionary(grouping: pool) { Folds.fold(of: $0.family ?? "") }
      for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > 10 {
        for _ in 0..<(group.count * 2 / 5) {
          let first = group[random.next(below: group.count)]
          let second = group[random.next(below: group.count)]
          if contradict(first.labels, second.labels) { continue }
          let between = glue[random.next(below: glue.count)]
          let isForeign =
            between == " y " && language != .spanish || between == " and " && language != .english
            || between == " e " && language != .portuguese
          var joined = first
          joined.text = first.text + (isForeign ? ", " : between) + second.text
          joined.intents = Array(Set(first.intents).union(second.intents)).sorted()
          joined.sentiment =
            [first.sentiment, second.sentiment].contains("negative")
            ? "negative" : first.sentiment == second.sentiment ? first.sentiment : "neutral"
          add(joined, family: first.family ?? "", isVariant: true)
        }
      }
    }
  }

  private func contradict(_ first: Set<Intent>, _ second: Set<Intent>) -> Bool {
    let both = first.union(second)
    return both.isSuperset(of: [.accept, .reject]) || both.isSuperset(of: [.identityConfirm, .identityDeny]) || both.contains(.rating)
      || both.isSuperset(of: [.alreadyPaid, .refuse]) || !first.isDisjoint(with: second)
  }
}

/// Folds for cross-validation: a family's fold depends on its name only.
enum Folds {
  static let count = 5

  static func fold(of family: String) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in family.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int((hash ^ (hash >> 33)) % UInt64(count))
  }
}

/// A small deterministic random source (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }
}
