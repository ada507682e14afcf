import Models

/// One event in one readable line: when, who, what, and the few facts a person looks for.
struct EventLine {
  let text: String

  /// Never fails: what cannot be read is shown as that.
  init(topic: String, key: [UInt8], value: [UInt8]?) {
    let customer = String(decoding: key, as: UTF8.self)
    guard let value else {
      text = "\(topic)  \(customer)  (deleted)"
      return
    }
    do throws(JSONFailure) {
      let envelope = try EventEnvelope(reading: value)
      let facts = (try? EventFacts.of(envelope, value)) ?? []
      let source = envelope.header.source
      text = ([envelope.header.time.description, envelope.header.subject, envelope.type] + facts + ["(\(source))"]).joined(separator: "  ")
    } catch {
      text = "\(topic)  \(customer)  no event: \(error)"
    }
  }
}

/// The facts worth a line, by type of event. Names, addresses and balances of people are left to `--json`.
enum EventFacts {
  static func of(_ envelope: EventEnvelope, _ bytes: [UInt8]) throws(JSONFailure) -> [String] {
    if DeliveryStatus(rawValue: envelope.type) != nil { return delivery(try envelope.data(from: bytes)) }
    if PromiseStatus(rawValue: envelope.type) != nil { return promise(try envelope.data(from: bytes)) }
    switch envelope.type {
    case "account.updated":
      let data = try envelope.data(AccountUpdated.self, from: bytes)
      return [data.accountId, data.balance.description, "due \(data.dueDate)"]
    case "payment.received":
      let data = try envelope.data(PaymentReceived.self, from: bytes)
      return [data.amount.description, data.accountId ?? "oldest first"]
    case "payment.reversed": return [try envelope.data(PaymentReversed.self, from: bytes).amount.description]
    case "customer.segmented":
      let data = try envelope.data(CustomerSegmented.self, from: bytes)
      return [data.stage.rawValue, data.treatment.rawValue, "\(data.daysPastDue) days", data.reason]
    case "account.segmented":
      let data = try envelope.data(AccountSegmented.self, from: bytes)
      return [data.state.rawValue, data.stage.rawValue, "\(data.daysPastDue) days", data.cause]
    case "outreach.requested":
      let data = try envelope.data(OutreachRequested.self, from: bytes)
      return [data.purpose.rawValue, data.channel.rawValue, "“\(EventFacts.short(data.text))”"]
    case "reply.received":
      let data = try envelope.data(ReplyReceived.self, from: bytes)
      return [data.channel.rawValue, "“\(EventFacts.short(data.text))”"]
    case "handoff.requested":
      let data = try envelope.data(HandoffRequested.self, from: bytes)
      return [data.reason.rawValue, data.stage.rawValue]
    case "handoff.narrated":
      let data = try envelope.data(HandoffNarrated.self, from: bytes)
      return [data.reason.rawValue, "“\(EventFacts.short(data.narrative))”"]
    case "model.consulted":
      let data = try envelope.data(ModelConsulted.self, from: bytes)
      return [data.purpose.rawValue, data.outcome.rawValue, data.verdict.rawValue, data.fault ?? "", "\(data.milliseconds) ms"]
    case "decision.recorded":
      let data = try envelope.data(DecisionRecorded.self, from: bytes)
      return [data.kind.rawValue, data.chosen, data.reason]
    case "deadletter.recorded":
      let data = try envelope.data(DeadLettered.self, from: bytes)
      return ["\(data.topic)/\(data.partition)@\(data.offset)", data.reason]
    default: return []
    }
  }

  private static func delivery(_ report: DeliveryReport) -> [String] {
    [report.channel.rawValue, report.contactId] + [report.purpose?.rawValue, report.rule, report.reason].compactMap { $0 }
  }

  private static func promise(_ promise: PromiseOutcome) -> [String] { [promise.amount.description, "until \(promise.dueDate)"] }

  private static func short(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > 80 ? "\(line.prefix(79))…" : line
  }
}
