import Models
import Support

/// Contacts: each id on a phone at most once, each request with an end, nobody reminded twice by one decision or in the hold-out.
struct ContactCheck {
  private let scenario: SystemScenario
  private let requests: [StoredEvent]
  private let reports: [StoredEvent]

  init(_ scenario: SystemScenario, _ topics: TopicReading) {
    self.scenario = scenario
    requests = topics.events(.outreach)
    reports = topics.events(.deliveries)
  }

  func judge(_ findings: inout Findings) {
    judgeRepetitions(&findings)
    judgeDecisions(&findings)
    judgeEnds(&findings)
  }

  private func judgeRepetitions(_ findings: inout Findings) {
    var contacts: Set<String> = []
    for message in scenario.provider.sent {
      let request = message.request
      if !contacts.insert(request.contactId).inserted {
        findings.fail(.contactedOnce, "\(message.customer) got \(request.contactId) again at \(message.at)")
      }
      guard request.purpose == .reminder, let person = scenario.outside.person(message.customer) else { continue }
      if scenario.strategies.isHeldOut(person.id) {
        findings.fail(.holdOutUntouched, "\(person.id) is in the hold-out and was reminded at \(message.at)")
      }
    }
  }

  /// Reminders that were asked for in one moment come from one decision.
  private func judgeDecisions(_ findings: inout Findings) {
    var moments: Set<String> = []
    for event in requests where event.data(OutreachRequested.self)?.purpose == .reminder {
      if !moments.insert("\(event.header.subject) \(event.header.time)").inserted {
        findings.fail(.onceADecision, "\(event.header.subject) was to be reminded twice at \(event.header.time)")
      }
    }
  }

  private func judgeEnds(_ findings: inout Findings) {
    var told: [String: Set<DeliveryStatus>] = [:]
    for report in reports {
      guard let status = DeliveryStatus(rawValue: report.type), let data = report.data(DeliveryReport.self) else { continue }
      told[data.contactId, default: []].insert(status)
    }
    let sent = Dictionary(scenario.provider.sent.map { ($0.request.contactId, $0.isDead) }) { first, _ in first }
    for request in requests {
      guard let contact = request.data(OutreachRequested.self)?.contactId else { continue }
      let statuses = told[contact] ?? []
      // A receipt that overtakes the provider's answer is an end too.
      if statuses.isEmpty {
        findings.fail(.contactAccounted, "\(contact) of \(request.header.subject) has no end")
      }
      if let isDead = sent[contact] {
        if statuses.contains(.denied) { findings.fail(.contactAccounted, "\(contact) was sent and is reported as denied") }
        if statuses.contains(.failed), !isDead { findings.fail(.contactAccounted, "\(contact) was sent and is reported as failed") }
      } else if statuses.contains(.accepted) {
        findings.fail(.contactAccounted, "\(contact) was never sent and is reported as accepted")
      }
    }
    let asked = Set(requests.compactMap { $0.data(OutreachRequested.self)?.contactId })
    for contact in sent.keys.sorted() where !asked.contains(contact) {
      findings.fail(.contactAccounted, "\(contact) was sent and nobody asked for it")
    }
  }
}
