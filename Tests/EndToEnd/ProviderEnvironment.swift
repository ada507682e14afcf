import Foundation

/// Which protocols dispatch speaks to the sandbox.
enum ProviderEnvironment {
  static func own(_ sandbox: String) -> [String: String] {
    [
      "CORDIAL_SANDBOX_URL": sandbox, "CORDIAL_PAY_SECRET": "secret",
      "CORDIAL_PAY_PAGE": "\(sandbox)/pay?reference={reference}&amount={amount}&currency={currency}&until={until}&signature={signature}",
    ]
  }

  /// The providers' own: the sandbox's token is everybody's token, and its secret everybody's secret.
  static func foreign(_ sandbox: String, dispatch: String) throws -> [String: String] {
    let templates = URL.temporaryDirectory.appending(path: "cordial-templates-\(ProcessInfo.processInfo.processIdentifier).json")
    try Data(
      """
      [{"name":"short_message","language":"en","body":"Hello, this is {{1}} with a short message for {{2}}. Is that you? A yes or no is enough."},
       {"name":"speaking_with","language":"en","body":"Hi, {{1}} here. Am I speaking with {{2}}? Just answer yes or no."}]
      """.utf8
    ).write(to: templates)
    return [
      "CORDIAL_SANDBOX_URL": sandbox, "CORDIAL_PUBLIC_URL": dispatch, "CORDIAL_COLLECTS_FOR": "self",
      "CORDIAL_WHATSAPP_PHONE_NUMBER_ID": "106540352242922", "CORDIAL_WHATSAPP_URL": "\(sandbox)/v23.0", "CORDIAL_WHATSAPP_TOKEN": "token",
      "CORDIAL_WHATSAPP_APP_SECRET": "secret", "CORDIAL_WHATSAPP_VERIFY_TOKEN": "verify", "CORDIAL_WHATSAPP_TEMPLATES": templates.path,
      "CORDIAL_TWILIO_ACCOUNT_SID": "AC0123456789abcdef0123456789abcdef", "CORDIAL_TWILIO_AUTH_TOKEN": "secret", "CORDIAL_TWILIO_SENDER": "+15005550006",
      "CORDIAL_TWILIO_URL": sandbox, "CORDIAL_TWILIO_VOICE_NUMBER": "+15005550006", "CORDIAL_STRIPE_KEY": "token",
      "CORDIAL_STRIPE_WEBHOOK_SECRET": "secret", "CORDIAL_STRIPE_URL": sandbox, "CORDIAL_PAY_RETURN_URL": sandbox,
    ]
  }
}
