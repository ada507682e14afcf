import Models

/// The fields of one JSON object, read by name; whatever is left over at the end was misspelt or doesn't belong there.
struct Fields {
  let place: String
  private let values: [String: JSONValue]
  private var unread: Set<String>

  init(_ value: JSONValue, place: String) throws {
    guard case .object(let values) = value else {
      throw PolicyError(place: place, problem: "an object was expected, not \(value.description)")
    }
    self.place = place
    // A field set to null says the same as a field left out.
    self.values = values.filter { $0.value != .null }
    self.unread = Set(self.values.keys)
  }

  func mistake(_ field: String, _ problem: String) -> PolicyError { PolicyError(place: place, problem: "\"\(field)\" \(problem)") }

  mutating func optional(_ field: String) -> JSONValue? {
    unread.remove(field)
    return values[field]
  }

  mutating func required(_ field: String) throws -> JSONValue {
    guard let value = optional(field) else { throw mistake(field, "is missing") }
    return value
  }

  mutating func optionalText(_ field: String) throws -> String? {
    switch optional(field) {
    case nil: return nil
    case .string(let text)?: return text
    case let other?: throw mistake(field, "must be a text, not \(other.description)")
    }
  }

  mutating func text(_ field: String) throws -> String {
    guard let text = try optionalText(field) else { throw mistake(field, "is missing") }
    return text
  }

  mutating func optionalInteger(_ field: String, in range: ClosedRange<Int>) throws -> Int? {
    switch optional(field) {
    case nil: return nil
    case .integer(let number)? where range.contains(number): return number
    case let other?:
      throw mistake(field, "must be a whole number from \(range.lowerBound) to \(range.upperBound), not \(other.description)")
    }
  }

  mutating func integer(_ field: String, in range: ClosedRange<Int>) throws -> Int {
    guard let number = try optionalInteger(field, in: range) else { throw mistake(field, "is missing") }
    return number
  }

  mutating func flag(_ field: String, default missing: Bool) throws -> Bool {
    switch optional(field) {
    case nil: return missing
    case .bool(let flag)?: return flag
    case let other?: throw mistake(field, "must be true or false, not \(other.description)")
    }
  }

  mutating func date(_ field: String) throws -> CalendarDate? {
    guard let text = try optionalText(field) else { return nil }
    guard let date = CalendarDate(text) else { throw mistake(field, "must be a day such as 2026-03-10, not \"\(text)\"") }
    return date
  }

  mutating func list(_ field: String) throws -> [JSONValue] {
    switch optional(field) {
    case nil: return []
    case .array(let values)?: return values
    case let other?: throw mistake(field, "must be a list, not \(other.description)")
    }
  }

  mutating func texts(_ field: String) throws -> [String] {
    try list(field).map { value in
      guard case .string(let text) = value else { throw mistake(field, "must hold texts only, not \(value.description)") }
      return text
    }
  }

  mutating func textMap(_ field: String) throws -> [String: String] {
    switch optional(field) {
    case nil: return [:]
    case .object(let values)?:
      return try values.mapValues { value in
        guard case .string(let text) = value else { throw mistake(field, "must hold texts only, not \(value.description)") }
        return text
      }
    case let other?: throw mistake(field, "must be an object, not \(other.description)")
    }
  }

  mutating func fields(_ field: String) throws -> Fields? {
    try optional(field).map { try Fields($0, place: "\(place), \(field)") }
  }

  mutating func word<Word: Vocabulary>(_ field: String, of type: Word.Type) throws -> Word {
    try lookUp(try text(field), field, of: type)
  }

  mutating func words<Word: Vocabulary>(_ field: String, of type: Word.Type) throws -> WordSet<Word> {
    WordSet(try texts(field).map { try lookUp($0, field, of: type) })
  }

  private func lookUp<Word: Vocabulary>(_ word: String, _ field: String, of type: Word.Type) throws -> Word {
    guard let found = Word(word: word) else {
      throw mistake(field, "has the unknown word \"\(word)\"; known are \(Word.allCases.map(\.word).joined(separator: ", "))")
    }
    return found
  }

  /// Throws where a field was not read.
  func finish() throws {
    guard let field = unread.min() else { return }
    throw mistake(field, "is not a field known here; correct its spelling or take it out")
  }
}
