/// What a hidden stretch is; placeholders are named by it.
enum HiddenKind: String, CaseIterable, Sendable {
  case person, address, account, contact, amount, date
}

/// Which characters of a text are hidden, and as what.
struct Claims {
  private var owners: [Int?]
  private var kinds: [HiddenKind] = []

  init(count: Int) { owners = Array(repeating: nil, count: count) }

  func isClaimed(_ index: Int) -> Bool { owners[index] != nil }

  /// Hides a stretch; what is hidden already keeps its kind.
  mutating func add(_ range: Range<Int>, _ kind: HiddenKind) {
    for index in range where owners[index] == nil { owners[index] = kinds.count }
    kinds.append(kind)
  }

  /// More different values of one kind than this share the last placeholder, whose digits would be three otherwise.
  private static let numberMost = 99

  /// The text with placeholders. The same value, in whatever case, gets the same one.
  func disguised(_ text: PlainText) -> DisguisedText {
    var result = DisguisedText(text: "")
    var names: [String: String] = [:]
    var counts: [HiddenKind: Int] = [:]
    var index = 0
    while index < text.count {
      guard let owner = owners[index] else {
        result.text.append(text.characters[index])
        index += 1
        continue
      }
      let start = index
      while index < text.count, owners[index] == owner { index += 1 }
      let kind = kinds[owner]
      let key = "\(kind.rawValue) \(text.foldedText(start..<index))"
      if names[key] == nil {
        counts[kind, default: 0] = min(Claims.numberMost, counts[kind, default: 0] + 1)
        let name = "{\(kind.rawValue)\(counts[kind, default: 1])}"
        names[key] = name
        if result.replaced[name] == nil { result.replaced[name] = text.text(start..<index) }
      }
      result.text += names[key] ?? "{\(kind.rawValue)}"
    }
    return result
  }
}
