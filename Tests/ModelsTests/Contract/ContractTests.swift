import Foundation
import Models
import Testing

@Suite(
  "The contract (deploy/contract/asyncapi.yaml)",
  .enabled(if: ContractChecker.isReady, "needs .tools/venv with jsonschema and PyYAML, which deploy/test sets up"))
struct ContractTests {
  @Test("names every topic and every type of event, and no others") func complete() throws {
    let named = try ContractChecker.run("list").lines
    let known = EventCatalog.types.filter { !$0.topic.isInternal }.map { "\($0.topic.rawValue) \($0.name)" }
    #expect(named.sorted() == known.sorted())
  }

  @Test("holds for what we write, whatever the values") func written() throws {
    let events = (1...12).flatMap { (seed: UInt64) -> [SampleEvent] in
      var sampler = Sampler(seed: seed)
      return sampler.eventOfEachType().filter { $0.type != "metric.delta" }
    }
    let outcome = try ContractChecker.run("events", events: events.map(\.bytes))
    #expect(outcome.lines == ["\(events.count) events, 0 of them not as the contract says"])
    #expect(outcome.status == 0)
  }

  @Test("has examples that we read") func examples() throws {
    let examples = try ContractChecker.run("examples").lines
    #expect(examples.count >= EventCatalog.types.count(where: { !$0.topic.isInternal }))
    for example in examples {
      let bytes = Array(example.utf8)
      let envelope = try EventEnvelope(reading: bytes)
      #expect(EventCatalog.types.contains { $0.name == envelope.type })
      try EventCatalog.check(envelope, bytes)
    }
    #expect(try ContractChecker.run("events", events: examples.map { Array($0.utf8) }).status == 0)
  }

  @Test("refuses what our readers refuse") func refused() throws {
    let changes = [
      (#""USD""#, #""usd""#), (#""2026-01-31""#, #""2026-02-30""#), (#""2026-01-31""#, #""0206-01-31""#), ("125050", "1250.50"),
      ("125050", "\"125050\""), (#""a-1""#, #""""#), (#""open""#, #""opened""#), (#""es-CO""#, #""es_CO""#), (#""US-MA""#, #""usa""#),
      (#""preferredHour":18"#, #""preferredHour":24"#), (#""sms""#, #""fax""#), (#""dueDate":"2026-01-31","#, ""),
      (#""subject":"c-1","#, ""), (#""1.0""#, #""0.3""#), (#""account.updated""#, #""account.upgraded""#),
    ]
    let spoilt = changes.map { UnreadableEventTests.good.replacing($0.0, with: $0.1) }
    #expect(!spoilt.contains(UnreadableEventTests.good))
    let outcome = try ContractChecker.run("events", events: ([UnreadableEventTests.good] + spoilt).map { Array($0.utf8) })
    #expect(outcome.status == 1)
    #expect(outcome.lines.last == "\(spoilt.count + 1) events, \(spoilt.count) of them not as the contract says")
  }

  @Test("refuses members that it does not name in what we write") func unnamed() throws {
    let extended = UnreadableEventTests.good.replacing(#""accountId""#, with: #""acountId":"x","accountId""#)
    #expect(try ContractChecker.run("events", events: [Array(extended.utf8)]).status == 1)
  }
}
