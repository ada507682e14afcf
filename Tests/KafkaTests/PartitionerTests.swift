import CRdKafka
import Streaming
import Testing

@Suite struct PartitionerTests {
  /// Pinned values: a change would send a customer's records to another partition than those already written.
  @Test(
    arguments: [
      ("customer-1", 12, 9), ("customer-2", 12, 2), ("a", 12, 4), ("ab", 12, 2), ("abc", 12, 3), ("kunde-äöü", 12, 1), ("21", 4, 0),
    ] as [(String, Int32, Int32)])
  func keysStayInTheirPartitions(key: String, count: Int32, partition: Int32) {
    #expect(Partitioner.partition(for: Array(key.utf8), count: count) == partition)
  }

  @Test func agreesWithLibrdkafkaAndJava() {
    var generator = SplitMix(state: 7)
    for length in 1...200 {
      let key = (0..<length).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      for count: Int32 in [1, 3, 12, 64] {
        let theirs = unsafe key.withUnsafeBytes { bytes in
          unsafe rd_kafka_msg_partitioner_murmur2(nil, bytes.baseAddress, bytes.count, count, nil, nil)
        }
        #expect(Partitioner.partition(for: key, count: count) == theirs, "\(key)")
      }
    }
  }
}

/// A small seeded source of bytes.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
