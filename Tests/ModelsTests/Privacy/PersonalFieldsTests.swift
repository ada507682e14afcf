import Models
import Testing

@Suite("What is personal in an event")
struct PersonalFieldsTests {
  /// All texts of many random events, by type.
  private static func texts() -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for seed in 1...60 as ClosedRange<UInt64> {
      var sampler = Sampler(seed: seed)
      for event in sampler.eventOfEachType() {
        guard let envelope = try? EventEnvelope(reading: event.bytes) else { continue }
        var texts = JSONTexts(event.bytes, from: envelope.dataStart)
        while texts.next() != nil { found[event.type, default: []].insert(String(decoding: texts.path, as: UTF8.self)) }
      }
    }
    return found
  }

  @Test("Every text of every event stands in one of the two lists, and nothing else does")
  func complete() throws {
    let found = Self.texts()
    for type in EventCatalog.types {
      let fields = try #require(PersonalFields.of(type.name), "\(type.name) is not listed in PersonalFields+Events.swift")
      if fields.isAboutNobody { continue }
      let listed = (fields.personal + fields.plain).map(\.description)
      #expect(Set(listed).count == listed.count, "\(type.name) lists a text twice")
      #expect(Set(listed) == found[type.name, default: []], "\(type.name)")
    }
  }

  @Test("A text that nobody listed counts as personal where others wrote the event, and not where we did")
  func unknown() throws {
    let fields = try #require(PersonalFields.of("account.updated"))
    #expect(fields.isPersonal(Array("customer.name".utf8), sealsUnknown: false))
    #expect(!fields.isPersonal(Array("creditor".utf8), sealsUnknown: true))
    #expect(fields.isPersonal(Array("customer.nickname".utf8), sealsUnknown: true))
    #expect(!fields.isPersonal(Array("customer.nickname".utf8), sealsUnknown: false))
  }

  @Test(
    "Texts are found with the members that lead to them",
    arguments: [
      (#"{"a":"x"}"#, ["a=x"]), (#""x""#, ["=x"]), (#"{"a":{"b":"x","c":["y",{"d":"z"}]},"e":"w"}"#, ["a.b=x", "a.c=y", "a.c.d=z", "e=w"]),
      (#"[["x"],{"a":1,"b":null,"c":"\"y\\"}]"#, ["=x", #"c=\"y\\"#]), (#"{"a":[],"b":{},"c":"x"}  {"d":"y"}"#, ["c=x"]),
      (#"{"a":"x","b"#, ["a=x"]), ("}", []), ("", []), (#"{ "a" : [ "x" , "y" ] , "b" : true }"#, ["a=x", "a=y"]),
    ])
  func walks(json: String, expected: [String]) {
    let bytes = Array(json.utf8)
    var texts = JSONTexts(bytes)
    var found: [String] = []
    while let range = texts.next() { found.append(String(decoding: texts.path + [UInt8(ascii: "=")] + bytes[range], as: UTF8.self)) }
    #expect(found == expected)
  }
}
