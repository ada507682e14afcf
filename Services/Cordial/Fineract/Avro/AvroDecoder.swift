/// Decodes one record by its schema into a tree of values. Any bytes end in a value or a sentence: nothing traps, and what is built is bounded.
struct AvroDecoder {
  private static let depthMax = 64
  /// Values of one message at the most: an array of empty values could otherwise announce any number of them.
  private static let valuesMax = 1_000_000

  private let schemas: AvroSchemas
  private var reader: AvroReader
  private var valuesLeft = AvroDecoder.valuesMax

  private init(_ schemas: AvroSchemas, _ reader: AvroReader) {
    self.schemas = schemas
    self.reader = reader
  }

  /// The record that the bytes from `start` on hold, to their end.
  static func decode(_ name: String, from bytes: [UInt8], at start: Int, by schemas: AvroSchemas) throws(AvroFailure) -> AvroRecord {
    try schemas.require(name)
    let short = String(name.split(separator: ".").last ?? "record")
    var decoder = AvroDecoder(schemas, AvroReader(bytes, from: start, record: short))
    let value = try decoder.value(.named(name), depth: 0)
    guard decoder.reader.remaining == 0 else {
      throw decoder.reader.failure("\(decoder.reader.remaining) bytes are left over; the message was written with another schema")
    }
    guard case .record(let record) = value else { throw AvroFailure(path: name, reason: "is no record") }
    return record
  }

  private mutating func value(_ type: AvroType, depth: Int) throws(AvroFailure) -> AvroValue {
    guard depth < Self.depthMax else { throw reader.failure("values are nested more than \(Self.depthMax) deep") }
    guard valuesLeft > 0 else { throw reader.failure("the message holds more than \(Self.valuesMax) values") }
    valuesLeft -= 1
    switch type {
    case .null: return .null
    case .boolean: return .boolean(try reader.boolean())
    case .int: return .int(try reader.int())
    case .long: return .long(try reader.long())
    case .float: return .float(Float(bitPattern: UInt32(truncatingIfNeeded: try reader.little(4))))
    case .double: return .double(Double(bitPattern: try reader.little(8)))
    case .bytes: return .bytes(Array(try reader.counted()))
    case .string: return .string(try reader.string())
    case .decimal(let scale): return .decimal(try decimal(scale) { reader throws(AvroFailure) in try reader.counted() })
    case .array(let items):
      var elements: [AvroValue] = []
      try blocks { decoder throws(AvroFailure) in elements.append(try decoder.value(items, depth: depth + 1)) }
      return .array(elements)
    case .map(let values):
      var members: [String: AvroValue] = [:]
      try blocks { decoder throws(AvroFailure) in
        let key = try decoder.reader.string()
        members[key] = try decoder.value(values, depth: depth + 1)
      }
      return .map(members)
    case .union(let branches):
      let start = reader.position
      let branch = try reader.long()
      guard branch >= 0, branch < Int64(branches.count) else {
        throw reader.failure("branch \(branch) of a union that has \(branches.count)", at: start)
      }
      return try value(branches[Int(branch)], depth: depth + 1)
    case .named(let name): return try named(name, depth: depth)
    }
  }

  private mutating func named(_ name: String, depth: Int) throws(AvroFailure) -> AvroValue {
    switch schemas.type(name) {
    case nil: throw reader.failure("\(name) is not defined")
    case .record(let fields):
      var values: [AvroRecord.Field] = []
      values.reserveCapacity(fields.count)
      for field in fields {
        reader.trail.append(field.name)
        values.append(AvroRecord.Field(name: field.name, value: try value(field.type, depth: depth + 1)))
        reader.trail.removeLast()
      }
      return .record(AvroRecord(name: name, fields: values))
    case .enumeration(let symbols):
      let start = reader.position
      let index = try reader.int()
      guard index >= 0, Int(index) < symbols.count else { throw reader.failure("symbol \(index) of \(symbols.count)", at: start) }
      return .enumeration(symbols[Int(index)])
    case .fixed(let size, let scale):
      guard let scale else { return .fixed(Array(try reader.take(size))) }
      return .decimal(try decimal(scale) { reader throws(AvroFailure) in try reader.take(size) })
    }
  }

  /// Arrays and maps come in blocks, each with a count; a negative count is followed by the block's length in bytes.
  private mutating func blocks(_ element: (inout AvroDecoder) throws(AvroFailure) -> Void) throws(AvroFailure) {
    while true {
      let start = reader.position
      let count = try reader.long()
      if count == 0 { return }
      if count < 0 {
        let length = try reader.long()
        guard length >= 0, length <= Int64(reader.remaining) else {
          throw reader.failure("a block of \(length) bytes is announced where \(reader.remaining) are left", at: start)
        }
      }
      guard count.magnitude <= UInt64(valuesLeft) else {
        throw reader.failure("\(count.magnitude) elements are announced; the most of a message is \(Self.valuesMax)", at: start)
      }
      for _ in 0..<count.magnitude { try element(&self) }
    }
  }

  private mutating func decimal(
    _ scale: Int, _ take: (inout AvroReader) throws(AvroFailure) -> ArraySlice<UInt8>
  ) throws(AvroFailure) -> AvroDecimal {
    let start = reader.position
    let bytes = try take(&reader)
    guard let first = bytes.first else { throw reader.failure("a decimal number has no bytes", at: start) }
    let sign: UInt8 = first >= 0x80 ? 0xff : 0
    let digits = bytes.drop { $0 == sign }
    guard digits.count < 16 else { throw reader.failure("a decimal number of \(bytes.count) bytes is more than any amount", at: start) }
    let unscaled = digits.reduce(Int128(sign == 0 ? 0 : -1)) { $0 << 8 | Int128($1) }
    return AvroDecimal(unscaled: unscaled, scale: scale)
  }
}
