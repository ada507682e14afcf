import Models
import Sandbox

/// Looks for contacts that must never happen, from what arrived at the provider alone: the services are not asked.
struct ViolationWatch: Sendable {
  /// One that happened, for the screen.
  struct Violation: Hashable, Sendable {
    var customer: String
    var sentence: String
  }

  private(set) var violations: [Violation] = []
  /// Local seconds of the day in which a customer may be contacted who has not just written.
  static let window = 7 * 3600..<21 * 3600
  /// Whoever writes or pays may be answered so long, at any hour.
  static let answerHours: Int64 = 1

  private var stopped: [Address: Int] = [:]
  private var written: [String: Instant] = [:]
  private var paid: [String: Instant] = [:]
  private var reminded: Set<LocalDay> = []

  private struct Address: Hashable {
    var customer: String
    var channel: Channel
  }

  private struct LocalDay: Hashable {
    var customer: String
    var day: CalendarDate
  }

  /// A customer said stop there: one confirmation may follow, and nothing else.
  mutating func stopSaid(by customer: String, on channel: Channel) {
    let address = Address(customer: customer, channel: channel)
    if stopped[address] == nil { stopped[address] = 0 }
  }

  /// A customer wrote.
  mutating func wrote(_ customer: String, at now: Instant) { written[customer] = now }

  /// A customer paid: thanks may follow at that hour.
  mutating func paid(_ customer: String, at now: Instant) { paid[customer] = now }

  /// A message of that day reached nobody: its reminder may be made again elsewhere.
  mutating func reachedNobody(_ customer: String, at now: Instant, zone: ZoneRules) {
    reminded.remove(LocalDay(customer: customer, day: zone.local(at: now).date))
  }

  /// A message arrived. `zone` is the customer's; `purpose` is what was asked for on collections.outreach.
  mutating func arrived(_ request: SandboxRequest, purpose: OutreachPurpose?, at now: Instant, zone: ZoneRules) {
    let customer = request.reference
    let (day, second) = zone.local(at: now)
    func isRecent(_ moment: Instant?) -> Bool { moment.map { now <= $0.adding(hours: ViolationWatch.answerHours) } ?? false }
    let isAnswer =
      (isRecent(written[customer]) && (purpose == .reply || purpose == .optOutConfirmation)) || (isRecent(paid[customer]) && purpose == .receipt)
    if !isAnswer, !ViolationWatch.window.contains(second) { add(customer, "was written to at \(second / 3600) o'clock local time (\(now))") }
    let address = Address(customer: customer, channel: request.channel)
    if let messages = stopped[address] {
      stopped[address] = messages + 1
      if messages > 0 || purpose != .optOutConfirmation {
        add(customer, "was written to on \(request.channel.rawValue) after a stop (\(now))")
      }
    }
    guard let purpose else {
      add(customer, "got a message that nobody asked for on collections.outreach (\(request.idempotencyKey))")
      return
    }
    if purpose == .reminder, !reminded.insert(LocalDay(customer: customer, day: day)).inserted {
      add(customer, "was reminded twice on \(day)")
    }
  }

  /// The provider was asked to send the same contact again.
  mutating func repeated(_ request: SandboxRequest) { add(request.reference, "was to be sent contact \(request.idempotencyKey) twice") }

  private mutating func add(_ customer: String, _ sentence: String) {
    violations.append(Violation(customer: customer, sentence: "customer \(customer) \(sentence)"))
  }
}
