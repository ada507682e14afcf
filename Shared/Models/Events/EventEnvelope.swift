/// An event whose `data` is not read yet: enough to route it and to recognise a duplicate.
public struct EventEnvelope: Sendable {
  public var header: EventHeader
  public var type: String
  /// Where the data object starts in the bytes that were read.
  public let dataStart: Int

  /// Reads the attributes and finds the data. Fails with a sentence for anything that is not CloudEvents 1.0 in structured mode.
  ///
  /// Where all attributes stand before the data, as is usual, reading stops there and `data` reads on to the end: no byte is read twice,
  /// and the data of types that nobody asks for is not read at all.
  public init(reading bytes: [UInt8]) throws(JSONFailure) {
    var reader = JSONReader(bytes)
    var attributes = Attributes()
    var dataStart: Int?
    try reader.beginObject()
    while let key = try reader.nextKey() {
      if "data" ~= key {
        dataStart = reader.position
        if attributes.areComplete { break }
        try reader.skip()
      } else {
        try attributes.read(key, from: &reader)
      }
    }
    guard attributes.version == "1.0" else { throw attributes.wrongVersion }
    header = EventHeader(
      id: try reader.require(attributes.id, "id"), source: try reader.require(attributes.source, "source"),
      subject: try reader.require(attributes.subject, "subject"), time: try reader.require(attributes.time, "time"))
    type = try reader.require(attributes.type, "type")
    self.dataStart = try reader.require(dataStart, "data")
    guard !header.subject.isEmpty else { throw JSONFailure("subject: is empty; it must be the customer id") }
    guard !header.id.isEmpty else { throw JSONFailure("id: is empty; it must be unique within the source") }
  }

  /// The data as that type, and a check that the event is whole; `bytes` are the ones the envelope was read from.
  @inlinable public func data<Body: EventBody>(_: Body.Type = Body.self, from bytes: [UInt8]) throws(JSONFailure) -> Body {
    try data(from: bytes) { reader throws(JSONFailure) in try Body(from: &reader) }
  }

  /// The same for whoever needs only a part of what the data says.
  @inlinable public func data<Part>(
    from bytes: [UInt8], _ read: (inout JSONReader) throws(JSONFailure) -> Part
  ) throws(JSONFailure) -> Part {
    var reader = JSONReader(bytes, atMemberValue: dataStart)
    let data = try read(&reader)
    while try reader.nextKey() != nil { try reader.skip() }
    try reader.end()
    return data
  }
}

/// The context attributes as far as they have been read.
private struct Attributes {
  var version: String?
  var id: String?
  var source: String?
  var subject: String?
  var type: String?
  var time: Instant?

  var areComplete: Bool { version != nil && id != nil && source != nil && subject != nil && type != nil && time != nil }

  mutating func read(_ key: JSONKey, from reader: inout JSONReader) throws(JSONFailure) {
    switch key {
    case "specversion": version = try reader.string()
    case "id": id = try reader.string()
    case "source": source = try reader.string()
    case "subject": subject = try reader.string()
    case "type": type = try reader.string()
    case "time": time = try reader.instant()
    default: try reader.skip()
    }
  }

  var wrongVersion: JSONFailure {
    guard let version else {
      return JSONFailure("specversion: is missing; an event is CloudEvents 1.0 in structured mode, with \"specversion\": \"1.0\"")
    }
    return JSONFailure("specversion: “\(version.prefix(20))” is not known; it must be \"1.0\" (CloudEvents 1.0 in structured mode)")
  }
}
