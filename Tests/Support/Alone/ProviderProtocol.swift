internal import Foundation
internal import Models

/// Whose protocol dispatch speaks to the sandbox.
package enum ProviderProtocol: String, CaseIterable, Sendable {
  case sandbox = "the sandbox's own"
  case twilio = "Twilio's"
  case whatsApp = "WhatsApp's"

  var channel: Channel { self == .whatsApp ? .whatsapp : .sms }

  /// Dispatch's settings; the sandbox's token is everybody's token, and its secret everybody's secret.
  ///
  /// - Parameter templates: WhatsApp's, as dispatch's file has them.
  package func settings(
    sandbox: String, dispatch: String, templates: String = #"[{"name":"hello","language":"en","body":"Hello {{1}}"}]"#
  ) throws -> [String: String] {
    switch self {
    case .sandbox: return [:]
    case .twilio:
      return [
        "CORDIAL_TWILIO_ACCOUNT_SID": "AC0123456789abcdef0123456789abcdef", "CORDIAL_TWILIO_AUTH_TOKEN": DispatchAlone.secret,
        "CORDIAL_TWILIO_SENDER": "+15005550006", "CORDIAL_TWILIO_URL": sandbox, "CORDIAL_PUBLIC_URL": dispatch, "CORDIAL_COLLECTS_FOR": "self",
      ]
    case .whatsApp:
      let file = URL.temporaryDirectory.appending(path: "cordial-templates-\(UUID().uuidString).json")
      try Data(templates.utf8).write(to: file)
      return [
        "CORDIAL_WHATSAPP_PHONE_NUMBER_ID": "106540352242922", "CORDIAL_WHATSAPP_URL": "\(sandbox)/v23.0", "CORDIAL_WHATSAPP_TOKEN": DispatchAlone.token,
        "CORDIAL_WHATSAPP_APP_SECRET": DispatchAlone.secret, "CORDIAL_WHATSAPP_VERIFY_TOKEN": "verify", "CORDIAL_WHATSAPP_TEMPLATES": file.path,
      ]
    }
  }
}
