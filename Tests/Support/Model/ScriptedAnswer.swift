internal import Foundation

/// One way in which a model's endpoint behaves.
public enum ScriptedAnswer: Sendable {
  /// A chat completion with that text.
  case text(String)
  /// That body as it stands.
  case body(String, status: Int = 200, headers: [String: String] = [:])
  /// So many bytes of a text that would be a chat completion, with their number said before or not.
  case large(bytes: Int, isAnnounced: Bool)
  /// Takes the request and says nothing.
  case silence
  /// Sends a byte now and then and never ends.
  case trickle
  /// Sends as much as is taken and never ends.
  case flood
  /// Breaks off after the head and a few bytes.
  case closes

  /// A chat completion as endpoints write it.
  ///
  /// - Parameter ending: `stop`, `length`, `content_filter`.
  public static func completion(_ text: String, ending: String = "stop", model: String = "scripted", tokens: Int = 42) -> String {
    """
    {"id":"chatcmpl-1","object":"chat.completion","created":1772452800,"model":\(quoted(model)),\
    "choices":[{"index":0,"message":{"role":"assistant","content":\(quoted(text)),"refusal":null},"logprobs":null,"finish_reason":"\(ending)"}],\
    "usage":{"prompt_tokens":\(tokens / 2),"completion_tokens":\(tokens - tokens / 2),"total_tokens":\(tokens)}}
    """
  }

  private static func quoted(_ text: String) -> String {
    (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
