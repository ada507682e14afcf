import Compliance
import Models
import Seals

/// One decision in the making.
struct DispatchStep {
  var state: DispatchState
  let context: Context
  let policies: PolicyBook
  let linkSecret: Secret
  var emissions: [Emission] = []
  var effects: [Effect] = []

  init(_ state: DispatchState, _ context: Context, _ policies: PolicyBook, _ linkSecret: Secret) {
    self.state = state
    self.context = context
    self.policies = policies
    self.linkSecret = linkSecret
  }

  var now: Instant { context.now }

  func finished() -> Turn<DispatchState> {
    let waiting = state.pending.filter { $0.phase == .waiting || $0.phase == .lookUpWaiting }.map(\.retryAt).min()
    return Turn(
      state, emissions: emissions, timers: waiting.map { [Timer(due: $0, name: "retry")] } ?? [], effects: effects)
  }

  mutating func take(_ event: DispatchEvent, _ header: EventHeader) {
    switch event {
    case .requested(let request): consider(request)
    case .replied(let reply):
      // Opt-out words act here, before anything else reads the reply.
      if policies.optOutWords.match(reply.text).meaning == .optout { optOut(of: reply.channel, header.time) }
      if reply.channel == .voice { state.call = reply.providerMessageId.map { DispatchState.LiveCall(id: $0, heard: header.time) } }
      if let index = state.contacts.lastIndex(where: { !$0.isInbound && $0.channel == reply.channel && $0.outcome == .sent }) {
        state.contacts[index].outcome = .conversation
      }
      add(SentContact(id: header.id, at: header.time, channel: reply.channel, isInbound: true, purpose: .reply, outcome: .conversation))
    case .optedOut(let record):
      for channel in record.channel.map({ [$0] }) ?? Channel.allCases { optOut(of: channel, header.time) }
    case .consentChanged(let consent):
      if consent.granted {
        state.optOuts.removeAll { $0.channel == consent.channel && $0.since <= header.time }
      } else {
        optOut(of: consent.channel, header.time)
      }
    case .paid: state.lastPayment = max(state.lastPayment ?? header.time, header.time)
    case .reported(let status, let report): take(status, report)
    }
  }

  /// A receipt settles what was unknown, and tells of addresses that do not work.
  private mutating func take(_ status: DeliveryStatus, _ report: DeliveryReport) {
    switch status {
    case .delivered, .read:
      // A receipt may come before the provider's answer, or instead of a lost one: it says that the message was taken, and that is reported once.
      if let index = state.pending.firstIndex(where: { $0.request.contactId == report.contactId }) {
        self.report(.accepted, state.pending.remove(at: index).request, messageId: report.providerMessageId)
      }
    case .failed:
      if let index = state.contacts.firstIndex(where: { $0.id == report.contactId }) { state.contacts[index].outcome = .failed }
    case .accepted, .denied, .unknown: break  // our own words coming round
    }
  }

  private mutating func optOut(of channel: Channel, _ time: Instant) {
    // The first stop and the last: a consent lifts what came before it, and one confirmation answers the first.
    let times = Set(state.optOuts.filter { $0.channel == channel }.map(\.since) + [time]).sorted()
    state.optOuts.removeAll { $0.channel == channel }
    state.optOuts += Set([times.first, times.last].compactMap(\.self)).sorted().map { DispatchState.OptedOut(channel: channel, since: $0) }
  }

  mutating func add(_ contact: SentContact) {
    state.contacts.append(contact)
    let horizon = contact.at.adding(days: -40)
    state.contacts.removeAll { $0.at < horizon }
    if state.contacts.count > DispatchState.contactsMax { state.contacts.removeFirst(state.contacts.count - DispatchState.contactsMax) }
  }

  mutating func report(
    _ status: DeliveryStatus, _ request: OutreachRequested, messageId: String? = nil, reason: String? = nil, rule: String? = nil,
    until: Instant? = nil, isPermanent: Bool? = nil
  ) {
    let report = DeliveryReport(
      contactId: request.contactId, channel: request.channel, purpose: request.purpose, stage: request.stage,
      treatment: request.treatment, variant: request.variant, providerMessageId: messageId, reason: reason, rule: rule, until: until,
      isPermanent: isPermanent)
    emissions.append(Emission(topic: Topic.deliveries.rawValue, type: status.rawValue, data: report.json))
  }
}
