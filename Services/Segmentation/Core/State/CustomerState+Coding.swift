public import Bytes
public import Models

extension CustomerState: StateCoding {
  private static let layout: UInt8 = 2

  public init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init()
    guard try reader.byte() == CustomerState.layout else { throw ByteReader.Broken() }
    details = try DetailsRecord(from: &reader)
    accounts = try reader.list { reader throws(ByteReader.Broken) in try AccountRecord(from: &reader) }
    closings = try reader.list { reader throws(ByteReader.Broken) in
      ClosingRecord(
        accountId: try reader.text(), version: try reader.optional { reader throws(ByteReader.Broken) in try reader.signed() },
        time: try reader.instant(), reason: try reader.choice())
    }
    payments = try reader.list { reader throws(ByteReader.Broken) in try PaymentRecord(from: &reader) }
    channels = try reader.list { reader throws(ByteReader.Broken) in try ChannelRecord(from: &reader) }
    guard channels.count == Channel.allCases.count else { throw ByteReader.Broken() }
    addresses = FactSet(
      kept: try reader.list { reader throws(ByteReader.Broken) in AddressFact(id: try reader.fixed(), time: try reader.instant()) })
    disputes = try reader.list { reader throws(ByteReader.Broken) in
      DisputeRecord(
        accountId: try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }, opened: try reader.optionalInstant(),
        resolved: try reader.optionalInstant())
    }
    circumstances = try reader.list { reader throws(ByteReader.Broken) in
      CircumstanceRecord(circumstance: try reader.choice(), since: try reader.instant())
    }
    released = try reader.optionalInstant()
    contacts = FactSet(kept: try reader.list { reader throws(ByteReader.Broken) in try ContactFact(from: &reader) })
    replies = FactSet(kept: try reader.list { reader throws(ByteReader.Broken) in try ReplyFact(from: &reader) })
    promises = FactSet(
      kept: try reader.list { reader throws(ByteReader.Broken) in
        PromiseFact(id: try reader.fixed(), time: try reader.instant(), isKept: try reader.flag())
      })
    published = try reader.optional { reader throws(ByteReader.Broken) in try Published(from: &reader) }
  }

  public func write(to writer: inout ByteWriter) {
    writer.byte(CustomerState.layout)
    details.write(to: &writer)
    writer.list(accounts) { $1.write(to: &$0) }
    writer.list(closings) { writer, closing in
      writer.text(closing.accountId)
      writer.optional(closing.version) { $0.signed($1) }
      writer.instant(closing.time)
      writer.choice(closing.reason)
    }
    writer.list(payments) { $1.write(to: &$0) }
    writer.list(channels) { $1.write(to: &$0) }
    writer.list(addresses.facts) { writer, fact in
      writer.fixed(fact.id)
      writer.instant(fact.time)
    }
    writer.list(disputes) { writer, dispute in
      writer.optional(dispute.accountId) { $0.text($1) }
      writer.optional(dispute.opened) { $0.instant($1) }
      writer.optional(dispute.resolved) { $0.instant($1) }
    }
    writer.list(circumstances) { writer, record in
      writer.choice(record.circumstance)
      writer.instant(record.since)
    }
    writer.optional(released) { $0.instant($1) }
    writer.list(contacts.facts) { $1.write(to: &$0) }
    writer.list(replies.facts) { $1.write(to: &$0) }
    writer.list(promises.facts) { writer, fact in
      writer.fixed(fact.id)
      writer.instant(fact.time)
      writer.flag(fact.isKept)
    }
    writer.optional(published) { $1.write(to: &$0) }
  }
}

extension CustomerState.Published {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init(
      stage: try reader.choice(), treatment: try reader.choice(), fingerprint: try reader.fixed(),
      accounts: try reader.list { reader throws(ByteReader.Broken) in
        CustomerState.PublishedAccount(id: try reader.text(), stage: try reader.choice(), fingerprint: try reader.fixed())
      })
  }

  func write(to writer: inout ByteWriter) {
    writer.choice(stage)
    writer.choice(treatment)
    writer.fixed(fingerprint)
    writer.list(accounts) { writer, account in
      writer.text(account.id)
      writer.choice(account.stage)
      writer.fixed(account.fingerprint)
    }
  }
}

extension ByteReader {
  mutating func optionalInstant() throws(Broken) -> Instant? {
    try optional { reader throws(Broken) in try reader.instant() }
  }

  mutating func optionalText() throws(Broken) -> String? {
    try optional { reader throws(Broken) in try reader.text() }
  }
}
