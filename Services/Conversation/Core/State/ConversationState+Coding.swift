public import Bytes
import Language
public import Models

extension ConversationState: StateCoding {
  private static let layout: UInt8 = 4
  /// 2 is without variants, 3 without language models.
  private static let oldestLayout: UInt8 = 2

  public init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init()
    let layout = try reader.byte()
    guard (ConversationState.oldestLayout...ConversationState.layout).contains(layout) else { throw ByteReader.Broken() }
    segment = try reader.optional { reader throws(ByteReader.Broken) in try CustomerSegmented(state: &reader) }
    contacts = try reader.list { reader throws(ByteReader.Broken) in try ContactRecord(state: &reader) }
    remindedDay = try reader.optional { reader throws(ByteReader.Broken) in Int(try reader.signed()) }
    remindedFor = try reader.optional { reader throws(ByteReader.Broken) in try reader.date() }
    postponedUntil = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    dialogue = try Dialogue(state: &reader)
    identity = try IdentityStanding(state: &reader)
    offers = try reader.list { reader throws(ByteReader.Broken) in try Offer(state: &reader) }
    negotiation = try Negotiation(state: &reader)
    promise = try reader.optional { reader throws(ByteReader.Broken) in try Promise(state: &reader) }
    plan = try reader.optional { reader throws(ByteReader.Broken) in try Plan(state: &reader) }
    brokenPromises = try reader.count()
    lastBroken = try reader.optional { reader throws(ByteReader.Broken) in try Promise(state: &reader) }
    kept = try reader.list { reader throws(ByteReader.Broken) in
      KeptPromise(promise: try Promise(state: &reader), smallest: try reader.signed())
    }
    payments = try reader.list { reader throws(ByteReader.Broken) in PaymentRecord(id: try reader.text(), amount: try reader.money()) }
    optOuts = try reader.list { reader throws(ByteReader.Broken) in
      ChannelOptOut(channel: try reader.choice(), since: try reader.instant())
    }
    handedOver = try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }
    matters = try reader.list { reader throws(ByteReader.Broken) in try reader.choice() }
    quietUntil = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    claim = try reader.optional { reader throws(ByteReader.Broken) in
      PaymentClaim(at: try reader.instant(), isReceiptAsked: try reader.flag())
    }
    waived = try reader.optional { reader throws(ByteReader.Broken) in try reader.money() }
    followUp = try reader.optional { reader throws(ByteReader.Broken) in
      FollowUp(kind: try reader.choice(), due: try reader.instant(), expires: try reader.instant())
    }
    ratingAskedAt = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    isRatingOpen = try reader.flag()
    history = try reader.list { reader throws(ByteReader.Broken) in
      HistoryEntry(
        at: try reader.instant(), kind: try reader.choice(),
        channel: try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() })
    }
    guard layout > 2 else { return }
    segment?.hourReason = try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }
    choice = try reader.optional { reader throws(ByteReader.Broken) in try VariantChoice(state: &reader) }
    nextChoice = try reader.optional { reader throws(ByteReader.Broken) in
      PlannedChoice(
        dueDate: try reader.date(), day: Int(try reader.signed()), stage: try reader.choice(), choice: try VariantChoice(state: &reader))
    }
    guard layout > 3 else { return }
    held = try reader.optional { reader throws(ByteReader.Broken) in try HeldTurn(state: &reader) }
    modelCalls = try reader.optional { reader throws(ByteReader.Broken) in ModelCalls(day: try reader.date(), count: Int(try reader.signed())) }
  }

  public func write(to writer: inout ByteWriter) {
    writer.byte(ConversationState.layout)
    writer.optional(segment) { $1.write(state: &$0) }
    writer.list(contacts) { $1.write(state: &$0) }
    writer.optional(remindedDay) { $0.signed(Int64($1)) }
    writer.optional(remindedFor) { $0.date($1) }
    writer.optional(postponedUntil) { $0.instant($1) }
    dialogue.write(state: &writer)
    identity.write(state: &writer)
    writer.list(offers) { $1.write(state: &$0) }
    negotiation.write(state: &writer)
    writer.optional(promise) { $1.write(state: &$0) }
    writer.optional(plan) { $1.write(state: &$0) }
    writer.count(brokenPromises)
    writer.optional(lastBroken) { $1.write(state: &$0) }
    writer.list(kept) { writer, kept in
      kept.promise.write(state: &writer)
      writer.signed(kept.smallest)
    }
    writer.list(payments) { writer, payment in
      writer.text(payment.id)
      writer.money(payment.amount)
    }
    writer.list(optOuts) { writer, optOut in
      writer.choice(optOut.channel)
      writer.instant(optOut.since)
    }
    writer.optional(handedOver) { $0.choice($1) }
    writer.list(matters) { $0.choice($1) }
    writer.optional(quietUntil) { $0.instant($1) }
    writer.optional(claim) { writer, claim in
      writer.instant(claim.at)
      writer.flag(claim.isReceiptAsked)
    }
    writer.optional(waived) { $0.money($1) }
    writer.optional(followUp) { writer, followUp in
      writer.choice(followUp.kind)
      writer.instant(followUp.due)
      writer.instant(followUp.expires)
    }
    writer.optional(ratingAskedAt) { $0.instant($1) }
    writer.flag(isRatingOpen)
    writer.list(history) { writer, entry in
      writer.instant(entry.at)
      writer.choice(entry.kind)
      writer.optional(entry.channel) { $0.choice($1) }
    }
    writer.optional(segment?.hourReason) { $0.text($1) }
    writer.optional(choice) { $1.write(state: &$0) }
    writer.optional(nextChoice) { writer, planned in
      writer.date(planned.dueDate)
      writer.signed(Int64(planned.day))
      writer.choice(planned.stage)
      planned.choice.write(state: &writer)
    }
    writer.optional(held) { $1.write(state: &$0) }
    writer.optional(modelCalls) { writer, calls in
      writer.date(calls.day)
      writer.signed(Int64(calls.count))
    }
  }
}

extension VariantChoice {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init(variant: try reader.text(), propensity: Double(bitPattern: try reader.fixed()), context: try reader.text())
  }

  func write(state writer: inout ByteWriter) {
    writer.text(variant)
    writer.fixed(propensity.bitPattern)
    writer.text(context)
  }
}

extension ContactRecord {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init(
      id: try reader.text(), at: try reader.instant(), channel: try reader.choice(), isInbound: try reader.flag(),
      purpose: try reader.choice(), outcome: try reader.choice())
  }

  func write(state writer: inout ByteWriter) {
    writer.text(id)
    writer.instant(at)
    writer.choice(channel)
    writer.flag(isInbound)
    writer.choice(purpose)
    writer.choice(outcome)
  }
}
