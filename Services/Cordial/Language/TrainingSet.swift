import Language

/// Replies made ready for training: their features, and variants that a corpus does not hold (typing errors, two replies in one message).
struct TrainingSet {
  struct Example {
    var text: String
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
      let family = reply.family ?? "line-\(index)"
      add(reply, family: family, isVariant: false)
      if random.next(below: TrainingSet.oneNoisyIn) == 0, let noisy = TypingNoise.apply(to: reply, &random) {
        add(noisy, family: family, isVariant: true)
      }
    }
    addJoined(replies, &random)
  }

  /// Every so many replies one is repeated with typing errors,
  private static let oneNoisyIn = 3
  /// one is joined with another reply, and one with small talk.
  private static let onePairIn = 3
  private static let oneChatIn = 4

  private mutating func add(_ reply: LabelledReply, family: String, isVariant: Bool) {
    let language = Language(rawValue: reply.language ?? "") ?? .english
    let folded = FoldedText(reply.text)
    let analysis = ReplyAnalysis(folded, language: language, situation: reply.situation)
    examples.append(
      Example(
        text: reply.text, whole: analysis.features.whole, clauses: analysis.features.clauses, languageBuckets: folded.languageBuckets,
        language: language,
        labels: reply.labels, sentiment: reply.sentiment.flatMap(Sentiment.init) ?? .neutral, family: family, isVariant: isVariant,
        safetyNet: analysis.safetyNetLabels))
  }

  /// Two replies of one language in one message have the labels of both; small talk beside a reply adds nothing. Both come from families
  /// of one fold, so that no text is trained on and tested.
  private mutating func addJoined(_ replies: [LabelledReply], _ random: inout SplitMix) {
    for language in Language.allCases {
      let pool = replies.filter { $0.language == language.rawValue && $0.lastAsked == nil && $0.text.utf8.count < 90 }
      let groups = Dictionary(grouping: pool) { Folds.fold(of: $0.family ?? "") }
      for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
        let telling = group.filter { !$0.labels.contains(.other) }
        let talk = group.filter { $0.labels == [.other] && $0.sentiment == "neutral" }
        guard telling.count > 10, talk.count > 10 else { continue }
        for _ in 0..<(telling.count / TrainingSet.onePairIn) {
          let first = telling[random.next(below: telling.count)]
          let second = telling[random.next(below: telling.count)]
          if !contradict(first.labels, second.labels) {
            add(joined(first, second, language, &random), family: first.family ?? "", isVariant: true)
          }
        }
        for _ in 0..<(telling.count / TrainingSet.oneChatIn) {
          let reply = telling[random.next(below: telling.count)]
          let chat = talk[random.next(below: talk.count)]
          if reply.labels.contains(.rating) { continue }
          let isFirst = random.next(below: 2) == 0
          var both = joined(isFirst ? reply : chat, isFirst ? chat : reply, language, &random)
          both.intents = reply.intents
          both.sentiment = reply.sentiment
          add(both, family: reply.family ?? "", isVariant: true)
        }
      }
    }
  }

  private func joined(_ first: LabelledReply, _ second: LabelledReply, _ language: Language, _ random: inout SplitMix) -> LabelledReply {
    let conjunction =
      switch language {
      case .english: " and "
      case .spanish: " y "
      case .portuguese: " e "
      }
    let glue = [". ", ", ", " ", "\n", "... ", "! ", conjunction]
    var both = first
    both.text = first.text + glue[random.next(below: glue.count)] + second.text
    both.intents = Array(Set(first.intents).union(second.intents)).sorted()
    both.sentiment =
      [first.sentiment, second.sentiment].contains("negative")
      ? "negative" : first.sentiment == second.sentiment ? first.sentiment : "neutral"
    return both
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
