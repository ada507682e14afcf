import Bytes
import Models
import SegmentationCore

/// A way to choose the channel of the next contact from what became of the earlier ones.
protocol Chooser {
  init(_ customer: String, _ strategy: Strategy)
  mutating func choose() -> Channel
  mutating func learn(_ channel: Channel, isAnswered: Bool)
}

/// The first of the strategy's channels, whatever happens.
struct AlwaysFirst: Chooser {
  private let channel: Channel
  init(_ customer: String, _ strategy: Strategy) { channel = strategy.channels[0] }
  func choose() -> Channel { channel }
  func learn(_ channel: Channel, isAnswered: Bool) {}
}

/// Every channel once, then the one with the highest share of answers so far.
struct SuccessRate: Chooser {
  private let channels: [Channel]
  private var answered: [Double]
  private var tried: [Double]

  init(_ customer: String, _ strategy: Strategy) {
    channels = strategy.channels
    answered = channels.map { _ in 0 }
    tried = channels.map { _ in 0 }
  }

  func choose() -> Channel {
    if let untried = tried.firstIndex(of: 0) { return channels[untried] }
    let best = channels.indices.max { (answered[$0] / tried[$0], $1) < (answered[$1] / tried[$1], $0) }
    return channels[best ?? 0]
  }

  mutating func learn(_ channel: Channel, isAnswered: Bool) {
    guard let index = channels.firstIndex(of: channel) else { return }
    tried[index] += 1
    answered[index] += isAnswered ? 1 : 0
  }
}

/// What the segmentation service itself does: its core takes the reports and replies, and its segment names the channel.
struct Cordial: Chooser {
  private let core = Segmentation()
  private let zones = ZoneCatalog()
  private let customer: String
  private let strategy: Strategy
  private var state = CustomerState()
  private var contacts = 0
  private var now = Instant(seconds: 1_772_460_000)

  init(_ customer: String, _ strategy: Strategy) {
    self.customer = customer
    self.strategy = strategy
    let points = Channel.allCases.map { ContactPoint(channel: $0, address: "\($0.rawValue) of \(customer)", consent: true) }
    let update = AccountUpdated(
      accountId: "a-1", balance: Money(10_000, .usd), dueDate: CalendarDate(daysSince1970: 20_500),
      customer: CustomerDetails(timeZone: "UTC", jurisdiction: "CO", contactPoints: points))
    core.take(.accountUpdated(update), header("account"), into: &state)
  }

  func choose() -> Channel {
    let context = Context(customer: customer, now: now, identity: Identity(of: customer, "\(contacts)"), strategy: strategy, zones: zones)
    return core.snapshot(of: state, cause: "study", context)?.customer.channels.first?.channel ?? strategy.channels[0]
  }

  mutating func learn(_ channel: Channel, isAnswered: Bool) {
    contacts += 1
    now = now.adding(days: 3)
    let contact = "m-\(contacts)"
    core.take(
      .reported(.accepted, DeliveryReport(contactId: contact, channel: channel, purpose: .reminder)), header(contact), into: &state)
    guard isAnswered else { return }
    core.take(.replied(ReplyReceived(channel: channel, text: "ok", inReplyTo: contact)), header("reply to \(contact)"), into: &state)
  }

  private func header(_ id: String) -> EventHeader { EventHeader(id: id, source: "/study", subject: customer, time: now) }
}
