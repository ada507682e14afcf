/// One value that was read from Avro's binary encoding. A union shows as the branch that was taken.
public enum AvroValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case int(Int32)
  case long(Int64)
  case float(Float)
  case double(Double)
  case bytes([UInt8])
  case string(String)
  case decimal(AvroDecimal)
  case record(AvroRecord)
  case enumeration(String)
  case array([AvroValue])
  case map([String: AvroValue])
  case fixed([UInt8])
}

/// The value is `unscaled` × 10^-`scale`.
public struct AvroDecimal: Hashable, Sendable {
  public var unscaled: Int128
  public var scale: Int

  public init(unscaled: Int128, scale: Int) {
    self.unscaled = unscaled
    self.scale = scale
  }
}

/// The fields of a record, in the order of its schema.
public struct AvroRecord: Hashable, Sendable {
  public struct Field: Hashable, Sendable {
    public var name: String
    public var value: AvroValue

    public init(name: String, value: AvroValue) {
      self.name = name
      self.value = value
    }
  }

  /// With its namespace.
  public var name: String
  public var fields: [Field]

  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// Nil where the record has no such field; a field that is there and empty is `.null`.
  public subscript(name: String) -> AvroValue? { fields.first { $0.name == name }?.value }
}
