import Testing

@testable import Streaming

@Suite struct PartitionerTests {
  /// From Apache Kafka's own `UtilsTest.testMurmur2`.
  @Test(
    arguments: [
      ("21", -973_932_308), ("foobar", -790_332_482), ("a-little-bit-long-string", -985_981_536),
      ("a-little-bit-longer-string", -1_486_304_829), ("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58_897_971),
      ("abc", 479_470_107),
    ] as [(String, Int32)])
  func murmur2AsInJava(key: String, hash: Int32) {
    #expect(Int32(bitPattern: Partitioner.murmur2(Array(key.utf8))) == hash)
  }

  @Test(arguments: [("21", 0), ("foobar", 6), ("abc", 3)] as [(String, Int32)])
  func partitionOfTwelve(key: String, partition: Int32) {
    #expect(Partitioner.partition(for: Array(key.utf8), count: 12) == partition)
  }

  @Test func allPartitionsAreUsed() {
    let used = Set((0..<200).map { Partitioner.partition(for: Array("c-\($0)".utf8), count: 12) })
    #expect(used == Set(0..<12))
  }
}
