import Bytes
import Crypto
import Foundation

/// A shared secret. It has no description and is compared in constant time.
///
/// While it is being changed it knows the one before too: whatever is made is made with the new one, and what comes in may be made with either.
public struct Secret: Sendable, Hashable {
  private let bytes: [UInt8]
  private let before: [UInt8]?

  /// - Parameter before: what it was until now, as long as others may still use that.
  public init(_ text: String, before: String? = nil) {
    bytes = Array(text.utf8)
    self.before = before.map { Array($0.utf8) }
  }

  public init(bytes: [UInt8]) {
    self.bytes = bytes
    before = nil
  }

  /// Whether `check` holds with this secret or with the one before. Both are always asked, so that the time it takes does not tell which.
  public func accepts(_ check: (Secret) -> Bool) -> Bool {
    let isNew = check(Secret(bytes: bytes))
    let isOld = before.map { check(Secret(bytes: $0)) } ?? false
    return isNew || isOld
  }

  /// Reveals the text, for the one header or form it belongs into.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// HMAC-SHA-256 (RFC 2104).
  public func sha256(_ message: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: bytes)))
  }

  /// Whether the code was made with this secret or with the one before.
  public func signs(_ message: [UInt8], sha256 code: [UInt8]) -> Bool {
    accepts { HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: SymmetricKey(data: $0.bytes)) }
  }

  /// HMAC with SHA-1, which Twilio's signature is made of; as a message authentication code it is still sound.
  public func sha1(_ message: [UInt8]) -> [UInt8] {
    Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: bytes)))
  }

  /// The value of an `Authorization: Basic` header.
  public func basic(user: String) -> String { "Basic " + Data("\(user):\(text)".utf8).base64EncodedString() }

  /// Compares without telling by its time where the difference lies.
  public static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool { ConstantTime.isEqual(left, right) }

  /// Whether somebody else knows the secret too.
  public func matches(_ text: String) -> Bool { accepts { Secret.isEqual($0.bytes, Array(text.utf8)) } }
}

extension Secret: CustomStringConvertible, CustomReflectable {
  public var description: String { "(secret)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// SHA-256 (FIPS 180-4) of a text, as 64 hexadecimal digits.
public enum Digest {
  public static func sha256(_ text: String) -> String { Hexadecimal.text(SHA256.hash(data: Array(text.utf8))) }
}

extension Secret {
  /// For tests and rehearsals: anybody knows it.
  public static let rehearsal = Secret("rehearsal")
}
