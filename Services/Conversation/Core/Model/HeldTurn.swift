import Bytes
public import Models

/// What waits for a language model. There is at most one such thing at a time, and it never waits beyond its deadline.
public struct HeldTurn: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A reply that was not surely understood.
    case reply(WaitingReply)
    /// A finished message, with the template's words until others come.
    case message(OutreachRequested)
  }

  /// Of the call it waits for.
  public var id: String
  public var deadline: Instant
  public var kind: Kind
}

/// A reply that is on record already and has not been answered.
public struct WaitingReply: Hashable, Sendable {
  public var text: String
  public var channel: Channel
  /// The customer's day when it was said.
  public var day: CalendarDate
  public var wroteAt: Instant
}

/// How often a language model was asked for this customer on a day.
public struct ModelCalls: Hashable, Sendable {
  public var day: CalendarDate
  public var count: Int
}

extension HeldTurn {
  init(state reader: inout ByteReader) throws(ByteReader.Broken) {
    id = try reader.text()
    deadline = try reader.instant()
    switch try reader.byte() {
    case 0:
      kind = .reply(WaitingReply(text: try reader.text(), channel: try reader.choice(), day: try reader.date(), wroteAt: try reader.instant()))
    case 1:
      var json = JSONReader([UInt8](try reader.text().utf8))
      guard let request = try? OutreachRequested(from: &json) else { throw ByteReader.Broken() }
      kind = .message(request)
    default: throw ByteReader.Broken()
    }
  }

  func write(state writer: inout ByteWriter) {
    writer.text(id)
    writer.instant(deadline)
    switch kind {
    case .reply(let reply):
      writer.byte(0)
      writer.text(reply.text)
      writer.choice(reply.channel)
      writer.date(reply.day)
      writer.instant(reply.wroteAt)
    case .message(let request):
      writer.byte(1)
      // It lives for two seconds at the most, so its layout need not be small.
      writer.text(String(decoding: request.json, as: UTF8.self))
    }
  }
}
