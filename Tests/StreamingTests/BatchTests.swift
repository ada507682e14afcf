@testable import Streaming
import Testing

@Suite struct BatchTests {
  private var limits: StreamLimits {
    var limits = StreamLimits()
    limits.batchRecordsMax = 4
    limits.batchBytesMax = 100
    limits.batchAgeMillisecondsMax = 50
    return limits
  }

  private func counters(_ batch: Batch) -> StreamCounters {
    var counters = StreamCounters()
    batch.count(into: &counters)
    return counters
  }

  @Test(arguments: [
    (inputs: 4, bytes: 1, now: 0, closed: \StreamCounters.closedByCount), (2, 60, 0, \.closedByBytes), (1, 1, 50, \.closedByAge),
  ] as [(inputs: Int, bytes: Int, now: Milliseconds, closed: WritableKeyPath<StreamCounters, Int> & Sendable)])
  func aLimitCloses(inputs: Int, bytes: Int, now: Milliseconds, closed: WritableKeyPath<StreamCounters, Int> & Sendable) {
    var batch = Batch(limits: limits, opened: 0)
    for input in 0..<inputs {
      #expect(!batch.isFull(at: 0), "after \(input)")
      batch.add(bytes: bytes)
    }
    #expect(batch.isFull(at: now))
    #expect(counters(batch)[keyPath: closed] == 1)
  }

  @Test func theAgeBeginsWithTheFirstInput() {
    var batch = Batch(limits: limits, opened: 0)
    #expect(!batch.isFull(at: 1000))
    batch.add(bytes: 1)
    #expect(!batch.isFull(at: 1049))
    #expect(batch.isFull(at: 1050))
  }

  @Test func theFirstReasonStays() {
    var batch = Batch(limits: limits, opened: 0)
    batch.add(bytes: 1)
    batch.close(.key)
    batch.close(.drain)
    #expect(counters(batch).closedByKey == 1)
    #expect(counters(batch).closedByDrain == 0)
  }

  @Test func anEmptyBatchCountsAsNothing() {
    var batch = Batch(limits: limits, opened: 0)
    batch.close(.drain)
    #expect(counters(batch) == StreamCounters())
  }

  @Test func halfFull() {
    var batch = Batch(limits: limits, opened: 0)
    #expect(!batch.isHalfFull(at: 0))
    batch.add(bytes: 1)
    #expect(!batch.isHalfFull(at: 24))
    #expect(batch.isHalfFull(at: 25))
    batch.add(bytes: 1)
    #expect(batch.isHalfFull(at: 0))
  }
}
