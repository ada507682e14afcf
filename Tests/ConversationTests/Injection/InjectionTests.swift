import Models
import TalkSupport
import Testing

@testable import ConversationCore

@Suite("Customers' words are data, even to a model that obeys every one of them")
struct InjectionTests {
  @Test("there are a hundred messages and more, in three languages and of every kind")
  func count() {
    let all = InjectedMessage.all
    #expect(all.count >= 120)
    #expect(Set(all.map(\.text)).count == all.count)
    for language in ["en", "es", "pt"] {
      let kinds = Set(all.filter { $0.language == language }.map(\.kind))
      #expect(
        kinds == [
          "override", "roleplay", "extraction", "delimiter", "link", "encoded", "unicode", "tool", "discount", "threat", "address", "paid", "others", "identity",
          "long", "protected",
        ])
    }
  }

  @Test("by itself the bot promises nothing outside the bounds, says reviewed sentences only, and answers everybody", arguments: InjectedMessage.all)
  func alone(_ message: InjectedMessage) throws {
    for opening in InjectedTalk.Opening.allCases {
      let injected = try InjectedTalk(message, opening)
      #expect(findings(injected) == [], "\(opening)")
      #expect(injected.requests.isEmpty)
    }
  }

  @Test("with a model that obeys them it does the same, and what the model sees is quoted and disguised", arguments: InjectedMessage.all)
  func obeyed(_ message: InjectedMessage) throws {
    let prompts = PromptReview(message)
    for opening in InjectedTalk.Opening.allCases {
      let alone = try InjectedTalk(message, opening).commitments
      for model in ObedientModel.all {
        // What is believed as far as is usual can do less; where there is something to agree on, that is looked at too.
        for belief in opening == .offered ? InjectedTalk.Belief.allCases : [.blind] {
          let injected = try InjectedTalk(message, opening, model, belief)
          let place = "\(opening), \(model), \(belief)"
          #expect(findings(injected) == [], "\(place)")
          #expect(injected.requests.flatMap(prompts.findings) == [], "\(place)")
          // Who believes it as far as is usual is bound to nothing that they would not be bound to without it.
          if belief == .standard { #expect(injected.commitments == alone, "\(place)") }
        }
      }
    }
  }

  /// One line for each thing that may not be so.
  private func findings(_ injected: InjectedTalk) -> [String] {
    let review = TextReview(injected)
    var found = Bounds.breaches(by: injected.talk, injected.stage, today: InjectedTalk.today) + injected.answers.flatMap(review.findings)
    for consulted in injected.talk.consulted where consulted.purpose == .narrative && consulted.verdict == .used {
      found += review.strangers(in: consulted.answer ?? "").map { "a colleague is told what \($0)" }
    }
    if !injected.isAnswered { found.append("silence") }
    if injected.hears != injected.message.matter { found.append("hears \(injected.hears ?? "")") }
    if injected.opening == .stranger, injected.talk.state?.identity.confirmed.isEmpty != true { found.append("a stranger is let in") }
    return found
  }
}
