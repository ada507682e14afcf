import Bytes

/// Which effects this copy has handed to its desk, and the results that wait for their partition.
///
/// It outlives a rebalance: when a partition goes and comes back, the calls that this copy still has out are waited for instead of being
/// reported as unknown, and those that it never began are begun.
struct EffectLedger {
  private var begun: [Int32: Set<Identity>] = [:]
  /// Taken back from the desk before they began.
  private var withdrawn: [Int32: Set<Identity>] = [:]
  private var held: [EffectResult] = []

  /// What a restored effect without a result needs.
  enum Standing { case isComing, neverBegan, unknown }

  func inFlight(_ partition: Int32) -> Int { begun[partition]?.count ?? 0 }

  mutating func begin(_ id: Identity, partition: Int32) {
    withdrawn[partition]?.remove(id)
    begun[partition, default: []].insert(id)
  }

  mutating func home(_ result: EffectResult) { begun[result.partition]?.remove(result.effect.id) }

  /// Keeps results for a partition that does not run just now.
  mutating func hold(_ results: [EffectResult]) { held.append(contentsOf: results) }

  mutating func takeHeld() -> [EffectResult] {
    defer { held = [] }
    return held
  }

  mutating func withdraw(_ ids: [Identity], partition: Int32) {
    begun[partition]?.subtract(ids)
    withdrawn[partition, default: []].formUnion(ids)
  }

  /// Called with each new assignment: what belongs to other partitions is their owners' business now.
  mutating func keep(partitions: Set<Int32>) {
    held.removeAll { !partitions.contains($0.partition) }
    withdrawn = withdrawn.filter { partitions.contains($0.key) }
  }

  func standing(_ id: Identity, partition: Int32) -> Standing {
    if begun[partition]?.contains(id) == true || held.contains(where: { $0.effect.id == id }) { return .isComing }
    return withdrawn[partition]?.contains(id) == true ? .neverBegan : .unknown
  }
}
