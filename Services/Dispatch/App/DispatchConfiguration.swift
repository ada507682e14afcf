import Hosting

/// What dispatch needs beside `ServiceConfiguration`.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `CORDIAL_SANDBOX_URL` | where the sandbox provider listens | required |
/// | `CORDIAL_SANDBOX_TOKEN` | the bearer token it wants | required |
/// | `CORDIAL_WEBHOOK_SECRET` | the secret that its webhooks are signed with | required |
/// | `CORDIAL_SEND_SECONDS_MAX` | how long one call to the provider may take, 1 to 120 seconds | 10 |
struct DispatchConfiguration: Sendable {
  var sandboxURL: String
  var sandboxToken: String
  var webhookSecret: String
  var sendSecondsMax: Int

  init(_ environment: [String: String]) throws(ConfigurationFailure) {
    var reader = EnvironmentReader(environment)
    sandboxURL = reader.required("CORDIAL_SANDBOX_URL", "the address of the sandbox provider, such as http://127.0.0.1:8090")
    sandboxToken = reader.required("CORDIAL_SANDBOX_TOKEN", "the bearer token of the sandbox provider")
    webhookSecret = reader.required("CORDIAL_WEBHOOK_SECRET", "the secret that webhooks are signed with")
    sendSecondsMax = reader.whole("CORDIAL_SEND_SECONDS_MAX", 1...120, default: 10)
    try reader.finish()
  }
}
