import Foundation

/// Bytes as letters that every link may hold (base64url without padding, RFC 4648 section 5).
enum LinkText {
  static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// Nil where the text is not exactly what `text` makes of some bytes: one link has one spelling.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var standard = String(text).replacing("-", with: "+").replacing("_", with: "/")
    standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
    guard let bytes = Data(base64Encoded: standard).map(Array.init), LinkText.text(bytes) == text else { return nil }
    return bytes
  }
}
