import Bytes

/// What a commit does to the stored cell of one key.
enum CellUpdate: Hashable {
  case nothing
  case forget
  case keep([UInt8])
}

/// The committed state of one partition, in memory: what a restore of its changelog would give.
struct PartitionStore {
  private var cells: [StoredKey: [UInt8]] = [:]
  private var timers = TimerQueue()
  /// Timers that are really set; the queue may hold more.
  private var liveTimers = 0
  /// Bytes of keys and encoded cells, for the metrics.
  private(set) var byteCount = 0
  private(set) var effectCount = 0

  var keyCount: Int { cells.count }
  var earliestTimer: Milliseconds? { timers.earliest }

  /// The cell of a key. Cells are only ever written by this engine: one that can't be read is a broken changelog.
  func cell(_ key: [UInt8]) throws(LogFailure) -> Cell? {
    guard let bytes = cells[StoredKey(key)] else { return nil }
    do { return try Cell(decoding: bytes) } catch {
      throw LogFailure.fatal("a stored state can't be read; the changelog was written by another version")
    }
  }

  /// Puts a committed change in place.
  mutating func put(_ change: PendingWork.Change, _ update: CellUpdate) {
    switch update {
    case .nothing: return
    case .forget: set(change.key, nil)
    case .keep(let encoded): set(change.key, encoded)
    }
    effectCount += change.cell.effects.count - change.effectsBefore
    liveTimers += change.cell.timers.count - change.timersBefore.count
    for timer in change.cell.timers where !change.timersBefore.contains(timer) || change.fired.contains(timer) {
      timers.add(timer, of: change.key)
    }
    if timers.count > 2 * liveTimers + 1024 { rebuildTimers() }
  }

  /// Takes one record of the changelog while restoring. Timers are queued when the restore is over.
  mutating func restore(_ key: [UInt8], _ value: [UInt8]?) { set(key, value) }

  private mutating func set(_ key: [UInt8], _ value: [UInt8]?) {
    let old = if let value { cells.updateValue(value, forKey: StoredKey(key)) } else { cells.removeValue(forKey: StoredKey(key)) }
    byteCount += (value.map { key.count + $0.count } ?? 0) - (old.map { key.count + $0.count } ?? 0)
  }

  /// Ends a restore: queues the timers and gives back the effects that have no result, in the order of their ids.
  mutating func finishRestore() throws(LogFailure) -> [(key: [UInt8], effect: StreamEffect)] {
    var unfinished: [(key: [UInt8], effect: StreamEffect)] = []
    liveTimers = 0
    effectCount = 0
    timers = TimerQueue()
    for key in cells.keys.map(\.bytes) {
      guard let cell = try cell(key) else { continue }
      liveTimers += cell.timers.count
      effectCount += cell.effects.count
      for timer in cell.timers { timers.add(timer, of: key) }
      for effect in cell.effects { unfinished.append((key, effect)) }
    }
    return unfinished.sorted { ($0.effect.id.high, $0.effect.id.low) < ($1.effect.id.high, $1.effect.id.low) }
  }

  /// The earliest timer that is due, from the queue. It may be stale: the owner compares it with the cell.
  mutating func popDueTimer(at now: Milliseconds) -> (key: [UInt8], timer: StreamTimer)? {
    timers.popDue(at: now).map { ($0.key, StreamTimer(due: $0.due, name: $0.name)) }
  }

  private mutating func rebuildTimers() {
    timers = TimerQueue()
    for (key, bytes) in cells {
      guard let cell = try? Cell(decoding: bytes) else { continue }
      for timer in cell.timers { timers.add(timer, of: key.bytes) }
    }
  }

  /// Every key with its cell's bytes, in the order of the keys: for checks and dumps.
  var contents: [(key: [UInt8], value: [UInt8])] {
    cells.map { ($0.key.bytes, $0.value) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }
}
