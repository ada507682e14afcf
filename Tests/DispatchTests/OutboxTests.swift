import Bytes
import DispatchCore
import Models
import Testing

@testable import DispatchOutbox

/// One customer's life with the outbox.
private struct OutboxLine {
  var state: OutboxState?
  var timers: [Timer] = []
  var calls: [Effect] = []
  var letters: [DeadLettered] = []
  private let core: Outbox
  private var inputs = 0

  init(_ destinations: [OutboxItem.Destination] = [.crm, .desk]) { core = Outbox(destinations: destinations) }

  mutating func take(_ event: OutboxEvent, _ id: String, at time: Instant) {
    step(.event(event, EventHeader(id: id, source: "/t", subject: "c-1", time: time)), time)
  }
  mutating func answer(_ answer: ProviderAnswer?, at time: Instant) { step(.effect(calls.removeFirst(), result: answer?.json), time) }
  mutating func wake(at time: Instant) throws { step(.timer(try #require(timers.first)), time) }

  private mutating func step(_ input: CoreInput<OutboxEvent>, _ now: Instant) {
    inputs += 1
    let turn = core.decide(
      state, input, Context(customer: "c-1", now: now, identity: Identity(of: "\(inputs)"), strategy: .standard, zones: ZoneCatalog()))
    state = turn.state
    if let state {
      var writer = ByteWriter()
      state.write(to: &writer)
      var reader = ByteReader(writer.bytes)
      #expect((try? OutboxState(from: &reader)) == state)
    }
    timers = turn.timers
    calls += turn.effects
    for emission in turn.emissions {
      var reader = JSONReader(emission.data)
      if let letter = try? DeadLettered(from: &reader) { letters.append(letter) }
    }
  }
}

@Suite("The outbox: each event reaches who has no Kafka, in order, at least once, or a person hears of it")
struct OutboxTests {
  private let start = Instant(seconds: 1_773_144_000)
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("A customer's events go one after the other, each destination for itself, and nothing is kept once all is taken")
  func order() {
    var line = OutboxLine()
    line.take(.case(bytes("case")), "e-1", at: start)
    line.take(.outcome(bytes("outcome")), "e-2", at: start)
    line.take(.outcome(bytes("outcome")), "e-2", at: start)
    #expect(line.calls.map(\.kind) == ["crm", "desk"] && line.calls.allSatisfy { $0.isRepeatable && $0.request == bytes("case") })
    line.answer(ProviderAnswer(.accepted), at: start)
    #expect(line.calls.map(\.kind) == ["desk", "crm"] && line.calls[1].request == bytes("outcome"))
    line.answer(ProviderAnswer(.accepted), at: start)
    line.answer(ProviderAnswer(.accepted), at: start)
    #expect(line.state?.items == [] && line.state?.isWithPerson == true)
    line.take(.released, "e-3", at: start)
    #expect(line.state == nil && line.timers.isEmpty)
  }

  @Test("While a person has the case, the desk hears what the customer says; before and after it does not")
  func words() {
    var line = OutboxLine([.desk])
    line.take(.words(bytes("before")), "e-1", at: start)
    line.take(.outcome(bytes("not for the desk")), "e-2", at: start)
    #expect(line.calls.isEmpty && line.state == nil)
    line.take(.case(bytes("case")), "e-3", at: start)
    line.answer(ProviderAnswer(.accepted), at: start)
    line.take(.words(bytes("during")), "e-4", at: start)
    #expect(line.calls.map(\.request) == [bytes("during")])
    line.answer(ProviderAnswer(.accepted), at: start)
    line.take(.released, "e-5", at: start)
    line.take(.words(bytes("after")), "e-6", at: start)
    #expect(line.calls.isEmpty)
  }

  @Test("What is not taken comes again after longer and longer pauses, the ones behind it wait, and after a week a person hears of it")
  func later() throws {
    var line = OutboxLine([.crm])
    line.take(.outcome(bytes("first")), "e-1", at: start)
    line.take(.outcome(bytes("second")), "e-2", at: start)
    var now = start
    var pauses: [Int64] = []
    while line.letters.isEmpty {
      #expect(line.calls.map(\.request) == [bytes("first")])
      // A crash counts like no answer.
      line.answer(pauses.count == 1 ? nil : ProviderAnswer(.unsent, reason: "it answered 503", retryAfterSeconds: pauses.isEmpty ? 120 : nil), at: now)
      guard line.letters.isEmpty else { break }
      let due = try #require(line.timers.first).due
      pauses.append(due.seconds - now.seconds)
      now = due
      try line.wake(at: now)
    }
    #expect(pauses.prefix(4) == [120, 10, 20, 40] && pauses.max() == 3_600)
    #expect(now.seconds - start.seconds > 6 * 86_400)
    #expect(line.letters.map(\.reason) == ["crm did not get this event: not taken for 7 days: it answered 503"])
    #expect(line.calls.map(\.request) == [bytes("second")])
  }

  @Test("What will never be taken is put aside at once, and a destination that is gone for good does not fill the state")
  func never() {
    var line = OutboxLine([.crm])
    line.take(.outcome(bytes("bad")), "e-0", at: start)
    line.answer(ProviderAnswer(.rejected, reason: "it answered 400"), at: start)
    #expect(line.letters.map(\.reason) == ["crm did not get this event: it answered 400"] && line.state == nil)
    for index in 1...OutboxStep.itemsMax + 3 { line.take(.outcome(bytes("\(index)")), "e-\(index)", at: start) }
    #expect(line.state?.items.count == OutboxStep.itemsMax && line.letters.count == 4)
    #expect(line.state?.items.first?.event == bytes("1"))
  }
}
