import Bytes
import Streaming
import Synchronization
import Testing

@Suite struct ConcurrentEffectDeskTests {
  /// Holds each call until it is let go, and notes how many are inside at once.
  private final class Gatekeeper: EffectPerformer {
    struct State {
      var inside: [Identity: CheckedContinuation<Void, Never>] = [:]
      var most = 0
      var order: [Identity] = []
    }
    let state = Mutex(State())
    let arrivals: AsyncStream<Identity>
    private let arrive: AsyncStream<Identity>.Continuation

    init() { (arrivals, arrive) = AsyncStream.makeStream() }

    func perform(_ effect: StreamEffect, key: [UInt8]) async -> [UInt8] {
      await withCheckedContinuation { continuation in
        state.withLock { state in
          state.inside[effect.id] = continuation
          state.most = max(state.most, state.inside.count)
          state.order.append(effect.id)
        }
        arrive.yield(effect.id)
      }
      return key + [1]
    }

    func letGo(_ id: Identity) { state.withLock { $0.inside.removeValue(forKey: id) }?.resume() }
  }

  /// Turns each wake into an element, so that a test waits for it without sleeping.
  private struct Bell: LogWaker {
    let rings: AsyncStream<Void>
    private let ring: AsyncStream<Void>.Continuation
    init() { (rings, ring) = AsyncStream.makeStream() }
    func wake() { ring.yield() }
  }

  private func effect(_ number: UInt64) -> StreamEffect {
    StreamEffect(id: Identity(high: 0, low: number), kind: "call", isRepeatable: true, request: [])
  }

  @Test func performsAllAndNeverMoreThanTheLimitAtOnce() async {
    let keeper = Gatekeeper()
    let bell = Bell()
    let desk = ConcurrentEffectDesk(performer: keeper, limit: 3, waker: bell)
    for number in 0..<10 as Range<UInt64> { desk.start(effect(number), key: [UInt8(number)], partition: Int32(number % 2)) }
    var arrivals = keeper.arrivals.makeAsyncIterator()
    var rings = bell.rings.makeAsyncIterator()
    var results: [EffectResult] = []
    for _ in 0..<10 {
      guard let id = await arrivals.next(isolation: nil) else { break }
      keeper.letGo(id)
      await rings.next(isolation: nil)
      results += desk.takeResults()
    }
    #expect(Set(results.map(\.effect.id.low)) == Set(0..<10))
    #expect(results.allSatisfy { $0.bytes == $0.key + [1] && $0.partition == Int32($0.effect.id.low % 2) })
    #expect(results.count == 10)
    #expect(keeper.state.withLock { $0.most } <= 3)
    #expect(desk.takeResults().isEmpty)
  }

  @Test func whatHasNotBegunCanBeTakenBack() async {
    let keeper = Gatekeeper()
    let bell = Bell()
    let desk = ConcurrentEffectDesk(performer: keeper, limit: 1, waker: bell)
    for number in 0..<6 as Range<UInt64> { desk.start(effect(number), key: [], partition: Int32(number % 2)) }
    var arrivals = keeper.arrivals.makeAsyncIterator()
    let first = await arrivals.next(isolation: nil)
    #expect(first == effect(0).id)
    #expect(desk.withdraw(partition: 0).map(\.low) == [2, 4])
    #expect(desk.withdraw(partition: 0) == [])
    for number in [0, 1, 3, 5] as [UInt64] {
      if number > 0 { #expect(await arrivals.next(isolation: nil) == effect(number).id) }
      keeper.letGo(effect(number).id)
    }
    var rings = bell.rings.makeAsyncIterator()
    for _ in 0..<4 { await rings.next(isolation: nil) }
    #expect(desk.takeResults().map(\.effect.id.low) == [0, 1, 3, 5])
    #expect(keeper.state.withLock { $0.order.map(\.low) } == [0, 1, 3, 5])
  }
}
