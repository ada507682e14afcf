// What a member may hold. Each answer is nil, and the mistake is noted, where it holds something else.
extension DocumentNode {
  public func whole(_ range: ClosedRange<Int>, _ mistakes: inout DocumentMistakes) -> Int? {
    guard case .whole(let value) = value else {
      return refuse("is \(kind); it must be a whole number from \(range.lowerBound) to \(range.upperBound)", &mistakes)
    }
    guard let number = Int(exactly: value), range.contains(number) else {
      return refuse("\(value) is outside \(range.lowerBound) to \(range.upperBound)", &mistakes)
    }
    return number
  }

  public func real(_ range: ClosedRange<Double>, _ mistakes: inout DocumentMistakes) -> Double? {
    let number: Double
    switch value {
    case .whole(let value): number = Double(value)
    case .real(let value): number = value
    default: return refuse("is \(kind); it must be a number from \(range.lowerBound) to \(range.upperBound)", &mistakes)
    }
    guard range.contains(number) else {
      return refuse("\(kind) is outside \(range.lowerBound) to \(range.upperBound)", &mistakes)
    }
    return number
  }

  public func flag(_ mistakes: inout DocumentMistakes) -> Bool? {
    guard case .boolean(let value) = value else { return refuse("is \(kind); it must be true or false, without quotes", &mistakes) }
    return value
  }

  /// Numbers count as their digits, so that a version or a salt such as 2026 needs no quotes.
  public func text(_ mistakes: inout DocumentMistakes) -> String? {
    switch value {
    case .text(let text): return text
    case .whole(let number): return "\(number)"
    case .real(let number): return "\(number)"
    default: return refuse("is \(kind); it must be a text", &mistakes)
    }
  }

  /// A text that says something, of at most 256 bytes.
  public func identifier(_ mistakes: inout DocumentMistakes) -> String? {
    guard let text = text(&mistakes) else { return nil }
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return refuse("is empty; it must name something", &mistakes) }
    guard text.utf8.count <= 256 else { return refuse("has \(text.utf8.count) bytes; the most is 256", &mistakes) }
    return text
  }

  public func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type = Choice.self, _ mistakes: inout DocumentMistakes
  ) -> Choice? where Choice.RawValue == String {
    let known = Choice.allCases.map(\.rawValue)
    guard case .text(let text) = value else { return refuse("is \(kind); it must be one of \(known.joined(separator: ", "))", &mistakes) }
    guard let choice = Choice(rawValue: text) else {
      return refuse("“\(text.prefix(40))” is not known\(DocumentMistakes.hint(text, known))", &mistakes)
    }
    return choice
  }

  /// A list; one value counts as a list of one. Elements that are wrong are noted and left out.
  public func list<Element>(
    _ mistakes: inout DocumentMistakes, _ element: (DocumentNode, inout DocumentMistakes) -> Element?
  ) -> [Element]? {
    switch value {
    case .list(let nodes): return nodes.compactMap { element($0, &mistakes) }
    case .null, .object: return refuse("is \(kind); it must be a list, like [a, b]", &mistakes)
    default: return element(self, &mistakes).map { [$0] }
    }
  }

  /// Members whose names are read too, such as stages or currencies.
  public func table<Key: Hashable, Value>(
    _ mistakes: inout DocumentMistakes, key: (DocumentNode, inout DocumentMistakes) -> Key?,
    value read: (DocumentNode, inout DocumentMistakes) -> Value?
  ) -> [Key: Value]? {
    guard case .object(let members) = value else { return refuse("is \(kind); it must be a group of “name: value” members", &mistakes) }
    var table: [Key: Value] = [:]
    for member in members {
      let name = DocumentNode(.text(member.name), path: member.node.path, line: member.line)
      if let key = key(name, &mistakes), let value = read(member.node, &mistakes) { table[key] = value }
    }
    return table
  }

  public func currency(_ mistakes: inout DocumentMistakes) -> Currency? {
    guard let text = text(&mistakes) else { return nil }
    guard let currency = Currency(text) else { return refuse("“\(text.prefix(40))” is no ISO 4217 currency; write it like USD", &mistakes) }
    return currency
  }

  private func refuse<Value>(_ sentence: String, _ mistakes: inout DocumentMistakes) -> Value? {
    mistakes.add(self, sentence)
    return nil
  }
}
