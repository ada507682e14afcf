import Bytes
import Models

// How a segment is kept in the conversation's state.

extension CustomerSegmented {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init(
      stage: try reader.choice(), treatment: try reader.choice(), reason: try reader.text(), priority: 0,
      daysPastDue: Int(try reader.signed()),
      accounts: try reader.list { reader throws(ByteReader.Broken) in try AccountStanding(state: &reader) },
      name: try reader.optional { reader throws(ByteReader.Broken) in try reader.text() }, language: try reader.text(),
      timeZone: try reader.text(), jurisdiction: try reader.text(),
      channels: try reader.list { reader throws(ByteReader.Broken) in
        ReachableChannel(
          channel: try reader.choice(), address: try reader.text(),
          consent: try reader.optional { reader throws(ByteReader.Broken) in try reader.flag() })
      },
      hour: try reader.count(), channelReason: try reader.text(), balanceAsOf: try reader.instant(), strategyVersion: try reader.text())
  }

  /// The priority and the previous stage are for other readers and are not kept.
  func write(state writer: inout ByteWriter) {
    writer.choice(stage)
    writer.choice(treatment)
    writer.text(reason)
    writer.signed(Int64(daysPastDue))
    writer.list(accounts) { $1.write(state: &$0) }
    writer.optional(name) { $0.text($1) }
    writer.text(language)
    writer.text(timeZone)
    writer.text(jurisdiction)
    writer.list(channels) { writer, channel in
      writer.choice(channel.channel)
      writer.text(channel.address)
      writer.optional(channel.consent) { $0.flag($1) }
    }
    writer.count(hour)
    writer.text(channelReason)
    writer.instant(balanceAsOf)
    writer.text(strategyVersion)
  }
}

extension AccountStanding {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init(
      accountId: try reader.text(), stage: try reader.choice(), daysPastDue: Int(try reader.signed()), dueDate: try reader.date(),
      balance: try reader.money(), status: try reader.choice(),
      creditor: try reader.optional { reader throws(ByteReader.Broken) in try reader.text() },
      product: try reader.optional { reader throws(ByteReader.Broken) in try reader.text() })
  }

  func write(state writer: inout ByteWriter) {
    writer.text(accountId)
    writer.choice(stage)
    writer.signed(Int64(daysPastDue))
    writer.date(dueDate)
    writer.money(balance)
    writer.choice(status)
    writer.optional(creditor) { $0.text($1) }
    writer.optional(product) { $0.text($1) }
  }
}
