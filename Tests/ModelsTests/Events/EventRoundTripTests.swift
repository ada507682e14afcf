import Foundation
import Models
import Testing

@Suite("Every type of event") struct EventRoundTripTests {
  @Test("is read back as it was written", arguments: 1...40) func roundTrip(seed: UInt64) throws {
    var sampler = Sampler(seed: seed)
    for event in sampler.eventOfEachType() { #expect(try event.isReadBack(event.bytes), "\(String(decoding: event.bytes, as: UTF8.self))") }
  }

  @Test("is in the catalog, and nothing else is") func catalog() {
    var sampler = Sampler(seed: 1)
    #expect(Set(sampler.eventOfEachType().map(\.type)) == Set(EventCatalog.types.map(\.name)))
    #expect(Set(EventCatalog.types.map(\.topic)) == Set(Topic.allCases))
  }

  @Test("is read by Foundation, and is read back from what Foundation writes, whatever the order of members", arguments: 1...15)
  func foundation(seed: UInt64) throws {
    var sampler = Sampler(seed: seed)
    for event in sampler.eventOfEachType() {
      let object = try JSONSerialization.jsonObject(with: Data(event.bytes))
      // Sorted keys put the data before the attributes, spaces and escaped slashes come along.
      let rewritten = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .prettyPrinted])
      #expect(try event.isReadBack(Array(rewritten)), "\(String(decoding: rewritten, as: UTF8.self))")
    }
  }

  @Test("ignores members that it does not know, and null ones", arguments: 1...10) func unknownMembers(seed: UInt64) throws {
    var sampler = Sampler(seed: seed)
    for event in sampler.eventOfEachType() where !event.type.hasPrefix("metric.") {
      let extended = try Self.mapObjects(event.bytes) { object, path in
        guard !Self.isMap(path) else { return object }
        var object = object
        object["a member from the future"] = ["nested": [1, 2.5, true, NSNull(), "text"]] as [String: Any]
        object["another"] = NSNull()
        return object
      }
      #expect(try event.isReadBack(extended), "\(String(decoding: extended, as: UTF8.self))")
    }
  }

  @Test("names the required member that is missing") func missingMembers() throws {
    var sampler = Sampler(seed: 7)
    var required: [String: [String]] = [:]
    for event in sampler.eventOfEachType() {
      let type = try #require(EventCatalog.types.first { $0.name == event.type })
      for name in try Self.members(of: event.bytes) {
        let without = try Self.mapObjects(event.bytes) { object, path in
          var object = object
          if path == ["data"] { object[name] = nil }
          return object
        }
        do throws(JSONFailure) {
          try type.check(try EventEnvelope(reading: without), without)
        } catch {
          #expect(error.description == "data.\(name): is missing")
          required[event.type, default: []].append(name)
        }
      }
    }
    #expect(required["payment.received"]?.sorted() == ["amount", "paymentId"])
    #expect(required["account.updated"]?.sorted() == ["accountId", "balance", "dueDate"])
    #expect(required["clock.ticked"] == ["now"])
    #expect(required["agent.released"] == nil)
  }

  /// Objects whose members are data, not names that the contract fixes.
  private static func isMap(_ path: [String]) -> Bool {
    !Set(["lift", "worth", "owesAtLeast", "response", "stageResponse", "contacts"]).isDisjoint(with: path)
  }

  private static func members(of bytes: [UInt8]) throws -> [String] {
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return (object?["data"] as? [String: Any])?.keys.sorted() ?? []
  }

  /// The document with each of its objects replaced; the path names the members on the way to it.
  private static func mapObjects(_ bytes: [UInt8], _ replace: ([String: Any], [String]) -> [String: Any]) throws -> [UInt8] {
    func mapped(_ value: Any, _ path: [String]) -> Any {
      if let list = value as? [Any] { return list.map { mapped($0, path) } }
      guard let object = value as? [String: Any] else { return value }
      return replace(Dictionary(uniqueKeysWithValues: object.map { ($0, mapped($1, path + [$0])) }), path)
    }
    return Array(try JSONSerialization.data(withJSONObject: mapped(try JSONSerialization.jsonObject(with: Data(bytes)), [])))
  }
}
