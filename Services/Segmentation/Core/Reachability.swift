import Models

/// Where and when a customer is best reached, and why.
struct Reachability {
  let channels: [ReachableChannel]
  let hour: Int
  let reason: String

  /// What the person stated comes first; then the channel on which they answered most; then the portfolio's order.
  init(_ state: CustomerState, strategy: Strategy) {
    let usable = state.details.contactPoints.filter { point in
      point.consent != false && !state.closedChannels.contains { $0.channel == point.channel } && strategy.channels.contains(point.channel)
        && (point.channel != .whatsapp || strategy.isWhatsAppPermitted)
    }
    let stated = state.details.preferredChannel
    func rank(_ channel: Channel) -> (Int, Int, Int) {
      (channel == stated ? 0 : 1, -state.replies[channel.index], strategy.channels.firstIndex(of: channel) ?? 99)
    }
    let ordered = usable.sorted { rank($0.channel) < rank($1.channel) }
    channels = ordered.map { ReachableChannel(channel: $0.channel, address: $0.address, consent: $0.consent) }
    hour = state.details.preferredHour ?? strategy.hour
    reason =
      if let stated, ordered.first?.channel == stated {
        "stated"
      } else if let first = ordered.first, state.replies[first.channel.index] > 0 {
        "learned"
      } else {
        "portfolio"
      }
  }
}
