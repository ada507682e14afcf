import Bytes
import Models
@testable import SegmentationCore

/// One customer's life with segmentation: events and timers go in, one after the other, each answer is kept.
struct Life {
  var state: CustomerState?
  var timers: [Timer] = []
  var segments: [CustomerSegmented] = []
  var accounts: [AccountSegmented] = []
  var strategy = Strategy.standard
  let customer: String
  private let zones = ZoneCatalog()
  private var inputs = 0

  init(_ customer: String = "c-1") {
    self.customer = customer
    strategy.holdOutShare = 0
  }

  /// Replies are told apart by their time, as they are by their id in life.
  mutating func take(_ event: SegmentationEvent, at time: String, now: String? = nil) throws {
    try step(.event(event, EventHeader(id: time, source: "/t", subject: customer, time: try instant(time))), now ?? time)
  }

  /// Lets time pass up to `end`, waking every timer that comes due.
  mutating func pass(until end: String) throws {
    let end = try instant(end)
    while let next = timers.min(by: { $0.due < $1.due }), next.due <= end {
      timers.removeAll { $0 == next }
      try step(.timer(next), "\(next.due)")
    }
  }

  private mutating func step(_ input: CoreInput<SegmentationEvent>, _ now: String) throws {
    inputs += 1
    let context = Context(
      customer: customer, now: try instant(now), identity: Identity(of: "input", "\(inputs)"), strategy: strategy, zones: zones)
    let turn = Segmentation().decide(state, input, context)
    state = turn.state
    timers = turn.timers
    for emission in turn.emissions {
      var reader = JSONReader(emission.data)
      switch emission.type {
      case "customer.segmented": segments.append(try CustomerSegmented(from: &reader))
      default:
        let account = try AccountSegmented(from: &reader)
        guard emission.key == account.key else { throw NotAnInstant(text: "key \(emission.key ?? "")") }
        accounts.append(account)
      }
    }
  }
}

struct NotAnInstant: Error { var text: String }

func instant(_ text: String) throws -> Instant {
  guard let value = Instant(text) else { throw NotAnInstant(text: text) }
  return value
}

func account(
  _ id: String = "a-1", due: String, owes: Int64 = 10_000, version: Int64? = nil, status: AccountStatus? = nil, zone: String = "UTC",
  circumstances: [Circumstance]? = nil
) -> SegmentationEvent {
  .accountUpdated(
    AccountUpdated(
      accountId: id, version: version, creditor: "Acme", balance: Money(owes, .usd),
      dueDate: CalendarDate(due) ?? CalendarDate(daysSince1970: 0), status: status,
      customer: CustomerDetails(
        name: "Ana", language: "es", timeZone: zone, jurisdiction: "CO",
        contactPoints: [
          ContactPoint(channel: .sms, address: "+573001234567", consent: true),
          ContactPoint(channel: .email, address: "ana@example.org", consent: true),
        ], circumstances: circumstances)))
}

func reply(_ channel: Channel, to contact: String? = nil) -> SegmentationEvent {
  .replied(ReplyReceived(channel: channel, text: "hola", inReplyTo: contact))
}

func report(_ status: DeliveryStatus, _ contact: String, _ channel: Channel, isPermanent: Bool? = nil) -> SegmentationEvent {
  .reported(status, DeliveryReport(contactId: contact, channel: channel, purpose: .reminder, isPermanent: isPermanent))
}
