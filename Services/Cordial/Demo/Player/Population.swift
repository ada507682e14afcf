import Models
import Portfolio
import Sandbox

/// All customers who are played.
struct Population: Sendable {
  private var customers: [PlayedCustomer]
  private let indices: [String: Int]

  /// One customer for each customer id of the portfolio.
  init(_ portfolio: [PortfolioEvent], seed: UInt64, start: Instant, zones: ZoneCatalog) {
    var order: [String] = []
    var accounts: [String: [AccountUpdated]] = [:]
    for event in portfolio {
      if accounts[event.customerId] == nil { order.append(event.customerId) }
      accounts[event.customerId, default: []].append(event.account)
    }
    customers = order.map { id in
      let own = accounts[id] ?? []
      let zone = own.lazy.compactMap { $0.customer?.timeZone }.first.flatMap { zones[$0] } ?? .utc
      return PlayedCustomer(id: id, seed: seed, accounts: own, zone: zone, start: start)
    }
    indices = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
  }

  var nextAction: Instant? { customers.compactMap(\.nextAction).min() }

  /// The customers' time zones.
  func zone(of customer: String) -> ZoneRules { indices[customer].map { customers[$0].zone } ?? .utc }

  /// The customers' languages; English where nothing is known.
  func language(of customer: String) -> String { indices[customer].map { customers[$0].language } ?? "en" }

  /// Messages reach their customers, who decide what to do with them; gives what the provider reports at once.
  mutating func receive(_ messages: [SandboxMessage], now: Instant) -> [WebhookEvent] {
    let byCustomer = Dictionary(grouping: messages, by: \.request.reference)
    return byCustomer.keys.sorted().flatMap { id -> [WebhookEvent] in
      guard let index = indices[id], let own = byCustomer[id] else { return [] }
      return customers[index].receive(own, now: now)
    }
  }

  /// At most one deed of each customer, of those that are due.
  mutating func act(now: Instant) -> [WebhookEvent] { customers.indices.flatMap { customers[$0].act(now: now) } }
}
