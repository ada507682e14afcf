import Models
import Support

/// People who take over cases: they write to some of the customers, and give most of the cases back after a while.
struct AgentDesk {
  private var positions: [Int] = []
  private var taken = 0

  mutating func look(_ broker: SimulatedBroker, _ outside: Outside, _ random: inout SimulatedRandom) {
    for (index, partition) in broker.partitions(Topic.handoffs.rawValue).enumerated() {
      if positions.count <= index { positions.append(0) }
      while positions[index] < Int(partition.lastStable) {
        let entry = partition.entries[positions[index]]
        positions[index] += 1
        if partition.isVisible(entry), !outside.isRetired, isCase(entry.value) { take(String(decoding: entry.key, as: UTF8.self), outside, &random) }
      }
    }
  }

  private func isCase(_ value: [UInt8]?) -> Bool {
    value.flatMap { try? EventEnvelope(reading: $0) }?.type == "\(HandoffRequested.type)"
  }

  private mutating func take(_ customer: String, _ outside: Outside, _ random: inout SimulatedRandom) {
    taken += 1
    let number = taken
    if random.chance(1, of: 3) {
      outside.agenda.add(outside.now.adding(minutes: Int64(30 + random.below(600))).milliseconds) { [unowned outside] in
        outside.tellAgent(AgentReplied(text: "I have looked into it."), "agent-\(number)", customer: customer)
      }
    }
    guard random.chance(2, of: 3) else { return }
    let isDispute = random.chance(1, of: 2)
    outside.agenda.add(outside.now.adding(hours: Int64(24 + random.below(72))).milliseconds) { [unowned outside] in
      if isDispute { outside.tellAgent(DisputeResolved(resolution: .rejected), "resolved-\(number)", customer: customer) }
      outside.tellAgent(AgentReleased(), "released-\(number)", customer: customer)
    }
  }
}
