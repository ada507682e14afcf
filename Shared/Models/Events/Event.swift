/// What every event carries: the context attributes of CloudEvents 1.0.
public struct EventHeader: Hashable, Sendable {
  /// Unique within `source`.
  public var id: String
  /// Who says so: a URI reference such as `/crm` or `/cordial/segmentation`.
  public var source: String
  /// The customer id, which is also the Kafka key.
  public var subject: String
  /// When it happened, as the source says.
  public var time: Instant

  public init(id: String, source: String, subject: String, time: Instant) {
    self.id = id
    self.source = source
    self.subject = subject
    self.time = time
  }
}

/// The `data` of an event: one JSON object.
public protocol EventBody: Hashable, Sendable {
  /// Reads the object; unknown members are ignored.
  init(from reader: inout JSONReader) throws(JSONFailure)
  func write(to writer: inout JSONWriter)
}

/// The `data` of one type of event. (Bodies that several types share are only an `EventBody`.)
public protocol EventData: EventBody {
  /// The CloudEvents type, such as `payment.received`.
  static var type: StaticString { get }
}

extension EventBody {
  /// The object as JSON bytes.
  public var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }
}

extension JSONWriter {
  /// One event in CloudEvents 1.0 structured mode.
  public mutating func event(_ header: EventHeader, type: String, data: [UInt8]) {
    event(header, type) { $0.raw(data) }
  }

  /// The same from a body, without its bytes in between.
  public mutating func event<Data: EventData>(_ header: EventHeader, _ data: Data) { event(header, Data.type.description) { data.write(to: &$0) } }

  fileprivate mutating func event(_ header: EventHeader, _ type: String, _ data: (inout JSONWriter) -> Void) {
    beginObject()
    key("specversion")
    string("1.0" as StaticString)
    member("id", header.id)
    member("source", header.source)
    member("type", type)
    member("subject", header.subject)
    member("time", header.time)
    key("data")
    data(&self)
    endObject()
  }
}

extension EventHeader {
  /// The bytes of a whole event: what is published.
  public func encode<Data: EventData>(_ data: Data) -> [UInt8] { encode(data, type: Data.type.description) }

  /// The same for a body that several types share.
  public func encode(_ body: some EventBody, type: String) -> [UInt8] {
    var writer = JSONWriter(reservingBytes: 1024)
    writer.event(self, type) { body.write(to: &$0) }
    return writer.bytes
  }
}
