import Foundation
import Models
import Testing

@Suite("JSON against Foundation's, on random documents") struct JSONPropertyTests {
  @Test("what we write, Foundation reads", arguments: 1...80) func written(seed: UInt64) throws {
    var sampler = Sampler(seed: seed)
    let tree = sampler.object()
    var writer = JSONWriter()
    tree.write(to: &writer)
    let decoded = try JSONDecoder().decode(DecodedTree.self, from: Data(writer.bytes), configuration: tree)
    #expect(decoded.tree == tree, "\(String(decoding: writer.bytes, as: UTF8.self))")
  }

  @Test("what we write, we read", arguments: 1...80) func readBack(seed: UInt64) throws {
    var sampler = Sampler(seed: seed)
    let tree = sampler.object()
    var writer = JSONWriter()
    tree.write(to: &writer)
    try expectRead(tree, writer.bytes)
  }

  @Test("what Foundation writes, we read", arguments: 1...80) func foundation(seed: UInt64) throws {
    var sampler = Sampler(seed: seed)
    let tree = sampler.object()
    try expectRead(tree, Array(try JSONSerialization.data(withJSONObject: tree.foundation)))
    try expectRead(
      tree, Array(try JSONSerialization.data(withJSONObject: tree.foundation, options: [.prettyPrinted, .withoutEscapingSlashes])))
  }

  /// Every scalar as an escape, which no writer would do: names and texts must still be the same.
  @Test("escapes say the same as the characters", arguments: 1...50) func escaped(seed: UInt64) throws {
    var sampler = Sampler(seed: seed)
    let tree = JSONTree.object([JSONTree.Member(name: "n" + sampler.text(), value: .text(sampler.text(atMost: 60)))])
    guard case .object(let members) = tree, case .text(let text) = members[0].value else { return }
    try expectRead(tree, Array("{\"\(Self.escaped(members[0].name))\":\"\(Self.escaped(text))\"}".utf8))
  }

  @Test("a document cut anywhere, or with one byte changed, fails in words or is read: it never traps", arguments: 1...20)
  func damaged(seed: UInt64) throws {
    var sampler = Sampler(seed: seed)
    for event in sampler.eventOfEachType() {
      let type = try #require(EventCatalog.types.first { $0.name == event.type })
      let cut = Array(event.bytes.prefix(sampler.whole(0...(event.bytes.count - 1))))
      let failure = try #require(Self.failure(type, cut))
      #expect(failure.contains(": "))
      var changed = event.bytes
      changed[sampler.whole(0...(changed.count - 1))] = UInt8(sampler.whole(0...255))
      if let failure = Self.failure(type, changed) { #expect(failure.contains(": ")) }
    }
  }

  private static func failure(_ type: EventType, _ bytes: [UInt8]) -> String? {
    do throws(JSONFailure) {
      try type.check(try EventEnvelope(reading: bytes), bytes)
      return nil
    } catch { return error.description }
  }

  private static func escaped(_ text: String) -> String {
    text.utf16.map { unit in "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16) }.joined()
  }

  private func expectRead(_ tree: JSONTree, _ bytes: [UInt8]) throws {
    var reader = JSONReader(bytes)
    #expect(try tree.read(from: &reader) == tree, "\(String(decoding: bytes, as: UTF8.self))")
    try reader.end()
    var skipper = JSONReader(bytes)
    try skipper.skip()
    try skipper.end()
  }
}
