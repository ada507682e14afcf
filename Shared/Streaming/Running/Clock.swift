#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif
import Synchronization

/// What time it is. The only file of the project's services that reads a clock.
///
/// Time is the machine's, or it is driven from outside: by ticks on a topic in a rehearsal, by the simulator in tests.
public final class StreamClock: Sendable {
  public enum Source: Sendable { case wall, driven }

  public let source: Source
  private let driven = Mutex<Milliseconds?>(nil)

  public init(_ source: Source) { self.source = source }

  /// Now; nil where time is driven and nobody has said yet what it is.
  public var now: Milliseconds? {
    switch source {
    case .wall: StreamClock.wallMilliseconds
    case .driven: driven.withLock { $0 }
    }
  }

  /// Moves driven time forward; time never goes back, and the wall clock takes no orders.
  public func advance(to moment: Milliseconds) {
    guard source == .driven else { return }
    driven.withLock { $0 = max($0 ?? moment, moment) }
  }

  /// Milliseconds of real time since some fixed point: for the age of a batch and for measurements, never for decisions.
  public static var monotonic: Milliseconds {
    let (seconds, attoseconds) = ContinuousClock.now.duration(to: origin).components
    return -(seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }

  private static let origin = ContinuousClock.now

  private static var wallMilliseconds: Milliseconds {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Milliseconds(time.tv_sec) * 1000 + Milliseconds(time.tv_nsec) / 1_000_000
  }

  /// Waits on the calling thread: only between two tries of a call on the log.
  static func wait(milliseconds: Int) {
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    unsafe nanosleep(&time, nil)
  }
}
