import Compliance
import Foundation
import Models

/// What the suites share.
enum Fixture {
  static let zones = ZoneCatalog()

  /// The checkout that holds this file.
  static let checkout: URL = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Research data that lies beside the checkout; it is not there everywhere.
  static let sharedVectors = checkout.deletingLastPathComponent().appendingPathComponent("shared/compliance/vectors.json")
  static var hasSharedVectors: Bool { FileManager.default.fileExists(atPath: sharedVectors.path) }

  private static let standard = Result { try PolicyBook.standard() }
  static func book() throws -> PolicyBook { try standard.get() }

  static func zone(_ name: String) throws -> ZoneRules {
    guard let zone = zones[name] else { throw MissingFixture(what: "the time zone \(name)") }
    return zone
  }

  static func instant(_ text: String) throws -> Instant {
    guard let instant = Instant(text) else { throw MissingFixture(what: "the moment \(text)") }
    return instant
  }

  static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw MissingFixture(what: "the day \(text)") }
    return date
  }

  /// A moment by the wall clock of a zone.
  static func local(_ day: String, _ time: String, _ zone: ZoneRules) throws -> Instant {
    guard let minute = MinuteOfDay.parse(time) else { throw MissingFixture(what: "the time \(time)") }
    return zone.instant(of: try date(day), secondOfDay: Int(minute) * 60)
  }
}

struct MissingFixture: Error {
  var what: String
}

/// A small seeded generator (SplitMix64), so that a failing case can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// A folder of pack files for one test.
struct TemporaryPacks {
  let path: String

  init(_ files: [String: String]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("packs-\(UInt64.random(in: 0...(.max)))")
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    path = folder.path
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// A pack in the product's format with the given rules (JSON objects without the fields every rule has).
  static func pack(_ jurisdiction: String, kind: String = "country", _ rules: [String], more: String = "") -> String {
    """
    {"schema": "cordial.contact-rules/1", "jurisdiction": "\(jurisdiction)", "kind": "\(kind)", "name": "Test", "version": "1"\(more),
     "rules": [\(rules.joined(separator: ",\n"))]}
    """
  }

  static func rule(_ id: String, _ type: String, _ fields: String) -> String {
    """
    {"id": "\(id)", "type": "\(type)", "basis": "law", "confidence": "unsure", "summary": "s", "citation": "c", \(fields)}
    """
  }

  /// A book of the product's packs with one more pack over it.
  static func book(_ files: [String: String]) throws -> PolicyBook {
    let folder = try TemporaryPacks(files)
    defer { folder.remove() }
    return try Fixture.book().adding(folder: folder.path)
  }
}
