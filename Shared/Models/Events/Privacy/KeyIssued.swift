/// A key that one customer's personal data is sealed with, wrapped by the master key. Keyed by customer and key, so that the compacted topic keeps
/// each of a customer's keys until a tombstone erases it, and all that was sealed with it.
public struct KeyIssued: EventData {
  public static var type: StaticString { "key.issued" }

  public var customerId: String
  /// Names the key in each value that is sealed with it; unique within the customer.
  public var keyId: String
  /// Names the master key that opens it.
  public var masterKeyId: String
  /// Nonce, ciphertext and tag of AES-256-GCM over the 32 bytes of the key, base64url without padding; the associated data is the event's subject.
  public var wrappedKey: String

  public init(customerId: String, keyId: String, masterKeyId: String, wrappedKey: String) {
    self.customerId = customerId
    self.keyId = keyId
    self.masterKeyId = masterKeyId
    self.wrappedKey = wrappedKey
  }

  /// The key on the topic, which is the event's subject too.
  public var key: String { KeyIssued.key(of: customerId, keyId) }

  public static func key(of customer: String, _ keyId: String) -> String { customer + "|" + keyId }

  /// Whose key a record's key names, and which; nil where it is none of ours. Customers' ids may hold the mark, keys' never do.
  public static func parts(of key: String) -> (customer: String, keyId: String)? {
    guard let mark = key.lastIndex(of: "|"), mark > key.startIndex else { return nil }
    let keyId = key[key.index(after: mark)...]
    return keyId.isEmpty ? nil : (String(key[..<mark]), String(keyId))
  }
}

extension KeyIssued {
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    var customerId: String?
    var keyId: String?
    var masterKeyId: String?
    var wrappedKey: String?
    try reader.beginObject()
    while let member = try reader.nextKey() {
      switch member {
      case "customerId": customerId = try reader.string()
      case "keyId": keyId = try reader.identifier()
      case "masterKeyId": masterKeyId = try reader.identifier()
      case "wrappedKey": wrappedKey = try reader.identifier()
      default: try reader.skip()
      }
    }
    self.init(
      customerId: try reader.require(customerId, "customerId"), keyId: try reader.require(keyId, "keyId"),
      masterKeyId: try reader.require(masterKeyId, "masterKeyId"), wrappedKey: try reader.require(wrappedKey, "wrappedKey"))
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("customerId", customerId)
    writer.member("keyId", keyId)
    writer.member("masterKeyId", masterKeyId)
    writer.member("wrappedKey", wrappedKey)
    writer.endObject()
  }
}
