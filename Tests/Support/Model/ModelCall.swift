/// A call as the scripted endpoint got it.
public struct ModelCall: Sendable {
  public var path: String
  public var authorization: String?
  /// Azure's header.
  public var apiKey: String?
  public var body: [UInt8]

  /// The body as text, for looking into it.
  public var text: String { String(decoding: body, as: UTF8.self) }
}
