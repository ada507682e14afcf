import Models

/// How long a topic keeps its records, and why.
public enum Retention: Hashable, Sendable {
  /// The latest record of each key for ever.
  case latest
  /// Every record for so many days.
  case days(Int)

  /// Kafka's own settings.
  var settings: [String: String] {
    switch self {
    case .latest: ["cleanup.policy": "compact"]
    case .days(let days): ["cleanup.policy": "delete", "retention.ms": String(days * 86_400_000)]
    }
  }

  /// In words for a table.
  public var text: String {
    switch self {
    case .latest: "latest of each key"
    case .days(let days): "\(days) days"
    }
  }
}

extension Topic {
  /// The retention that `cordial topics create` sets. Nothing that Cordial needs to go on rests on it: what a service knows is in its own state.
  public var retention: Retention {
    if isCompacted { return .latest }
    return switch self {
    case .portfolio, .deadLetters: .days(90)
    case .clock, .metricDeltas: .days(7)
    default: .days(400)
    }
  }

  /// Why it is kept so long and no longer, in a sentence for people.
  public var retentionReason: String {
    switch self {
    case .portfolio:
      "Names, addresses and debts of which the business has the truth. A service that stood still for longer would miss events; replaying another strategy goes back as far."
    case .segments: "Where each customer stands now. A CRM that starts anew reads all of it."
    case .outreach: "What was asked to be sent, word for word: evidence for a complaint about it. A year and a month, so that last year's are there at an audit."
    case .deliveries: "What was sent, when, and whether it arrived: evidence for the limits on contacts."
    case .inbound: "What customers said: evidence for opt-outs, disputes and promises."
    case .outcomes: "What was agreed. A CRM that was away for long catches up."
    case .handoffs: "Which cases a person got, with what was known."
    case .decisions: "Why each contact was made or not: for auditors, `cordial explain` and `cordial evaluate`."
    case .metrics: "The figures of every window, for dashboards and reports of any year."
    case .strategy: "The strategy in force and what was learned; every copy reads all of it at its start."
    case .keys: "What opens the sealed personal data of each customer. A key lives until `cordial forget` erases it."
    case .clock: "Rehearsals only."
    case .deadLetters: "Time to mend what was wrong and to replay."
    case .metricDeltas: "Read by the metrics service itself within seconds; a week is the longest that it may stand still."
    }
  }
}
