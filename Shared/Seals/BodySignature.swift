public import Models

/// How a body proves where it comes from, where a sender has no scheme of its own: two headers, `X-Cordial-Timestamp` (seconds since 1970) and
/// `X-Cordial-Signature`, which is `sha256=` and the hexadecimal HMAC-SHA-256 of timestamp, point and body.
public enum BodySignature {
  public static let timestampHeader = "X-Cordial-Timestamp"
  public static let signatureHeader = "X-Cordial-Signature"
  /// How far the sender's clock may be from ours, in seconds: an older body may be a recording.
  public static let toleranceSeconds: Int64 = 300

  /// - Parameter timestamp: as in the header.
  public static func of(_ body: [UInt8], timestamp: String, _ secret: Secret) -> String {
    "sha256=" + Hexadecimal.text(secret.sha256(Array("\(timestamp).".utf8) + body))
  }

  public static func isGenuine(_ body: [UInt8], timestamp: String?, signature: String?, _ secret: Secret, at now: Instant) -> Bool {
    guard let timestamp, let signature, let told = Int64(timestamp), (now.seconds.subtractingReportingOverflow(told).partialValue).magnitude <= toleranceSeconds
    else { return false }
    return secret.accepts { Secret.isEqual(Array(signature.utf8), Array(of(body, timestamp: timestamp, $0).utf8)) }
  }
}
