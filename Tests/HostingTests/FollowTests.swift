@testable import Processing
import MetricsCore
import Models
import SegmentationCore
import Streaming
import Testing

@Suite("Following the strategy")
struct FollowTests {
  private func record(_ data: String, _ topics: ServiceTopics, offset: Int64 = 4) -> Record {
    let event =
      #"{"specversion":"1.0","id":"s-\#(offset)","source":"/team","type":"strategy.published","subject":"s","time":"2026-03-10T00:00:00Z","data":"#
    return Record(
      topic: topics.broadcasts[0], partition: 0, offset: offset, timestamp: 0, key: [UInt8(ascii: "s")], value: Array((event + data + "}").utf8))
  }

  @Test("A good one is taken; a bad one is refused in words, and the good one stays")
  func refusal() {
    let topics = ServiceTopics(of: Segmentation.self, followsClock: false)
    var processor = ServiceProcessor(core: Segmentation(), topics: topics, zones: ZoneCatalog())
    #expect(processor.follow(record(#"{"version":"good","hour":9}"#, topics)) == .table)
    #expect(processor.follow(record(#"{"version":"bad","hour":99}"#, topics)) == .rejected(letter: nil))
    #expect(processor.strategy.version == "good" && processor.strategy.hour == 9)
  }

  @Test("One service writes the dead letter, with the sentence")
  func letter() throws {
    let topics = ServiceTopics(of: CustomerMetrics.self, followsClock: false)
    var processor = ServiceProcessor(core: CustomerMetrics(), topics: topics, zones: ZoneCatalog())
    guard case .rejected(let message?) = processor.follow(record(#"{"version":"bad","hour":99}"#, topics)) else {
      Issue.record("no letter")
      return
    }
    let bytes = try #require(message.value)
    let letter = try EventEnvelope(reading: bytes).data(DeadLettered.self, from: bytes)
    #expect(letter.topic == "collections.strategy" && letter.offset == 4)
    #expect(letter.reason == "data.hour: 99 is outside 0 to 23")
  }
}
