import Foundation
public import Hosting
public import Seals

/// The language model that helps the conversation, where there is one.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `CORDIAL_LLM_URL` | an OpenAI-compatible endpoint up to its version, such as `http://127.0.0.1:8085/v1`; without it no model is asked | none |
/// | `CORDIAL_LLM_MODEL` | the model's name there | required with it |
/// | `CORDIAL_LLM_KEY` or `CORDIAL_LLM_KEY_FILE` | sent as a bearer token and as `api-key`, which Azure reads | none |
/// | `CORDIAL_LLM_MILLISECONDS` | how long a call may take from beginning to end, 100 to 10000 | 1500 |
/// | `CORDIAL_LLM_CALLS_PER_DAY` | calls that this copy makes in a day (UTC) at most, 0 to 100000000 | 100000 |
/// | `CORDIAL_LLM_CALLS_MAX` | calls at the same time, 1 to 1000; further ones are not made | 8 |
/// | `CORDIAL_LLM_SCHEMA` | `on` to hold the model to the answer's JSON schema, `off` for endpoints that know none | `on` |
public struct ModelConfiguration: Sendable {
  /// Of chat completions.
  public var url: String
  public var model: String
  public var key: Secret?
  public var millisecondsMax: Int
  public var callsPerDay: Int
  public var callsMax: Int
  public var usesSchema: Bool

  /// Nil where no endpoint is set. Throws with all mistakes at once.
  public static func read(_ environment: [String: String]) throws(ConfigurationFailure) -> ModelConfiguration? {
    guard let url = environment["CORDIAL_LLM_URL"], !url.isEmpty else { return nil }
    return try ModelConfiguration(url, environment)
  }

  private init(_ url: String, _ environment: [String: String]) throws(ConfigurationFailure) {
    var reader = EnvironmentReader(environment)
    model = reader.required("CORDIAL_LLM_MODEL", "the model's name at the endpoint of CORDIAL_LLM_URL")
    key = environment.valueOrFile("CORDIAL_LLM_KEY").map { Secret($0) }
    millisecondsMax = reader.whole("CORDIAL_LLM_MILLISECONDS", 100...10_000, default: 1_500)
    callsPerDay = reader.whole("CORDIAL_LLM_CALLS_PER_DAY", 0...100_000_000, default: 100_000)
    callsMax = reader.whole("CORDIAL_LLM_CALLS_MAX", 1...1_000, default: 8)
    usesSchema = reader.choice("CORDIAL_LLM_SCHEMA", ["on", "off"], default: "on") == "on"
    self.url = ModelConfiguration.completions(of: url) ?? ""
    var sentences: [String] = []
    // The address is not repeated: somebody may have written a key into it.
    if self.url.isEmpty { sentences.append("CORDIAL_LLM_URL is no address of an endpoint; it must look like http://127.0.0.1:8085/v1") }
    if environment["CORDIAL_LLM_KEY_FILE"].map({ !$0.isEmpty }) == true, key == nil {
      sentences.append("CORDIAL_LLM_KEY_FILE names a file that is empty or can't be read")
    }
    if let key, !ModelConfiguration.fitsHeader(key.text) {
      sentences.append("CORDIAL_LLM_KEY holds characters that no key has; it must be one line of plain ASCII")
    }
    do { try reader.finish() } catch { sentences += error.sentences }
    guard sentences.isEmpty else { throw ConfigurationFailure(sentences: sentences) }
  }

  /// The address with `chat/completions` behind its path; a query, as Azure's version, stays. Nil for what is no address of a server.
  private static func completions(of url: String) -> String? {
    guard var parts = URLComponents(string: url), parts.scheme == "http" || parts.scheme == "https", parts.host?.isEmpty == false,
      parts.user == nil,
      parts.fragment == nil
    else { return nil }
    while parts.path.hasSuffix("/") { parts.path.removeLast() }
    if !parts.path.hasSuffix("/chat/completions") { parts.path += "/chat/completions" }
    return parts.string
  }

  private static func fitsHeader(_ key: String) -> Bool { key.utf8.allSatisfy { (0x21...0x7e).contains($0) } }
}
