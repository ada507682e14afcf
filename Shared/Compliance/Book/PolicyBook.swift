import Foundation

/// All packs, read once and merged per jurisdiction. Not legal advice.
public struct PolicyBook: Sendable {
  private let sources: [String: PackSource]
  private let calendars: [String: HolidaySet]
  private let prepared: [String: PackProfiles]
  private let fallback: PackProfiles
  /// The words by which people stop messages.
  public let optOutWords: OptOutWords
  let areaCodes: AreaCodes

  /// The packs that come with the product.
  public static func standard() throws -> PolicyBook {
    guard let folder = Bundle.module.resourceURL?.appendingPathComponent("Packs") else {
      throw PolicyError(place: "Packs", problem: "the product's packs are missing beside the program; install its resources again")
    }
    return try PolicyBook(folder: folder.path)
  }

  /// The packs of a folder: `*.json` are packs, `Calendars/*.json` days off, and so on as in the product's own. It has to hold one `global` and one `fallback` pack.
  ///
  /// Throws a `PolicyError` that names the file, the rule and the fix.
  public init(folder: String) throws {
    let files = try PackFolder(folder)
    guard let words = files.words else {
      throw PolicyError(place: folder, problem: "Words/opt-out.json is missing; without it nobody could stop messages with a word")
    }
    try self.init(packs: files.packs, calendars: files.calendars, words: words, areaCodes: files.areaCodes ?? .none)
  }

  /// The same packs with those of another folder over them: a pack of the same name is replaced, the others are added. This is how
  /// an operator adds a creditor's own rules, or a place that the product does not know.
  public func adding(folder: String) throws -> PolicyBook {
    let files = try PackFolder(folder)
    return try PolicyBook(
      packs: sources.merging(files.packs) { $1 }, calendars: calendars.merging(files.calendars) { $1 },
      words: files.words ?? optOutWords, areaCodes: files.areaCodes ?? areaCodes)
  }

  private init(
    packs: [String: PackSource], calendars: [String: HolidaySet], words: OptOutWords, areaCodes: AreaCodes
  ) throws {
    let composition = try PackComposition(packs: packs, calendars: calendars)
    self.sources = packs
    self.optOutWords = words
    self.areaCodes = areaCodes
    self.calendars = calendars
    self.prepared = try composition.preparedPacks()
    self.fallback = try composition.preparedFallback()
  }

  /// The names of all packs, sorted.
  public var jurisdictions: [String] { sources.keys.sorted() }

  /// The rules for a place. `US-MA` gives its own pack merged with `US` and `GLOBAL`; a part of a country that has no pack of its
  /// own gives the country's; a country without a pack gives the fallback, with its region's where there is one. `Pack.sources`
  /// tells which were merged. Callers keep the pack: it is made once and cheap to hold.
  public func pack(for jurisdiction: String, profile: Profile = .default) -> Pack {
    var name = Substring(jurisdiction)
    while true {
      if let found = prepared[String(name)]?[profile] { return found }
      guard let dash = name.lastIndex(of: "-") else { break }
      name = name[..<dash]
    }
    return fallback[profile]
  }
}
