import Compliance
import Models

/// Makes contacts, histories and packs from a seed. Times are thick round the hours at which windows open and close and round the
/// changes of the clock.
struct RandomContacts {
  private var generator: SeededGenerator
  private let book: PolicyBook
  private let names: [String]

  init(seed: UInt64, book: PolicyBook) {
    generator = SeededGenerator(seed: seed)
    self.book = book
    names = book.jurisdictions
  }

  mutating func next() throws -> (ContactRequest, ContactHistory, Pack) {
    let pack = book.pack(for: try pick(names), profile: chance(3) ? .law : .default)
    let zones = pack.timeZones.isEmpty ? ["Africa/Nairobi", "Australia/Lord_Howe", "America/Havana"] : pack.timeZones
    var request = ContactRequest(
      at: moment(), medium: try pick(Medium.allCases), debts: ["D1"], zones: [try Fixture.zone(try pick(zones))], consents: .all,
      platformTerms: .confirmed)
    if chance(5) { request.zones.append(try Fixture.zone(try pick(zones))) }
    if chance(5) { request.debts.append("D2") }
    if chance(4) { request.purpose = try pick(ContactPurpose.allCases) }
    if chance(8) { request.address = try pick(AddressKind.allCases) }
    if chance(10) { request.flags = [try pick(ContactFlag.allCases)] }
    if chance(15) { request.caseFlags = [try pick(CaseFlag.allCases)] }
    if chance(15) { request.optOuts = [OptOut([try pick(Medium.allCases)], since: request.at.adding(minutes: -3))] }
    if chance(10) { request.reply = Reply(medium: request.medium, index: Int.random(in: 1...12, using: &generator)) }
    if chance(6) {
      request.preferences = [
        InconvenientTime(
          weekdays: UInt8.random(in: 0...127, using: &generator), startMinute: UInt16.random(in: 0...1439, using: &generator),
          endMinute: UInt16.random(in: 1...1440, using: &generator))
      ]
    }
    var history = ContactHistory()
    for _ in 0..<Int.random(in: 0...12, using: &generator) { history.add(contact(before: request.at)) }
    return (request, history, pack)
  }

  mutating func contact(before moment: Instant) -> PastContact {
    let days = [1, 3, 9, 35][Int.random(in: 0...3, using: &generator)]
    return PastContact(
      at: moment.adding(minutes: -Int64.random(in: 0...Int64(days * 1440), using: &generator)),
      medium: Medium.allCases.randomElement(using: &generator) ?? .voice, direction: chance(5) ? .inbound : .outbound,
      outcome: ContactOutcome.allCases.randomElement(using: &generator) ?? .delivered, debts: chance(4) ? ["D2"] : ["D1"],
      purpose: chance(8) ? ContactPurpose.allCases.randomElement(using: &generator) ?? .collection : .collection,
      address: chance(5) ? .workPhone : .personal,
      flags: chance(10) ? [ContactFlag.allCases.randomElement(using: &generator) ?? .toAttorney] : [])
  }

  private mutating func moment() -> Instant {
    let start: Int64 = 1_704_067_200  // 2024-01-01
    let day = Int64.random(in: 0..<1_800, using: &generator)
    let second = chance(2) ? Int64.random(in: 0..<86_400, using: &generator) : Int64.random(in: 0..<96, using: &generator) * 900 - 60
    return Instant(seconds: start + day * 86_400 + second)
  }

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &generator) == 0 }

  private mutating func pick<Element>(_ elements: [Element]) throws -> Element {
    guard let element = elements.randomElement(using: &generator) else { throw MissingFixture(what: "something to pick from") }
    return element
  }
}
