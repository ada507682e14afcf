import LanguageModel
import Models

/// The body of a call to `chat/completions`.
enum ChatRequest {
  /// Wording may vary; reading and summing up may not.
  private static let wordingTemperature = 0.7

  static func body(_ request: ModelRequest, model: String, usesSchema: Bool) -> [UInt8] {
    var writer = JSONWriter(reservingBytes: 8192)
    writer.beginObject()
    writer.member("model", model)
    writer.member("messages", request.messages) { $1.write(to: &$0) }
    writer.member("max_tokens", request.tokensMax)
    writer.member("temperature", request.purpose == .rephrasing ? wordingTemperature : 0)
    writer.member("stream", false)
    if usesSchema, let schema = request.schema {
      writer.key("response_format")
      writer.beginObject()
      writer.member("type", "json_schema")
      writer.key("json_schema")
      writer.beginObject()
      writer.member("name", request.purpose.rawValue)
      writer.member("strict", true)
      writer.key("schema")
      writer.raw(Array(schema.utf8))
      writer.endObject()
      writer.endObject()
    }
    writer.endObject()
    return writer.bytes
  }
}
