import Bytes
import Models

/// In which language and under which strategy something happened.
public struct Setting: Hashable, Sendable {
  /// The first part of a BCP 47 tag: `es` for `es-CO`, so that figures stay few.
  public var language: String?
  public var strategyVersion: String?

  public init(language: String? = nil, strategyVersion: String? = nil) {
    self.language = language
    self.strategyVersion = strategyVersion
  }

  /// - Parameter tag: a whole BCP 47 tag.
  init(tag: String, strategyVersion: String) {
    // Most tags are the language alone.
    language = tag.utf8.count <= 3 ? tag : tag.split(separator: "-").first.map(String.init) ?? tag
    self.strategyVersion = strategyVersion
  }
}

// Most settings are the one before once more: then a single byte is written.

extension ByteWriter {
  mutating func setting(_ setting: Setting, after last: inout Setting) {
    flag(setting == last)
    guard setting != last else { return }
    last = setting
    optional(setting.language) { $0.text($1) }
    optional(setting.strategyVersion) { $0.text($1) }
  }
}

/// What reading a stored history depends on.
struct StoredLayout {
  /// As written now.
  static let newest: UInt8 = 4

  private let version: UInt8
  fileprivate var last = Setting()

  /// Nil for a layout that nobody knows.
  init?(_ version: UInt8) {
    guard (2...StoredLayout.newest).contains(version) else { return nil }
    self.version = version
  }

  /// Choices of variants.
  var hasChoices: Bool { version >= 3 }
  /// Settings, prices and calls to language models.
  var hasSettings: Bool { version >= 4 }
}

extension ByteReader {
  mutating func setting(_ layout: inout StoredLayout) throws(Broken) -> Setting {
    guard layout.hasSettings else { return Setting() }
    if try flag() { return layout.last }
    layout.last = Setting(
      language: try optional { reader throws(Broken) in try reader.text() },
      strategyVersion: try optional { reader throws(Broken) in try reader.text() })
    return layout.last
  }

  mutating func modelCall(_ layout: StoredLayout) throws(Broken) -> ModelCallFact? {
    guard layout.hasSettings, try flag() else { return nil }
    return ModelCallFact(purpose: try choice(), verdict: try choice(), milliseconds: Int(try signed()))
  }

  mutating func price(_ layout: StoredLayout) throws(Broken) -> Money? {
    guard layout.hasSettings, try flag() else { return nil }
    return try money()
  }
}
