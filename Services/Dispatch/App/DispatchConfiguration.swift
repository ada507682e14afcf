import Hosting

/// What dispatch needs beside `ServiceConfiguration`: the providers (see `Providers`) and the patience with them.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `CORDIAL_EDGE_PER_SECOND` | webhooks and pay links that are answered a second, 1 to 100000; more are answered with 429 | 1000 |
/// | `CORDIAL_SEND_SECONDS_MAX` | how long one call to a provider may take, 1 to 120 seconds | 10 |
struct DispatchConfiguration: Sendable {
  var providers: Providers
  var sendSecondsMax: Int
  var edgePerSecond: Int

  init(_ environment: [String: String]) throws(ConfigurationFailure) {
    var reader = EnvironmentReader(environment)
    sendSecondsMax = reader.whole("CORDIAL_SEND_SECONDS_MAX", 1...120, default: 10)
    edgePerSecond = reader.whole("CORDIAL_EDGE_PER_SECOND", 1...100_000, default: 1_000)
    try reader.finish()
    providers = try Providers(environment)
  }
}
