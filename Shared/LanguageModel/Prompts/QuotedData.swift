import Models

/// Data for a prompt: a JSON object in which nothing can end the text, start another message or pass for a chat template's marks.
enum QuotedData {
  /// Members in their order; those that are nil are left out.
  static func object(_ members: KeyValuePairs<String, String?>) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in members {
      guard let value else { continue }
      writer.key(name)
      writer.string(value)
    }
    writer.endObject()
    return withoutMarks(writer.bytes)
  }

  static func list(_ values: [String]) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    for value in values { writer.string(value) }
    writer.endArray()
    let bytes = writer.bytes
    return "[\(withoutMarks(Array(bytes.dropFirst().dropLast())))]"
  }

  /// Angle and square brackets, of which chat templates make their marks ("<|im_start|>", "[INST]"), are written as escapes: inside the
  /// braces of an object of texts they stand in texts only.
  private static func withoutMarks(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 32)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): result += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): result += Array("\\u003e".utf8)
      case UInt8(ascii: "["): result += Array("\\u005b".utf8)
      case UInt8(ascii: "]"): result += Array("\\u005d".utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
