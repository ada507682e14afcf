import Bytes
import Streaming

/// Judges one service by what is in the log, without a line of the engine: it walks the states that were committed, replays the decisions
/// that led to each, and compares.
final class Oracle<P: Processor> {
  struct KeyName: Hashable {
    let partition: Int32
    let key: [UInt8]
  }

  let plan: ServicePlan<P>
  let book: DecisionBook<P>
  private(set) var violations: [Violation] = []
  private var cursors: [Int32: Int] = [:]
  private var lastRecords: [KeyName: (value: [UInt8]?, decisions: [Int])] = [:]
  private(set) var models: [KeyName: KeyModel<P>] = [:]
  /// How often each input was taken into a state that counts.
  private(set) var taken: [KeyName: [Identity: Int]] = [:]
  /// All inputs in the order in which they were taken; each of them took a place in the ring of its key.
  private(set) var takes: [KeyName: [Identity]] = [:]
  /// The order in which events were taken.
  private(set) var order: [KeyName: [Identity]] = [:]
  /// What the decisions said, in any order.
  private(set) var messages: [OutgoingMessage] = []
  /// Which inputs the key of an effect had taken when it was decided, the deciding one included: so many of `takes`.
  private(set) var recorded: [Identity: (name: KeyName, takes: Int)] = [:]
  private(set) var settledEffects: [Identity: (effect: StreamEffect, results: [[UInt8]?])] = [:]

  init(_ plan: ServicePlan<P>, _ book: DecisionBook<P>) {
    self.plan = plan
    self.book = book
  }

  /// Takes in the states that have become stable since the last time.
  func advance(_ broker: SimulatedBroker) {
    for partition in broker.partitions(plan.changelog) {
      let stable = Int(partition.lastStable)
      for place in cursors[partition.number, default: 0]..<max(stable, cursors[partition.number, default: 0]) {
        let entry = partition.entries[place]
        if partition.isVisible(entry) { take(entry, partition.number) }
      }
      cursors[partition.number] = stable
    }
  }

  private func take(_ entry: SimulatedPartition.Entry, _ partition: Int32) {
    let name = KeyName(partition: partition, key: entry.key)
    // An aborted transaction that is visible and was then written again, byte for byte.
    if let last = lastRecords[name], last.value == entry.value, last.decisions == entry.decisions { return }
    lastRecords[name] = (entry.value, entry.decisions)
    var model = models[name] ?? KeyModel()
    for number in entry.decisions { replay(book.decisions[number], into: &model, name) }
    if let value = entry.value {
      if let cell = try? Cell(decoding: value) {
        if !model.agrees(with: cell) {
          fail(.stateEqualsReplay, name, "offset \(entry.offset) by \(entry.writer) holds \(cell), the replay gives \(model)")
        }
      } else {
        fail(.stateEqualsReplay, name, "offset \(entry.offset) can't be read")
      }
    } else {
      if !model.isEmpty { fail(.stateEqualsReplay, name, "offset \(entry.offset) forgets a key that is in use") }
      model.forget()
    }
    models[name] = model
  }

  private func replay(_ decision: Decision<P.Input>, into model: inout KeyModel<P>, _ name: KeyName) {
    let step = model.replay(decision, by: book.versions[decision.version])
    for violation in step.violations { fail(violation.invariant, name, violation.detail) }
    messages += step.answer.messages
    taken[name, default: [:]][decision.context.identity, default: 0] += 1
    takes[name, default: []].append(decision.context.identity)
    for effect in step.answer.effects { recorded[effect.id] = (name, takes[name, default: []].count) }
    switch decision.input {
    case .event: order[name, default: []].append(decision.context.identity)
    case .effect(let effect, let result): settledEffects[effect.id, default: (effect, [])].results.append(result)
    case .timer: break
    }
  }

  func fail(_ invariant: Invariant, _ name: KeyName, _ detail: String) {
    guard violations.count < 20 else { return }
    violations.append(
      Violation(invariant, "\(plan.name) partition \(name.partition) key \(String(decoding: name.key, as: UTF8.self)): \(detail)"))
  }
}
