import Bytes
import Crypto
import Foundation

/// A shared secret. It has no description and is compared in constant time.
public struct Secret: Sendable, Hashable {
  private let bytes: [UInt8]

  public init(_ text: String) { bytes = Array(text.utf8) }

  /// Reveals the text, for the one header or form it belongs into.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func sha256(_ message: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: bytes)))
  }

  func signs(_ message: [UInt8], sha256 code: [UInt8]) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: SymmetricKey(data: bytes))
  }

  /// HMAC with SHA-1, which Twilio's signature is made of; as a message authentication code it is still sound.
  func sha1(_ message: [UInt8]) -> [UInt8] {
    Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: bytes)))
  }

  /// The value of an `Authorization: Basic` header.
  func basic(user: String) -> String { "Basic " + Data("\(user):\(text)".utf8).base64EncodedString() }

  /// Compares without telling by its time where the difference lies.
  static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool { ConstantTime.isEqual(left, right) }

  /// Whether somebody else knows the secret too.
  public func matches(_ text: String) -> Bool { Secret.isEqual(bytes, Array(text.utf8)) }
}

extension Secret: CustomStringConvertible, CustomReflectable {
  public var description: String { "(secret)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
