import Models
import Support

/// The two strategies of a run: the second takes the place of the first half-way.
struct Strategies {
  private let all: [Strategy]

  init(salt: UInt64) {
    var first = Strategy(version: "sim-1")
    first.isWhatsAppPermitted = salt % 2 == 0
    first.holdOutSalt = "simulation"
    var second = first
    second.version = "sim-2"
    second.hour = 15
    second.cadence = [
      .preventive: [-5, -1, 0], .early: [2, 5, 9, 16, 25], .medium: [33, 40, 50, 70], .advanced: [100, 130], .writtenOff: [],
    ]
    all = [first, second]
  }

  var isWhatsAppPermitted: Bool { all[0].isWhatsAppPermitted }

  func isHeldOut(_ customer: String) -> Bool { all[0].isHeldOut(customer) }

  func publish(_ index: Int, on broker: SimulatedBroker, at now: Instant) {
    let header = EventHeader(id: all[index].version, source: "/strategy", subject: "strategy", time: now)
    broker.publish(Array("strategy".utf8), header.encode(StrategyPublished(strategy: all[index])), to: Topic.strategy.rawValue)
  }
}
