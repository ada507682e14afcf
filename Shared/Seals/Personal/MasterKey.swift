import Bytes
import Crypto
public import Models

/// The key that opens all customers' keys. It is nowhere but in the environment of those who may read.
public struct MasterKey: Sendable, Hashable {
  private let key: SymmetricKey
  /// Names it without telling anything of it: 16 hexadecimal digits.
  public let id: String

  /// 32 bytes as 64 hexadecimal digits, or in base64; nil for anything else.
  public init?(_ text: String) {
    guard let bytes = Hexadecimal.bytes(text) ?? Base64URL.bytes(text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "").utf8),
      bytes.count == 32
    else { return nil }
    key = SymmetricKey(data: bytes)
    id = Hexadecimal.text(MasterKey.code("master key id", key).prefix(8))
  }

  private static func code(_ words: String, _ key: SymmetricKey) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(words.utf8), using: key))
  }

  /// What is published of a customer's key. Its associated data is the record's key, so that no other customer's can be put in its place.
  public func wrap(_ dataKey: DataKey, of customer: String) -> KeyIssued {
    let subject = Array(KeyIssued.key(of: customer, "\(dataKey.id)").utf8)
    // Sealing 32 bytes with a key of 32 bytes does not fail.
    guard let box = try? AES.GCM.seal(dataKey.bytes, using: key, authenticating: subject), let combined = box.combined else {
      preconditionFailure("AES-GCM refused 32 bytes")
    }
    return KeyIssued(customerId: customer, keyId: "\(dataKey.id)", masterKeyId: id, wrappedKey: Base64URL.text(Array(combined)))
  }

  /// Nil where another master key wrapped it, or where it was changed since.
  public func unwrap(_ issued: KeyIssued) -> DataKey? {
    guard issued.masterKeyId == id, let keyId = DataKey.ID(issued.keyId), let combined = Base64URL.bytes(issued.wrappedKey.utf8),
      let box = try? AES.GCM.SealedBox(combined: combined),
      let bytes = try? AES.GCM.open(box, using: key, authenticating: Array(issued.key.utf8)), bytes.count == DataKey.bytesCount
    else { return nil }
    return DataKey(id: keyId, bytes: Array(bytes))
  }

  /// What stands for an address or a provider's id where it must be recognised and not be read: 32 hexadecimal digits.
  public func pseudonym(of text: String) -> String {
    let own = SymmetricKey(data: MasterKey.code("pseudonyms", key))
    return Hexadecimal.text(Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: own)).prefix(16))
  }

  public static func == (left: MasterKey, right: MasterKey) -> Bool { left.key == right.key }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension MasterKey: CustomStringConvertible, CustomReflectable {
  public var description: String { "(master key \(id))" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
