import DispatchChannels
import Streaming
import Testing

@Suite("How often, and when not")
struct SendingTests {
  @Test("So many a second and so many at once; whoever comes later waits in order")
  func bucket() {
    var bucket = TokenBucket(perSecond: 10, burst: 3)
    #expect((0..<6).map { _ in bucket.take(at: 1_000) } == [0, 0, 0, 100, 200, 300])
    #expect(bucket.take(at: 1_400) == 0)
    #expect(bucket.take(at: 60_000) == 0)
    #expect((0..<3).map { _ in bucket.take(at: 60_000) } == [0, 0, 100])
  }

  /// Whatever the pattern of calls, no second sees more than the rate and one burst.
  @Test func neverMoreThanTheRate() {
    var bucket = TokenBucket(perSecond: 50, burst: 5)
    var made: [Int64] = []
    for call in 0..<2_000 {
      let now = Int64(call) * 7
      made.append(now + bucket.take(at: now))
    }
    for start in made { #expect(made.count { $0 >= start && $0 < start + 1_000 } <= 56) }
  }

  @Test("After five failures nobody calls; after a rest one tries, and the others wait for what it finds")
  func breaker() {
    var breaker = CircuitBreaker(failuresMax: 5, restMilliseconds: 1_000)
    for call in 0..<5 {
      #expect(breaker.refusal(at: Int64(call)) == nil)
      breaker.note(isFailure: true, at: Int64(call))
    }
    #expect(breaker.state(at: 5) == .open)
    #expect(breaker.refusal(at: 504) == 500)
    #expect(breaker.refusal(at: 1_004) == nil)
    #expect(breaker.state(at: 1_004) == .halfOpen)
    #expect(breaker.refusal(at: 1_005) != nil)
    breaker.note(isFailure: true, at: 1_010)
    #expect(breaker.refusal(at: 1_500) != nil)
    #expect(breaker.refusal(at: 2_010) == nil)
    breaker.note(isFailure: false, at: 2_020)
    #expect(breaker.state(at: 2_020) == .closed)
    #expect(breaker.refusal(at: 2_020) == nil)
  }

  @Test func aSuccessBetweenFailuresKeepsItClosed() {
    var breaker = CircuitBreaker(failuresMax: 3, restMilliseconds: 1_000)
    for call in 0..<30 { breaker.note(isFailure: call % 3 != 0, at: Int64(call)) }
    #expect(breaker.state(at: 30) == .closed)
  }
}
