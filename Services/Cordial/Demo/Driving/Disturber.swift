import Bytes
import Foundation
import Models
import Portfolio

/// Kills, pauses and stops services while they work, at moments that follow from the seed: what comes out must be the same as without.
struct Disturber {
  private let fleet: Fleet
  /// What is still to come, the next one last.
  private var ahead: [Disturbance]

  struct Disturbance: Hashable, Sendable {
    var moment: Instant
    var kind: Kind
    /// Which process, by its place in the fleet.
    var victim: Int
    /// Real time from the tick to the signal: any place in what the tick sets off.
    var delayMilliseconds: Int
  }

  enum Kind: Hashable, Sendable {
    case kill, stop
    /// Longer than the group waits for a member: its partitions are given away meanwhile.
    case pause
  }

  /// The development broker's session timeout, and some more.
  static let pauseMilliseconds = 8_000

  init(_ options: RehearsalOptions, fleet: Fleet) {
    self.fleet = fleet
    ahead = Array(Disturber.plan(options, processes: fleet.count).reversed())
  }

  /// In the order of their moments.
  static func plan(_ options: RehearsalOptions, processes: Int) -> [Disturbance] {
    var random = SeededRandom(seed: Identity(of: "disturbances", String(options.seed)).low)
    // The last tenth is left in peace: what is compared is the end of a system that came back, not one that is just starting again.
    let length = Int64(options.days) * 86_400_000 / 10 * 9
    let disturbances = (0..<options.disturbances).map { _ in
      let moment = options.start.adding(milliseconds: Int64.random(in: 0..<length, using: &random))
      let kind: Kind =
        switch Int.random(in: 0..<10, using: &random) {
        case 0: .stop
        // With a single copy nobody could take the partitions.
        case 1 where options.copies > 1: .pause
        default: .kill
        }
      return Disturbance(
        moment: moment, kind: kind, victim: Int.random(in: 0..<processes, using: &random),
        delayMilliseconds: Int.random(in: 0..<60, using: &random))
    }
    return disturbances.sorted { $0.moment < $1.moment }
  }

  /// Starts what is planned up to that virtual moment; the task ends when it has been done.
  mutating func disturb(at now: Instant) -> Task<Void, Never>? {
    guard let next = ahead.last, next.moment <= now else { return nil }
    ahead.removeLast()
    let fleet = fleet
    return Task {
      await pause(next.delayMilliseconds)
      switch next.kind {
      case .kill: await fleet.signal(SIGKILL, to: next.victim)
      case .stop: await fleet.signal(SIGTERM, to: next.victim)
      case .pause:
        await fleet.signal(SIGSTOP, to: next.victim)
        await pause(Disturber.pauseMilliseconds)
        await fleet.signal(SIGCONT, to: next.victim)
      }
    }
  }
}

private func pause(_ milliseconds: Int) async { try? await Task.sleep(for: .milliseconds(milliseconds)) }
