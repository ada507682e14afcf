import Models

/// One JSON object of texts.
struct JSONText: ~Copyable {
  private var writer = JSONWriter(reservingBytes: 256)

  init() { writer.beginObject() }

  mutating func add(_ name: String, _ value: String) {
    writer.key(name)
    writer.string(value)
  }

  var finished: String {
    String(decoding: writer.bytes + [UInt8(ascii: "}")], as: UTF8.self)
  }
}
