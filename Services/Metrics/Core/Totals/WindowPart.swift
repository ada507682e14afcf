import Models

/// The same sums once more, by language and by strategy version: a minute keeps them beside its own, and hands each on to its day.
///
/// So the changes of one event stay as few as they were, and days grow by a few keys a language instead of by a factor.
public struct WindowPart: Hashable, Sendable {
  /// `language` or `strategy`.
  public var series: MetricSeries
  /// Nil where it is not known.
  public var value: String?
  public var amounts = MetricAmounts()
  /// What was handed on.
  public var published = MetricAmounts()
}

extension [WindowPart] {
  mutating func add(_ record: MetricRecord) {
    for series in [MetricSeries.language, .strategy] {
      let value = record.dimensions.value(in: series)
      let index = firstIndex { $0.series == series && $0.value == value }
      if index == nil { append(WindowPart(series: series, value: value)) }
      self[index ?? count - 1].amounts.add(record.amounts)
    }
  }

  /// What is new, as changes of days; from then on it is not new any more.
  mutating func publish(_ minute: MetricRecord) -> [MetricRecord] {
    indices.compactMap { index in
      var change = self[index].amounts
      change.subtract(self[index].published)
      guard !change.isEmpty else { return nil }
      self[index].published = self[index].amounts
      return minute.ofDay(self[index].series, self[index].value, change)
    }
  }
}

extension MetricRecord {
  /// A change of a flow as what it changes in the days: the flow's own, that of its language and that of its strategy version.
  var ofDays: [MetricRecord] {
    [ofDay(.flow, nil, amounts)]
      + [MetricSeries.language, .strategy].map { ofDay($0, dimensions.value(in: $0), amounts) }
  }

  fileprivate func ofDay(_ series: MetricSeries, _ value: String?, _ amounts: MetricAmounts) -> MetricRecord {
    var by = dimensions
    by.setting = Setting()
    if series != .flow {
      by = MetricDimensions(
        stage: dimensions.stage, treatment: dimensions.treatment, language: series == .language ? value : nil,
        strategyVersion: series == .strategy ? value : nil)
    }
    return MetricRecord(series: series, window: WindowRules.day(of: window), width: .day, dimensions: by, amounts: amounts)
  }
}

extension MetricDimensions {
  fileprivate func value(in series: MetricSeries) -> String? { series == .language ? language : strategyVersion }
}
