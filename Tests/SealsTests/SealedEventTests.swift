import Bytes
import Models
import Testing

@testable import Seals

@Suite("Events, sealed and opened")
struct SealedEventTests {
  private let ring: KeyRing

  init() throws {
    ring = KeyRing(MasterKeys(try KeyTests.master()))
    for customer in ["c-1", "c-2"] {
      let record = ring.issue(for: customer, source: "/test", at: KeyTests.now)
      try ring.take(key: record.key, value: record.value)
    }
  }

  private static func event(_ data: String, type: String = "reply.received", subject: String = "c-1") -> [UInt8] {
    let head = #"{"specversion":"1.0","id":"e-1","source":"/x","type":"\#(type)","subject":"\#(subject)","time":"2026-03-10T00:00:00Z","data":"#
    return Array((head + data + "}").utf8)
  }

  private func sealed(_ event: [UInt8]) throws -> [UInt8] {
    let found = try #require(EventToSeal(event))
    return found.sealed(try #require(ring.sealing(for: found.customer)))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    "What is opened is what was sealed, byte for byte",
    arguments: [
      #"{"channel":"sms","text":"I pay"}"#, #"{"channel":"sms","text":"\u00e9 \"quoted\" \\ é 😀"}"#, #"{"text":"sealed:1:AAAAAAAAAAA:AAAA","channel":"sms"}"#,
      #"{ "channel" : "sms" , "text" : "x", "media":[{"kind":"image","reference":"r-1"},{"kind":"audio","reference":"r-2"}], "more": {"deep": ["y"]} }"#,
    ])
  func roundTrip(data: String) throws {
    let event = Self.event(data)
    let sealed = try sealed(event)
    #expect(sealed != event && SealedText.isIn(sealed))
    #expect(try sealed == self.sealed(event))
    for word in ["I pay", "quoted", "r-1", "r-2", #""y""#, #":"x""#] { #expect(!text(sealed).contains(word)) }
    #expect(text(sealed).contains(#""sms""#))
    #expect(ring.open(sealed) == event)
    // Sealing what is sealed changes nothing.
    #expect(try self.sealed(sealed) == sealed)
    let envelope = try EventEnvelope(reading: sealed)
    #expect(envelope.header.subject == "c-1" && envelope.type == "reply.received")
  }

  @Test("Empty texts, numbers and events about nobody stay as they are")
  func plain() {
    #expect(EventToSeal(Self.event(#"{"channel":"sms","text":""}"#)) == nil)
    #expect(EventToSeal(Self.event(#"{"now":"2026-03-10T00:00:00Z"}"#, type: "clock.ticked")) == nil)
    #expect(EventToSeal(Self.event(#"{"text":"x"}"#), topic: "collections.strategy") == nil)
    #expect(EventToSeal(Array("nonsense".utf8)) == nil)
  }

  @Test("A sealed value opens nowhere but in its place")
  func places() throws {
    let sealed = text(try sealed(Self.event(#"{"channel":"sms","text":"I pay"}"#)))
    func broken(_ event: String, of customer: String) -> (broken: Int, missing: Int) {
      let opened = ring.open(Array(event.utf8), of: customer)
      #expect(!text(opened.bytes).contains("I pay"))
      return (opened.broken, opened.missing)
    }
    #expect(broken(sealed.replacing(#""text""#, with: #""providerMessageId""#), of: "c-1") == (1, 0))
    #expect(broken(sealed.replacing("c-1", with: "c-2"), of: "c-2") == (0, 1))
    let value = try #require(sealed.firstMatch(of: /sealed:1:[^"]+/)?.output)
    var changed = Array(value)
    changed[changed.count - 4] = changed[changed.count - 4] == "A" ? "B" : "A"
    #expect(broken(sealed.replacing(value, with: String(changed)), of: "c-1") == (1, 0))
  }

  @Test("Records beside the customer's own are the customer's")
  func besides() throws {
    #expect(SealedEvent.customer(ofSubject: "c-1|account|a-1") == "c-1" && SealedEvent.customer(ofSubject: "c-1") == "c-1")
    let event = Self.event(#"{"product":"flat 7"}"#, type: "account.segmented", subject: "c-1|account|a-1")
    #expect(ring.open(try sealed(event)) == event)
  }

  @Test("Once the key is gone readers still read, and find neutral words")
  func erased() throws {
    let digest = String(repeating: "0a", count: 32)
    let events: [(String, [UInt8])] = [
      ("reply.received", Self.event(#"{"channel":"sms","text":"I pay","media":[{"kind":"image","reference":"r-1"}]}"#)),
      ("identity.updated", Self.event(#"{"digits":"\#(digest)","digitCount":4,"birthDate":"\#(digest)"}"#, type: "identity.updated")),
      ("customer.updated", Self.event(#"{"name":"Ana","contactPoints":[{"channel":"sms","address":"+447700900123"}]}"#, type: "customer.updated")),
      (
        "deadletter.recorded",
        Self.event(#"{"reason":"why","topic":"t","partition":0,"offset":1,"service":"s","key":"Yy0x","value":"e30="}"#, type: "deadletter.recorded")
      ),
    ]
    let all = try events.map { ($0.0, try sealed($0.1)) }
    for (type, sealed) in all {
      let veiled = SealedEvent.veiled(sealed)
      try EventCatalog.check(EventEnvelope(reading: veiled), veiled)
      #expect(!SealedText.isIn(veiled), "\(type)")
    }
    for key in ring.keys(of: "c-1") { ring.erase(key.id, of: "c-1") }
    for (type, sealed) in all {
      let opened = ring.open(sealed)
      try EventCatalog.check(EventEnvelope(reading: opened), opened)
      #expect(!SealedText.isIn(opened) && ring.open(sealed, of: "c-1").missing > 0, "\(type)")
    }
    #expect(text(ring.open(all[0].1)).contains(#""text":"erased""#))
  }

  @Test("Equal words of one field are equal, those of two fields or customers are not")
  func synthetic() throws {
    let (one, two) = (CustomerSeal(DataKey(), customer: "c-1"), CustomerSeal(DataKey(), customer: "c-1"))
    let words = Array("I pay".utf8)
    #expect(one.seal(words, field: "text".utf8) == one.seal(words, field: "text".utf8))
    #expect(one.seal(words, field: "text".utf8).prefix(12) != one.seal(words, field: "name".utf8).prefix(12))
    #expect(one.seal(words, field: "text".utf8) != two.seal(words, field: "text".utf8))
    #expect(one.open(one.seal([], field: "text".utf8), field: "text".utf8) == [])
  }

  @Test("base64url is one text for each sequence of bytes")
  func letters() {
    for count in 0...70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
      let text = Base64URL.text(bytes)
      #expect(Base64URL.bytes(text.utf8) == bytes && text == LinkText.text(bytes))
    }
    for wrong in ["A", "AB", "A+AA", "AA=="] { #expect(Base64URL.bytes(wrong.utf8) == nil) }
  }
}
