import Models
import Sandbox

/// Waits until nothing goes on any more at the present virtual time.
struct QuietWait {
  let fleet: Fleet
  let provider: SandboxProvider
  private var follower: RecordFollower
  /// Events that the rehearsal itself has published.
  var published = 0
  /// What was written beside all that is counted: by a service that was killed and forgot its count, or by tries that were aborted.
  private var uncounted = 0
  let clock = ContinuousClock()
  /// A wait that lasts longer, while no record is written, means that something is broken.
  var longestSeconds = 120
  /// How long everything must stand still before a wrong count is set right.
  var settlingSeconds = 3
  /// After so many seconds a person is told what is waited for, and again after as many.
  var patienceSeconds = 5
  let say: @Sendable (String) async -> Void
  /// What the topics have said so far.
  var tally: Tally { follower.tally }
  /// The earliest timer of the services that act; metrics wake up each minute and move nobody.
  private(set) var nextTimer: Instant?

  init(fleet: Fleet, provider: SandboxProvider, follower: RecordFollower, say: @escaping @Sendable (String) async -> Void) {
    self.fleet = fleet
    self.provider = provider
    self.follower = follower
    self.say = say
  }

  /// All is quiet when no service has anything to do, every record that was written has been seen, and every service is past every record
  /// that was seen. A count that stays wrong while nothing else goes on is set right: a killed service has forgotten what it wrote.
  ///
  /// - Throws: `RehearsalFailure` with what is still going on after `longestSeconds` in which nothing was written.
  mutating func wait(for tick: Instant) async throws {
    var deadline = clock.now.advanced(by: .seconds(longestSeconds))
    var nextWord = clock.now.advanced(by: .seconds(patienceSeconds))
    var settled = clock.now.advanced(by: .seconds(settlingSeconds))
    var seen = follower.seen
    var obstacle: String? = "nothing was seen yet"
    var statuses: [ServiceStatus] = []
    while obstacle != nil {
      try Task.checkCancellation()
      guard clock.now < deadline else {
        throw RehearsalFailure("after \(longestSeconds) s without a record there is still no quiet at \(tick): \(obstacle ?? "")")
      }
      try await follower.follow()
      (obstacle, statuses) = await work(tick)
      if follower.seen != seen { deadline = clock.now.advanced(by: .seconds(longestSeconds)) }
      if obstacle != nil || follower.seen != seen {
        seen = follower.seen
        settled = clock.now.advanced(by: .seconds(settlingSeconds))
      }
      if obstacle == nil { obstacle = Quiet.lag(of: statuses, ends: follower.ends) }
      if obstacle == nil {
        let written = statuses.reduce(published) { $0 + $1.written } + (await provider.told)
        if clock.now > settled { uncounted = follower.seen - written }
        if follower.seen != written + uncounted { obstacle = "\(follower.seen) of \(written + uncounted) records were seen" }
      }
      guard let obstacle else { break }
      if clock.now > nextWord {
        nextWord = clock.now.advanced(by: .seconds(patienceSeconds))
        await say("waiting at \(tick): \(obstacle)")
      }
    }
    nextTimer = statuses.filter { $0.service != "metrics" }.compactMap(\.nextTimer).min()
  }

  func close() async { await follower.close() }

  private func work(_ tick: Instant) async -> (String?, [ServiceStatus]) {
    let outstanding = await provider.outstanding
    guard outstanding == 0 else { return ("dispatch has not taken \(outstanding) webhooks", []) }
    guard let statuses = await fleet.statuses() else { return ("a service does not answer", []) }
    return (Quiet.work(in: statuses, tick: tick) ?? Quiet.orphans(of: statuses, partitions: follower.partitions), statuses)
  }
}
