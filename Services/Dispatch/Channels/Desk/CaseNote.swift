public import Models

/// A case as a note that an agent reads in half a minute.
public enum CaseNote {
  public static func text(_ request: HandoffRequested) -> String {
    let brief = request.brief
    var lines = ["**\(title(request.reason))** · \(request.stage.rawValue)" + (request.channel.map { " · \($0.rawValue)" } ?? ""), "", "**\(brief.suggestion)**"]
    for (heading, list) in [
      ("What is owed", brief.facts), ("What happened", brief.history), ("Promises", brief.promises), ("Understood", brief.understood),
      ("What you may offer", brief.limits), ("Last words", brief.transcript),
    ] where !list.isEmpty { lines += ["", "**\(heading)**"] + list.map { "- \($0)" } }
    return lines.joined(separator: "\n")
  }

  /// `customerAsked` as “Customer asked”.
  private static func title(_ reason: HandoffReason) -> String {
    let words = reason.rawValue.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
