import Models
import Testing

@testable import Rehearsal

@Suite("The people who take cases over") struct AgentDeskTests {
  private func played(_ reason: HandoffReason, times: Int = 1) -> [AgentDesk.Action] {
    var desk = AgentDesk(seed: 7)
    let now = Instant("2026-03-10T22:00:00Z") ?? Instant(milliseconds: 0)
    for _ in 0..<times { desk.take(reason, of: "c-1", language: "es-CO", zone: .utc, now: now) }
    return desk.act(now: now.adding(days: 30))
  }

  @Test("they write in the customer's language, by day, and give the case back after that") func order() {
    let actions = played(.customerAsked)
    #expect(actions.first?.id == "reply-1")
    for action in actions {
      let second = ZoneRules.utc.local(at: action.at).secondOfDay
      #expect((36_000..<61_200).contains(second))
    }
    if case .reply(let reply) = actions.first?.deed { #expect(reply.text.hasPrefix("Hola")) } else { Issue.record("no reply") }
  }

  @Test("a dispute is resolved; whoever must not be written to is not", arguments: [HandoffReason.deceased, .lawyer, .bankruptcy, .vulnerable])
  func grave(reason: HandoffReason) {
    #expect(played(reason).isEmpty)
    #expect(played(.dispute).map(\.id) == ["resolve-1"])
  }

  @Test("a case that comes back again and again stays with people, and the same seed plays the same") func repeated() {
    #expect(played(.hardship, times: 9).count <= 2 * AgentDesk.casesMax)
    #expect(played(.hardship, times: 2) == played(.hardship, times: 2))
  }
}
