extension AvroSchemas {
  /// The type in the specification's Parsing Canonical Form: only what decides how bytes are read.
  func canonicalForm(of name: String) -> String {
    var written: Set<String> = []
    return canonical(.named(name), &written)
  }

  private func canonical(_ type: AvroType, _ written: inout Set<String>) -> String {
    switch type {
    case .null: return "\"null\""
    case .boolean: return "\"boolean\""
    case .int: return "\"int\""
    case .long: return "\"long\""
    case .float: return "\"float\""
    case .double: return "\"double\""
    case .bytes, .decimal: return "\"bytes\""
    case .string: return "\"string\""
    case .array(let items): return "{\"type\":\"array\",\"items\":\(canonical(items, &written))}"
    case .map(let values): return "{\"type\":\"map\",\"values\":\(canonical(values, &written))}"
    case .union(let branches): return "[" + branches.map { canonical($0, &written) }.joined(separator: ",") + "]"
    case .named(let name):
      guard let definition = self.type(name), written.insert(name).inserted else { return "\"\(name)\"" }
      return canonical(name, definition, &written)
    }
  }

  private func canonical(_ name: String, _ definition: AvroNamedType, _ written: inout Set<String>) -> String {
    switch definition {
    case .record(let fields):
      let parts = fields.map { "{\"name\":\"\($0.name)\",\"type\":\(canonical($0.type, &written))}" }
      return "{\"name\":\"\(name)\",\"type\":\"record\",\"fields\":[\(parts.joined(separator: ","))]}"
    case .enumeration(let symbols):
      return "{\"name\":\"\(name)\",\"type\":\"enum\",\"symbols\":[\(symbols.map { "\"\($0)\"" }.joined(separator: ","))]}"
    case .fixed(let size, _): return "{\"name\":\"\(name)\",\"type\":\"fixed\",\"size\":\(size)}"
    }
  }
}

extension String {
  /// CRC-64-AVRO, the Rabin fingerprint of the specification.
  var avroFingerprint: UInt64 {
    utf8.reduce(AvroRabin.empty) { $0 >> 8 ^ AvroRabin.table[Int(($0 ^ UInt64($1)) & 0xff)] }
  }
}

private enum AvroRabin {
  static let empty: UInt64 = 0xc15d_213a_a4d7_a795
  static let table: [UInt64] = (0..<256).map { index in
    (0..<8).reduce(UInt64(index)) { value, _ in value >> 1 ^ (empty & (0 &- (value & 1))) }
  }
}

extension UInt64 {
  /// 16 hexadecimal digits.
  var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
