import Models

/// Collects the replies that were understood with the least confidence, so that a person can label them.
package struct UnsureReplies {
  package struct Reply: Sendable {
    package var text: String
    /// The day on which it was said.
    package var today: CalendarDate
    package var understanding: Understanding
    /// The confidence of the surest intent, 0-1.
    package var confidence: Double
  }

  private let understander: Understander
  private let confidenceLimit: Double
  private let mostReplies: Int
  private var seen: Set<String> = []
  private var kept: [Reply] = []

  /// - Parameters:
  ///   - confidenceLimit: replies whose surest intent is below it are kept, 0-1.
  ///   - mostReplies: of more replies the least sure are kept.
  package init(_ understander: Understander, below confidenceLimit: Double, mostReplies: Int) {
    self.understander = understander
    self.confidenceLimit = confidenceLimit
    self.mostReplies = mostReplies
  }

  /// Equal texts are kept once; texts without a word are nothing to label.
  package mutating func take(_ text: String, today: CalendarDate) {
    guard text.contains(where: \.isLetter), !seen.contains(text) else { return }
    let understanding = understander.understand(text, Situation(today: today))
    let confidence = understanding.intents.map(\.confidence).max() ?? 0
    guard confidence < confidenceLimit else { return }
    seen.insert(text)
    kept.append(Reply(text: text, today: today, understanding: understanding, confidence: confidence))
    if kept.count >= 2 * max(mostReplies, 512) { cut() }
  }

  /// The least sure first.
  package mutating func leastSure() -> [Reply] {
    cut()
    return kept
  }

  private mutating func cut() {
    kept.sort { ($0.confidence, $0.text) < ($1.confidence, $1.text) }
    if kept.count > mostReplies { kept.removeLast(kept.count - mostReplies) }
    seen = Set(kept.map(\.text))
  }
}
