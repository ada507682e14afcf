/// How far a topic has been read and published, as lines of text: `external-events 3 1042` says that partition 3 goes on at offset 1042.
public struct ReadingProgress: Hashable, Sendable {
  public let topic: String
  private var next: [Int32: Int64] = [:]

  public init(topic: String) { self.topic = topic }

  /// Nil where a line is something else, or speaks of another topic: whoever goes on there would leave messages out.
  public init?(_ text: String, topic: String) {
    self.topic = topic
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, words[0] == topic, let partition = Int32(words[1]), let offset = Int64(words[2]), partition >= 0, offset >= 0
      else {
        return nil
      }
      next[partition] = offset
    }
  }

  public var text: String { next.sorted { $0.key < $1.key }.map { "\(topic) \($0.key) \($0.value)\n" }.joined() }

  /// Whether the record was published in an earlier run.
  public func isBehind(_ partition: Int32, _ offset: Int64) -> Bool { next[partition].map { offset < $0 } ?? false }

  /// Whether the topic ends before what was read of it: it was made anew since, and offsets mean other messages.
  public func isAhead(_ partition: Int32, ofEnd offset: Int64) -> Bool { next[partition].map { offset < $0 } ?? false }

  public mutating func pass(_ partition: Int32, _ offset: Int64) { next[partition] = max(next[partition] ?? 0, offset + 1) }
}
