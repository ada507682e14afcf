import Bytes
import Streaming

// What can be judged only when all is quiet.
extension Oracle {
  /// `live` is what the running copies hold, by partition.
  func end(
    _ broker: SimulatedBroker, provider: SimulatedProvider, now: Milliseconds, live: [Int32: [[UInt8]: [UInt8]]]
  ) -> [Violation] {
    checkInputs(broker)
    _ = checkLive(broker, live)
    checkMessages(broker)
    checkEffects(provider)
    for (name, model) in models {
      for timer in model.timers where timer.due <= now { fail(.timerOnce, name, "\(timer.name) due \(timer.due) never fired") }
    }
    return violations
  }

  private func checkInputs(_ broker: SimulatedBroker) {
    let voids = Set(book.settled.filter { book.decisions[$0].isVoid }.map { book.decisions[$0].context.identity })
    var expected: [KeyName: Set<Identity>] = [:]
    for place in plan.inputs.flatMap({ topic in broker.partitions(topic).map { Place(topic, $0.number) } }) {
      var firsts: [KeyName: [Identity]] = [:]
      for (key, identity) in inputs(of: place, broker) {
        let name = KeyName(partition: place.partition, key: key)
        guard expected[name, default: []].insert(identity).inserted else { continue }
        let count = taken[name]?[identity] ?? 0
        if (count > 1 && !isBeyondRing(identity, name)) || (count == 0 && !voids.contains(identity)) {
          fail(.everyInputOnce, name, "input \(identity.text) of \(place.topic) was taken \(count) times")
        }
        if count == 1, !voids.contains(identity) { firsts[name, default: []].append(identity) }
      }
      for (name, identities) in firsts {
        let own = Set(identities)
        let seen = (order[name] ?? []).filter(own.contains)
        if seen != identities { fail(.inputsInOrder, name, "inputs of \(place.topic) were taken in another order than they came") }
      }
    }
    for (name, identities) in order {
      for identity in identities where expected[name]?.contains(identity) != true {
        fail(.everyInputOnce, name, "input \(identity.text) was taken, but it is in no topic")
      }
    }
  }

  /// True where so many other inputs of the key lay between two takings that the engine had forgotten the first, as it may.
  private func isBeyondRing(_ identity: Identity, _ name: KeyName) -> Bool {
    let places = (takes[name] ?? []).indices.filter { takes[name]?[$0] == identity }
    return zip(places, places.dropFirst()).allSatisfy { $1 - $0 > plan.limits.recentInputsMax }
  }

  private func inputs(of place: Place, _ broker: SimulatedBroker) -> [(key: [UInt8], identity: Identity)] {
    readings(of: place, broker).compactMap { if case .input(let key, let identity, _) = $0 { (key, identity) } else { nil } }
  }

  private func readings(of place: Place, _ broker: SimulatedBroker) -> [Reading<P.Input>] {
    guard let partition = broker.partition(place),
      let topic = plan.topology.inputs.first(where: { plan.topology.topics[$0] == place.topic })
    else {
      return []
    }
    var processor = plan.makeProcessor()
    return partition.entries.filter(partition.isVisible).map { processor.read($0.record(TopicPartition(topic, place.partition))) }
  }

  func checkLive(_ broker: SimulatedBroker, _ live: [Int32: [[UInt8]: [UInt8]]]) -> [Violation] {
    for partition in broker.partitions(plan.changelog) where live[partition.number] != partition.table() {
      let held = live[partition.number] ?? [:]
      let stored = partition.table()
      let key = Set(held.keys).union(stored.keys).first { held[$0] != stored[$0] } ?? []
      fail(.liveEqualsChangelog, KeyName(partition: partition.number, key: key), "memory and changelog differ")
    }
    return violations
  }

  /// Messages that this service's copies wrote to topics other than its changelog, as readers see them.
  private func checkMessages(_ broker: SimulatedBroker) {
    var expected: [SeenMessage: Int] = [:]
    for message in messages { expected[SeenMessage(message), default: 0] += 1 }
    for place in plan.inputs.flatMap({ topic in broker.partitions(topic).map { Place(topic, $0.number) } }) {
      for case .rejected(_, let letters) in readings(of: place, broker) { for letter in letters { expected[SeenMessage(letter), default: 0] += 1 } }
    }
    var found: [SeenMessage: Int] = [:]
    for (index, topic) in plan.topology.topics.names.enumerated() where topic != plan.changelog {
      for partition in broker.partitions(topic) {
        for entry in partition.entries where partition.isVisible(entry) && entry.writer.hasPrefix("\(plan.name)-") {
          found[SeenMessage(OutgoingMessage(topic: TopicNumber(index), key: entry.key, value: entry.value)), default: 0] += 1
        }
      }
    }
    if broker.behaviour.showsAborted {
      compare(Set(expected.keys.map(identified)), Set(found.keys.map(identified)))
    } else {
      compare(expected, found)
    }
  }

  private func identified(_ seen: SeenMessage) -> OutgoingMessage {
    OutgoingMessage(topic: seen.message.topic, key: seen.message.key, value: plan.messageID(seen.message))
  }

  private func compare(_ expected: Set<OutgoingMessage>, _ found: Set<OutgoingMessage>) {
    for message in expected.subtracting(found) { report(message, "is missing") }
    for message in found.subtracting(expected) { report(message, "follows from no decision") }
  }

  private func compare(_ expected: [SeenMessage: Int], _ found: [SeenMessage: Int]) {
    for (seen, count) in expected where found[seen] != count {
      report(seen.message, "is there \(found[seen] ?? 0) times, not \(count)")
    }
    for (seen, _) in found where expected[seen] == nil { report(seen.message, "follows from no decision") }
  }

  private func report(_ message: OutgoingMessage, _ what: String) {
    let value = String(decoding: message.value ?? [], as: UTF8.self)
    fail(.messagesEqualModel, KeyName(partition: 0, key: message.key), "\(plan.topology.topics[message.topic]) \(value) \(what)")
  }

  private func checkEffects(_ provider: SimulatedProvider) {
    for (name, model) in models {
      for effect in model.effects { fail(.effectSettledOnce, name, "\(effect.kind) \(effect.id.text) has no result") }
    }
    for (id, settled) in settledEffects {
      let name = KeyName(partition: 0, key: [])
      let calls = provider.calls[id] ?? []
      if calls.count > 1, !settled.effect.isRepeatable {
        fail(.effectAtMostOnce, name, "\(settled.effect.kind) \(id.text) made \(calls.count) calls")
      }
      if settled.results.count != 1 { fail(.effectSettledOnce, name, "\(id.text) was settled \(settled.results.count) times") }
      if let result = settled.results[0], !calls.contains(result) {
        fail(.effectSettledOnce, name, "\(id.text) has a result that no call gave")
      }
    }
  }
}

/// A message that is told from others by all of its bytes, and found by the first of them: an event's id is there.
private struct SeenMessage: Hashable {
  let message: OutgoingMessage

  /// Readers do not see what a record was put into its partition by.
  init(_ message: OutgoingMessage) { self.message = OutgoingMessage(topic: message.topic, key: message.key, value: message.value) }

  func hash(into hasher: inout Hasher) {
    hasher.combine(message.topic)
    hasher.combine(message.value?.count)
    unsafe (message.value ?? []).prefix(96).withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}
