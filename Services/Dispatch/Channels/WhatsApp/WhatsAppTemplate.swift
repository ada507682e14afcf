public import Models

/// A message template that Meta has approved: its words are fixed but for numbered places.
///
/// Whoever words a message knows nothing of templates. Here its finished text is held against the approved ones: where one says exactly these
/// words, what stands in its places becomes the parameters, and the customer reads what was reviewed; where none does, nothing is sent.
public struct WhatsAppTemplate: Hashable, Sendable {
  public var name: String
  /// As Meta writes it: `es_CO`, `pt_BR`, `en`.
  public var language: String
  /// With `{{1}}`, `{{2}}`, … in order.
  public var body: String

  public init(name: String, language: String, body: String) {
    self.name = name
    self.language = language
    self.body = body
  }

  public struct Filled: Hashable, Sendable {
    public var name: String
    public var language: String
    public var parameters: [String]

    func members(to writer: inout JSONWriter) {
      writer.member("name", name)
      writer.object("language") {
        $0.member("policy", "deterministic")
        $0.member("code", language)
      }
      guard !parameters.isEmpty else { return }
      writer.member("components", [parameters]) { writer, parameters in
        writer.beginObject()
        writer.member("type", "body")
        writer.member("parameters", parameters) { writer, text in
          writer.beginObject()
          writer.member("type", "text")
          writer.member("text", text)
          writer.endObject()
        }
        writer.endObject()
      }
    }
  }

  /// The template with its places filled, where it says that text in that language (a template of the language alone serves every country).
  public func filled(saying text: String, in tag: String) -> Filled? {
    let asked = tag.replacing("-", with: "_")
    guard language == asked || language == asked.prefix(while: { $0 != "_" }) else { return nil }
    return values(in: text).map { Filled(name: name, language: language, parameters: $0) }
  }

  /// What stands in the places; nil where the fixed words are others, or a place holds nothing or a line break, which Meta refuses.
  func values(in text: String) -> [String]? {
    var fixed: [Substring] = []
    var rest = body[...]
    var place = 1
    while let range = rest.firstRange(of: "{{\(place)}}") {
      fixed.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
      place += 1
    }
    fixed.append(rest)
    guard let first = fixed.first, text.hasPrefix(first) else { return nil }
    guard fixed.count > 1 else { return text == body ? [] : nil }
    var left = text.dropFirst(first.count)
    var values: [String] = []
    for (index, words) in fixed.enumerated().dropFirst() {
      let isLast = index == fixed.count - 1
      if words.isEmpty, isLast {
        values.append(String(left))
        left = ""
      } else if isLast {
        guard left.hasSuffix(words) else { return nil }
        values.append(String(left.dropLast(words.count)))
        left = ""
      } else {
        guard !words.isEmpty, let range = left.firstRange(of: words) else { return nil }
        values.append(String(left[..<range.lowerBound]))
        left = left[range.upperBound...]
      }
    }
    return values.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isNewline) } ? values : nil
  }
}

extension WhatsAppTemplate {
  /// Reads `[{"name":…,"language":…,"body":…}]`: the file that the operator mounts.
  public static func list(_ bytes: [UInt8]) throws(JSONFailure) -> [WhatsAppTemplate] {
    var reader = JSONReader(bytes)
    let templates = try reader.list { reader throws(JSONFailure) in
      var template = WhatsAppTemplate(name: "", language: "", body: "")
      try reader.beginObject()
      while let member = try reader.nextKey() {
        switch member {
        case "name": template.name = try reader.string()
        case "language": template.language = try reader.string()
        case "body": template.body = try reader.string()
        default: try reader.skip()
        }
      }
      guard !template.name.isEmpty, !template.language.isEmpty, !template.body.isEmpty else {
        throw reader.failure("a template needs a name, a language and a body")
      }
      return template
    }
    try reader.end()
    return templates
  }
}
