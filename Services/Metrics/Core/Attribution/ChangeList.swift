import Models

/// The difference between two lists of contributions, as one record for each window and combination of dimensions.
struct ChangeList {
  private(set) var records: [MetricRecord] = []

  /// In the order in which the contributions come, so that the same lists give the same records.
  init(before: [Contribution], after: [Contribution]) {
    var gone = before
    for contribution in after {
      if let index = gone.firstIndex(of: contribution) {
        gone.swapAt(index, gone.endIndex - 1)
        gone.removeLast()
      } else {
        add(contribution, 1)
      }
    }
    for contribution in before {
      guard let index = gone.firstIndex(of: contribution) else { continue }
      gone.remove(at: index)
      add(contribution, -1)
    }
    records.removeAll(where: \.amounts.isEmpty)
  }

  private mutating func add(_ contribution: Contribution, _ sign: Int64) {
    // Stocks and the trial are only published by day.
    let width: MetricWidth = contribution.series == .flow ? .minute : .day
    let window = contribution.time.floored(to: width.milliseconds)
    var entry = contribution.entry
    entry.value *= sign
    let index = records.firstIndex { $0.window == window && $0.series == contribution.series && $0.dimensions == contribution.dimensions }
    if let index {
      records[index].amounts.add(entry)
    } else {
      records.append(
        MetricRecord(
          series: contribution.series, window: window, width: width, dimensions: contribution.dimensions,
          amounts: MetricAmounts(CollectionOfOne(entry))))
    }
  }
}
