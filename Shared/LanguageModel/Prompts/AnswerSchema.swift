import Language
import Models

/// The shape that a model's reading must have.
enum AnswerSchema {
  /// JSON schema of `{"intents":[{"label":"pay_now","confidence":0.9}],"sentiment":"neutral"}`. It has no bounds on numbers and lengths:
  /// some endpoints refuse a whole request for them, and the reading is checked in any case.
  static let reading: String = {
    var writer = JSONWriter(reservingBytes: 2048)
    object(&writer, ["intents", "sentiment"]) { writer in
      writer.key("intents")
      writer.beginObject()
      writer.member("type", "array")
      writer.key("items")
      object(&writer, ["label", "confidence"]) { writer in
        choice(&writer, "label", Intent.allCases.map(\.rawValue))
        writer.key("confidence")
        writer.beginObject()
        writer.member("type", "number")
        writer.endObject()
      }
      writer.endObject()
      choice(&writer, "sentiment", Sentiment.allCases.map(\.rawValue))
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }()

  private static func object(_ writer: inout JSONWriter, _ required: [String], _ properties: (inout JSONWriter) -> Void) {
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    properties(&writer)
    writer.endObject()
    writer.key("required")
    writer.beginArray()
    for name in required { writer.string(name) }
    writer.endArray()
    writer.member("additionalProperties", false)
    writer.endObject()
  }

  private static func choice(_ writer: inout JSONWriter, _ name: String, _ choices: [String]) {
    writer.key(name)
    writer.beginObject()
    writer.member("type", "string")
    writer.member("enum", choices)
    writer.endObject()
  }
}
