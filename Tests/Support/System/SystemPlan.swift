import Models
import Streaming
import Support

/// What one run of the whole system is made of; everything else follows from the seed.
public struct SystemPlan: Sendable {
  public var seed: UInt64
  public var people = 60
  public var days = 30
  public var faults: FaultPlan = .badSystemDay
  /// Aborted records are delivered, as on the development broker.
  public var showsAborted = false
  /// A language model is at hand, and mad at times. Every other seed has one.
  public var hasModel: Bool
  package var planted: PlantedBugs = []
  package var mistake: CoreMistake?

  public init(seed: UInt64) {
    self.seed = seed
    hasModel = seed % 2 == 0
  }

  public var customerDays: Int { people * days }
}

extension FaultPlan {
  /// Every kind of fault, some of each on most days. A customer-day is about a hundred calls on the log.
  public static let badSystemDay = FaultPlan(perMillion: [
    .crashBefore: 150, .crashAfter: 150, .retryBefore: 2000, .retryAfter: 2000, .abort: 1500, .delay: 10_000, .freeze: 60,
  ])
}
