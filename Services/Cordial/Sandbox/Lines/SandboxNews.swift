/// Something on its way to the dispatch service.
enum SandboxNews: Hashable, Sendable {
  /// In the sandbox's own protocol, many to a webhook.
  case own(WebhookEvent)
  /// In a provider's, each for itself.
  case foreign(ForeignWebhook)
}

/// One webhook.
enum SandboxPost: Hashable, Sendable {
  case own([WebhookEvent])
  case foreign(ForeignWebhook)

  /// What the first of the news make up together, and how many they are; there must be one.
  static func next(of news: [SandboxNews], most: Int) -> (post: SandboxPost, count: Int) {
    if case .foreign(let webhook) = news.first { return (.foreign(webhook), 1) }
    var events: [WebhookEvent] = []
    for case .own(let event) in news.prefix(most).prefix(while: { if case .own = $0 { true } else { false } }) { events.append(event) }
    return (.own(events), events.count)
  }
}
