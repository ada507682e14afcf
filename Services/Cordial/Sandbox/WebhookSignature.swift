import Crypto

/// How a webhook proves that it comes from the provider: HMAC-SHA256 over the time of sending and the body.
public enum WebhookSignature {
  public static let timestampHeader = "X-Cordial-Timestamp"
  public static let signatureHeader = "X-Cordial-Signature"

  /// `sha256=` and 64 hexadecimal digits, over `timestamp + "." + body`.
  ///
  /// - Parameter timestamp: seconds since 1970 on the sender's wall clock, as in the header.
  public static func sign(_ body: [UInt8], timestamp: Int64, secret: String) -> String {
    var code = HMAC<SHA256>(key: SymmetricKey(data: Array(secret.utf8)))
    code.update(data: Array("\(timestamp).".utf8))
    code.update(data: body)
    let digits = Array("0123456789abcdef")
    return "sha256=" + String(code.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
