import Bytes
import Models
import Support

/// The figures: days of `collections.metrics`, summed over all dimensions, against a plain count of the events and of the truth outside.
struct FigureCheck {
  private let scenario: SystemScenario
  private let topics: TopicReading

  init(_ scenario: SystemScenario, _ topics: TopicReading) {
    self.scenario = scenario
    self.topics = topics
  }

  func judge(_ findings: inout Findings) {
    let published = publishedFlows()
    compare(published, paymentFigures(), .moneyConserved, &findings)
    compare(published, contactFigures(), .metricsEqualEvents, &findings)
    compare(published, outcomeFigures(), .metricsEqualEvents, &findings)
    compare(publishedStocks(), owed(), .moneyConserved, &findings)
  }

  /// Every figure that is expected, zeros included, must be there.
  private func compare(_ published: MetricAmounts, _ expected: [MetricAmounts.Entry], _ invariant: Invariant, _ findings: inout Findings) {
    for entry in expected where published[entry.measure, entry.currency] != entry.value {
      let unit = entry.currency.map { " \($0)" } ?? ""
      findings.fail(
        invariant, "\(entry.measure.name)\(unit): published \(published[entry.measure, entry.currency]), counted \(entry.value)")
    }
  }

  // MARK: - Published

  private func publishedFlows() -> MetricAmounts {
    var sum = MetricAmounts()
    for event in topics.latest(.metrics).values {
      guard let record = event.data(MetricUpdated.self)?.record, record.series == .flow, record.width == .day else { continue }
      sum.add(record.amounts)
    }
    return sum
  }

  /// The newest window of each combination of dimensions.
  private func publishedStocks() -> MetricAmounts {
    var newest: [MetricDimensions: MetricRecord] = [:]
    for event in topics.latest(.metrics).values {
      guard let record = event.data(MetricUpdated.self)?.record, record.series == .stock else { continue }
      if newest[record.dimensions].map({ $0.window < record.window }) ?? true { newest[record.dimensions] = record }
    }
    return newest.values.reduce(into: MetricAmounts()) { $0.add($1.amounts) }
  }

  // MARK: - Counted

  private func paymentFigures() -> [MetricAmounts.Entry] {
    let outside = scenario.outside
    var sums = MetricAmounts()
    var entries = [MetricAmounts.Entry(.payments, nil, Int64(outside.payments.count)), .init(.reversals, nil, Int64(outside.reversals.count))]
    for payment in outside.payments.values { sums.add(.init(.recovered, payment.currency, payment.amount)) }
    for reversal in outside.reversals.values {
      sums.add(.init(.recovered, reversal.currency, -reversal.amount))
      sums.add(.init(.reversed, reversal.currency, reversal.amount))
    }
    entries += sums.entries
    return entries
  }

  private func owed() -> [MetricAmounts.Entry] {
    var sums = MetricAmounts()
    for event in topics.latest(.segments).values where event.type == "\(CustomerSegmented.type)" {
      for account in event.data(CustomerSegmented.self)?.accounts ?? [] where account.balance.amount > 0 {
        sums.add(.init(.balance, account.balance.currency, account.balance.amount))
      }
    }
    return sums.entries
  }

  private func contactFigures() -> [MetricAmounts.Entry] {
    let purposes = Dictionary(
      topics.events(.outreach).compactMap { $0.data(OutreachRequested.self) }.map { ($0.contactId, $0.purpose) }) { first, _ in first }
    var told: [String: Set<DeliveryStatus>] = [:]
    for event in topics.events(.deliveries) {
      guard let status = DeliveryStatus(rawValue: event.type), let report = event.data(DeliveryReport.self) else { continue }
      told[report.contactId, default: []].insert(status)
    }
    func count(_ isReminder: Bool, _ matches: (Set<DeliveryStatus>) -> Bool) -> Int64 {
      Int64(purposes.count { contact, purpose in (purpose == .reminder) == isReminder && matches(told[contact] ?? []) })
    }
    func isCertain(_ told: Set<DeliveryStatus>) -> Bool { !told.isDisjoint(with: [.accepted, .delivered, .read]) }
    func isRefused(_ told: Set<DeliveryStatus>) -> Bool { !told.isDisjoint(with: [.failed, .denied]) }
    func isDoubtful(_ told: Set<DeliveryStatus>) -> Bool { told.contains(.unknown) && !isCertain(told) && !isRefused(told) }
    return [
      .init(.requested, nil, count(true) { _ in true }), .init(.contacts, nil, count(true) { isCertain($0) || isDoubtful($0) }),
      .init(.accepted, nil, count(true) { $0.contains(.accepted) }),
      .init(.delivered, nil, count(true) { $0.contains(.delivered) || $0.contains(.read) }),
      .init(.read, nil, count(true) { $0.contains(.read) }), .init(.failed, nil, count(true) { $0.contains(.failed) }),
      .init(.denied, nil, count(true) { $0.contains(.denied) }), .init(.unknown, nil, count(true, isDoubtful)),
      .init(.answers, nil, count(false) { isCertain($0) || isDoubtful($0) }), .init(.answersFailed, nil, count(false, isRefused)),
    ]
  }

  private func outcomeFigures() -> [MetricAmounts.Entry] {
    let outcomes = topics.events(.outcomes)
    func events(_ type: String) -> Int64 { Int64(outcomes.count { $0.type == type }) }
    func promises(_ status: PromiseStatus) -> Int64 {
      Int64(Set(outcomes.filter { $0.type == status.rawValue }.compactMap { $0.data(PromiseOutcome.self)?.promiseId }).count)
    }
    func plans(_ status: PlanStatus) -> Int64 {
      Int64(Set(outcomes.filter { $0.type == status.rawValue }.compactMap { $0.data(PlanOutcome.self)?.planId }).count)
    }
    let ratings = outcomes.compactMap { $0.type == "\(RatingReceived.type)" ? $0.data(RatingReceived.self) : nil }
    return [
      .init(.replies, nil, Int64(topics.events(.inbound).count { $0.data(ReplyReceived.self) != nil })),
      .init(.promisesMade, nil, promises(.made)), .init(.promisesKept, nil, promises(.kept)),
      .init(.promisesBroken, nil, promises(.broken)), .init(.optOuts, nil, events("\(OptOutRecorded.type)")),
      .init(.plansMade, nil, plans(.made)), .init(.plansKept, nil, plans(.kept)), .init(.plansBroken, nil, plans(.broken)),
      .init(.ratings, nil, Int64(ratings.count)), .init(.ratingPoints, nil, Int64(ratings.reduce(0) { $0 + $1.score })),
      .init(.complaints, nil, events("\(ComplaintRecorded.type)")),
      .init(.disputes, nil, events("\(DisputeOpened.type)")), .init(.paymentsClaimed, nil, events("\(PaymentClaimed.type)")),
      .init(.wrongParties, nil, events("\(PartyReached.type)")), .init(.modelCalls, nil, Int64(topics.events(.decisions).count { $0.type == "\(ModelConsulted.type)" })),
      .init(.handovers, nil, Int64(topics.events(.handoffs).count { $0.type == "\(HandoffRequested.type)" })),
    ]
  }
}
