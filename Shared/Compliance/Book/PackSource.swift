import Models

/// The kinds of packs.
public enum PackKind: UInt8, Vocabulary {
  /// Rules that every pack carries.
  case global
  /// For places without a pack.
  case fallback
  /// Several countries.
  case region
  case country, subdivision, locality
  /// A creditor's own rules, added to those of the places it names.
  case creditor
}

/// One pack file, read and checked by itself.
struct PackSource: Sendable {
  static let schema = "cordial.contact-rules/1"

  var jurisdiction: String
  var kind: PackKind
  var name: String
  var version: String
  var compiled: CalendarDate?
  var inherits: [String]
  /// For a region: the countries in it. For a creditor's pack: the places it adds to, `*` being all.
  var members: [String]
  var languages: [String]
  var timeZones: [String]
  var calendar: String?
  /// To whom the pack applies, in words.
  var appliesTo: [String: String]
  var rules: [PolicyRule]

  init(_ value: JSONValue, file: String) throws {
    var fields = try Fields(value, place: file)
    let schema = try fields.text("schema")
    guard schema == PackSource.schema else {
      throw fields.mistake("schema", "is \"\(schema)\"; this version reads \"\(PackSource.schema)\"")
    }
    jurisdiction = try fields.text("jurisdiction")
    kind = try fields.word("kind", of: PackKind.self)
    name = try fields.text("name")
    version = try fields.text("version")
    compiled = try fields.date("compiled")
    for comment in ["notice", "comment"] { _ = try fields.optionalText(comment) }
    let from = try fields.date("effective_from")
    let to = try fields.date("effective_to")
    if let from, let to, from >= to { throw fields.mistake("effective_to", "must come after effective_from") }
    inherits = try fields.texts("inherits")
    members = try fields.texts("members")
    languages = try fields.texts("languages")
    timeZones = try fields.texts("time_zones")
    calendar = try fields.optionalText("calendar")
    appliesTo = try fields.textMap("applies_to")
    rules = try fields.list("rules").map { try RuleReader.rule($0, file: file, from: from, to: to) }
    try fields.finish()
    var ids: Set<String> = []
    for rule in rules where !ids.insert(rule.id).inserted {
      throw PolicyError(place: "\(file), rule \(rule.id)", problem: "the id is used twice; give each rule its own")
    }
  }
}
