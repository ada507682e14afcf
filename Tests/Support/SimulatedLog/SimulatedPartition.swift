import Streaming

/// One partition of the simulated broker: every record ever written, with the fate of its transaction.
///
/// Commit and abort markers take offsets of their own, as on a real broker, so the last record's offset + 1 is not the end. Compaction only
/// marks records, so that the oracle can still read all of them.
public final class SimulatedPartition {
  public enum Fate: Hashable { case open, committed, aborted }

  public struct Entry {
    public let offset: Int64
    public let timestamp: Milliseconds
    public let key: [UInt8]
    public let value: [UInt8]?
    public let isMarker: Bool
    public internal(set) var fate: Fate
    public internal(set) var isCompacted = false
    /// 0 for records without a transaction.
    let transaction: Int
    /// Which process wrote it, and the decisions that went into it: for the oracle, invisible to readers.
    public let writer: String
    public let decisions: [Int]
  }

  public let topic: String
  public let number: Int32
  /// True where records of aborted transactions are delivered like others, as the development broker does.
  let showsAborted: Bool
  public private(set) var entries: [Entry] = []
  /// Places in `entries` of the records of each open transaction.
  private var open: [Int: [Int]] = [:]
  /// The newest visible place of each key.
  private var newest: [[UInt8]: Int] = [:]
  /// How far the last compaction came, and the places that it kept.
  private var compacted = 0
  private var survivors: [Int] = []
  /// Tombstones among them, and the step at which a compaction first saw each.
  private var tombstones: [Int: Int] = [:]
  /// All places of each key.
  private var places: [[UInt8]: [Int]] = [:]

  init(topic: String, number: Int32, showsAborted: Bool) {
    self.topic = topic
    self.number = number
    self.showsAborted = showsAborted
  }

  /// The high watermark: everything written so far, open transactions included.
  public var end: Int64 { Int64(entries.count) }
  /// Behind it lie open transactions; `read_committed` readers stop here.
  public var lastStable: Int64 { open.isEmpty ? end : open.values.compactMap(\.first).min().map(Int64.init) ?? end }

  public func isVisible(_ entry: Entry) -> Bool {
    !entry.isMarker && (entry.fate == .committed || (showsAborted && entry.fate == .aborted))
  }

  /// What a reader finds at or after `position`: a record, or where it stands when there is none.
  func next(from position: Int64) -> (entry: Entry?, position: Int64) {
    let stable = lastStable
    var position = position
    while position < stable {
      let entry = entries[Int(position)]
      position += 1
      if isVisible(entry), !entry.isCompacted { return (entry, position) }
    }
    return (nil, position)
  }

  /// The newest visible value of a key below the last stable offset.
  public func latest(_ key: [UInt8]) -> [UInt8]? { newest[key].flatMap { entries[$0].value } }

  /// The records of a key, newest first.
  func history(_ key: [UInt8]) -> some Sequence<Entry> { (places[key] ?? []).reversed().lazy.map { self.entries[$0] } }

  /// All keys with a value, as a reader of the whole partition would collect them.
  public func table() -> [[UInt8]: [UInt8]] {
    var table: [[UInt8]: [UInt8]] = [:]
    var position: Int64 = 0
    while true {
      let (entry, after) = next(from: position)
      guard let entry else { return table }
      position = after
      table[entry.key] = entry.value
    }
  }

  func append(_ key: [UInt8], _ value: [UInt8]?, at time: Milliseconds, transaction: Int?, writer: String, decisions: [Int]) {
    if let transaction { open[transaction, default: []].append(entries.count) }
    entries.append(
      Entry(
        offset: end, timestamp: time, key: key, value: value, isMarker: false, fate: transaction == nil ? .committed : .open,
        transaction: transaction ?? 0, writer: writer, decisions: decisions))
    places[key, default: []].append(entries.count - 1)
    if transaction == nil { newest[key] = entries.count - 1 }
  }

  /// Writes the marker of a transaction, which decides the fate of its records here.
  func resolve(_ transaction: Int, as fate: Fate, at time: Milliseconds) {
    guard let places = open.removeValue(forKey: transaction) else { return }
    for place in places {
      entries[place].fate = fate
      let key = entries[place].key
      if isVisible(entries[place]) { newest[key] = max(newest[key] ?? 0, place) }
    }
    entries.append(
      Entry(
        offset: end, timestamp: time, key: [], value: nil, isMarker: true, fate: fate, transaction: transaction, writer: "broker",
        decisions: []))
  }

  /// Drops all but the newest record of each key, below the last stable offset. Tombstones stay for so many steps more, as they do on a
  /// real broker (`delete.retention.ms`): whoever has read what they delete must come by them.
  func compact(at step: Int, tombstoneSteps: Int) {
    let stable = Int(lastStable)
    var kept: [Int] = []
    for place in survivors + Array(compacted..<max(stable, compacted)) where isVisible(entries[place]) {
      if newest[entries[place].key] != place || isOver(place, at: step, tombstoneSteps) {
        entries[place].isCompacted = true
        tombstones[place] = nil
      } else {
        kept.append(place)
      }
    }
    survivors = kept
    compacted = max(stable, compacted)
  }

  private func isOver(_ place: Int, at step: Int, _ tombstoneSteps: Int) -> Bool {
    guard entries[place].value == nil else { return false }
    let seen = tombstones[place] ?? step
    tombstones[place] = seen
    return step - seen >= tombstoneSteps
  }
}
