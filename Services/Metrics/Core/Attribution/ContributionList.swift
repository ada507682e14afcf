import Models

/// What one fact adds to one figure: a plain value.
struct Contribution: Hashable {
  var time: Instant
  var series: MetricSeries
  var dimensions: PlainDimensions
  var measure: Measure
  var currency: Currency?
  var value: Int64
}

/// Collects what the facts from some moment on add.
struct ContributionList {
  let since: Instant
  private(set) var contributions: [Contribution] = []
  private(set) var texts: Texts

  /// - Parameter texts: of a list that this one will be compared with.
  init(since: Instant, _ texts: Texts = Texts()) {
    self.since = since
    self.texts = texts
    contributions.reserveCapacity(16)
  }

  /// One more of a thing, where it happened at all.
  mutating func count(
    _ measure: Measure, _ time: Instant?, _ dimensions: MetricDimensions, by number: Int64 = 1, in series: MetricSeries = .flow
  ) {
    add(measure, time, dimensions, nil, number, series)
  }

  mutating func sum(
    _ measure: Measure, _ time: Instant?, _ dimensions: MetricDimensions, _ money: Money, sign: Int64 = 1, in series: MetricSeries = .flow
  ) {
    add(measure, time, dimensions, money.currency, sign * money.amount, series)
  }

  private mutating func add(
    _ measure: Measure, _ time: Instant?, _ dimensions: MetricDimensions, _ currency: Currency?, _ value: Int64, _ series: MetricSeries
  ) {
    guard let time, time >= since else { return }
    contributions.append(
      Contribution(
        time: time, series: series, dimensions: PlainDimensions(dimensions, &texts), measure: measure, currency: currency, value: value))
  }
}
