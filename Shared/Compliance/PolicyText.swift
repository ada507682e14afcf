import Models

/// Packs for people to read.
public enum PolicyText {
  public static let notice = "Not legal advice: research and cautious policies. Have counsel in each place approve them before use."

  /// Every rule of a pack with its source, as plain text.
  public static func page(for asked: String, pack: Pack) -> String {
    var lines = ["\(asked): \(pack.name)", notice]
    let merged = zip(pack.sources, pack.versions).map { "\($0) \($1)" }.joined(separator: ", ")
    lines.append("profile \(pack.profile.word); merged from \(merged)")
    if pack.jurisdiction != asked {
      lines.append("There is no pack for \(asked); the rules of \(pack.jurisdiction) are used. That is no permission: have them checked.")
    }
    for rule in pack.rules { lines.append(contentsOf: ["", contentsOf(rule)]) }
    return lines.joined(separator: "\n")
  }

  private static func contentsOf(_ rule: PolicyRule) -> String {
    var lines = ["\(rule.id)  [\(rule.type), \(rule.basis.word), \(rule.confidence.word)]", "  \(rule.summary)"]
    let channels = rule.media == .all ? "all" : rule.media.words.map(\.word).joined(separator: ", ")
    if !channels.isEmpty { lines.append("  channels: \(channels)") }
    if let from = rule.effectiveFrom { lines.append("  in force from \(from)") }
    if let to = rule.effectiveTo { lines.append("  until \(to)") }
    if let interpretation = rule.interpretation { lines.append("  reading: \(interpretation)") }
    lines.append("  source: \(rule.citation)\(rule.sourceURL.isEmpty ? "" : " <\(rule.sourceURL)>")")
    return lines.joined(separator: "\n")
  }
}
