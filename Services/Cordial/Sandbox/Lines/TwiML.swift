/// The part of TwiML that a phone needs: what is said, and where what is heard goes.
struct TwiML: Hashable {
  /// Everything that is said before the phone listens; without a `Gather`, all of it.
  private(set) var said = ""
  /// The address of the first `Gather`; nil where nothing listens.
  private(set) var action: String?

  init(_ document: String) {
    var rest = document[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("Gather") {
        action = TwiML.attribute("action", of: tag)
        if tag.hasSuffix("/") { return }
      } else if tag == "/Gather" {
        return
      } else if tag.hasPrefix("Say"), !tag.hasSuffix("/") {
        let words = TwiML.plain(rest.prefix { $0 != "<" })
        said += said.isEmpty ? words : " \(words)"
      }
    }
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.firstRange(of: "\(name)=\"")?.upperBound else { return nil }
    return plain(tag[start...].prefix { $0 != "\"" })
  }

  private static func plain(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")].reduce(String(text)) { text, escape in
      text.split(separator: escape.0, omittingEmptySubsequences: false).joined(separator: escape.1)
    }
  }
}
