public import Models

/// What the figures say about one stage: what acting brings beyond what the hold-out pays unasked.
public struct Advice: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable {
    /// The whole interval lies above zero.
    case earns = "earns its keep"
    /// The whole interval lies below zero.
    case costs = "brings less than leaving people alone"
    /// The interval holds zero.
    case open = "not known yet"
    /// Too little was seen to say anything.
    case tooLittle = "too little seen"
  }

  public var stage: Stage
  public var treatment: MeasuredTreatment
  /// Nil for the number of payments.
  public var currency: Currency?
  public var verdict: Verdict
  /// For 1,000 customers and one day: payments, or major units of the currency.
  public var gain: Double
  /// The 95 % interval of the gain.
  public var low: Double
  public var high: Double
  /// Customers times days under this treatment, and in the hold-out.
  public var customerDays: Double
  public var holdOutDays: Double
}

extension Advice {
  /// How few days of either side say nothing.
  public static let daysMin = 7

  /// Every stage and treatment that was seen beside a hold-out, by payments and by each currency's money.
  ///
  /// What contacts and hand-overs cost is taken off what came in: as the figures say it, in the currency of the strategy's prices.
  ///
  /// `contactCost` is what one contact costs instead, in major units of every currency.
  public static func all(_ ledger: MetricLedger, contactCost: Double? = nil) -> [Advice] {
    let cells = ledger.days()
    return Stage.allCases.flatMap { stage -> [Advice] in
      guard let holdOut = cells[MetricLedger.Cell(stage, .holdOut)] else { return [] }
      return [MeasuredTreatment.bot, .assisted, .human].flatMap { treatment -> [Advice] in
        guard let treated = cells[MetricLedger.Cell(stage, treatment)] else { return [] }
        let currencies = Set((Array(treated.values) + Array(holdOut.values)).flatMap(\.recovered.keys)).sorted()
        return ([nil] + currencies.map(Optional.some)).map { currency in
          advice(Advice.blank(stage, treatment, currency), treated, holdOut, contactCost: contactCost)
        }
      }
    }
  }

  private static func blank(_ stage: Stage, _ treatment: MeasuredTreatment, _ currency: Currency?) -> Advice {
    Advice(
      stage: stage, treatment: treatment, currency: currency, verdict: .tooLittle, gain: 0, low: 0, high: 0, customerDays: 0, holdOutDays: 0)
  }

  private static func advice(
    _ blank: Advice, _ treated: [Instant: MetricLedger.Day], _ holdOut: [Instant: MetricLedger.Day], contactCost: Double?
  ) -> Advice {
    var advice = blank
    advice.customerDays = treated.values.reduce(0) { $0 + $1.customers }
    advice.holdOutDays = holdOut.values.reduce(0) { $0 + $1.customers }
    func rate(_ days: [Instant: MetricLedger.Day]) -> DailyRate? {
      DailyRate(
        days.keys.sorted().compactMap { days[$0] }.map { day in
          guard let currency = blank.currency else { return (day.payments, day.customers) }
          let cost = contactCost.map { $0 * day.contacts } ?? (day.costThousandths[currency] ?? 0) / 1000 / Double(currency.minorUnits)
          return ((day.recovered[currency] ?? 0) / Double(currency.minorUnits) - cost, day.customers)
        })
    }
    guard let acted = rate(treated), let left = rate(holdOut), min(acted.days, left.days) >= daysMin else { return advice }
    let difference = RateDifference(acted, left)
    (advice.gain, advice.low, advice.high) = (difference.value * 1000, difference.low * 1000, difference.high * 1000)
    advice.verdict = difference.low > 0 ? .earns : difference.high < 0 ? .costs : .open
    return advice
  }
}
