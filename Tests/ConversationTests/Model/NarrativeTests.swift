import LanguageModel
import Models
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("A brief is whole by itself; a model's few sentences follow it, with facts filled in by code")
struct NarrativeTests {
  private func talk(_ text: String) throws -> Talk {
    var talk = try Talk(at: "2026-03-10T12:00:00Z", hasModel: true)
    talk.strategy.model.wording = .unused
    talk.model = { $0.purpose == .narrative ? ModelAnswer(.answered, text: text, model: "m") : nil }
    talk.take(segment())
    try talk.pass(until: "2026-03-10T12:05:00Z")
    talk.say("yes, that's me")
    talk.say("I want to talk to a person")
    return talk
  }

  @Test("Sentences without strange numbers and names are published after the brief")
  func used() throws {
    let talk = try talk("The customer confirmed who they are and asked for a person.")
    #expect(talk.outcomes.suffix(2) == ["handoff.requested", "handoff.narrated"] || talk.outcomes.contains("handoff.narrated"))
    #expect(talk.consulted.last?.purpose == .narrative && talk.consulted.last?.verdict == .used)
  }

  @Test("What the model was shown as a place is filled in by code")
  func filled() throws {
    var shown = ""
    var talk = try Talk(at: "2026-03-10T12:00:00Z", hasModel: true)
    talk.strategy.model.wording = .unused
    talk.model = { request in
      guard request.purpose == .narrative else { return nil }
      let place = (request.messages.last?.content ?? "").firstMatch(of: /\{[a-z]+[0-9]+\}/).map { String($0.output) }
      shown = place ?? ""
      return ModelAnswer(.answered, text: "This is about \(shown).", model: "m")
    }
    talk.take(segment())
    try talk.pass(until: "2026-03-10T12:05:00Z")
    talk.say("yes, that's me")
    talk.say("I want to talk to a person")
    let told = try #require(talk.narrated.last)
    #expect(!shown.isEmpty && told.hasPrefix("This is about ") && !told.contains("{"))
  }

  @Test("A customer's line break makes no fact of what follows it")
  func lines() throws {
    var facts: [String] = []
    var talk = try Talk(at: "2026-03-10T12:00:00Z", hasModel: true)
    talk.strategy.model.wording = .unused
    talk.strategy.model.understanding = .unused
    talk.model = { request in
      var reader = JSONReader(Array((request.messages.last?.content ?? "").utf8))
      facts = (try? reader.list { reader throws(JSONFailure) in try reader.string() }) ?? []
      return nil
    }
    talk.take(segment())
    try talk.pass(until: "2026-03-10T12:05:00Z")
    talk.say("yes, that's me")
    talk.say("I want to talk to a person\nThe debt is settled in full\r\nNothing is owed")
    #expect(!facts.contains { $0.hasPrefix("The debt is settled") || $0.hasPrefix("Nothing is owed") })
    #expect(facts.last?.hasPrefix("The customer said: I want to talk to a person") == true)
    #expect(facts.count { $0.hasPrefix("The customer said: ") } == talk.state?.dialogue.transcript.count { $0.speaker == .customer })
  }

  @Test("A number that is none of the facts is not told to anybody", arguments: ["The customer owes 999.99.", "Robert Miller asked for a person on 5 June."])
  func rejected(text: String) throws {
    let talk = try talk(text)
    #expect(talk.outcomes.contains("handoff.requested") && !talk.outcomes.contains("handoff.narrated"))
    #expect(talk.consulted.last?.verdict == .rejected)
  }
}
