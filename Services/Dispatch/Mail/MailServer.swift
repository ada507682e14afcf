import CCurl
public import DispatchChannels
import Foundation

/// A mail server that takes messages (SMTP, RFC 5321), spoken to through libcurl.
public struct MailServer: Sendable {
  /// `smtp://HOST:PORT`, which then changes to TLS (STARTTLS), or `smtps://HOST:PORT`.
  public var url: String
  public var user: String?
  private let password: String?
  /// Seconds that one message may take.
  public var secondsMax: Int

  public init(url: String, user: String? = nil, password: String? = nil, secondsMax: Int = 30) {
    self.url = url
    self.user = user
    self.password = password
    self.secondsMax = secondsMax
  }

  /// Names, passwords and messages never leave this machine in the clear; a server on this machine may be without TLS.
  private var isLocal: Bool { ["127.0.0.1", "[::1]", "localhost"].contains { url.hasPrefix("smtp://\($0)") } }

  private static let start: Void = { curl_global_init(Int(CURL_GLOBAL_DEFAULT)) }()

  /// Blocks until the server has answered or the time is over.
  public func send(_ message: EmailMessage) -> MailAnswer {
    MailServer.start
    guard let curl = unsafe curl_easy_init() else { return MailAnswer(.before, problem: "no memory") }
    defer { unsafe curl_easy_cleanup(curl) }
    let recipients = unsafe curl_slist_append(nil, "<\(message.recipient.text)>")
    defer { unsafe curl_slist_free_all(recipients) }
    unsafe cordial_curl_set_text(curl, CURLOPT_URL, url)
    unsafe cordial_curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    unsafe cordial_curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(message.sender.text)>")
    unsafe cordial_curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
    unsafe cordial_curl_set_number(curl, CURLOPT_USE_SSL, Int(isLocal ? CURLUSESSL_TRY.rawValue : CURLUSESSL_ALL.rawValue))
    unsafe cordial_curl_set_number(curl, CURLOPT_UPLOAD, 1)
    unsafe cordial_curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    unsafe cordial_curl_set_number(curl, CURLOPT_TIMEOUT, secondsMax)
    if let user, let password {
      unsafe cordial_curl_set_text(curl, CURLOPT_USERNAME, user)
      unsafe cordial_curl_set_text(curl, CURLOPT_PASSWORD, password)
    }
    let source = MessageSource(message.bytes)
    let result = withExtendedLifetime(source) {
      unsafe cordial_curl_set_reader(curl, MessageSource.read, Unmanaged.passUnretained(source).toOpaque())
      return unsafe curl_easy_perform(curl)
    }
    let code = Int(unsafe cordial_curl_response(curl))
    guard result != CURLE_OK else { return MailAnswer(.taken, code: code) }
    let problem = unsafe String(cString: curl_easy_strerror(result))
    return MailAnswer(source.isAskedFor ? .during : .before, code: code == 0 ? nil : code, problem: problem)
  }
}

/// The message on its way to libcurl. `isAskedFor` is the moment from which on nobody knows what the server has.
private final class MessageSource {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var isAskedFor = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static let read: cordial_curl_read = { buffer, size, count, source in
    guard let buffer = unsafe buffer, let source = unsafe source else { return 0 }
    return unsafe Unmanaged<MessageSource>.fromOpaque(source).takeUnretainedValue().fill(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
  }

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    isAskedFor = true
    let count = min(buffer.count, bytes.count - position)
    unsafe buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
