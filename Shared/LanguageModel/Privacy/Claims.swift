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

  /// The text with placeholders. The same value, in whatever case, gets the same one.
  func disguised(_ text: PlainText, _ naming: inout HiddenNames) -> String {
    var result = ""
    var index = 0
    while index < text.count {
      guard let owner = owners[index] else {
        result.append(text.characters[index])
        index += 1
        continue
      }
      let start = index
      while index < text.count, owners[index] == owner { index += 1 }
      result += naming.name(kinds[owner], text.foldedText(start..<index), written: text.text(start..<index))
    }
    return result
  }
}

/// Placeholders by what stood there.
struct HiddenNames {
  /// What stood behind each, as it was written first.
  private(set) var replaced: [String: String] = [:]
  private var names: [String: String] = [:]
  private var counts: [HiddenKind: Int] = [:]

  /// More different values of one kind than this share the last placeholder, whose digits would be three otherwise.
  private static let numberMost = 99

  mutating func name(_ kind: HiddenKind, _ folded: String, written: String) -> String {
    let key = "\(kind.rawValue) \(folded)"
    if let name = names[key] { return name }
    let number = min(HiddenNames.numberMost, counts[kind, default: 0] + 1)
    let name = "{\(kind.rawValue)\(number)}"
    counts[kind] = number
    names[key] = name
    if replaced[name] == nil { replaced[name] = written }
    return name
  }
}
