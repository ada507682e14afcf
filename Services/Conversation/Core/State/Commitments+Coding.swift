import Bytes
import Models

// How offers, promises and plans are kept in the conversation's state.

extension Offer {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init(
      id: try reader.text(),
      terms: OfferTerms(
        kind: try reader.choice(),
        payments: try reader.list { reader throws(ByteReader.Broken) in
          PlannedPayment(dueDate: try reader.date(), amount: try reader.money())
        }, discount: try reader.signed(), interval: try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }),
      debt: try reader.money(), madeAt: try reader.instant(), expiresAt: try reader.instant(), tag: try reader.text())
  }

  func write(state writer: inout ByteWriter) {
    writer.text(id)
    writer.choice(terms.kind)
    writer.list(terms.payments) { writer, payment in
      writer.date(payment.dueDate)
      writer.money(payment.amount)
    }
    writer.signed(terms.discount)
    writer.optional(terms.interval) { $0.choice($1) }
    writer.money(debt)
    writer.instant(madeAt)
    writer.instant(expiresAt)
    writer.text(tag)
  }
}

extension Negotiation {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init()
    rounds = try reader.count()
    refusals = try reader.count()
    lastCount = try reader.optional { reader throws(ByteReader.Broken) in try reader.count() }
    lastSettlement = try reader.optional { reader throws(ByteReader.Broken) in try reader.signed() }
    isInNeed = try reader.flag()
  }

  func write(state writer: inout ByteWriter) {
    writer.count(rounds)
    writer.count(refusals)
    writer.optional(lastCount) { $0.count($1) }
    writer.optional(lastSettlement) { $0.signed($1) }
    writer.flag(isInNeed)
  }
}

extension Promise {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init(
      id: try reader.text(), offerId: try reader.text(), amount: try reader.money(), dueDate: try reader.date(), stage: try reader.choice(),
      channel: try reader.choice(), paid: try reader.signed(), made: try reader.instant(), discount: try reader.signed(),
      isRecalled: try reader.flag(), renegotiations: try reader.count())
  }

  func write(state writer: inout ByteWriter) {
    writer.text(id)
    writer.text(offerId)
    writer.money(amount)
    writer.date(dueDate)
    writer.choice(stage)
    writer.choice(channel)
    writer.signed(paid)
    writer.instant(made)
    writer.signed(discount)
    writer.flag(isRecalled)
    writer.count(renegotiations)
  }
}

extension Plan {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    let money = try reader.money()
    self.init(
      id: try reader.text(), offerId: try reader.text(), currency: money.currency,
      instalments: try reader.list { reader throws(ByteReader.Broken) in
        Instalment(
          dueDate: try reader.date(), amount: try reader.signed(), paid: try reader.signed(), isRecalled: try reader.flag(),
          isMissed: try reader.flag())
      }, interval: try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }, stage: try reader.choice(),
      channel: try reader.choice(), made: try reader.instant(), skips: try reader.count())
  }

  func write(state writer: inout ByteWriter) {
    writer.money(Money(total, currency))
    writer.text(id)
    writer.text(offerId)
    writer.list(instalments) { writer, instalment in
      writer.date(instalment.dueDate)
      writer.signed(instalment.amount)
      writer.signed(instalment.paid)
      writer.flag(instalment.isRecalled)
      writer.flag(instalment.isMissed)
    }
    writer.optional(interval) { $0.choice($1) }
    writer.choice(stage)
    writer.choice(channel)
    writer.instant(made)
    writer.count(skips)
  }
}
