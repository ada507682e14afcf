import Bytes
import Compliance
import DispatchCore
import Models
import SegmentationCore
import Streaming
import Testing

@testable import Processing
@testable import Seals

@Suite("A service with a master key")
struct SealedProcessorTests {
  private let topics = ServiceTopics(of: Segmentation.self, followsClock: false, followsKeys: true)
  private let ring: KeyRing
  private var processor: ServiceProcessor<Segmentation>

  init() throws {
    ring = KeyRing(MasterKeys(try #require(MasterKey(String(repeating: "1", count: 64)))))
    processor = ServiceProcessor(
      core: Segmentation(), topics: topics, zones: ZoneCatalog(), seals: ServiceSeals(ring, source: "/cordial/segmentation"))
  }

  private static let names = ["Zephyrina", "+447700900987", "mooring mast"]

  private static func event(_ id: String, type: String = "account.updated", data: String? = nil) -> [UInt8] {
    let account =
      #"{"accountId":"a-1","product":"mooring mast","balance":{"amount":60000,"currency":"GBP"},"dueDate":"2026-02-10","customer":{"name":"Zephyrina","#
      + #""language":"en-GB","timeZone":"Europe/London","jurisdiction":"GB","contactPoints":[{"channel":"sms","address":"+447700900987","consent":true}]}}"#
    return Array(
      (#"{"specversion":"1.0","id":"\#(id)","source":"/crm","type":"\#(type)","subject":"c-1","time":"2026-03-10T00:00:00Z","data":"#
        + (data ?? account) + "}").utf8)
  }

  private func record(_ value: [UInt8]?, offset: Int64 = 0) -> Record {
    Record(topic: topics.inputs[0], partition: 0, offset: offset, timestamp: 0, key: Array("c-1".utf8), value: value)
  }

  private mutating func decide(_ value: [UInt8], state: [UInt8]?) throws -> Answer {
    guard case .input(let key, let identity, let input) = processor.read(record(value)) else { throw JSONFailure("no input") }
    let now = try #require(Instant("2026-03-10T12:00:00Z")).milliseconds
    return try processor.decide(state: state, input: .event(input), context: StreamContext(key: key, now: now, identity: identity))
  }

  private func names(_ topic: TopicNumber) -> String { topics.names[topic] }

  private func isReadable(_ answer: Answer) -> Bool {
    let bytes = answer.messages.map { $0.value ?? [] } + [answer.state ?? []] + answer.effects.map(\.request)
    return bytes.contains { bytes in Self.names.contains { String(decoding: bytes, as: UTF8.self).contains($0) } }
  }

  /// The topic of keys, as far as the answer writes to it.
  private mutating func readBack(_ answer: Answer) {
    for message in answer.messages where names(message.topic) == Topic.keys.rawValue {
      #expect(processor.follow(Record(topic: message.topic, partition: 0, offset: 0, timestamp: 0, key: message.key, value: message.value)) == .table)
    }
  }

  @Test("Nothing personal leaves it; the key goes first, and again until it was read back; what left it comes back in")
  mutating func seals() throws {
    let first = try decide(Self.event("e-1"), state: nil)
    #expect(!isReadable(first))
    #expect(first.messages.map { names($0.topic) } == ["collections.keys", "collections.segments", "collections.segments"])
    let key = try #require(first.messages.first)
    let again = try decide(Self.event("e-2"), state: first.state)
    #expect(again.messages.first == key && !isReadable(again))
    readBack(first)
    #expect(ring.count == 1)
    let third = try decide(Self.event("e-3"), state: again.state)
    #expect(!third.messages.contains { names($0.topic) == "collections.keys" })

    let segment = try #require(first.messages.first { $0.key == Array("c-1".utf8) }?.value)
    let opened = ring.open(segment)
    let data: CustomerSegmented = try EventEnvelope(reading: opened).data(from: opened)
    #expect(data.name == "Zephyrina" && data.channels.first?.address == "+447700900987" && data.accounts.first?.product == "mooring mast")
    #expect(String(decoding: segment, as: UTF8.self).contains(#""jurisdiction":"GB""#))
  }

  @Test("A try that is made again gives the same bytes, and without seals the same ids")
  mutating func repeats() throws {
    readBack(try decide(Self.event("e-1"), state: nil))
    let first = try decide(Self.event("e-1"), state: nil)
    #expect(try decide(Self.event("e-1"), state: nil) == first)
    var plain = ServiceProcessor(core: Segmentation(), topics: topics, zones: ZoneCatalog())
    swap(&plain, &processor)
    let unsealed = try decide(Self.event("e-1"), state: nil)
    func ids(_ answer: Answer) throws -> [String] { try answer.messages.map { try EventEnvelope(reading: $0.value ?? []).header.id } }
    #expect(try ids(first) == ids(unsealed))
    #expect(isReadable(unsealed))
    #expect(zip(first.messages, unsealed.messages).allSatisfy { ring.open($0.value ?? []) == $1.value })
  }

  @Test("Sealed input is read like plain; a state from before the seals is taken over")
  mutating func takesBoth() throws {
    var plain = ServiceProcessor(core: Segmentation(), topics: topics, zones: ZoneCatalog())
    swap(&plain, &processor)
    let before = try decide(Self.event("e-1"), state: nil)
    swap(&plain, &processor)
    let after = try decide(Self.event("e-1"), state: before.state)
    readBack(after)
    let (was, became) = (try #require(before.state), try #require(after.state))
    #expect(!SealedBlob.isOne(was) && SealedBlob.isOne(became))
    let sealed = try #require(EventToSeal(Self.event("e-4"))).sealed(try #require(ring.sealing(for: "c-1")))
    #expect(try decide(sealed, state: after.state) == decide(Self.event("e-4"), state: after.state))
  }

  @Test("A key that has not been heard of is asked for; one that is gone makes events and states of before nothing")
  mutating func erased() throws {
    let answer = try decide(Self.event("e-1"), state: nil)
    let state = try #require(answer.state)
    let other = ServiceProcessor(
      core: Segmentation(), topics: topics, zones: ZoneCatalog(), seals: ServiceSeals(KeyRing(ring.masters), source: "/cordial/segmentation"))
    var stranger = other
    #expect(try !stranger.knows(state, of: Array("c-1".utf8)))
    stranger.settle(state, of: Array("c-1".utf8))
    #expect(try stranger.knows(state, of: Array("c-1".utf8)))

    readBack(answer)
    let sealed = try #require(EventToSeal(Self.event("e-5"))).sealed(try #require(ring.sealing(for: "c-1")))
    #expect(try processor.knows(sealed, of: Array("c-1".utf8)))
    let key = try #require(answer.messages.first)
    _ = processor.follow(Record(topic: key.topic, partition: 0, offset: 1, timestamp: 0, key: key.key, value: nil))
    guard case .skipped = processor.read(record(sealed)) else {
      Issue.record("an erased event was taken")
      return
    }
    // What comes in the clear afterwards is about a new customer.
    let anew = try decide(Self.event("e-6"), state: state)
    #expect(anew.messages.first.map { names($0.topic) } == "collections.keys" && anew.messages.first?.key != key.key)
  }

  @Test("A key that another master key wrapped stops the service, with what to set")
  mutating func locked() throws {
    let strange = KeyRing(MasterKeys(try #require(MasterKey(String(repeating: "2", count: 64)))))
    let issued = strange.issue(for: "c-1", source: "/crm", at: Instant(milliseconds: 0))
    try strange.take(key: issued.key, value: issued.value)
    let sealed = try #require(EventToSeal(Self.event("e-1"))).sealed(try #require(strange.sealing(for: "c-1")))
    try ring.take(key: issued.key, value: issued.value)
    let failure = #expect(throws: LogFailure.self) { try processor.knows(sealed, of: Array("c-1".utf8)) }
    #expect(failure?.reason.contains(strange.masters.current.id) == true && failure?.reason.contains("CORDIAL_MASTER_KEY_OLD") == true)
  }

  @Test("What was tampered with, or is sealed where no master key is set, is a dead letter; and letters are sealed too")
  mutating func letters() throws {
    readBack(try decide(Self.event("e-1"), state: nil))
    let sealed = try #require(EventToSeal(Self.event("e-7"))).sealed(try #require(ring.sealing(for: "c-1")))
    let moved = Array(String(decoding: sealed, as: UTF8.self).replacing(#""product""#, with: #""statusReason""#).utf8)
    guard case .rejected(let reason, let letters) = processor.read(record(moved)) else {
      Issue.record("a value in another's place was taken")
      return
    }
    #expect(reason.contains("can't be opened") && letters.count == 1)

    guard case .rejected(_, let others) = processor.read(record(Array(#"{"name":"Zephyrina""#.utf8))) else {
      Issue.record("a broken event was taken")
      return
    }
    let letter = try #require(others.last?.value)
    #expect(!String(decoding: letter, as: UTF8.self).contains(Base64.encode(Array(#"{"name":"Zephyrina""#.utf8))))
    let opened = ring.open(letter)
    #expect(try EventEnvelope(reading: opened).data(DeadLettered.self, from: opened).value == Base64.encode(Array(#"{"name":"Zephyrina""#.utf8)))

    var plain = ServiceProcessor(core: Segmentation(), topics: topics, zones: ZoneCatalog())
    guard case .rejected(let why, _) = plain.read(record(sealed)) else {
      Issue.record("sealed values were taken for words")
      return
    }
    #expect(why.contains("CORDIAL_MASTER_KEY"))
  }

  @Test("A forgotten customer leaves no state, no timer, and no key that was issued meanwhile; with a master key or without")
  mutating func forgets() throws {
    let answer = try decide(Self.event("e-1"), state: nil)
    #expect(!answer.timers.isEmpty)
    let issued = try #require(answer.messages.first)
    let forgotten = try decide(Self.event("f-1", type: "customer.forgotten", data: "{}"), state: answer.state)
    #expect(forgotten == Answer(state: nil, messages: [OutgoingMessage(topic: issued.topic, key: issued.key, value: nil)]))
    #expect(try decide(Self.event("f-2", type: "customer.forgotten", data: "{}"), state: nil) == Answer(state: nil))
    processor = ServiceProcessor(core: Segmentation(), topics: topics, zones: ZoneCatalog())
    let unsealed = try decide(Self.event("e-1"), state: nil)
    #expect(try decide(Self.event("f-1", type: "customer.forgotten", data: "{}"), state: unsealed.state) == Answer(state: nil))
  }

  @Test("A recorded call is sealed, opened for whoever makes it, and none once its key is gone")
  func calls() throws {
    let topics = ServiceTopics(of: Dispatch.self, followsClock: false, followsKeys: true)
    var dispatch = ServiceProcessor(
      core: Dispatch(policies: try PolicyBook.standard()), topics: topics, zones: ZoneCatalog(), seals: ServiceSeals(ring, source: "/cordial/dispatch"))
    let now = try #require(Instant("2026-03-10T12:00:00Z"))
    let request = OutreachRequested(
      contactId: "k-1", purpose: .reply, channel: .sms, address: "+447700900987", language: "en", text: "Hello Zephyrina", stage: .early, treatment: .bot,
      variant: "v", timeZone: "Europe/London", jurisdiction: "GB", balanceAsOf: now, customerWroteAt: now, expiresAt: now.adding(hours: 4), strategyVersion: "s")
    let event = EventHeader(id: "o-1", source: "/cordial/conversation", subject: "c-1", time: now).encode(request)
    let input = Record(topic: topics.inputs[0], partition: 0, offset: 0, timestamp: 0, key: Array("c-1".utf8), value: event)
    guard case .input(let key, let identity, let content) = dispatch.read(input) else { throw JSONFailure("no input") }
    let answer = try dispatch.decide(state: nil, input: .event(content), context: StreamContext(key: key, now: now.milliseconds, identity: identity))
    let call = try #require(answer.effects.first)
    #expect(SealedBlob.isOne(call.request) && CallSeal.open(call.request, of: "c-1", ring) == nil)
    let issued = try #require(answer.messages.first)
    try ring.take(key: issued.key, value: issued.value)
    #expect(String(decoding: try #require(CallSeal.open(call.request, of: "c-1", ring)), as: UTF8.self).contains("Hello Zephyrina"))
    let result = try dispatch.decide(
      state: answer.state, input: .effect(call, result: ProviderAnswer(.accepted, messageId: "m-1").json),
      context: StreamContext(key: key, now: now.milliseconds, identity: Identity(of: "result")))
    #expect(result.messages.count >= 1)
    _ = dispatch.follow(Record(topic: issued.topic, partition: 0, offset: 1, timestamp: 0, key: issued.key, value: nil))
    #expect(CallSeal.open(call.request, of: "c-1", ring) == nil)
    let late = try dispatch.decide(
      state: answer.state, input: .effect(call, result: []), context: StreamContext(key: key, now: now.milliseconds, identity: Identity(of: "late")))
    #expect(late.effects.isEmpty && late.timers.isEmpty)
  }
}
