import Streaming

/// What will happen outside, by time; of what happens at once, in the order in which it was planned.
final class Agenda {
  /// The latest first, so that the next one is taken from the end.
  private var entries: [(at: Milliseconds, deed: () -> Void)] = []

  var next: Milliseconds? { entries.last?.at }

  func add(_ moment: Milliseconds, _ deed: @escaping () -> Void) {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].at > moment { low = middle + 1 } else { high = middle }
    }
    entries.insert((moment, deed), at: low)
  }

  /// Does all that is due, what it plans for now included.
  func run(until now: Milliseconds) {
    while let last = entries.last, last.at <= now {
      entries.removeLast()
      last.deed()
    }
  }
}
