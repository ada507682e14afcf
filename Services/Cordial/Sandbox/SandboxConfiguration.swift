/// How a sandbox is set up.
public struct SandboxConfiguration: Hashable, Sendable {
  /// The address to listen on.
  public var host: String
  /// 0 takes any free port.
  public var port: Int
  /// The dispatch service, such as `http://127.0.0.1:8083`.
  public var dispatch: String
  /// What clients send as `Authorization: Bearer …`.
  public var token: String
  /// What webhooks are signed with.
  public var secret: String
  /// True where each message is reported as delivered at once.
  public var deliversAtOnce: Bool
  /// How long every message is thought about; nil: no time at all.
  public var answerMilliseconds: Int?

  public init(
    host: String = "127.0.0.1", port: Int, dispatch: String, token: String, secret: String, deliversAtOnce: Bool, answerMilliseconds: Int? = nil
  ) {
    self.host = host
    self.port = port
    self.dispatch = dispatch
    self.token = token
    self.secret = secret
    self.deliversAtOnce = deliversAtOnce
    self.answerMilliseconds = answerMilliseconds
  }
}
