import Language
import Models

@testable import ConversationCore

/// A whole state in readable lines, every member that is not as it is at the start.
enum StateText {
  static func lines(_ state: ConversationState, _ timers: [Timer]) -> [String] {
    var lines: [String] = []
    func add(_ name: String, _ value: String?) { if let value, !value.isEmpty { lines.append("\(name): \(value)") } }
    func many(_ values: [String]) -> String { values.joined(separator: ", ") }
    add("owed", many(state.owed.sums.map(\.description)))
    add("confirmed", many(state.identity.confirmed.map { "\($0.channel.rawValue) by \($0.method.rawValue)" }))
    add("tries", state.identity.tries > 0 ? "\(state.identity.tries)" : nil)
    add("held back", state.identity.heldBack.map { "“\($0.text)” of \($0.day)" })
    add("asked last", state.dialogue.lastAsked?.rawValue)
    add("talks on", state.dialogue.lastChannel?.rawValue)
    add("prefers", state.dialogue.preferredChannel?.rawValue)
    add("misunderstandings", state.dialogue.misunderstandings > 0 ? "\(state.dialogue.misunderstandings)" : nil)
    add("insults", state.dialogue.insults > 0 ? "\(state.dialogue.insults)" : nil)
    add("scam suspicions", state.dialogue.scamSuspicions > 0 ? "\(state.dialogue.scamSuspicions)" : nil)
    add(
      "offers",
      many(
        state.offers.map { offer in
          "\(offer.terms.kind.rawValue) " + offer.terms.payments.map { "\($0.amount) on \($0.dueDate)" }.joined(separator: " + ")
            + (offer.terms.discount > 0 ? " waiving \(offer.terms.discount)" : "")
        }))
    let negotiation = state.negotiation
    if negotiation != Negotiation() {
      add(
        "negotiation",
        "rounds \(negotiation.rounds), refusals \(negotiation.refusals), last count \(negotiation.lastCount ?? 0), last settlement \(negotiation.lastSettlement ?? 0)\(negotiation.isInNeed ? ", in need" : "")"
      )
    }
    add("promise", state.promise.map(text))
    add(
      "plan",
      state.plan.map { plan in
        plan.instalments.map {
          "\(Money($0.amount, plan.currency)) on \($0.dueDate) paid \($0.paid)\($0.isMissed ? " missed" : "")\($0.isRecalled ? " recalled" : "")"
        }
        .joined(separator: " + ") + (plan.skips > 0 ? ", skips \(plan.skips)" : "")
      })
    add("kept", many(state.kept.map { text($0.promise) }))
    add("broken promises", state.brokenPromises > 0 ? "\(state.brokenPromises)" : nil)
    add("last broken", state.lastBroken.map(text))
    add("payments", many(state.payments.map(\.amount.description)))
    add("opted out", many(state.optOuts.map(\.channel.rawValue)))
    add("a person has it", state.handedOver?.rawValue)
    add("told of", many(state.matters.map(\.rawValue)))
    add("quiet until", state.quietUntil?.description)
    add("claim", state.claim.map { "since \($0.at)\($0.isReceiptAsked ? ", receipt asked" : "")" })
    add("waived", state.waived?.description)
    add("follow-up", state.followUp.map { "\($0.kind.rawValue) due \($0.due)" })
    add("rating asked", state.ratingAskedAt?.description)
    add("rating open", state.isRatingOpen ? "yes" : nil)
    add("served", state.remindedDay.map { "day \($0) of \(state.remindedFor?.description ?? "")" })
    add("postponed until", state.postponedUntil?.description)
    add("contacts", "\(state.contacts.count { !$0.isInbound }) out, \(state.contacts.count { $0.isInbound }) in")
    add("history", many(state.history.map(\.kind.rawValue)))
    add("timers", many(timers.sorted { ($0.due, $0.name) < ($1.due, $1.name) }.map { "\($0.name) \($0.due)" }))
    return lines
  }

  private static func text(_ promise: Promise) -> String {
    "\(promise.amount) for \(promise.dueDate), paid \(promise.paid)\(promise.isRecalled ? ", recalled" : "")"
      + (promise.renegotiations > 0 ? ", moved \(promise.renegotiations)" : "")
      + (promise.discount > 0 ? ", waiving \(promise.discount)" : "")
  }
}
