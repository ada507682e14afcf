import Bytes
import Compliance
@testable import DispatchCore
import Models
import Testing

/// One customer's life with dispatch.
struct Line {
  var state: DispatchState?
  var timers: [Timer] = []
  /// Calls to the provider that were recorded and not yet answered.
  var calls: [Effect] = []
  /// Every report and decision, as type and reason or rule.
  var reports: [String] = []
  var strategy = Strategy.standard
  private let core: Dispatch
  private let zones = ZoneCatalog()
  private var inputs = 0

  /// Read once: the packs are long.
  private static let policies = Result { try PolicyBook.standard() }

  init() throws { core = Dispatch(policies: try Line.policies.get()) }

  mutating func take(_ event: DispatchEvent, at time: String) throws {
    let moment = try #require(Instant(time))
    step(.event(event, EventHeader(id: "e-\(inputs)", source: "/t", subject: "c-1", time: moment)), moment)
  }

  /// Answers the oldest open call; nil is a crash that lost the result.
  mutating func answer(_ answer: ProviderAnswer?, at time: String) throws {
    let call = calls.removeFirst()
    step(.effect(call, result: answer?.json), try #require(Instant(time)))
  }

  mutating func wake(at time: String) throws {
    let moment = try #require(Instant(time))
    let due = try #require(timers.first { $0.due <= moment })
    step(.timer(due), moment)
  }

  private mutating func step(_ input: CoreInput<DispatchEvent>, _ now: Instant) {
    inputs += 1
    let turn = core.decide(
      state, input, Context(customer: "c-1", now: now, identity: Identity(of: "\(inputs)"), strategy: strategy, zones: zones))
    state = turn.state
    timers = turn.timers
    calls += turn.effects
    for emission in turn.emissions where emission.topic == Topic.deliveries.rawValue {
      var reader = JSONReader(emission.data)
      let report = try? DeliveryReport(from: &reader)
      reports.append("\(emission.type)\(report?.rule.map { " \($0)" } ?? "")")
    }
  }
}

func outreach(
  _ id: String = "k-1", _ purpose: OutreachPurpose = .reminder, channel: Channel = .sms, address: String = "+447700900123", consent: Bool? = true,
  jurisdiction: String = "GB", zone: String = "Europe/London",
  balanceAsOf: String = "2026-03-10T00:00:00Z", expiresAt: String = "2026-03-10T22:00:00Z", text: String = "Hello", payment: PaymentRequest? = nil,
  customerWroteAt: String? = nil
) -> DispatchEvent {
  .requested(
    OutreachRequested(
      contactId: id, purpose: purpose, channel: channel, address: address, language: "en", consent: consent, text: text,
      payment: payment, accountIds: ["a-1"], stage: .early, treatment: .bot, variant: "v", timeZone: zone, jurisdiction: jurisdiction,
      balanceAsOf: Instant(balanceAsOf) ?? Instant(milliseconds: 0), customerWroteAt: customerWroteAt.flatMap { Instant($0) }, expiresAt: Instant(expiresAt) ?? Instant(milliseconds: 0),
      strategyVersion: "s"))
}
