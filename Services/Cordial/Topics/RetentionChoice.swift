/// Other times than the standard ones, as `cordial topics create --retention TOPIC=DAYS` takes them.
public enum RetentionChoice {
  /// What is wrong with a choice, in a sentence.
  public struct Mistake: Error, Hashable, Sendable {
    public var sentence: String
  }

  /// - Throws: a sentence that names the choice that is none, the topic that does not exist or that is kept by key.
  public static func apply(_ choices: [String], to plan: [TopicPlan]) throws(Mistake) -> [TopicPlan] {
    var plan = plan
    for choice in choices {
      let parts = choice.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let days = Int(parts[1]), (1...36_500).contains(days) else {
        throw Mistake(sentence: "--retention is “\(choice)”; it must be TOPIC=DAYS with 1 to 36,500 days, such as collections.decisions=1200")
      }
      guard let index = plan.firstIndex(where: { $0.name == parts[0] }) else {
        throw Mistake(sentence: "--retention names “\(parts[0])”, which is no topic of Cordial's")
      }
      guard case .days = plan[index].retention else {
        throw Mistake(sentence: "--retention names \(parts[0]), of which the latest record of each key is kept for ever; cut off, it would lose what is known")
      }
      plan[index].retention = .days(days)
    }
    return plan
  }
}
