/// A value as Avro writes it, by the specification and without our decoder's help.
package indirect enum Wire: Sendable {
  /// The empty branch of a field that may be empty.
  case null
  case whole(Int64)
  case text(String)
  case flag(Bool)
  case blob([UInt8])
  /// With eight digits after the point, as in `-12.5`.
  case decimal(String)
  case list([Wire])
  case record([Wire])
  /// A field that can't be empty: no branch before it.
  case always(Wire)

  /// The bytes without a branch before them.
  package var bytes: [UInt8] {
    switch self {
    case .null: []
    case .whole(let value): Wire.zigzag(value)
    case .text(let text): Wire.zigzag(Int64(text.utf8.count)) + Array(text.utf8)
    case .flag(let value): [value ? 1 : 0]
    case .blob(let bytes): Wire.zigzag(Int64(bytes.count)) + bytes
    case .decimal(let text): Wire.blob(Wire.twosComplement(text)).bytes
    case .list(let values): (values.isEmpty ? [] : Wire.zigzag(Int64(values.count)) + values.flatMap(\.bytes)) + [0]
    case .record(let fields): fields.flatMap(\.field)
    case .always(let value): value.bytes
    }
  }

  /// As a field of a record: `["null", …]` but for `always`.
  private var field: [UInt8] {
    switch self {
    case .null: [0]
    case .always(let value): value.bytes
    default: [2] + bytes
    }
  }

  package static func zigzag(_ value: Int64) -> [UInt8] {
    var rest = UInt64(bitPattern: value << 1 ^ value >> 63)
    var bytes: [UInt8] = []
    while rest > 0x7f {
      bytes.append(UInt8(rest & 0x7f) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  private static func twosComplement(_ text: String) -> [UInt8] {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let decimals = parts.count > 1 ? parts[1] : ""
    var rest: Int128 = Int128(parts[0] + decimals + String(repeating: "0", count: 8 - decimals.count)) ?? 0
    var bytes: [UInt8] = []
    repeat {
      bytes.insert(UInt8(truncatingIfNeeded: rest), at: 0)
      rest >>= 8
    } while !((rest == 0 && bytes[0] < 0x80) || (rest == -1 && bytes[0] >= 0x80))
    return bytes
  }
}
