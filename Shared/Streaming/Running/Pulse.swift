import Synchronization

/// When a runner last took a turn, for those who act in its name on other threads.
///
/// A process that was halted and goes on does not know it: its queues still hold what was decided before, and its time, where that is driven, is an
/// old one. Whoever is about to do something outside asks here first.
public final class Pulse: Sendable {
  private struct Beat {
    var last: Milliseconds
    var longest: Milliseconds
  }

  private let beat = Mutex<Beat?>(nil)

  public init() {}

  func beat(at now: Milliseconds, longest: Milliseconds) { beat.withLock { $0 = Beat(last: now, longest: longest) } }

  /// Whether the runner has stood still for so long that another copy may have its partitions. `now` is steady time.
  public func isLost(at now: Milliseconds) -> Bool { beat.withLock { beat in beat.map { now - $0.last > $0.longest } ?? false } }
}
