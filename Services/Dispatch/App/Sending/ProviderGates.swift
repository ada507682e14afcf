import Hosting
import Streaming

/// How often each provider is called.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `CORDIAL_WHATSAPP_PER_SECOND` | messages a second, 1 to 10000 | 80, what the Cloud API takes from a number |
/// | `CORDIAL_TWILIO_PER_SECOND` | the same | 10 |
/// | `CORDIAL_EMAIL_PER_SECOND` | the same | 20 |
/// | `CORDIAL_SANDBOX_PER_SECOND` | the same | 2000 |
struct ProviderGates: Sendable {
  let whatsApp: ProviderGate
  let twilio: ProviderGate
  let email: ProviderGate
  let sandbox: ProviderGate

  init(_ environment: [String: String], clock: StreamClock) throws(ConfigurationFailure) {
    var reader = EnvironmentReader(environment)
    func gate(_ name: String, _ variable: String, _ standard: Int) -> ProviderGate {
      ProviderGate(name, perSecond: Double(reader.whole("CORDIAL_\(variable)_PER_SECOND", 1...10_000, default: standard)), clock: clock)
    }
    whatsApp = gate("WhatsApp", "WHATSAPP", 80)
    twilio = gate("Twilio", "TWILIO", 10)
    email = gate("the mail server", "EMAIL", 20)
    sandbox = gate("the sandbox", "SANDBOX", 2000)
    try reader.finish()
  }
}
