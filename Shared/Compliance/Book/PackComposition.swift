/// One merged pack in each profile.
struct PackProfiles: Sendable {
  var full: Pack
  var lawOnly: Pack

  subscript(profile: Profile) -> Pack {
    switch profile {
    case .default: full
    case .law: lawOnly
    }
  }
}

/// Merges packs: a place's own rules first, then what it inherits, then the creditor's own, then the global ones.
struct PackComposition {
  private let packs: [String: PackSource]
  private let calendars: [String: HolidaySet]
  private let fallback: PackSource
  private let global: PackSource
  private let creditors: [PackSource]

  init(packs: [String: PackSource], calendars: [String: HolidaySet]) throws {
    let sorted = packs.values.sorted { $0.jurisdiction < $1.jurisdiction }
    self.packs = packs
    self.calendars = calendars
    self.fallback = try PackComposition.only(.fallback, of: sorted)
    self.global = try PackComposition.only(.global, of: sorted)
    self.creditors = sorted.filter { $0.kind == .creditor }
    for pack in sorted { try check(pack) }
    try checkIdentifiers(sorted)
  }

  /// Every pack that can be asked for, by jurisdiction and profile.
  func preparedPacks() throws -> [String: PackProfiles] {
    var result: [String: PackProfiles] = [:]
    for source in packs.values { result[source.jurisdiction] = try prepare(source.jurisdiction, chain(from: source)) }
    for region in packs.values.sorted(by: { $0.jurisdiction < $1.jurisdiction }) where region.kind == .region {
      for country in region.members where result[country] == nil {
        result[country] = try prepare(country, chain(from: fallback, then: region))
      }
    }
    return result
  }

  func preparedFallback() throws -> PackProfiles { try prepare(fallback.jurisdiction, chain(from: fallback)) }

  private func prepare(_ jurisdiction: String, _ chain: [PackSource]) throws -> PackProfiles {
    var holidays = HolidaySet.none
    for source in chain {
      guard let name = source.calendar else { continue }
      guard let calendar = calendars[name] else {
        throw PolicyError(
          place: source.jurisdiction, problem: "the calendar \"\(name)\" is missing; put \(name).json into the folder Calendars")
      }
      holidays = holidays.union(calendar)
    }
    return PackProfiles(
      full: Pack(jurisdiction: jurisdiction, profile: .default, sources: chain, holidays: holidays),
      lawOnly: Pack(jurisdiction: jurisdiction, profile: .law, sources: chain, holidays: holidays))
  }

  private func chain(from first: PackSource, then region: PackSource? = nil) throws -> [PackSource] {
    var chain: [PackSource] = []
    try append(first, to: &chain, path: [])
    if let region { try append(region, to: &chain, path: []) }
    let places = chain.map(\.jurisdiction)
    chain += creditors.filter { creditor in
      creditor.members.contains("*") || creditor.members.contains { member in places.contains(member) }
    }
    if !places.contains(global.jurisdiction) { chain.append(global) }
    return chain
  }

  private func append(_ source: PackSource, to chain: inout [PackSource], path: [String]) throws {
    if path.contains(source.jurisdiction) {
      throw PolicyError(place: source.jurisdiction, problem: "it inherits itself through \(path.joined(separator: ", ")); break the circle")
    }
    if chain.contains(where: { $0.jurisdiction == source.jurisdiction }) { return }
    chain.append(source)
    for name in source.inherits {
      guard let parent = packs[name] else {
        throw PolicyError(place: source.jurisdiction, problem: "it inherits \"\(name)\", but there is no such pack")
      }
      try append(parent, to: &chain, path: path + [source.jurisdiction])
    }
  }

  private func check(_ pack: PackSource) throws {
    if pack.kind == .creditor, pack.members.isEmpty {
      throw PolicyError(place: pack.jurisdiction, problem: "a creditor's pack names in \"members\" the places it adds to, or \"*\"")
    }
  }

  /// A denial names its rule by id alone, so an id means one rule in the whole book.
  private func checkIdentifiers(_ sorted: [PackSource]) throws {
    var owners: [String: String] = [:]
    for pack in sorted {
      for rule in pack.rules {
        if let owner = owners.updateValue(pack.jurisdiction, forKey: rule.id) {
          throw PolicyError(place: pack.jurisdiction, problem: "the rule \(rule.id) is also in \(owner); give one of them another id")
        }
      }
    }
  }

  private static func only(_ kind: PackKind, of packs: [PackSource]) throws -> PackSource {
    let found = packs.filter { $0.kind == kind }
    guard let pack = found.first, found.count == 1 else {
      throw PolicyError(place: "packs", problem: "exactly one pack of kind \(kind.word) is needed, and there are \(found.count)")
    }
    return pack
  }
}
