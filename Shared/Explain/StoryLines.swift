import Models

/// An event in sentences.
enum StoryLines {
  static func of(_ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) -> [String] {
    if let status = DeliveryStatus(rawValue: envelope.type) { return delivery(status, try envelope.data(from: bytes)) }
    if let status = PromiseStatus(rawValue: envelope.type) { return promise(status, try envelope.data(from: bytes)) }
    if let status = PlanStatus(rawValue: envelope.type) { return plan(status, try envelope.data(from: bytes)) }
    switch envelope.type {
    case "account.updated":
      let account = try envelope.data(AccountUpdated.self, from: bytes)
      return ["\(account.product ?? account.accountId): \(account.balance) is owed, due \(account.dueDate)"]
    case "account.closed": return ["\(try envelope.data(AccountClosed.self, from: bytes).accountId) is closed"]
    case "payment.received": return ["a payment of \(try envelope.data(PaymentReceived.self, from: bytes).amount) came in"]
    case "payment.reversed": return ["a payment of \(try envelope.data(PaymentReversed.self, from: bytes).amount) was taken back"]
    case "dispute.resolved": return ["the dispute is \(try envelope.data(DisputeResolved.self, from: bytes).resolution.rawValue)"]
    case "agent.replied": return ["a person wrote an answer"]
    case "agent.released": return ["the person gave the case back"]
    case "customer.segmented":
      let segment = try envelope.data(CustomerSegmented.self, from: bytes)
      return ["stage \(segment.stage.rawValue), treated by \(segment.treatment.rawValue): \(segment.reason)"]
    case "reply.received":
      let reply = try envelope.data(ReplyReceived.self, from: bytes)
      return ["the customer (\(reply.channel.rawValue)): “\(reply.text)”"]
    case "outreach.requested":
      let request = try envelope.data(OutreachRequested.self, from: bytes)
      return ["we (\(request.channel.rawValue)): “\(request.text)”"]
    case "decision.recorded": return decision(try envelope.data(from: bytes))
    case "handoff.requested":
      let handoff = try envelope.data(HandoffRequested.self, from: bytes)
      return ["a person takes over: \(handoff.reason.rawValue)", "next step: \(handoff.brief.suggestion)"]
    case "handoff.narrated": return ["in short: \(try envelope.data(HandoffNarrated.self, from: bytes).narrative)"]
    case "model.consulted": return consultation(try envelope.data(from: bytes))
    default: return try outcome(envelope, bytes)
    }
  }

  private static func consultation(_ consulted: ModelConsulted) -> [String] {
    let result = ([consulted.verdict.rawValue] + [consulted.fault].compactMap(\.self)).joined(separator: ": ")
    return ["a language model was asked (\(consulted.purpose.rawValue)\(consulted.isShadow ? ", beside" : "")): \(result)"]
  }

  private static func outcome(_ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) -> [String] {
    switch envelope.type {
    case "party.confirmed":
      return ["the right person confirmed who they are, by \(try envelope.data(PartyConfirmed.self, from: bytes).method.rawValue)"]
    case "party.wrong": return ["somebody else was reached"]
    case "optout.recorded":
      let channel = try envelope.data(OptOutRecorded.self, from: bytes).channel
      return ["opted out of \(channel?.rawValue ?? "every channel")"]
    case "offer.made":
      let offer = try envelope.data(OfferMade.self, from: bytes)
      return ["offered: \(offer.kind.rawValue), \(payments(offer.payments)), until \(offer.expiresAt)"]
    case "promise.changed":
      let change = try envelope.data(PromiseChanged.self, from: bytes)
      return ["the promise of \(change.amount) for \(change.dueDate) was \(change.change.rawValue)"]
    case "dispute.opened":
      return ["the debt is disputed: \(try envelope.data(DisputeOpened.self, from: bytes).category?.rawValue ?? "no category")"]
    case "payment.claimed": return ["the customer says that it is paid"]
    case "case.reported": return ["the customer told of: \(try envelope.data(CaseReported.self, from: bytes).matter.rawValue)"]
    case "rating.received": return ["rated \(try envelope.data(RatingReceived.self, from: bytes).score) of 5"]
    case "complaint.recorded": return ["a complaint was recorded"]
    default: return []
    }
  }

  private static func decision(_ decision: DecisionRecorded) -> [String] {
    var lines = ["decided (\(decision.kind.rawValue)): \(decision.chosen), because: \(decision.reason)"]
    if !decision.known.isEmpty { lines.append("known: \(decision.known.joined(separator: "; "))") }
    if !decision.understood.isEmpty { lines.append("understood: \(decision.understood.joined(separator: ", "))") }
    if !decision.turnedDown.isEmpty { lines.append("turned down: \(decision.turnedDown.joined(separator: "; "))") }
    if let rule = decision.rule { lines.append("rule: \(rule)\(decision.until.map { ", until \($0)" } ?? "")") }
    return lines
  }

  private static func delivery(_ status: DeliveryStatus, _ report: DeliveryReport) -> [String] {
    switch status {
    case .accepted, .read: []
    case .delivered: ["it was delivered by \(report.channel.rawValue)"]
    case .failed: ["it was not delivered: \(report.reason ?? "no reason given")"]
    case .denied: ["it was not sent: \(report.reason ?? report.rule ?? "no reason given")"]
    case .unknown: ["nobody knows whether it was sent: \(report.reason ?? "no reason given")"]
    }
  }

  private static func promise(_ status: PromiseStatus, _ promise: PromiseOutcome) -> [String] {
    switch status {
    case .made: ["promised: \(promise.amount) for \(promise.dueDate)"]
    case .kept: ["kept the promise of \(promise.amount) for \(promise.dueDate)"]
    case .broken:
      ["did not keep the promise of \(promise.amount) for \(promise.dueDate); \(promise.paid?.description ?? "nothing") came in"]
    }
  }

  private static func plan(_ status: PlanStatus, _ plan: PlanOutcome) -> [String] {
    switch status {
    case .made: ["agreed on a plan: \(payments(plan.instalments))"]
    case .changed: ["an instalment was moved to the end: \(payments(plan.instalments))"]
    case .kept: ["kept the whole plan"]
    case .broken: ["the plan is broken; \(plan.paid?.description ?? "nothing") came in"]
    }
  }

  private static func payments(_ payments: [PlannedPayment]) -> String {
    payments.map { "\($0.amount) on \($0.dueDate)" }.joined(separator: ", ")
  }
}
