public import Bytes
import Language
public import Models

extension ConversationState: StateCoding {
  private static let layout: UInt8 = 1

  public init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init()
    guard try reader.byte() == ConversationState.layout else { throw ByteReader.Broken() }
    segment = try reader.optional { reader throws(ByteReader.Broken) in try CustomerSegmented(state: &reader) }
    contacts = try reader.list { reader throws(ByteReader.Broken) in
      ContactRecord(
        id: try reader.text(), at: try reader.instant(), channel: try reader.choice(), isInbound: try reader.flag(),
        purpose: try reader.choice(), outcome: try reader.choice())
    }
    remindedDay = try reader.optional { reader throws(ByteReader.Broken) in Int(try reader.signed()) }
    remindedFor = try reader.optional { reader throws(ByteReader.Broken) in try reader.date() }
    postponedUntil = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    lastAsked = try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }
    lastChannel = try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }
    misunderstandings = try reader.count()
    promise = try reader.optional { reader throws(ByteReader.Broken) in
      Promise(
        id: try reader.text(), amount: try reader.money(), dueDate: try reader.date(), stage: try reader.choice(),
        channel: try reader.choice(), paid: try reader.signed(), made: try reader.instant())
    }
    brokenPromises = try reader.count()
    optOuts = try reader.list { reader throws(ByteReader.Broken) in
      ChannelOptOut(channel: try reader.choice(), since: try reader.instant())
    }
    handedOver = try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() }
    quietUntil = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    history = try reader.list { reader throws(ByteReader.Broken) in
      HistoryEntry(
        at: try reader.instant(), kind: try reader.choice(),
        channel: try reader.optional { reader throws(ByteReader.Broken) in try reader.choice() })
    }
  }

  public func write(to writer: inout ByteWriter) {
    writer.byte(ConversationState.layout)
    writer.optional(segment) { $1.write(state: &$0) }
    writer.list(contacts) { writer, contact in
      writer.text(contact.id)
      writer.instant(contact.at)
      writer.choice(contact.channel)
      writer.flag(contact.isInbound)
      writer.choice(contact.purpose)
      writer.choice(contact.outcome)
    }
    writer.optional(remindedDay) { $0.signed(Int64($1)) }
    writer.optional(remindedFor) { $0.date($1) }
    writer.optional(postponedUntil) { $0.instant($1) }
    writer.optional(lastAsked) { $0.choice($1) }
    writer.optional(lastChannel) { $0.choice($1) }
    writer.count(misunderstandings)
    writer.optional(promise) { writer, promise in
      writer.text(promise.id)
      writer.money(promise.amount)
      writer.date(promise.dueDate)
      writer.choice(promise.stage)
      writer.choice(promise.channel)
      writer.signed(promise.paid)
      writer.instant(promise.made)
    }
    writer.count(brokenPromises)
    writer.list(optOuts) { writer, optOut in
      writer.choice(optOut.channel)
      writer.instant(optOut.since)
    }
    writer.optional(handedOver) { $0.choice($1) }
    writer.optional(quietUntil) { $0.instant($1) }
    writer.list(history) { writer, entry in
      writer.instant(entry.at)
      writer.choice(entry.kind)
      writer.optional(entry.channel) { $0.choice($1) }
    }
  }
}
