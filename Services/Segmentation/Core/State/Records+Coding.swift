import Bytes
import Models

// How the records of a customer are laid out in stored state.

extension AccountRecord {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    id = try reader.text()
    version = try reader.signed()
    let time = try reader.instant()
    self.time = time
    lastSeen = try reader.instant(after: time)
    balance = try reader.money()
    balanceAsOf = try reader.instant(after: time)
    dueDate = try reader.date()
    status = try reader.choice()
    statusReason = try reader.optionalText()
    creditor = try reader.optionalText()
    product = try reader.optionalText()
    dueDates = try reader.list { reader throws(ByteReader.Broken) in
      DueDateFact(dueDate: try reader.date(), since: try reader.instant(after: time))
    }
  }

  func write(to writer: inout ByteWriter) {
    writer.text(id)
    writer.signed(version)
    writer.instant(time)
    writer.instant(lastSeen, after: time)
    writer.money(balance)
    writer.instant(balanceAsOf, after: time)
    writer.date(dueDate)
    writer.choice(status)
    writer.optional(statusReason) { $0.text($1) }
    writer.optional(creditor) { $0.text($1) }
    writer.optional(product) { $0.text($1) }
    writer.list(dueDates) { writer, fact in
      writer.date(fact.dueDate)
      writer.instant(fact.since, after: time)
    }
  }
}

extension PaymentRecord {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    id = try reader.text()
    accountId = try reader.optionalText()
    amount = try reader.money()
    received = try reader.optionalInstant()
    reversed = try reader.optionalInstant()
    contact = try reader.optional { reader throws(ByteReader.Broken) in try reader.fixed() }
  }

  func write(to writer: inout ByteWriter) {
    writer.text(id)
    writer.optional(accountId) { $0.text($1) }
    writer.money(amount)
    writer.optional(received) { $0.instant($1) }
    writer.optional(reversed) { $0.instant($1) }
    writer.optional(contact) { $0.fixed($1) }
  }
}

extension ChannelRecord {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    withdrawn = try reader.optionalInstant()
    granted = try reader.optionalInstant()
    failed = try reader.optionalInstant()
  }

  func write(to writer: inout ByteWriter) {
    writer.optional(withdrawn) { $0.instant($1) }
    writer.optional(granted) { $0.instant($1) }
    writer.optional(failed) { $0.instant($1) }
  }
}

extension ContactFact {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    id = try reader.fixed()
    channel = try reader.choice()
    time = try reader.instant()
    isReminder = try reader.optional { reader throws(ByteReader.Broken) in try reader.flag() }
    isRead = try reader.flag()
    isFailed = try reader.flag()
  }

  func write(to writer: inout ByteWriter) {
    writer.fixed(id)
    writer.choice(channel)
    writer.instant(time)
    writer.optional(isReminder) { $0.flag($1) }
    writer.flag(isRead)
    writer.flag(isFailed)
  }
}

extension ReplyFact {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    id = try reader.fixed()
    channel = try reader.choice()
    time = try reader.instant()
    contact = try reader.optional { reader throws(ByteReader.Broken) in try reader.fixed() }
  }

  func write(to writer: inout ByteWriter) {
    writer.fixed(id)
    writer.choice(channel)
    writer.instant(time)
    writer.optional(contact) { $0.fixed($1) }
  }
}

extension DetailsRecord {
  init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    let time = try reader.instant()
    name = try Stamped(from: &reader, after: time) { reader throws(ByteReader.Broken) in try reader.text() }
    language = try Stamped(from: &reader, after: time) { reader throws(ByteReader.Broken) in try reader.text() }
    timeZone = try Stamped(from: &reader, after: time) { reader throws(ByteReader.Broken) in try reader.text() }
    jurisdiction = try Stamped(from: &reader, after: time) { reader throws(ByteReader.Broken) in try reader.text() }
    contactPoints = try Stamped(from: &reader, after: time) { reader throws(ByteReader.Broken) in
      try reader.list { reader throws(ByteReader.Broken) in
        ContactPoint(
          channel: try reader.choice(), address: try reader.text(),
          consent: try reader.optional { reader throws(ByteReader.Broken) in try reader.flag() })
      }
    }
    preferredChannel = try Stamped(from: &reader, after: time) { reader throws(ByteReader.Broken) in try reader.choice() }
    preferredHour = try Stamped(from: &reader, after: time) { reader throws(ByteReader.Broken) in try reader.count() }
    circumstances = try Stamped(from: &reader, after: time) { reader throws(ByteReader.Broken) in
      try reader.list { reader throws(ByteReader.Broken) in try reader.choice() }
    }
  }

  func write(to writer: inout ByteWriter) {
    // Most members were told by the same event, so their times are written as differences from one of them.
    let time = name?.time ?? contactPoints?.time ?? timeZone?.time ?? Instant(milliseconds: 0)
    writer.instant(time)
    Stamped.write(name, to: &writer, after: time) { $0.text($1) }
    Stamped.write(language, to: &writer, after: time) { $0.text($1) }
    Stamped.write(timeZone, to: &writer, after: time) { $0.text($1) }
    Stamped.write(jurisdiction, to: &writer, after: time) { $0.text($1) }
    Stamped.write(contactPoints, to: &writer, after: time) { writer, points in
      writer.list(points) { writer, point in
        writer.choice(point.channel)
        writer.text(point.address)
        writer.optional(point.consent) { $0.flag($1) }
      }
    }
    Stamped.write(preferredChannel, to: &writer, after: time) { $0.choice($1) }
    Stamped.write(preferredHour, to: &writer, after: time) { $0.count($1) }
    Stamped.write(circumstances, to: &writer, after: time) { writer, list in writer.list(list) { $0.choice($1) } }
  }
}

extension Stamped {
  init?(
    from reader: inout ByteReader, after base: Instant, _ read: (inout ByteReader) throws(ByteReader.Broken) -> Value
  ) throws(ByteReader.Broken) {
    guard try reader.flag() else { return nil }
    time = try reader.instant(after: base)
    value = try read(&reader)
  }

  static func write(_ stamped: Stamped?, to writer: inout ByteWriter, after base: Instant, _ write: (inout ByteWriter, Value) -> Void) {
    writer.flag(stamped != nil)
    guard let stamped else { return }
    writer.instant(stamped.time, after: base)
    write(&writer, stamped.value)
  }
}

extension ByteWriter {
  /// As a difference, which is short for moments that lie close together.
  mutating func instant(_ value: Instant, after base: Instant) { signed(value.milliseconds &- base.milliseconds) }
}

extension ByteReader {
  mutating func instant(after base: Instant) throws(Broken) -> Instant { Instant(milliseconds: base.milliseconds &+ (try signed())) }
}
