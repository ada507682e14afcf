import Models

/// One JSON object of texts.
struct JSONText {
  private var writer = JSONWriter(reservingBytes: 256)

  init() { writer.beginObject() }

  mutating func add(_ name: String, _ value: String) {
    writer.key(name)
    writer.string(value)
  }

  var finished: String {
    var closing = writer
    closing.endObject()
    return String(decoding: closing.bytes, as: UTF8.self)
  }
}
