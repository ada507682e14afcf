public import Bytes
public import Models

extension CustomerHistory: StateCoding {
  public init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init()
    guard var layout = StoredLayout(try reader.byte()) else { throw ByteReader.Broken() }
    watermark = try reader.instant()
    isFirstSegmentCounted = try reader.flag()
    segments = try reader.segments(before: watermark, &layout)
    contacts = try reader.list { reader throws(ByteReader.Broken) in try ContactFact(from: &reader, &layout) }
    payments = try reader.list { reader throws(ByteReader.Broken) in try PaymentFact(from: &reader, &layout) }
    reversals = try reader.list { reader throws(ByteReader.Broken) in
      ReversalFact(id: try reader.fixed(), payment: try reader.fixed(), time: try reader.instant(), amount: try reader.money())
    }
    commitments = try reader.list { reader throws(ByteReader.Broken) in try CommitmentFact(from: &reader, &layout) }
    replies = try reader.list { reader throws(ByteReader.Broken) in
      ReplyFact(
        id: try reader.fixed(), time: try reader.instant(), channel: try reader.choice(), inReplyTo: try reader.optionalID())
    }
    incidents = try reader.list { reader throws(ByteReader.Broken) in
      IncidentFact(
        id: try reader.fixed(), time: try reader.instant(), kind: try reader.choice(), channel: try reader.optionalChoice(),
        stage: try reader.optionalChoice(), points: try reader.count(), costPerThousand: try reader.price(layout), call: try reader.modelCall(layout))
    }
    entry = try reader.optional { reader throws(ByteReader.Broken) in try TrialEntry(from: &reader) }
  }

  public func write(to writer: inout ByteWriter) {
    var last = Setting()
    writer.byte(StoredLayout.newest)
    writer.instant(watermark)
    writer.flag(isFirstSegmentCounted)
    writer.segments(segments, before: watermark, &last)
    writer.list(contacts) { $1.write(to: &$0, after: &last) }
    writer.list(payments) { $1.write(to: &$0, after: &last) }
    writer.list(reversals) { writer, reversal in
      writer.fixed(reversal.id)
      writer.fixed(reversal.payment)
      writer.instant(reversal.time)
      writer.money(reversal.amount)
    }
    writer.list(commitments) { $1.write(to: &$0, after: &last) }
    writer.list(replies) { writer, reply in
      writer.fixed(reply.id)
      writer.instant(reply.time)
      writer.choice(reply.channel)
      writer.optional(reply.inReplyTo) { $0.fixed($1) }
    }
    writer.list(incidents) { writer, incident in
      writer.fixed(incident.id)
      writer.instant(incident.time)
      writer.choice(incident.kind)
      writer.optional(incident.channel) { $0.choice($1) }
      writer.optional(incident.stage) { $0.choice($1) }
      writer.count(incident.points)
      writer.optional(incident.costPerThousand) { $0.money($1) }
      writer.optional(incident.call) { writer, call in
        writer.choice(call.purpose)
        writer.choice(call.verdict)
        writer.signed(Int64(call.milliseconds))
      }
    }
    writer.optional(entry) { $1.write(to: &$0) }
  }
}
