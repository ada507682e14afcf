import Foundation
import Models

/// One question in the shape of a test vector: a JSON object with `id`, `jurisdiction`, `time_zone`, `profile`, `history`, `proposed`,
/// and, where they matter, `consents`, `optouts`, `case_flags`, `preferences`, `extra_holidays` and `platform_terms`.
///
/// Left out means: every consent given, no opt-outs, flags or preferences, a person as the speaker, the consumer as the party, and
/// the terms of the platforms left aside. Other fields (notes, expected answers) are not looked at.
public struct ContactVector: Sendable {
  public let id: String
  public let jurisdiction: String
  public let profile: Profile
  public let request: ContactRequest
  public let history: ContactHistory
  let catalog: ZoneCatalog

  /// Throws a `PolicyError` that names the field and the fix.
  public init(line: String, zones: ZoneCatalog) throws {
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: Data(line.utf8))
    } catch {
      throw PolicyError(place: "line", problem: "this is not a JSON object; write one vector a line")
    }
    var fields = try Fields(value, place: "vector")
    let id = try fields.text("id")
    fields = try Fields(value, place: "vector \(id)")
    self.id = id
    catalog = zones
    jurisdiction = try fields.text("jurisdiction")
    profile = fields.optional("profile") == nil ? .default : try fields.word("profile", of: Profile.self)
    history = ContactHistory(try fields.list("history").map { try PastContact($0, place: "\(fields.place), history") })
    guard var proposed = try fields.fields("proposed") else { throw fields.mistake("proposed", "is missing") }
    var request = try ContactRequest(&proposed)
    request.zones = try ContactVector.zones(&fields, zones)
    request.consents = try ContactVector.consents(&fields)
    request.optOuts = try fields.list("optouts").map { try OptOut($0, &fields) }
    request.caseFlags = try fields.words("case_flags", of: CaseFlag.self)
    request.preferences = try fields.list("preferences").map { try InconvenientTime($0, place: "\(fields.place), preferences") }
    request.extraHolidays = try fields.texts("extra_holidays").map { text in
      guard let date = CalendarDate(text) else { throw fields.mistake("extra_holidays", "must hold days such as 2026-03-10") }
      return date
    }
    request.platformTerms =
      fields.optional("platform_terms") == nil ? .advisory : try fields.word("platform_terms", of: PlatformTerms.self)
    self.request = request
  }

  /// The zone, or the list of all plausible zones; left out means every zone of the place.
  private static func zones(_ fields: inout Fields, _ catalog: ZoneCatalog) throws -> [ZoneRules] {
    let names: [String]
    if case .string(let name)? = fields.optional("time_zone") { names = [name] } else { names = try fields.texts("time_zone") }
    return try names.map { name in
      guard let zone = catalog[name] else { throw fields.mistake("time_zone", "names \"\(name)\", which is no IANA time zone") }
      return zone
    }
  }

  /// Words that are no known permission permit nothing.
  private static func consents(_ fields: inout Fields) throws -> ContactConsents {
    if fields.optional("consents") == .string("all") { return .all }
    guard var given = try fields.fields("consents") else { return .all }
    var consents = ContactConsents.none
    for medium in Medium.allCases { consents[medium] = WordSet(try given.texts(medium.word).compactMap(ConsentKind.init(word:))) }
    return consents
  }
}

extension ContactRequest {
  /// The field `proposed` of a vector.
  fileprivate init(_ fields: inout Fields) throws {
    let medium = try fields.word("channel", of: Medium.self)
    self.init(at: try fields.instant("at"), medium: medium, debts: try fields.debts(), mode: .human, zones: [])
    if fields.optional("purpose") != nil { purpose = try fields.word("purpose", of: ContactPurpose.self) }
    if let word = try fields.optionalText("recipient") { party = ContactParty(word: word) ?? .other }
    if let word = try fields.optionalText("address_kind") { address = AddressKind(word: word) ?? .personal }
    if fields.optional("mode") != nil { mode = try fields.word("mode", of: SpeakerMode.self) }
    flags = try fields.contactFlags()
    if fields.optional("stage") != nil { stages = [try fields.word("stage", of: MessageStage.self)] }
    if fields.optional("includes") != nil {
      includes = WordSet(try fields.texts("includes").map { DisclosureElement(word: $0) ?? .other })
    }
    contents = try fields.words("content_flags", of: MessageContent.self)
    let isReply = try fields.flag("reply_to_inbound", default: false)
    let index = try fields.optionalInteger("reply_index", in: 1...1_000_000) ?? 1
    if isReply, fields.optional("inbound_channel") != nil {
      reply = Reply(medium: try fields.word("inbound_channel", of: Medium.self), index: index)
    }
  }
}

extension PastContact {
  fileprivate init(_ value: JSONValue, place: String) throws {
    var fields = try Fields(value, place: place)
    self.init(
      at: try fields.instant("at"), medium: try fields.word("channel", of: Medium.self),
      direction: try fields.word("direction", of: ContactDirection.self), outcome: try fields.word("outcome", of: ContactOutcome.self),
      debts: try fields.debts())
    if fields.optional("purpose") != nil { purpose = try fields.word("purpose", of: ContactPurpose.self) }
    if let word = try fields.optionalText("address_kind") { address = AddressKind(word: word) ?? .personal }
    flags = try fields.contactFlags()
  }
}

extension OptOut {
  /// A channel, `all`, or `{"channel": "sms", "at": "2026-05-12T14:00:00Z"}`.
  fileprivate init(_ value: JSONValue, _ fields: inout Fields) throws {
    switch value {
    case .string("all"): self.init(.all)
    case .string(let word):
      guard let medium = Medium(word: word) else { throw fields.mistake("optouts", "names \"\(word)\", which is no channel") }
      self.init([medium])
    default:
      var optOut = try Fields(value, place: "\(fields.place), optouts")
      let medium = try optOut.word("channel", of: Medium.self)
      self.init([medium], since: optOut.optional("at") == nil ? nil : try optOut.instant("at"))
    }
  }
}

extension InconvenientTime {
  fileprivate init(_ value: JSONValue, place: String) throws {
    var fields = try Fields(value, place: place)
    self.init()
    let days = try fields.texts("days")
    if !days.isEmpty { weekdays = 0 }
    for day in days {
      guard let index = Weekdays.names.firstIndex(of: day) else { throw fields.mistake("days", "must hold mon to sun, not \"\(day)\"") }
      weekdays |= 1 << UInt8(index)
    }
    startMinute = try fields.minute("start") ?? 0
    endMinute = try fields.minute("end") ?? 1440
    let channels = try fields.words("channels", of: Medium.self)
    if !channels.isEmpty { media = channels }
  }
}

extension Fields {
  fileprivate mutating func instant(_ field: String) throws -> Instant {
    let text = try text(field)
    guard let instant = Instant(text) else { throw mistake(field, "must be a moment such as 2026-03-10T14:05:00Z, not \"\(text)\"") }
    return instant
  }

  fileprivate mutating func minute(_ field: String) throws -> UInt16? {
    guard let text = try optionalText(field) else { return nil }
    guard let minute = MinuteOfDay.parse(text) else { throw mistake(field, "must be a time such as 08:30, not \"\(text)\"") }
    return minute
  }

  fileprivate mutating func debts() throws -> [DebtKey] {
    if let debt = try optionalText("debt") { return [DebtKey(debt)] }
    return try texts("debts").map { DebtKey($0) }
  }

  /// Unknown flags exempt from nothing.
  fileprivate mutating func contactFlags() throws -> WordSet<ContactFlag> {
    WordSet(try texts("flags").compactMap(ContactFlag.init(word:)))
  }
}
