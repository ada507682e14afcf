import Foundation
import Models

/// A whole JSON document as a value: what a generic reader and writer made of our parts gives, to compare with Foundation's.
indirect enum JSONTree: Hashable {
  case object([Member])
  case array([JSONTree])
  case text(String)
  case integer(Int64)
  case double(Double)
  case boolean(Bool)

  struct Member: Hashable {
    var name: String
    var value: JSONTree
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .text(let text): writer.string(text)
    case .integer(let value): writer.integer(value)
    case .double(let value): writer.double(value)
    case .boolean(let value): writer.boolean(value)
    }
  }

  /// Reads the value that the shape of `self` says: the reader is a pull reader and has to be told.
  func read(from reader: inout JSONReader) throws(JSONFailure) -> JSONTree {
    switch self {
    case .object(let members):
      var found: [String: JSONTree] = [:]
      try reader.beginObject()
      while let key = try reader.nextKey() {
        guard let shape = members.first(where: { $0.name == key.text }) else { throw reader.failure("was not written") }
        found[shape.name] = try shape.value.read(from: &reader)
      }
      return .object(members.compactMap { member in found[member.name].map { Member(name: member.name, value: $0) } })
    case .array(let elements):
      var found: [JSONTree] = []
      try reader.beginArray()
      while try reader.nextElement() {
        guard found.count < elements.count else { throw reader.failure("has too many elements") }
        found.append(try elements[found.count].read(from: &reader))
      }
      return .array(found)
    case .text: return .text(try reader.string())
    case .integer: return .integer(try reader.integer())
    case .double: return .double(try reader.double())
    case .boolean: return .boolean(try reader.boolean())
    }
  }

  var foundation: Any {
    switch self {
    case .object(let members): Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value.foundation) })
    case .array(let elements): elements.map(\.foundation)
    case .text(let text): text
    case .integer(let value): value
    case .double(let value): value
    case .boolean(let value): value
    }
  }
}

/// The same document as Foundation's `JSONDecoder` sees it. (`JSONSerialization` rounds doubles on the way through decimal numbers.)
struct DecodedTree: DecodableWithConfiguration {
  var tree: JSONTree

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder, configuration shape: JSONTree) throws {
    switch shape {
    case .object(let members):
      let container = try decoder.container(keyedBy: Name.self)
      guard container.allKeys.count == members.count else { throw JSONFailure("other members") }
      tree = .object(
        try members.map { member in
          let name = Name(stringValue: member.name)
          return JSONTree.Member(
            name: member.name, value: try container.decode(DecodedTree.self, forKey: name, configuration: member.value).tree)
        })
    case .array(let elements):
      var container = try decoder.unkeyedContainer()
      tree = .array(try elements.map { try container.decode(DecodedTree.self, configuration: $0).tree })
      guard container.isAtEnd else { throw JSONFailure("more elements") }
    case .text: tree = .text(try decoder.singleValueContainer().decode(String.self))
    case .integer: tree = .integer(try decoder.singleValueContainer().decode(Int64.self))
    case .double: tree = .double(try decoder.singleValueContainer().decode(Double.self))
    case .boolean: tree = .boolean(try decoder.singleValueContainer().decode(Bool.self))
    }
  }
}

extension Sampler {
  mutating func tree(depth: Int = 0) -> JSONTree {
    switch whole(0...(depth < 5 ? 7 : 4)) {
    case 0: .integer(integer())
    case 1: .double(double())
    case 2: .boolean(bool())
    case 3, 4: .text(text())
    case 5, 6: object(depth: depth)
    default: .array(list(atMost: 5) { $0.tree(depth: depth + 1) })
    }
  }

  mutating func object(depth: Int = 0) -> JSONTree {
    var names = Set<String>()
    let drawn = list(atMost: 6) { JSONTree.Member(name: $0.text(), value: $0.tree(depth: depth + 1)) }
    return .object(drawn.filter { names.insert($0.name).inserted })
  }
}
