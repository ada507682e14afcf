import Bytes
import MetricsCore
import Models
import Streaming
import Testing

@testable import Processing

@Suite("The metrics service keeps nothing of a person, so its state is not sealed")
struct NothingPersonalInMetricsTests {
  private static let mark = "Zephyrina"

  /// Every personal text of an event says the mark.
  private static func marked(_ data: String, _ type: String, _ topic: Topic, _ number: Int) throws -> (topic: Topic, bytes: [UInt8]) {
    let event = Array(
      (#"{"specversion":"1.0","id":"e-\#(number)","source":"/x","type":"\#(type)","subject":"c-1","time":"2026-03-10T0\#(number):00:00Z","data":"#
        + data + "}").utf8)
    let envelope = try EventEnvelope(reading: event)
    let fields = try #require(PersonalFields.of(type))
    var texts = JSONTexts(event, from: envelope.dataStart)
    var marks = 0
    while let range = texts.next() {
      guard fields.isPersonal(texts.path, sealsUnknown: false) else { continue }
      #expect(String(decoding: event[range], as: UTF8.self).contains(mark), "\(type): \(texts.path)")
      marks += 1
    }
    #expect(marks > 0, "\(type)")
    return (topic, event)
  }

  @Test("Neither its states nor what it writes hold a name, an address or a word")
  func nothing() throws {
    let money = #"{"amount":60000,"currency":"GBP"}"#
    let events = try [
      Self.marked(
        #"{"stage":"early","treatment":"bot","reason":"r","priority":1,"daysPastDue":3,"accounts":[{"accountId":"a-1","stage":"early","daysPastDue":3,"#
          + #""dueDate":"2026-03-07","balance":\#(money),"status":"open","statusReason":"Zephyrina","product":"Zephyrina"}],"owed":[\#(money)],"#
          + #""name":"Zephyrina","language":"en","timeZone":"Europe/London","jurisdiction":"GB","channels":[{"channel":"sms","address":"Zephyrina"}],"#
          + #""hour":9,"channelReason":"portfolio","balanceAsOf":"2026-03-10T00:00:00Z","strategyVersion":"s"}"#,
        "customer.segmented", .segments, 1),
      Self.marked(
        #"{"contactId":"k-1","purpose":"reminder","channel":"sms","address":"Zephyrina","language":"en","subject":"Zephyrina","text":"Zephyrina","#
          + #""buttons":[{"id":"b","title":"Zephyrina"}],"stage":"early","treatment":"bot","variant":"v","timeZone":"Europe/London","jurisdiction":"GB","#
          + #""balanceAsOf":"2026-03-10T00:00:00Z","expiresAt":"2026-03-11T00:00:00Z","strategyVersion":"s"}"#,
        "outreach.requested", .outreach, 2),
      Self.marked(#"{"contactId":"k-1","channel":"sms","providerMessageId":"Zephyrina","reason":"Zephyrina"}"#, "delivery.delivered", .deliveries, 3),
      Self.marked(
        #"{"channel":"sms","text":"Zephyrina","providerMessageId":"Zephyrina","media":[{"kind":"image","reference":"Zephyrina"}]}"#, "reply.received", .inbound, 4),
      Self.marked(#"{"channel":"sms","words":"Zephyrina"}"#, "optout.recorded", .outcomes, 5),
      Self.marked(#"{"agent":"Zephyrina"}"#, "agent.released", .portfolio, 6),
      Self.marked(
        #"{"reason":"dispute","stage":"early","brief":{"facts":["Zephyrina"],"history":["Zephyrina"],"promises":["Zephyrina"],"#
          + #""understood":["Zephyrina"],"limits":["Zephyrina"],"transcript":["Zephyrina"],"suggestion":"Zephyrina"}}"#,
        "handoff.requested", .handoffs, 7),
    ]
    let topics = ServiceTopics(of: CustomerMetrics.self, followsClock: false)
    var processor = ServiceProcessor(core: CustomerMetrics(), topics: topics, zones: ZoneCatalog())
    #expect(!CustomerMetrics.holdsPersonalData && !MetricTotals.holdsPersonalData)
    var (state, messages): ([UInt8]?, [OutgoingMessage]) = (nil, [])
    for (topic, bytes) in events {
      let number = try #require(topics.inputs.first { topics.names[$0] == topic.rawValue })
      let record = Record(topic: number, partition: 0, offset: 0, timestamp: 0, key: Array("c-1".utf8), value: bytes)
      guard case .input(let key, let identity, let input) = processor.read(record) else {
        Issue.record("\(topic) is not counted")
        continue
      }
      let now = try #require(Instant("2026-03-10T12:00:00Z")).milliseconds
      let answer = try processor.decide(state: state, input: .event(input), context: StreamContext(key: key, now: now, identity: identity))
      state = answer.state
      messages += answer.messages
    }
    #expect(!messages.isEmpty)
    for bytes in messages.map({ $0.value ?? [] }) + [try #require(state)] { #expect(!String(decoding: bytes, as: UTF8.self).contains(Self.mark)) }
  }
}
