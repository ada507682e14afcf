import Bytes
@testable import Processing
import Models
import SegmentationCore
import Streaming
import Testing

@Suite("Records become inputs, or dead letters that say what is wrong")
struct ProcessorTests {
  private let topics = ServiceTopics(of: Segmentation.self, followsClock: false)

  private func reading(_ value: String, key: String = "c-1") -> String {
    var processor = ServiceProcessor(core: Segmentation(), topics: topics, zones: ZoneCatalog())
    let record = Record(topic: topics.inputs[0], partition: 3, offset: 42, timestamp: 0, key: Array(key.utf8), value: Array(value.utf8))
    return switch processor.read(record) {
    case .input(_, _, let input): "input \(input.header.id)"
    case .skipped: "skipped"
    case .rejected(let reason, let letters): "\(letters.map { topics.names[$0.topic] }.joined()): \(reason)"
    }
  }

  private func event(_ data: String, type: String = "account.updated", subject: String = "c-1") -> String {
    #"{"specversion":"1.0","id":"e-1","source":"/crm","type":"\#(type)","subject":"\#(subject)","time":"2026-03-10T00:00:00Z","data":\#(data)}"#
  }

  private let good = #"{"accountId":"a-1","balance":{"amount":100,"currency":"USD"},"dueDate":"2026-03-01"}"#

  @Test("A good event is taken; an unknown type is skipped")
  func takes() {
    #expect(reading(event(good)) == "input e-1")
    #expect(reading(event("{}", type: "weather.changed")) == "skipped")
  }

  @Test("What can't be read is named")
  func names() {
    func expect(_ found: String, _ words: String, _ location: SourceLocation = #_sourceLocation) {
      #expect(found.hasPrefix("collections.deadletters: ") && found.contains(words), sourceLocation: location)
    }
    expect(reading(#"{"specversion":"1.0","id":"#), "was it cut off?")
    expect(reading(event(good.replacing("USD", with: "USX"))), "“USX” is no ISO 4217 currency")
    expect(reading(event(good.replacing("2026-03-01", with: "2026-02-30"))), "data.dueDate: “2026-02-30” is no day of the calendar")
    expect(reading(event(good), key: ""), "the record has no key")
    expect(reading(event(good), key: "c-2"), "the record's key is not the event's subject")
    expect(reading(event(good.replacing("100", with: "1.5"))), "data.balance.amount: expected a whole number")
    expect(reading(String(repeating: " ", count: 2_000_000)), "2000000 bytes")
    expect(reading(event(#"{"text":7}"#, type: "agent.replied")), "data.text")
  }

  @Test("A letter carries the record's place and its bytes")
  func letter() throws {
    let record = Record(topic: topics.inputs[0], partition: 3, offset: 42, timestamp: 5, key: [], value: Array("nonsense".utf8))
    let message = topics.deadLetter(record, reason: "why", service: "segmentation")
    let bytes = try #require(message.value)
    let letter = try EventEnvelope(reading: bytes).data(DeadLettered.self, from: bytes)
    #expect(
      letter
        == DeadLettered(
          reason: "why", topic: "collections.portfolio", partition: 3, offset: 42, service: "segmentation", key: "", value: "bm9uc2Vuc2U="))
  }

  @Test("The id of a picture covers what it shows; that of anything else says only where it came from")
  func ids() throws {
    func id(_ stage: Stage, isPicture: Bool) throws -> String {
      var emission = Emission(topic: Topic.segments.rawValue, type: "account.segmented", data: Array(#"{"stage":"\#(stage)"}"#.utf8))
      emission.isPicture = isPicture
      let context = StreamContext(key: Array("c-1".utf8), now: 0, identity: Identity(of: "the same input"))
      let bytes = try #require(topics.message(emission, 0, customer: "c-1", context).value)
      return try EventEnvelope(reading: bytes).header.id
    }
    #expect(try id(.early, isPicture: true) == id(.early, isPicture: true))
    #expect(try id(.early, isPicture: true) != id(.medium, isPicture: true))
    #expect(try id(.early, isPicture: false) == id(.medium, isPicture: false))
  }
}
