public import DispatchCore

/// What became of handing a message to a mail server.
public struct MailAnswer: Hashable, Sendable {
  /// How far it got.
  public enum Stage: Hashable, Sendable {
    /// No connection, or the server spoke before it was given the message.
    case before
    /// The message was on its way when it broke off.
    case during
    /// The server said yes.
    case taken
  }

  public var stage: Stage
  /// The last three digits that the server said; nil where it said nothing.
  public var code: Int?
  /// Of the transport; holds no address.
  public var problem: String?

  public init(_ stage: Stage, code: Int? = nil, problem: String? = nil) {
    self.stage = stage
    self.code = code
    self.problem = problem
  }

  /// RFC 5321: 4yz is for now, 5yz for ever; a server that answered the message itself with one of them has not taken it.
  public var judged: ProviderAnswer {
    switch (stage, code) {
    case (.taken, _): return ProviderAnswer(.accepted)
    case (_, let code?) where (400...499).contains(code): return ProviderAnswer(.unsent, reason: "the mail server answered \(code)")
    // 535 and its neighbours: our credentials, mended by the operator.
    case (_, let code?) where [530, 534, 535, 538].contains(code): return ProviderAnswer(.unsent, reason: "the mail server refused our credentials (\(code))")
    case (_, let code?) where (500...599).contains(code):
      return ProviderAnswer(.rejected, reason: "the mail server answered \(code)", isPermanent: code == 550 || code == 551 || code == 553)
    case (.before, _): return ProviderAnswer(.unsent, reason: "the mail server was not reached: \(problem ?? "no reason given")")
    case (.during, _): return ProviderAnswer(.unknown, reason: "the connection to the mail server broke off: \(problem ?? "no reason given")")
    }
  }
}
