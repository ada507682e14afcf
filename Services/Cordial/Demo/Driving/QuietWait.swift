import Kafka
import Models
import Sandbox

/// Waits until nothing goes on any more at the present virtual time.
struct QuietWait {
  let fleet: Fleet
  let admin: KafkaAdmin
  let provider: SandboxProvider
  /// Which topics are read by someone.
  let topics: [String]
  let clock = ContinuousClock()
  /// A wait that lasts longer means that something is broken.
  var longestSeconds = 120
  /// The earliest timer of the services that act; metrics wake up each minute and move nobody.
  private(set) var nextTimer: Instant?

  init(fleet: Fleet, admin: KafkaAdmin, provider: SandboxProvider, topics: [String]) {
    self.fleet = fleet
    self.admin = admin
    self.provider = provider
    self.topics = topics
  }

  /// - Returns: the ends of all topics at that moment.
  /// - Throws: `RehearsalFailure` with what is still going on after `longestSeconds`.
  mutating func wait(for tick: Instant) async throws -> [String: [Int64]] {
    let deadline = clock.now.advanced(by: .seconds(longestSeconds))
    var before: [String: [Int64]] = [:]
    var obstacle: String? = "nothing was seen yet"
    var statuses: [ServiceStatus] = []
    while obstacle != nil {
      guard clock.now < deadline else { throw RehearsalFailure("after \(longestSeconds) s there is still no quiet at \(tick): \(obstacle ?? "")") }
      (obstacle, statuses) = await work(tick)
      if obstacle == nil {
        let after = try await admin.endOffsets(topics)
        obstacle = Quiet.lag(of: statuses, before: before, after: after)
        before = after
      }
      if obstacle != nil { try await Task.sleep(for: .milliseconds(2)) }
    }
    nextTimer = statuses.filter { $0.service != "metrics" }.compactMap(\.nextTimer).min()
    return before
  }

  private func work(_ tick: Instant) async -> (String?, [ServiceStatus]) {
    let outstanding = await provider.outstanding
    guard outstanding == 0 else { return ("dispatch has not taken \(outstanding) webhooks", []) }
    guard let statuses = await fleet.statuses() else { return ("a service does not answer", []) }
    return (Quiet.work(in: statuses, tick: tick), statuses)
  }
}
