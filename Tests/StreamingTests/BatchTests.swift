import Testing

@testable import Streaming

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

  @Test(arguments: [(inputs: 4, bytes: 1, now: 0), (2, 60, 0), (1, 1, 50)] as [(inputs: Int, bytes: Int, now: Milliseconds)])
  func aLimitCloses(inputs: Int, bytes: Int, now: Milliseconds) {
    var batch = Batch(limits: limits, opened: 0)
    for input in 0..<inputs {
      #expect(!batch.isFull(now: 0), "after \(input)")
      batch.add(bytes: bytes)
    }
    #expect(batch.isFull(now: now))
    _ = batch.isFull(at: now)
    var expected = StreamCounters()
    expected.closedByCount = inputs == 4 ? 1 : 0
    expected.closedByBytes = bytes == 60 ? 1 : 0
    expected.closedByAge = now == 50 ? 1 : 0
    #expect(counters(batch) == expected)
  }

  @Test func theAgeBeginsWithTheFirstInput() {
    var batch = Batch(limits: limits, opened: 0)
    _ = batch.isFull(at: 1000)
    batch.add(bytes: 1)
    #expect(!batch.isFull(now: 1049))
    #expect(batch.isFull(now: 1050))
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
    #expect(!batch.isHalfFull(now: 0))
    batch.add(bytes: 1)
    #expect(!batch.isHalfFull(now: 24))
    #expect(batch.isHalfFull(now: 25))
    batch.add(bytes: 1)
    #expect(batch.isHalfFull(now: 0))
  }
}

extension Batch {
  /// Asks a copy, because asking may close the batch.
  fileprivate func isFull(now: Milliseconds) -> Bool {
    var copy = self
    return copy.isFull(at: now)
  }

  fileprivate func isHalfFull(now: Milliseconds) -> Bool {
    var copy = self
    return copy.isHalfFull(at: now)
  }
}
