import Hosting
import Seals

/// What the dashboard needs beside `ServiceConfiguration`.
///
/// | variable | meaning | default |
/// |---|---|---|
/// | `CORDIAL_DASHBOARD_TOKEN` | who shows it may look; at least 16 characters, or a file of it in `CORDIAL_DASHBOARD_TOKEN_FILE`. Needed unless the service listens on loopback alone | none |
/// | `CORDIAL_STATUS_URLS` | the services whose health is shown: `segmentation=http://10.0.0.5:8081,conversation=http://…` | this one alone |
/// | `CORDIAL_CHART_SCRIPT` | Chart.js 3 on this machine | Debian's `libjs-chart.js` |
struct DashboardConfiguration: Sendable {
  struct Service: Hashable, Sendable {
    var name: String
    var url: String
  }

  /// Nil where everybody who reaches the port may look.
  var token: String?
  var services: [Service]
  var chartScript: String

  static let tokenLengthMin = 16

  /// Nil, and no dashboard, where anybody on the network could look: `whyNot` says so.
  static func read(_ configuration: ServiceConfiguration) throws(ConfigurationFailure) -> DashboardConfiguration? {
    let reader = EnvironmentReader(configuration.environment)
    let token = configuration.environment.valueOrFile("CORDIAL_DASHBOARD_TOKEN") ?? ""
    let list = reader.text("CORDIAL_STATUS_URLS", default: "\(configuration.ownName)=http://127.0.0.1:\(configuration.port)")
    let script = reader.text("CORDIAL_CHART_SCRIPT", default: "/usr/share/javascript/chart.js/chart.min.js")
    var sentences: [String] = []
    if !token.isEmpty, token.utf8.count < tokenLengthMin {
      sentences.append("CORDIAL_DASHBOARD_TOKEN has \(token.utf8.count) characters; it must have at least \(tokenLengthMin)")
    }
    let services = list.split(separator: ",").compactMap { part -> Service? in
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, sides[1].hasPrefix("http://") || sides[1].hasPrefix("https://") else {
        sentences.append("CORDIAL_STATUS_URLS has “\(part)”; it must be NAME=http://HOST:PORT, with commas between")
        return nil
      }
      return Service(name: sides[0], url: sides[1])
    }
    guard sentences.isEmpty else { throw ConfigurationFailure(sentences: sentences) }
    guard !token.isEmpty || configuration.isLoopback else { return nil }
    return DashboardConfiguration(token: token.isEmpty ? nil : token, services: services, chartScript: script)
  }

  static let whyNot = "no dashboard: set CORDIAL_DASHBOARD_TOKEN, or listen on 127.0.0.1 alone"
}

extension ServiceConfiguration {
  fileprivate var ownName: String { "metrics" }
  fileprivate var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
