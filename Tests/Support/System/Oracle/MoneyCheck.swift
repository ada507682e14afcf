import Models
import Support

/// Money: what people owe in truth is what their last segment says, and what all segments say is what the stocks say.
struct MoneyCheck {
  private let scenario: SystemScenario
  private let segments: [String: StoredEvent]

  init(_ scenario: SystemScenario, _ topics: TopicReading) {
    self.scenario = scenario
    segments = topics.latest(.segments)
  }

  func judge(_ findings: inout Findings) {
    for person in scenario.outside.people.values.sorted(by: { $0.id < $1.id }) {
      guard let segment = segments[person.id]?.data(CustomerSegmented.self) else {
        findings.fail(.moneyConserved, "\(person.id) has no segment")
        continue
      }
      for debt in person.debts {
        let told = segment.accounts.first { $0.accountId == debt.id }?.balance
        if told != debt.balance {
          findings.fail(
            .moneyConserved, "\(debt.id): \(debt.opening) less \(debt.paid) paid is \(debt.balance), the segment says \(told.map { "\($0)" } ?? "nothing")")
        }
      }
    }
  }
}
