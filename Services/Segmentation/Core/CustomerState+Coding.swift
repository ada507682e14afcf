public import Bytes
public import Models

extension CustomerState: StateCoding {
  private static let layout: UInt8 = 1

  public init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init()
    guard try reader.byte() == CustomerState.layout else { throw ByteReader.Broken() }
    details.name = try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }
    details.language = try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }
    details.timeZone = try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }
    details.jurisdiction = try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }
    details.contactPoints = try reader.list { reader throws(ByteReader.Broken) in
      ContactPoint(
        channel: try reader.choice(), address: try reader.text(),
        consent: try reader.optional { reader throws(ByteReader.Broken) in try reader.flag() })
    }
    details.preferredChannel = try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }
    details.preferredHour = try reader.optional { reader throws(ByteReader.Broken) in try reader.count() }
    detailsTime = try reader.instant()
    accounts = try reader.list { reader throws(ByteReader.Broken) in try AccountRecord(from: &reader) }
    payments = try reader.list { reader throws(ByteReader.Broken) in try PaymentRecord(from: &reader) }
    closedChannels = try reader.list { reader throws(ByteReader.Broken) in
      ClosedChannel(channel: try reader.choice(), reason: try reader.choice(), since: try reader.instant())
    }
    replies = try reader.list { reader throws(ByteReader.Broken) in try reader.count() }
    guard replies.count == Channel.allCases.count else { throw ByteReader.Broken() }
    published = try reader.optional { reader throws(ByteReader.Broken) in
      Published(stage: try reader.choice(), fingerprint: try reader.fixed())
    }
  }

  public func write(to writer: inout ByteWriter) {
    writer.byte(CustomerState.layout)
    writer.optional(details.name) { $0.text($1) }
    writer.optional(details.language) { $0.text($1) }
    writer.optional(details.timeZone) { $0.text($1) }
    writer.optional(details.jurisdiction) { $0.text($1) }
    writer.list(details.contactPoints) { writer, point in
      writer.choice(point.channel)
      writer.text(point.address)
      writer.optional(point.consent) { $0.flag($1) }
    }
    writer.optional(details.preferredChannel) { $0.choice($1) }
    writer.optional(details.preferredHour) { $0.count($1) }
    writer.instant(detailsTime)
    writer.list(accounts) { $1.write(to: &$0) }
    writer.list(payments) { $1.write(to: &$0) }
    writer.list(closedChannels) { writer, closed in
      writer.choice(closed.channel)
      writer.choice(closed.reason)
      writer.instant(closed.since)
    }
    writer.list(replies) { $0.count($1) }
    writer.optional(published) { writer, published in
      writer.choice(published.stage)
      writer.fixed(published.fingerprint)
    }
  }
}

extension AccountRecord {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    id = try reader.text()
    version = try reader.signed()
    time = try reader.instant()
    balance = try reader.money()
    balanceAsOf = try reader.instant()
    dueDate = try reader.date()
    status = try reader.choice()
    creditor = try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }
    product = try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }
    closed = try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }
  }

  func write(to writer: inout ByteWriter) {
    writer.text(id)
    writer.signed(version)
    writer.instant(time)
    writer.money(balance)
    writer.instant(balanceAsOf)
    writer.date(dueDate)
    writer.choice(status)
    writer.optional(creditor) { $0.text($1) }
    writer.optional(product) { $0.text($1) }
    writer.optional(closed) { $0.choice($1) }
  }
}

extension PaymentRecord {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    id = try reader.text()
    accountId = try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }
    amount = try reader.money()
    received = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    reversed = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
  }

  func write(to writer: inout ByteWriter) {
    writer.text(id)
    writer.optional(accountId) { $0.text($1) }
    writer.money(amount)
    writer.optional(received) { $0.instant($1) }
    writer.optional(reversed) { $0.instant($1) }
  }
}
