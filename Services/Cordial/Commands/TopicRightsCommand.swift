import ArgumentParser
import Terminal
import Topics

extension TopicsCommand {
  /// `cordial topics acls`: the rights that each service needs, and no others.
  struct Rights: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "acls", abstract: "Print the kafka-acls.sh commands that give each service exactly the rights it needs.",
      discussion: """
        Nothing is changed: the commands are for whoever administers the brokers. A service's own list is held against what it reads and writes by \
        tests. Brokers before Kafka 2.8 also ask for --operation IdempotentWrite --cluster. Whoever creates topics needs Create on the cluster; the \
        services never create any.
        """)

    @Option(help: "One service: segmentation, conversation, dispatch or metrics; all of them where it is left out.")
    var service: String?

    @Option(help: "Who gets the rights, such as User:dispatch or User:CN=dispatch; User:cordial-SERVICE where it is left out.")
    var principal: String?

    @Flag(help: "Reading the clock of a rehearsal too (CORDIAL_CLOCK=topic).")
    var rehearsal = false

    @Flag(help: "Customers' keys too: there is a master key (CORDIAL_MASTER_KEY).")
    var sealed = false

    private var chosen: [ServiceAccess] { ServiceAccess.all.filter { service == nil || $0.service == service } }

    func validate() throws {
      guard !chosen.isEmpty else {
        throw ValidationError("--service is “\(service ?? "")”; it must be one of \(ServiceAccess.all.map(\.service).joined(separator: ", "))")
      }
      guard principal == nil || service != nil else {
        throw ValidationError("--principal without --service would give one principal the rights of all services; name the service")
      }
      if let principal, !principal.hasPrefix("User:") || principal.contains("'") {
        throw ValidationError("--principal is “\(principal)”; it must be User: and a name without quotes, such as User:dispatch")
      }
    }

    func run() throws {
      let terminal = Terminal()
      for access in chosen {
        terminal.result("# \(access.service)")
        let principal = principal ?? "User:cordial-\(access.service)"
        for command in access.commands(for: principal, inRehearsal: rehearsal, isSealed: sealed) { terminal.result(command) }
      }
    }
  }
}
