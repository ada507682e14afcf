import DispatchSupport

/// Which protocols dispatch speaks to the sandbox.
enum ProviderEnvironment {
  static func own(_ sandbox: String) -> [String: String] {
    [
      "CORDIAL_SANDBOX_URL": sandbox, "CORDIAL_PAY_SECRET": "secret",
      "CORDIAL_PAY_PAGE": "\(sandbox)/pay?reference={reference}&amount={amount}&currency={currency}&until={until}&signature={signature}",
    ]
  }

  private static let templates = """
    [{"name":"short_message","language":"en","body":"Hello, this is {{1}} with a short message for {{2}}. Is that you? A yes or no is enough."},
     {"name":"speaking_with","language":"en","body":"Hi, {{1}} here. Am I speaking with {{2}}? Just answer yes or no."}]
    """

  /// The providers' own.
  static func foreign(_ sandbox: String, dispatch: String) throws -> [String: String] {
    let stripe = [
      "CORDIAL_SANDBOX_URL": sandbox, "CORDIAL_TWILIO_VOICE_NUMBER": "+15005550006", "CORDIAL_STRIPE_KEY": DispatchAlone.token,
      "CORDIAL_STRIPE_WEBHOOK_SECRET": DispatchAlone.secret, "CORDIAL_STRIPE_URL": sandbox, "CORDIAL_PAY_RETURN_URL": sandbox,
    ]
    return try ProviderProtocol.allCases.reduce(into: stripe) { settings, provider in
      settings.merge(try provider.settings(sandbox: sandbox, dispatch: dispatch, templates: templates)) { $1 }
    }
  }
}
