import Sandbox

/// How the sandbox and the dispatch service find and trust each other in one rehearsal.
struct SandboxAccess: Sendable {
  let port: Int
  let dispatchPort: Int
  let token: String
  let secret: String

  init(port: Int, dispatchPort: Int) {
    self.port = port
    self.dispatchPort = dispatchPort
    var generator = SystemRandomNumberGenerator()
    token = String(generator.next(), radix: 36)
    secret = String(generator.next(), radix: 36) + String(generator.next(), radix: 36)
  }

  var configuration: SandboxConfiguration {
    SandboxConfiguration(
      port: port, dispatch: "http://127.0.0.1:\(dispatchPort)", token: token, secret: secret, deliversAtOnce: false)
  }
}

/// The services of a rehearsal, configured by their environment alone.
struct ServicePlan: Sendable {
  let options: RehearsalOptions
  /// Points at the broker.
  let broker: [String: String]
  let access: SandboxAccess

  /// `ports` in the order of `Fleet.names`, first those of the first copies.
  func members(_ ports: [Int]) -> [Fleet.Member] {
    ports.prefix(Fleet.names.count * options.copies).enumerated().map { index, port in
      let name = Fleet.names[index % Fleet.names.count]
      let copy = index / Fleet.names.count + 1
      // Settings for another system on this machine must not leak in.
      var environment = options.environment.filter { name, _ in
        !name.hasPrefix("KAFKA_") && (!name.hasPrefix("CORDIAL_") || name.hasPrefix("CORDIAL_LLM_") || name.hasPrefix("CORDIAL_MASTER_KEY"))
      }
      environment.merge(broker) { _, new in new }
      environment["CORDIAL_CLOCK"] = "topic"
      environment["CORDIAL_HTTP_PORT"] = String(port)
      environment["CORDIAL_INSTANCE"] = String(copy)
      // The same in every run, so that the same seed gives the same offers.
      if name == "conversation" || name == "dispatch" { environment["CORDIAL_OFFER_KEY"] = "rehearsal-\(options.seed)-of-nobody" }
      if name == "dispatch" {
        environment["CORDIAL_SANDBOX_URL"] = "http://127.0.0.1:\(access.port)"
        environment["CORDIAL_SANDBOX_TOKEN"] = access.token
        environment["CORDIAL_WEBHOOK_SECRET"] = access.secret
      }
      if name == "metrics" {
        environment["CORDIAL_STATUS_URLS"] = Fleet.names.enumerated().map { "\($1)=http://127.0.0.1:\(ports[$0])" }.joined(separator: ",")
      }
      let folder = copy % 2 == 0 ? options.otherExecutables ?? options.executables : options.executables
      return Fleet.Member(
        name: copy == 1 ? name : "\(name)-\(copy)", port: port, executable: "\(folder)/\(name)", environment: environment)
    }
  }
}
