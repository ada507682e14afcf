/// What a schema says of a value. Types with a name are kept by `AvroSchemas` and referred to, so that a type may contain itself.
indirect enum AvroType: Hashable, Sendable {
  case null, boolean, int, long, float, double, bytes, string
  /// A decimal number in two's complement, most significant byte first.
  case decimal(scale: Int)
  case array(AvroType)
  case map(AvroType)
  case union([AvroType])
  case named(String)
}

/// A type with a name.
enum AvroNamedType: Hashable, Sendable {
  struct Field: Hashable, Sendable {
    var name: String
    var type: AvroType
  }

  case record([Field])
  case enumeration([String])
  /// `scale` where the bytes are a decimal number.
  case fixed(size: Int, scale: Int?)
}

extension AvroType {
  static let primitives: [String: AvroType] = [
    "null": .null, "boolean": .boolean, "int": .int, "long": .long, "float": .float, "double": .double, "bytes": .bytes, "string": .string,
  ]

  /// The types with a name that this one refers to.
  var names: [String] {
    switch self {
    case .named(let name): [name]
    case .array(let type), .map(let type): type.names
    case .union(let branches): branches.flatMap(\.names)
    default: []
    }
  }
}

extension AvroNamedType {
  var names: [String] {
    guard case .record(let fields) = self else { return [] }
    return fields.flatMap(\.type.names)
  }
}
