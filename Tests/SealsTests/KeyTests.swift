import Models
import Testing

@testable import Seals

@Suite("Keys")
struct KeyTests {
  static let now = Instant("2026-03-10T00:00:00Z") ?? Instant(milliseconds: 0)

  static func master(_ digit: Character = "1") throws -> MasterKey { try #require(MasterKey(String(repeating: digit, count: 64))) }

  @Test("A master key is 32 bytes, in either spelling")
  func spellings() throws {
    let hexadecimal = try #require(MasterKey(String(repeating: "ff", count: 32)))
    #expect(MasterKey("//////////////////////////////////////////8=") == hexadecimal)
    for wrong in ["", "ff", String(repeating: "f", count: 63), "password", String(repeating: "f", count: 66)] { #expect(MasterKey(wrong) == nil) }
    #expect("\(hexadecimal)" == "(master key \(hexadecimal.id))" && hexadecimal.id.count == 16)
  }

  @Test("What is set wrong is said without what was set")
  func environment() throws {
    #expect(try MasterKeys([:]) == nil)
    let good = String(repeating: "0a", count: 32)
    #expect(try MasterKeys(["CORDIAL_MASTER_KEY": good, "CORDIAL_MASTER_KEY_OLD": good])?.old != nil)
    for wrong in [
      ["CORDIAL_MASTER_KEY": "hunter2hunter2"], ["CORDIAL_MASTER_KEY_OLD": good], ["CORDIAL_MASTER_KEY_FILE": "/nowhere/at/all"],
      ["CORDIAL_MASTER_KEY": good, "CORDIAL_MASTER_KEY_OLD": "hunter2hunter2"],
    ] {
      let failure = #expect(throws: MasterKeyFailure.self) { try MasterKeys(wrong) }
      #expect(failure?.description.contains("hunter2") == false)
    }
  }

  @Test("A wrapped key opens with its master key, for its customer, unchanged; and with the old one beside a new one")
  func wrapping() throws {
    let (first, second) = (try Self.master("1"), try Self.master("2"))
    let key = DataKey()
    let issued = first.wrap(key, of: "c|1")
    #expect(first.unwrap(issued) == key)
    #expect(second.unwrap(issued) == nil)
    #expect(MasterKeys(second, old: first).unwrap(issued) == key)
    var other = issued
    other.customerId = "c|2"
    #expect(first.unwrap(other) == nil)
    #expect(KeyIssued.parts(of: issued.key)?.customer == "c|1")
    #expect(KeyIssued.parts(of: issued.key)?.keyId == "\(key.id)")
    #expect(DataKey.ID("\(key.id)") == key.id)
  }

  @Test("The ring knows, erases, and tells a key that is locked or gone from one it has not heard of")
  func ring() throws {
    let ring = KeyRing(MasterKeys(try Self.master()))
    let (first, second) = (ring.issue(for: "c-1", source: "/a", at: Self.now), ring.issue(for: "c-1", source: "/b", at: Self.now))
    #expect(ring.key(of: "c-1") == nil)
    let firstID = try #require(try ring.take(key: first.key, value: first.value)).id
    try ring.take(key: first.key, value: first.value)
    let secondID = try #require(try ring.take(key: second.key, value: second.value)).id
    #expect(ring.key(of: "c-1")?.id == firstID && ring.keys(of: "c-1").map(\.id) == [firstID, secondID] && ring.count == 2)
    #expect(ring.standing(of: secondID, of: "c-2") == .unheardOf)
    ring.settle(secondID, of: "c-2")
    #expect(ring.standing(of: secondID, of: "c-2") == .erased)
    try ring.take(key: first.key, value: nil)
    #expect(ring.key(of: "c-1")?.id == secondID && ring.standing(of: firstID, of: "c-1") == .erased && ring.count == 1)
    ring.settle(secondID, of: "c-1")
    #expect(ring.key(of: "c-1")?.id == secondID)

    let strange = KeyRing(MasterKeys(try Self.master("2"))).issue(for: "c-3", source: "/a", at: Self.now)
    #expect(ring.missingMaster == nil)
    let strangeID = try #require(try ring.take(key: strange.key, value: strange.value)).id
    #expect(try ring.standing(of: strangeID, of: "c-3") == .locked(masterKeyId: Self.master("2").id))
    #expect(try ring.missingMaster == Self.master("2").id)
    try ring.take(key: strange.key, value: nil)
    #expect(ring.missingMaster == nil)
  }

  @Test("A record of keys that is none is refused in words")
  func refused() throws {
    let ring = KeyRing(MasterKeys(try Self.master()))
    let record = ring.issue(for: "c-1", source: "/a", at: Self.now)
    #expect(throws: JSONFailure.self) { try ring.take(key: Array("c-1".utf8), value: record.value) }
    #expect(throws: JSONFailure.self) { try ring.take(key: Array("c-2|AAAAAAAAAAA".utf8), value: record.value) }
    var changed = record.value
    let place = changed.count - 6
    changed[place] = changed[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    #expect(throws: JSONFailure.self) { try ring.take(key: record.key, value: changed) }
    #expect(ring.count == 0)
  }

  @Test("A pseudonym is the same for the same name, and no other master key gives it")
  func pseudonyms() throws {
    #expect(try Self.master().pseudonym(of: "+447700900123") == Self.master().pseudonym(of: "+447700900123"))
    #expect(try Self.master().pseudonym(of: "+447700900123") != Self.master("2").pseudonym(of: "+447700900123"))
    #expect(try Self.master().pseudonym(of: "+447700900123") != Self.master().pseudonym(of: "+447700900124"))
  }
}
