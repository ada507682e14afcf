import Models

/// The difference between two lists of contributions, as one record for each window and combination of dimensions.
struct ChangeList {
  private struct Key: Equatable {
    var window: Instant
    var series: MetricSeries
    var dimensions: PlainDimensions
  }

  private struct Change {
    var key: Key
    var amounts: MetricAmounts
  }

  private var changes: [Change] = []

  /// In the order in which the contributions come, so that the same lists give the same records.
  init(before: [Contribution], after: [Contribution]) {
    // One event changes little: what both lists begin and end with need not be looked at.
    let shorter = min(before.count, after.count)
    var start = 0
    while start < shorter, before[start] == after[start] { start += 1 }
    var same = 0
    while same < shorter - start, before[before.count - 1 - same] == after[after.count - 1 - same] { same += 1 }
    let old = before[start..<(before.count - same)]
    var gone = Array(old)
    changes.reserveCapacity(4)
    for contribution in after[start..<(after.count - same)] {
      if let index = gone.firstIndex(of: contribution) {
        gone.swapAt(index, gone.endIndex - 1)
        gone.removeLast()
      } else {
        add(contribution, 1)
      }
    }
    for contribution in old {
      guard let index = gone.firstIndex(of: contribution) else { continue }
      gone.remove(at: index)
      add(contribution, -1)
    }
  }

  private mutating func add(_ contribution: Contribution, _ sign: Int64) {
    // Stocks and the trial are only published by day.
    let width: MetricWidth = contribution.series == .flow ? .minute : .day
    let key = Key(
      window: contribution.time.floored(to: width.milliseconds), series: contribution.series, dimensions: contribution.dimensions)
    let entry = MetricAmounts.Entry(contribution.measure, contribution.currency, sign * contribution.value)
    if let index = changes.firstIndex(where: { $0.key == key }) {
      changes[index].amounts.add(entry)
    } else {
      changes.append(Change(key: key, amounts: MetricAmounts(first: entry)))
    }
  }

  /// - Parameter texts: those of both lists.
  func records(_ texts: Texts) -> [MetricRecord] {
    changes.compactMap { change in
      guard !change.amounts.isEmpty else { return nil }
      return MetricRecord(
        series: change.key.series, window: change.key.window, width: change.key.series == .flow ? .minute : .day,
        dimensions: change.key.dimensions.whole(texts), amounts: change.amounts)
    }
  }
}
