public import Bytes
public import Models

/// What dispatch keeps of one customer: enough to say at the last moment whether a contact may still be made.
public struct DispatchState: Hashable, Sendable {
  /// Contacts of the last weeks, oldest first, bounded.
  public var contacts: [SentContact] = []
  /// Contacts on their way: handed to the provider without a known answer yet, or waiting to be tried again.
  public var pending: [PendingContact] = []
  public var optOuts: [OptedOut] = []
  /// When a payment last came in: a reminder that rests on an older balance is held back.
  public var lastPayment: Instant?
  /// The call in which the customer spoke last.
  public var call: LiveCall?

  static let contactsMax = 40

  public init() {}

  public struct LiveCall: Hashable, Sendable {
    /// As the provider knows it.
    public var id: String
    public var heard: Instant
  }

  public struct OptedOut: Hashable, Sendable {
    public var channel: Channel
    public var since: Instant
  }
}

/// A contact that was made, or may have been.
public struct SentContact: Hashable, Sendable {
  public enum Outcome: CaseIterable, Sendable { case sent, failed, conversation }
  public var id: String
  public var at: Instant
  public var channel: Channel
  public var isInbound: Bool
  public var purpose: OutreachPurpose
  public var outcome: Outcome
}

/// A contact without a final answer.
public struct PendingContact: Hashable, Sendable {
  public enum Phase: CaseIterable, Sendable {
    /// The provider was called and has not answered.
    case sending
    /// Nothing was sent; it is tried again at `retryAt`.
    case waiting
    /// Nobody knows whether it was sent: the provider is being asked.
    case lookingUp
    /// The provider could not say; it is asked again at `retryAt`.
    case lookUpWaiting
  }
  public var request: OutreachRequested
  public var phase: Phase
  public var tries: Int
  public var retryAt: Instant
  /// When it was asked for: an answer that comes too late is no answer.
  public var since: Instant
}

extension DispatchState: StateCoding {
  private static let layout: UInt8 = 3

  public init(from reader: inout ByteReader) throws(ByteReader.Broken) {
    self.init()
    let layout = try reader.byte()
    guard layout == 2 || layout == DispatchState.layout else { throw ByteReader.Broken() }
    contacts = try reader.list { reader throws(ByteReader.Broken) in
      SentContact(
        id: try reader.text(), at: try reader.instant(), channel: try reader.choice(), isInbound: try reader.flag(),
        purpose: try reader.choice(), outcome: try reader.choice())
    }
    pending = try reader.list { reader throws(ByteReader.Broken) in
      var json = JSONReader(try reader.blob())
      guard let request = try? OutreachRequested(from: &json) else { throw ByteReader.Broken() }
      var contact = PendingContact(
        request: request, phase: try reader.choice(), tries: try reader.count(), retryAt: try reader.instant(), since: Instant(milliseconds: 0))
      contact.since = layout == 2 ? contact.retryAt : try reader.instant()
      return contact
    }
    optOuts = try reader.list { reader throws(ByteReader.Broken) in OptedOut(channel: try reader.choice(), since: try reader.instant()) }
    lastPayment = try reader.optional { reader throws(ByteReader.Broken) in try reader.instant() }
    call = try reader.optional { reader throws(ByteReader.Broken) in LiveCall(id: try reader.text(), heard: try reader.instant()) }
  }

  public func write(to writer: inout ByteWriter) {
    writer.byte(DispatchState.layout)
    writer.list(contacts) { writer, contact in
      writer.text(contact.id)
      writer.instant(contact.at)
      writer.choice(contact.channel)
      writer.flag(contact.isInbound)
      writer.choice(contact.purpose)
      writer.choice(contact.outcome)
    }
    writer.list(pending) { writer, pending in
      writer.blob(pending.request.json)
      writer.choice(pending.phase)
      writer.count(pending.tries)
      writer.instant(pending.retryAt)
      writer.instant(pending.since)
    }
    writer.list(optOuts) { writer, optOut in
      writer.choice(optOut.channel)
      writer.instant(optOut.since)
    }
    writer.optional(lastPayment) { $0.instant($1) }
    writer.optional(call) { writer, call in
      writer.text(call.id)
      writer.instant(call.heard)
    }
  }
}
