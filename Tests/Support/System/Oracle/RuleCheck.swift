import Bytes
import Compliance
import Models
import Support

/// The contact rules, asked anew for every message on a phone: with everything that was really sent before, whatever any service remembers
/// of it, and with what the person had said as far as dispatch could know when it decided.
struct RuleCheck {
  private let scenario: SystemScenario

  init(_ scenario: SystemScenario) { self.scenario = scenario }

  func judge(_ findings: inout Findings) {
    var earlier: [String: [SentMessage]] = [:]
    for message in scenario.provider.sent {
      judge(message, after: earlier[message.customer] ?? [], &findings)
      earlier[message.customer, default: []].append(message)
    }
  }

  private func judge(_ message: SentMessage, after earlier: [SentMessage], _ findings: inout Findings) {
    guard let person = scenario.outside.person(message.customer) else { return }
    guard let known = scenario.services.dispatch.inputs(before: message.effect) else {
      findings.fail(.effectAfterRecord, "\(message.request.contactId) was sent by a call that was never committed")
      return
    }
    let inputs = Set(known.inputs)
    let request = message.request
    let replies = inputs.compactMap { scenario.outside.replies[$0] }.sorted { $0.at < $1.at }
    let consents = inputs.compactMap { scenario.outside.consents[$0] }
    let policies = scenario.shared.parts.policies
    let pack = policies.pack(for: person.home.jurisdiction)
    let address = person.contactPoints.first { $0.channel == request.channel }?.address ?? ""
    let zones = policies.plausibleZones(addressZone: person.home.zone, channel: request.channel, address: address, in: pack)
    let question = ContactRequest(
      planned: request.channel, at: message.at, purpose: request.purpose,
      zones: zones.map { scenario.shared.parts.zones[$0] ?? .utc }, accounts: request.accountIds,
      consent: consent(of: person, request.channel, consents), optOuts: optOuts(replies, consents),
      isWhatsAppPermitted: scenario.strategies.isWhatsAppPermitted, answering: request.purpose == .reply ? request.channel : nil)
    if case .denied(let denial) = mayContact(question, history: history(earlier, replies), pack: pack) {
      findings.fail(
        .contactRules,
        "\(person.id) in \(person.home.jurisdiction) got a \(request.purpose.rawValue) by \(request.channel.rawValue) at \(message.at): "
          + "\(denial.rule.id), allowed from \(denial.until.map { "\($0)" } ?? "never")")
    }
  }

  private func consent(of person: Person, _ channel: Channel, _ consents: [Outside.Consent]) -> Bool? {
    if consents.contains(where: { $0.channel == channel && $0.isGranted }) { return true }
    return person.contactPoints.first { $0.channel == channel }?.consent
  }

  /// A stop holds until a consent that was given after it.
  private func optOuts(_ replies: [Outside.Reply], _ consents: [Outside.Consent]) -> [OptOut] {
    let stops =
      replies.filter { Words.isStop($0.reply.text) }.map { ($0.reply.channel, $0.at) }
      + consents.filter { !$0.isGranted }.map { ($0.channel, $0.at) }
    return stops.filter { channel, at in !consents.contains { $0.isGranted && $0.channel == channel && $0.at >= at } }
      .map { channel, at in OptOut([Medium(channel)], since: at) }
  }

  private func history(_ messages: [SentMessage], _ replies: [Outside.Reply]) -> ContactHistory {
    ContactHistory(
      messages.map { message in
        PastContact(
          at: message.at, medium: Medium(message.request.channel), outcome: message.isDead ? .failed : .delivered,
          debts: message.request.accountIds.map { DebtKey($0) }, purpose: ContactPurpose(message.request.purpose))
      }
        + replies.map { reply in
          PastContact(
            at: reply.at, medium: Medium(reply.reply.channel), direction: .inbound, outcome: .conversation,
            purpose: ContactPurpose(.reply))
        })
  }
}
