extension Topic {
  /// The service that reports this topic's unreadable records as dead letters. Several services read a topic; one letter is enough.
  public var reporter: String {
    switch self {
    case .portfolio: "segmentation"
    case .segments, .inbound, .deliveries: "conversation"
    case .outreach, .outcomes: "dispatch"
    case .handoffs, .decisions, .metrics, .strategy, .keys, .clock, .deadLetters: "metrics"
    case .metricDeltas: "metrics.totals"
    }
  }
}
