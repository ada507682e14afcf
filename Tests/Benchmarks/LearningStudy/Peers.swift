import Foundation

/// What other programs need to learn from the very same customers, and what they gave back.
enum Peers {
  private struct World: Encodable {
    var contexts = MadeUpWorld.contexts
    var arms = MadeUpWorld.arms
    var days = MadeUpWorld.days
    var delayDays = MadeUpWorld.delayDays
    var drift = MadeUpWorld.drift
    var rates: [[[Double]]]
    var steps: [[Int]]
  }

  private struct Replay: Encodable {
    var contexts = BankReplay.contexts
    var arms = BankReplay.arms
    var seenCalls = BankReplay.seenCalls
    var pointCalls = BankReplay.pointCalls
    var calls: [[Int]]
  }

  /// Rewards lost or won at every point, by name of the program and its options, one row for each seed.
  struct Results: Decodable {
    var simulated: [String: [[Double]]]
    var replayed: [String: [[Double]]]
  }

  /// One file of JSON for each seed and kind.
  static func export(_ seeds: Range<UInt64>, replay: BankReplay, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for seed in seeds {
      let world = MadeUpWorld(seed: seed)
      let simulated = World(rates: world.rates, steps: world.steps.map { [$0.context, $0.rewards] })
      try JSONEncoder().encode(simulated).write(to: folder.appending(path: "simulated-\(seed).json"))
      let replayed = Replay(calls: replay.stream(seed: seed).map { [$0.context, $0.arm, $0.isRewarded ? 1 : 0] })
      try JSONEncoder().encode(replayed).write(to: folder.appending(path: "replayed-\(seed).json"))
    }
  }

  static func read(_ folder: URL) throws -> Results {
    try JSONDecoder().decode(Results.self, from: Data(contentsOf: folder.appending(path: "peers.json")))
  }
}
