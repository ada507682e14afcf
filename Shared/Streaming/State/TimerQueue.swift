import HeapModule

/// When which key of a partition wants to be woken, earliest first.
///
/// A queue never removes from its middle: an entry whose timer is gone is recognised against the cell when it comes up, and when too many
/// are stale the owner rebuilds the queue.
struct TimerQueue {
  struct Entry: Comparable {
    var due: Milliseconds
    var key: [UInt8]
    var name: String

    /// Ties are broken by key and name, so that the order never depends on history.
    static func < (left: Entry, right: Entry) -> Bool {
      if left.due != right.due { return left.due < right.due }
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      return left.name < right.name
    }
  }

  private var heap = Heap<Entry>()

  var count: Int { heap.count }
  var earliest: Milliseconds? { heap.min?.due }

  mutating func add(_ timer: StreamTimer, of key: [UInt8]) { heap.insert(Entry(due: timer.due, key: key, name: timer.name)) }

  /// The earliest entry that is due, removed.
  mutating func popDue(at now: Milliseconds) -> Entry? {
    guard let first = heap.min, first.due <= now else { return nil }
    return heap.removeMin()
  }
}
