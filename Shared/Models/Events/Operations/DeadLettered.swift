/// A record that could not be processed, with everything needed to mend and replay it.
public struct DeadLettered: EventData {
  public static var type: StaticString { "deadletter.recorded" }

  /// What is wrong and where.
  public var reason: String
  public var topic: String
  public var partition: Int
  public var offset: Int64
  /// Who could not read it.
  public var service: String
  /// The original key, base64.
  public var key: String
  /// The original bytes, base64.
  public var value: String
  /// True where the value was too large to keep whole.
  public var isTruncated: Bool?

  public init(
    reason: String, topic: String, partition: Int, offset: Int64, service: String, key: String, value: String, isTruncated: Bool? = nil
  ) {
    self.reason = reason
    self.topic = topic
    self.partition = partition
    self.offset = offset
    self.service = service
    self.key = key
    self.value = value
    self.isTruncated = isTruncated
  }
}

extension DeadLettered {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var reason: String?
    var topic: String?
    var partition: Int?
    var offset: Int64?
    var service: String?
    var key: String?
    var value: String?
    var isTruncated: Bool?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "reason": reason = try reader.string()
      case "topic": topic = try reader.string()
      case "partition": partition = Int(try reader.integer())
      case "offset": offset = try reader.integer()
      case "service": service = try reader.string()
      case "key": key = try reader.string()
      case "value": value = try reader.string()
      case "isTruncated": isTruncated = try reader.boolean()
      default: try reader.skip()
      }
    }
    self.init(
      reason: try reader.require(reason, "reason"), topic: try reader.require(topic, "topic"),
      partition: try reader.require(partition, "partition"), offset: try reader.require(offset, "offset"),
      service: try reader.require(service, "service"), key: try reader.require(key, "key"), value: try reader.require(value, "value"),
      isTruncated: isTruncated)
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("reason", reason)
    writer.member("topic", topic)
    writer.member("partition", partition)
    writer.member("offset", offset)
    writer.member("service", service)
    writer.member("key", key)
    writer.member("value", value)
    writer.member("isTruncated", isTruncated)
    writer.endObject()
  }
}
