public import Models

/// One HTTP request to a provider, as a value: whoever performs it adds nothing but the connection.
public struct HTTPCall: Hashable, Sendable {
  public enum Method: String, Sendable { case get = "GET", post = "POST" }

  public var method: Method
  public var url: String
  public var headers: [Header]
  public var body: [UInt8]

  public struct Header: Hashable, Sendable {
    public var name: String
    public var value: String
    /// Credentials: sent, and never shown or logged.
    public var isSecret: Bool

    public init(_ name: String, _ value: String, isSecret: Bool = false) {
      self.name = name
      self.value = value
      self.isSecret = isSecret
    }
  }

  public init(_ method: Method, _ url: String, headers: [Header] = [], body: [UInt8] = []) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  static func json(_ url: String, _ body: [UInt8], _ headers: [Header]) -> HTTPCall {
    HTTPCall(.post, url, headers: [Header("Content-Type", "application/json")] + headers, body: body)
  }

  static func form(_ url: String, _ form: FormBody, _ headers: [Header]) -> HTTPCall {
    HTTPCall(.post, url, headers: [Header("Content-Type", "application/x-www-form-urlencoded")] + headers, body: Array(form.encoded.utf8))
  }
}

extension HTTPCall {
  /// One line for people and tools: everything but the credentials.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("method", method)
    writer.member("url", url)
    writer.key("headers")
    writer.beginObject()
    for header in headers {
      writer.key(header.name)
      writer.string(header.isSecret ? "(secret)" : header.value)
    }
    writer.endObject()
    writer.member("body", String(decoding: body, as: UTF8.self))
    writer.endObject()
  }
}

/// What came back.
public struct HTTPAnswer: Hashable, Sendable {
  public var status: Int
  /// Seconds of a `Retry-After` header; one with a date instead is treated as missing.
  public var retryAfterSeconds: Int?
  public var body: [UInt8]

  public init(status: Int, retryAfterSeconds: Int? = nil, body: [UInt8] = []) {
    self.status = status
    self.retryAfterSeconds = retryAfterSeconds.map { min(max(0, $0), 86_400) }
    self.body = body
  }

  public init(status: Int, retryAfter: String?, body: [UInt8]) {
    self.init(status: status, retryAfterSeconds: retryAfter.flatMap { Int($0) }, body: body)
  }
}
