import Models

/// Reads the types that one schema file defines, those inside others included.
struct AvroDefinitions {
  private(set) var types: [String: AvroNamedType] = [:]
  private static let depthMax = 64

  /// - Throws: the first thing that is wrong with the file.
  mutating func read(_ bytes: [UInt8]) throws(AvroFailure) {
    let root: DocumentNode
    do throws(JSONFailure) {
      var reader = JSONReader(bytes)
      root = try reader.node()
      try reader.end()
    } catch {
      throw AvroFailure(path: "the schema", reason: "is no JSON: \(error)")
    }
    _ = try type(root, namespace: "", place: "the schema", depth: 0)
  }

  private mutating func type(_ node: DocumentNode, namespace: String, place: String, depth: Int) throws(AvroFailure) -> AvroType {
    guard depth < Self.depthMax else { throw AvroFailure(path: place, reason: "is nested more than \(Self.depthMax) deep") }
    switch node.value {
    case .text(let name): return Self.reference(name, namespace)
    case .list(let branches):
      var types: [AvroType] = []
      for branch in branches { types.append(try type(branch, namespace: namespace, place: place, depth: depth + 1)) }
      guard !types.isEmpty else { throw AvroFailure(path: place, reason: "is a union without branches") }
      return .union(types)
    case .object: return try object(SchemaObject(node, place), namespace: namespace, depth: depth)
    default: throw AvroFailure(path: place, reason: "\(node.kind) is no type; a type is a name, a list or an object")
    }
  }

  private mutating func object(_ object: SchemaObject, namespace: String, depth: Int) throws(AvroFailure) -> AvroType {
    guard let kind = object.node("type") else { throw AvroFailure(path: object.place, reason: "has no “type”") }
    // {"type": {…}} and {"type": ["null", …]} are just the type inside.
    guard case .text(let name) = kind.value else { return try type(kind, namespace: namespace, place: object.place, depth: depth + 1) }
    switch name {
    case "record", "error": return try record(object, namespace, depth)
    case "enum":
      let full = try object.fullName(namespace).full
      types[full] = .enumeration(try object.texts("symbols"))
      return .named(full)
    case "fixed":
      let full = try object.fullName(namespace).full
      let size = try object.whole("size") ?? -1
      guard (0...Int64(1 << 20)).contains(size) else { throw AvroFailure(path: full, reason: "needs a “size” from 0 to 1,048,576") }
      types[full] = .fixed(size: Int(size), scale: try object.scale())
      return .named(full)
    case "array", "map":
      let key = name == "array" ? "items" : "values"
      guard let inner = object.node(key) else { throw AvroFailure(path: object.place, reason: "is \(name) without “\(key)”") }
      let type = try type(inner, namespace: namespace, place: object.place, depth: depth + 1)
      return name == "array" ? .array(type) : .map(type)
    case "bytes": return try object.scale().map { .decimal(scale: $0) } ?? .bytes
    default: return Self.reference(name, namespace)
    }
  }

  private mutating func record(_ object: SchemaObject, _ namespace: String, _ depth: Int) throws(AvroFailure) -> AvroType {
    let name = try object.fullName(namespace)
    guard case .list(let nodes)? = object.node("fields")?.value else {
      throw AvroFailure(path: name.full, reason: "needs a list of “fields”")
    }
    var fields: [AvroNamedType.Field] = []
    for node in nodes {
      let field = SchemaObject(node, name.full)
      guard let fieldName = field.text("name") else { throw AvroFailure(path: name.full, reason: "has a field without a “name”") }
      guard let fieldType = field.node("type") else { throw AvroFailure(path: "\(name.full).\(fieldName)", reason: "has no “type”") }
      let type = try type(fieldType, namespace: name.namespace, place: "\(name.full).\(fieldName)", depth: depth + 1)
      fields.append(AvroNamedType.Field(name: fieldName, type: type))
    }
    types[name.full] = .record(fields)
    return .named(name.full)
  }

  /// Fineract's files write `"bigdecimal"` for what its build replaces by bytes with 20 digits, 8 of them after the point
  /// (fineract-avro-schemas, avro-templates/bigdecimal.avsc).
  private static func reference(_ name: String, _ namespace: String) -> AvroType {
    if let primitive = AvroType.primitives[name] { return primitive }
    if name == "bigdecimal" { return .decimal(scale: 8) }
    return .named(name.contains(".") || namespace.isEmpty ? name : "\(namespace).\(name)")
  }
}

/// The members of one object of a schema.
private struct SchemaObject {
  let place: String
  private let members: [DocumentNode.Member]

  init(_ node: DocumentNode, _ place: String) {
    self.place = place
    if case .object(let members) = node.value { self.members = members } else { members = [] }
  }

  func node(_ name: String) -> DocumentNode? { members.first { $0.name == name }?.node }

  func text(_ name: String) -> String? {
    guard case .text(let text)? = node(name)?.value else { return nil }
    return text
  }

  func whole(_ name: String) throws(AvroFailure) -> Int64? {
    guard let node = node(name) else { return nil }
    guard case .whole(let value) = node.value else { throw AvroFailure(path: place, reason: "“\(name)” must be a whole number") }
    return value
  }

  func texts(_ name: String) throws(AvroFailure) -> [String] {
    guard case .list(let nodes)? = node(name)?.value else { throw AvroFailure(path: place, reason: "needs a list of “\(name)”") }
    return nodes.compactMap { node in if case .text(let text) = node.value { text } else { nil } }
  }

  /// Digits after the point where the type is a decimal number; other logical types are read as what is beneath them.
  func scale() throws(AvroFailure) -> Int? {
    guard text("logicalType") == "decimal" else { return nil }
    let scale = try whole("scale") ?? 0
    guard (0...38).contains(scale) else { throw AvroFailure(path: place, reason: "a decimal's “scale” must be from 0 to 38") }
    return Int(scale)
  }

  func fullName(_ enclosing: String) throws(AvroFailure) -> (full: String, namespace: String) {
    guard let name = text("name"), !name.isEmpty else {
      throw AvroFailure(path: place, reason: "a \(text("type") ?? "type") needs a “name”")
    }
    if let dot = name.lastIndex(of: ".") { return (name, String(name[..<dot])) }
    let namespace = text("namespace") ?? enclosing
    return (namespace.isEmpty ? name : "\(namespace).\(name)", namespace)
  }
}
