import Models

/// Where and when a customer is best reached, and why.
struct Reachability {
  let channels: [ReachableChannel]
  let hour: Int
  let channelReason: String
  let hourReason: String

  /// What the person stated comes first; then what was learned from their own answers, where the prior of the stage or of the portfolio
  /// stands for what is not known yet. Channels that are closed or whose address fails are out.
  init(_ state: __shared CustomerState, stage: Stage, zone: __shared ZoneRules, at now: Instant, strategy: __shared Strategy) {
    let usable = Reachability.usable(state, strategy.channels(in: stage), strategy)
    let outcomes = ContactOutcomes(state)
    let ranking = ChannelRanking(outcomes, usable.map(\.channel), stage: stage, at: now, strategy: strategy)
    let stated = state.details.preferredChannel?.value
    channels = ranking.order(stated: stated).map { usable[$0] }
    channelReason = ranking.reason(first: channels.first?.channel, stated: stated)
    if let stated = state.details.preferredHour?.value {
      (hour, hourReason) = (stated, "stated")
    } else {
      let choice = HourChoice(outcomes, state.replies.facts, zone: zone, at: now, strategy: strategy)
      (hour, hourReason) = (choice.hour, choice.isLearned ? "learned" : "portfolio")
    }
  }

  private static func usable(_ state: CustomerState, _ permitted: [Channel], _ strategy: Strategy) -> [ReachableChannel] {
    (state.details.contactPoints?.value ?? []).compactMap { point in
      let record = state.channels[point.channel.index]
      guard permitted.contains(point.channel), point.channel != .whatsapp || strategy.isWhatsAppPermitted, !record.isWithdrawn else {
        return nil
      }
      // A consent that was given later than the list was told counts more than the list.
      let granted = record.granted.map { $0 > state.details.contactPoints?.time ?? .distantPast } ?? false
      guard granted || point.consent != false else { return nil }
      if let failed = record.failed, state.isKnown(point, before: failed) { return nil }
      return ReachableChannel(channel: point.channel, address: point.address, consent: granted ? true : point.consent)
    }
  }
}

extension CustomerState {
  /// Whether the address was there when an address of its channel failed.
  fileprivate func isKnown(_ point: ContactPoint, before failure: Instant) -> Bool {
    let id = AddressFact.id(point)
    return addresses.facts.first { $0.id == id }.map { $0.time <= failure } ?? true
  }
}
