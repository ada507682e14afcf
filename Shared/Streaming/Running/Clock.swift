import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// What time it is. The only file of the project's services that reads a clock.
///
/// Time is the machine's, or it is driven from outside: by ticks on a topic in a rehearsal, by the simulator in tests. Beside the time that
/// decisions see there is `steady`, which only measures how long something takes.
public final class StreamClock: Sendable {
  public enum Source: Sendable {
    /// Everything is the machine's.
    case wall
    /// Decisions see the last tick; batches and waits go by the machine's steady time.
    case driven
    /// Nothing is the machine's: waiting moves steady time forward at once.
    case simulated
  }

  public let source: Source
  private let driven = Mutex<Milliseconds?>(nil)
  private let elapsed = Mutex<Milliseconds>(0)

  public init(_ source: Source) { self.source = source }

  /// Now; nil where time is driven and nobody has said yet what it is.
  public var now: Milliseconds? {
    switch source {
    case .wall: StreamClock.wallMilliseconds
    case .driven, .simulated: driven.withLock { $0 }
    }
  }

  /// Moves driven time forward; time never goes back, and the wall clock takes no orders.
  public func advance(to moment: Milliseconds) {
    guard source != .wall else { return }
    driven.withLock { $0 = max($0 ?? moment, moment) }
  }

  /// Milliseconds since some fixed point: for the age of a batch and for measurements, never for decisions.
  public var steady: Milliseconds {
    guard source != .simulated else { return elapsed.withLock { $0 } }
    let (seconds, attoseconds) = StreamClock.origin.duration(to: .now).components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }

  /// Waits on the calling thread: only between two tries of a call on the log.
  public func wait(milliseconds: Int) {
    guard source != .simulated else { return elapsed.withLock { $0 += Milliseconds(milliseconds) } }
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    unsafe nanosleep(&time, nil)
  }

  private static let origin = ContinuousClock.now

  private static var wallMilliseconds: Milliseconds {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Milliseconds(time.tv_sec) * 1000 + Milliseconds(time.tv_nsec) / 1_000_000
  }
}
