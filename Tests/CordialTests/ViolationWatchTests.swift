import Models
import Sandbox
import Testing

@testable import Rehearsal

@Suite struct ViolationWatchTests {
  static let noon = Instant("2026-03-02T17:00:00Z") ?? Instant(seconds: 0)
  let bogota: ZoneRules

  init() throws { bogota = try #require(ZoneCatalog()["America/Bogota"]) }

  static func request(_ key: String, _ channel: Channel = .sms) -> SandboxRequest {
    SandboxRequest(idempotencyKey: key, reference: "c-1", channel: channel, to: "+999571", text: "Hola")
  }

  @Test("Ordinary contacts are none") func ordinary() {
    var watch = ViolationWatch()
    watch.arrived(Self.request("1"), purpose: .reminder, at: Self.noon, zone: bogota)
    watch.arrived(Self.request("2"), purpose: .reply, at: Self.noon, zone: bogota)
    watch.arrived(Self.request("3", .email), purpose: .reminder, at: Self.noon.adding(hours: 24), zone: bogota)
    #expect(watch.violations.isEmpty)
  }

  static let hours: [(String, Bool)] = [
    ("2026-03-02T11:59:59Z", true), ("2026-03-02T12:00:00Z", false), ("2026-03-03T01:59:59Z", false), ("2026-03-03T02:00:00Z", true),
  ]

  @Test("Before seven and from nine in the evening on, local time", arguments: hours) func window(time: String, isViolation: Bool) throws {
    var watch = ViolationWatch()
    watch.arrived(Self.request("1"), purpose: .reply, at: try #require(Instant(time)), zone: bogota)
    #expect(watch.violations.isEmpty == !isViolation)
  }

  @Test("Whoever has just paid may be thanked at any hour, and neither reminded nor thanked two hours later") func thanks() throws {
    let night = try #require(Instant("2026-03-03T04:00:00Z"))
    var watch = ViolationWatch()
    watch.paid("c-1", at: night)
    watch.arrived(Self.request("1"), purpose: .receipt, at: night, zone: bogota)
    #expect(watch.violations.isEmpty)
    watch.arrived(Self.request("2"), purpose: .reminder, at: night, zone: bogota)
    watch.arrived(Self.request("3"), purpose: .receipt, at: night.adding(hours: 2), zone: bogota)
    #expect(watch.violations.count == 2)
  }

  @Test("Whoever has just written may be answered at any hour, but not reminded, and not two hours later") func answers() throws {
    let night = try #require(Instant("2026-03-03T04:00:00Z"))
    var watch = ViolationWatch()
    watch.wrote("c-1", at: night)
    watch.arrived(Self.request("1"), purpose: .reply, at: night, zone: bogota)
    #expect(watch.violations.isEmpty)
    watch.arrived(Self.request("2"), purpose: .reminder, at: night, zone: bogota)
    #expect(watch.violations.count == 1)
    watch.arrived(Self.request("3"), purpose: .reply, at: night.adding(hours: 2), zone: bogota)
    #expect(watch.violations.count == 2)
  }

  @Test("After a stop only its confirmation, once, and other channels are free") func stop() {
    var watch = ViolationWatch()
    watch.stopSaid(by: "c-1", on: .sms)
    watch.arrived(Self.request("1"), purpose: .optOutConfirmation, at: Self.noon, zone: bogota)
    watch.arrived(Self.request("2", .email), purpose: .reminder, at: Self.noon, zone: bogota)
    #expect(watch.violations.isEmpty)
    watch.arrived(Self.request("3"), purpose: .optOutConfirmation, at: Self.noon, zone: bogota)
    #expect(watch.violations.map(\.sentence) == ["customer c-1 was written to on sms after a stop (2026-03-02T17:00:00Z)"])
    var other = ViolationWatch()
    other.stopSaid(by: "c-1", on: .sms)
    other.arrived(Self.request("1"), purpose: .reply, at: Self.noon, zone: bogota)
    #expect(other.violations.count == 1)
  }

  @Test("Two reminders on one local day, a contact sent twice, a message that nobody asked for") func others() {
    var watch = ViolationWatch()
    watch.arrived(Self.request("1"), purpose: .reminder, at: Self.noon, zone: bogota)
    watch.arrived(Self.request("2", .email), purpose: .reminder, at: Self.noon.adding(hours: 3), zone: bogota)
    watch.repeated(Self.request("1"))
    watch.arrived(Self.request("3"), purpose: nil, at: Self.noon, zone: bogota)
    #expect(
      watch.violations.map(\.sentence) == [
        "customer c-1 was reminded twice on 2026-03-02", "customer c-1 was to be sent contact 1 twice",
        "customer c-1 got a message that nobody asked for on collections.outreach (3)",
      ])
  }
}
