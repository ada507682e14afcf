/// Which texts of an event tell of a person, and which do not.
public struct PersonalFields: Sendable {
  /// One text of the data: the names of the members that lead to it, joined by dots. Lists add nothing, so all of their elements have one path.
  public struct Path: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]
    public var description: String { String(decoding: bytes, as: UTF8.self) }

    init(_ text: String) { bytes = Array(text.utf8) }
  }

  /// Sealed wherever a master key is set: names, addresses, words, and whatever people write about people.
  public let personal: [Path]
  /// Left as they are: ids, choices, codes, and words that are the same for everybody.
  public let plain: [Path]
  /// The event tells of no person at all: its texts are not listed one by one.
  public let isAboutNobody: Bool

  init(personal: [String] = [], plain: [String] = [], isAboutNobody: Bool = false) {
    self.personal = personal.map(Path.init)
    self.plain = plain.map(Path.init)
    self.isAboutNobody = isAboutNobody
    for path in self.personal {
      let name = path.bytes.split(separator: UInt8(ascii: ".")).last ?? []
      lastNames |= PersonalFields.mark(first: name.first ?? 0, count: name.count)
    }
  }

  /// A bit for the first letter and the length of the last name of each personal path: most texts are known not to be personal by that alone.
  private var lastNames: UInt64 = 0

  private static func mark(first: UInt8, count: Int) -> UInt64 { 1 << (UInt64(first &* 7 &+ UInt8(truncatingIfNeeded: count)) & 63) }

  /// Whether the latest text of `texts` is sealed. One that the contract does not name is, where somebody else than we wrote the event.
  public func isPersonal(_ texts: JSONTexts, in bytes: [UInt8], sealsUnknown: Bool) -> Bool {
    let name = texts.name
    if !sealsUnknown, lastNames & PersonalFields.mark(first: name.isEmpty ? 0 : bytes[name.lowerBound], count: name.count) == 0 { return false }
    return isPersonal(texts.path, sealsUnknown: sealsUnknown)
  }

  /// Whether a text is sealed. One that the contract does not name is, where somebody else than we wrote the event.
  public func isPersonal(_ path: [UInt8], sealsUnknown: Bool) -> Bool {
    if personal.contains(where: { $0.bytes == path }) { return true }
    return sealsUnknown && !isAboutNobody && !plain.contains { $0.bytes == path }
  }

  /// Of a type of event; nil where the contract does not know the type.
  public static func of(_ type: String) -> PersonalFields? { byType[type] }

  private static let byType = Dictionary(uniqueKeysWithValues: all)
}

extension PersonalFields {
  /// Of an event that the contract does not know: every text of it may be personal.
  public static let unknownType = PersonalFields()
}
