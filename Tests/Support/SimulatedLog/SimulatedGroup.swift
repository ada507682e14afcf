/// A consumer group with eager rebalances and range assignment.
///
///     stable --(a member joins, leaves or is evicted)--> preparing --(every member has joined again)--> stable, next generation
///
/// A member learns everything by polling. One that does not poll for too long is evicted, and what it still commits is refused.
public final class SimulatedGroup {
  struct Member {
    let id: Int
    var topics: [String]
    var lastPoll: Int
    var hasJoined = true
    /// Taken over with the generation; nil until the member has collected it.
    var assignment: [Place]?
    var hasCollected = false
  }

  let name: String
  private(set) var generation = 0
  private(set) var isPreparing = false
  private var members: [Member] = []
  public internal(set) var committed: [Place: Int64] = [:]
  /// Transactions with offsets of this group whose marker is not written yet.
  var unstable: [SimulatedTransaction] = []
  private let partitionCount: (String) -> Int32

  init(name: String, partitionCount: @escaping (String) -> Int32) {
    self.name = name
    self.partitionCount = partitionCount
  }

  public func join(_ id: Int, _ topics: [String], at step: Int) {
    members.append(Member(id: id, topics: topics, lastPoll: step))
    members.sort { $0.id < $1.id }
    prepare()
    members[members.firstIndex { $0.id == id } ?? 0].hasJoined = true
    completeIfJoined()
  }

  public func leave(_ id: Int) {
    guard members.contains(where: { $0.id == id }) else { return }
    members.removeAll { $0.id == id }
    prepare()
    completeIfJoined()
  }

  func isMember(_ id: Int) -> Bool { members.contains { $0.id == id } }

  /// True where the member must give up what it has before it may join the next generation.
  func mustRevoke(_ id: Int) -> Bool { isPreparing && members.contains { $0.id == id && !$0.hasJoined } }

  func rejoin(_ id: Int) {
    guard let index = members.firstIndex(where: { $0.id == id }) else { return }
    members[index].hasJoined = true
    completeIfJoined()
  }

  func touch(_ id: Int, at step: Int) {
    if let index = members.firstIndex(where: { $0.id == id }) { members[index].lastPoll = step }
  }

  /// A new assignment for the member, once, as soon as its offsets can't change any more.
  func collect(_ id: Int) -> [Place]? {
    guard !isPreparing, let index = members.firstIndex(where: { $0.id == id }), !members[index].hasCollected,
      let assignment = members[index].assignment,
      !unstable.contains(where: { transaction in assignment.contains { transaction.offsets?.offsets[$0] != nil } })
    else { return nil }
    members[index].hasCollected = true
    return assignment
  }

  /// True where the member has an assignment to collect, or will have one soon.
  func hasNews(_ id: Int) -> Bool { isPreparing || members.contains { $0.id == id && !$0.hasCollected } }

  func evict(silentSince step: Int) {
    guard members.contains(where: { $0.lastPoll < step }) else { return }
    let gone = members.filter { $0.lastPoll < step }
    for member in gone { leave(member.id) }
  }

  private func prepare() {
    isPreparing = true
    for index in members.indices {
      // Who holds nothing has nothing to give up.
      members[index].hasJoined = !members[index].hasCollected || members[index].assignment?.isEmpty != false
    }
  }

  private func completeIfJoined() {
    guard isPreparing, members.allSatisfy(\.hasJoined) else { return }
    isPreparing = false
    generation += 1
    for index in members.indices {
      members[index].assignment = range(for: index)
      members[index].hasCollected = false
    }
  }

  /// Kafka's range assignor: each topic's partitions in runs, so that the same numbers of all topics meet in one member.
  private func range(for index: Int) -> [Place] {
    members[index].topics.flatMap { topic in
      let subscribers = members.filter { $0.topics.contains(topic) }
      let place = Int32(subscribers.firstIndex { $0.id == members[index].id } ?? 0)
      let (each, extra) = partitionCount(topic).quotientAndRemainder(dividingBy: Int32(subscribers.count))
      let first = each * place + min(place, extra)
      return (first..<first + each + (place < extra ? 1 : 0)).map { Place(topic, $0) }
    }
  }
}
