public import Language

/// A reply with its true labels, and how it was read.
public struct LabelledReading: Hashable, Sendable {
  public var own: Understanding
  /// Nil where the model gave no answer that can be read.
  public var model: ModelReading?
  public var gold: Set<Intent>

  public init(own: Understanding, model: ModelReading?, gold: Set<Intent>) {
    self.own = own
    self.model = model
    self.gold = gold
  }

  /// Greetings and thanks count only where they stand alone.
  static let polite: Set<Intent> = [.greeting, .thanks]

  /// The labels that count: the true ones, and those given.
  func counted(_ given: Understanding) -> (gold: Set<Intent>, given: Set<Intent>) {
    let found = Set(given.intents.map(\.intent))
    let isPolite = gold.isSubset(of: LabelledReading.polite)
    return isPolite ? (gold, found) : (gold.subtracting(LabelledReading.polite), found.subtracting(LabelledReading.polite))
  }
}
