import Models
import Support

/// Promises: each ends at most once, and is kept only where the money came.
struct PromiseCheck {
  private struct Story {
    var customer: String
    var made: Instant?
    var ends: [(status: PromiseStatus, at: Instant)] = []
    var amount: Money
  }

  private let ledger: [(customer: String, at: Instant, amount: Money)]
  private var stories: [String: Story] = [:]

  init(_ scenario: SystemScenario, _ topics: TopicReading) {
    ledger = scenario.outside.ledger
    for event in topics.events(.outcomes) {
      guard let status = PromiseStatus(rawValue: event.type), let promise = event.data(PromiseOutcome.self) else { continue }
      var story = stories[promise.promiseId] ?? Story(customer: event.header.subject, amount: promise.amount)
      if status == .made { story.made = event.header.time } else { story.ends.append((status, event.header.time)) }
      stories[promise.promiseId] = story
    }
  }

  func judge(_ findings: inout Findings) {
    for (id, story) in stories.sorted(by: { $0.key < $1.key }) {
      guard let made = story.made else {
        findings.fail(.promiseEndsOnce, "\(id) ends and was never made")
        continue
      }
      if story.ends.count > 1 { findings.fail(.promiseEndsOnce, "\(id) of \(story.customer) ends \(story.ends.count) times") }
      for end in story.ends where end.status == .kept {
        // A payment may have been on its way while the promise was made.
        let earliest = made.adding(days: -1)
        let paid = ledger.reduce(0) { sum, payment in
          payment.customer == story.customer && payment.at >= earliest && payment.at <= end.at && payment.amount.currency == story.amount.currency
            ? sum + payment.amount.amount : sum
        }
        if paid < story.amount.amount {
          findings.fail(
            .promiseEndsOnce, "\(id) of \(story.customer) over \(story.amount) is kept at \(end.at) with \(Money(paid, story.amount.currency))")
        }
      }
    }
  }
}
