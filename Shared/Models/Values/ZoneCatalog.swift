import Foundation
import Synchronization

/// The time zones of the machine's zone database, each read once and kept as plain data.
public final class ZoneCatalog: Sendable {
  private let known = Mutex<[String: ZoneRules?]>([:])

  public init() {}

  /// Nil where the zone database has no such name.
  public subscript(name: String) -> ZoneRules? {
    known.withLock { zones in
      if let found = zones[name] { return found }
      let rules = ZoneCatalog.read(name)
      zones[name] = .some(rules)
      return rules
    }
  }

  /// What a service checks at start: with a static standard library the zone database can be missing from the binary.
  /// Asking for `knownTimeZoneIdentifiers` is what links it in; that list holds only one name of each zone, so that it can't be the check.
  public static func missingZones() -> [String] {
    guard !TimeZone.knownTimeZoneIdentifiers.isEmpty else { return ["all of them"] }
    return ["America/New_York", "America/Sao_Paulo", "Europe/Madrid", "Asia/Kolkata"].filter { TimeZone(identifier: $0) == nil }
  }

  /// Whether the zone database has that name; abbreviations such as `EST`, which stand for several zones, are refused.
  public static func isKnown(_ name: String) -> Bool { universal.contains(name) || zone(name) != nil }

  private static let universal = ["UTC", "Etc/UTC"]

  private static func zone(_ name: String) -> TimeZone? {
    name.utf8.contains(UInt8(ascii: "/")) ? TimeZone(identifier: name) : nil
  }

  /// Offsets from 2000 to 2060: looked at once a week (no zone changed twice within one), each change then found to the second.
  private static func read(_ name: String) -> ZoneRules? {
    if universal.contains(name) { return ZoneRules(name: name, offsetSeconds: 0) }
    guard let zone = zone(name) else { return nil }
    func offset(_ seconds: Int64) -> Int32 { Int32(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))) }
    let first: Int64 = 946_684_800
    let last: Int64 = 2_840_140_800
    let week: Int64 = 7 * 86_400
    var starts = [first]
    var offsets = [offset(first)]
    var moment = first
    while moment < last {
      let next = moment + week
      let there = offset(next)
      if there != offsets[offsets.count - 1] {
        var low = moment
        var high = next
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(middle) == there { high = middle } else { low = middle }
        }
        starts.append(high)
        offsets.append(there)
      }
      moment = next
    }
    return ZoneRules(name: name, starts: starts, offsets: offsets)
  }
}
