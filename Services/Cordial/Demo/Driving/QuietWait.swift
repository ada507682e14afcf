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
  /// After so many seconds a person is told what is waited for, and again after as many.
  var patienceSeconds = 5
  let say: @Sendable (String) async -> Void
  /// The earliest timer of the services that act; metrics wake up each minute and move nobody.
  private(set) var nextTimer: Instant?

  init(fleet: Fleet, admin: KafkaAdmin, provider: SandboxProvider, topics: [String], say: @escaping @Sendable (String) async -> Void) {
    self.fleet = fleet
    self.admin = admin
    self.provider = provider
    self.topics = topics
    self.say = say
  }

  /// - Returns: the ends of all topics at that moment.
  /// - Throws: `RehearsalFailure` with what is still going on after `longestSeconds`.
  mutating func wait(for tick: Instant) async throws -> [String: [Int64]] {
    let deadline = clock.now.advanced(by: .seconds(longestSeconds))
    var nextWord = clock.now.advanced(by: .seconds(patienceSeconds))
    var before: [String: [Int64]] = [:]
    var obstacle: String? = "nothing was seen yet"
    var statuses: [ServiceStatus] = []
    while obstacle != nil {
      guard clock.now < deadline else {
        throw RehearsalFailure("after \(longestSeconds) s there is still no quiet at \(tick): \(obstacle ?? "")")
      }
      (obstacle, statuses) = await work(tick)
      if obstacle == nil {
        let after = try await admin.endOffsets(topics)
        obstacle = Quiet.lag(of: statuses, before: before, after: after)
        before = after
      }
      guard let obstacle else { break }
      if clock.now > nextWord {
        nextWord = clock.now.advanced(by: .seconds(patienceSeconds))
        await say("waiting at \(tick): \(obstacle)")
      }
      try await Task.sleep(for: .milliseconds(2))
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
