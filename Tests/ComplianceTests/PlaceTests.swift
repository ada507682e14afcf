import Compliance
import Models
import Testing

/// Where a person could be.
struct PlaceTests {
  @Test(
    arguments: [
      ("America/New_York", "+13055550100", ["America/New_York"]),
      ("America/New_York", "+1 213 555 0100", ["America/New_York", "America/Los_Angeles"]),
      ("America/Chicago", "+18505550100", ["America/Chicago", "America/New_York"]),
      ("America/New_York", "+573001234567", ["America/New_York"]), ("America/New_York", "+1999", ["America/New_York"]),
      ("America/New_York", "3055550100", ["America/New_York"]), (nil, "+16025550100", ["America/Phoenix"]),
      (nil, "+19075550100", ["America/Adak", "America/Anchorage"]), ("America/Denver", nil, ["America/Denver"]),
    ] as [(String?, String?, [String])])
  func addressAndNumber(address: String?, phone: String?, zones: [String]) throws {
    let book = try Fixture.book()
    #expect(book.plausibleZones(addressZone: address, phone: phone, in: book.pack(for: "US")) == zones)
  }

  @Test func nobodyKnowsWhere() throws {
    let book = try Fixture.book()
    let pack = book.pack(for: "ES")
    #expect(book.plausibleZones(addressZone: nil, phone: nil, in: pack) == ["Europe/Madrid", "Atlantic/Canary"])
  }

  @Test func everyZoneOfThePacksExists() throws {
    let book = try Fixture.book()
    for name in book.jurisdictions {
      for zone in book.pack(for: name).timeZones { #expect(Fixture.zones[zone] != nil, "\(name): \(zone)") }
    }
    for area in 200..<1000 {
      for zone in book.plausibleZones(addressZone: nil, phone: "+1\(area)5550100", in: book.pack(for: "KE")) {
        #expect(Fixture.zones[zone] != nil, "\(area): \(zone)")
      }
    }
  }

  /// A person who moved from California to New York with their number is called when both places are awake.
  @Test func theIntersectionOfBothPlacesIsUsed() throws {
    let book = try Fixture.book()
    let pack = book.pack(for: "US")
    let zones = try book.plausibleZones(addressZone: "America/New_York", phone: "+12135550100", in: pack).map(Fixture.zone)
    let request = ContactRequest(
      at: try Fixture.local("2026-05-12", "09:00", zones[0]), medium: .voice, zones: zones, consents: .all)
    guard case .denied(let denial) = mayContact(request, history: ContactHistory(), pack: pack) else {
      Issue.record("it is six in the morning in Los Angeles")
      return
    }
    #expect(denial.until == (try Fixture.local("2026-05-12", "11:00", zones[0])))
  }
}
