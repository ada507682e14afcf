import Foundation

extension [String: String] {
  /// The variable, or what the file holds that `NAME_FILE` names, without its last line break; nil where neither says anything.
  public func valueOrFile(_ name: String) -> String? {
    if let value = self[name], !value.isEmpty { return value }
    guard let path = self["\(name)_FILE"], !path.isEmpty, let content = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let trimmed = content.hasSuffix("\n") ? String(content.dropLast()) : content
    return trimmed.isEmpty ? nil : trimmed
  }

  /// A secret that others sign or seal with too; while it is being changed `NAME_OLD` is the one before. Nil where it is not set.
  public func secret(_ name: String) -> Secret? { valueOrFile(name).map { Secret($0, before: valueOrFile("\(name)_OLD")) } }
}
