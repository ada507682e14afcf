/// An event whose `data` is not read yet: enough to route it and to recognise a duplicate.
public struct EventEnvelope: Sendable {
  public var header: EventHeader
  public var type: String
  /// Where the data object starts in the bytes that were read.
  let dataStart: Int

  /// Reads the attributes and finds the data. Fails with a sentence for anything that is not CloudEvents 1.0 in structured mode.
  public init(reading bytes: [UInt8]) throws(JSONFailure) {
    var reader = JSONReader(bytes)
    var id: String?
    var source: String?
    var subject: String?
    var type: String?
    var time: Instant?
    var version: String?
    var dataStart: Int?
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "specversion": version = try reader.string()
      case "id": id = try reader.string()
      case "source": source = try reader.string()
      case "subject": subject = try reader.string()
      case "type": type = try reader.string()
      case "time": time = try reader.instant()
      case "data":
        dataStart = reader.position
        try reader.skip()
      default: try reader.skip()
      }
    }
    try reader.end()
    guard version == "1.0" else {
      throw JSONFailure("specversion: must be \"1.0\" (CloudEvents 1.0 in structured mode), not \(version.map { "“\($0.prefix(20))”" } ?? "missing")")
    }
    let foundSubject = try reader.require(subject, "subject")
    let foundID = try reader.require(id, "id")
    guard !foundSubject.isEmpty else { throw JSONFailure("subject: is empty; it must be the customer id") }
    guard !foundID.isEmpty else { throw JSONFailure("id: is empty; it must be unique within the source") }
    self.header = EventHeader(
      id: foundID, source: try reader.require(source, "source"), subject: foundSubject, time: try reader.require(time, "time"))
    self.type = try reader.require(type, "type")
    self.dataStart = try reader.require(dataStart, "data")
  }

  /// The data as that type; `bytes` are the ones the envelope was read from.
  public func data<Body: EventBody>(_: Body.Type = Body.self, from bytes: [UInt8]) throws(JSONFailure) -> Body {
    var reader = JSONReader(bytes, startingAt: dataStart, inside: "data")
    return try Body(from: &reader)
  }
}
