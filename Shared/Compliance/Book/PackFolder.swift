import Foundation

/// The files of a folder of packs, read and each checked by itself.
struct PackFolder {
  var packs: [String: PackSource] = [:]
  var calendars: [String: HolidaySet] = [:]
  var words: OptOutWords?
  var areaCodes: AreaCodes?

  /// `*.json` in the folder are packs; below it, `Calendars/*.json` are days off, `Words/opt-out.json` the words that stop
  /// messages and `Places/area-codes.json` the places of telephone numbers.
  init(_ folder: String) throws {
    for file in try PackFolder.files(in: folder) {
      let pack = try PackSource(try PackFolder.read(folder, file), file: file)
      if packs.updateValue(pack, forKey: pack.jurisdiction) != nil {
        throw PolicyError(place: file, problem: "another file of \(folder) is also the pack of \(pack.jurisdiction); keep one")
      }
    }
    let below = folder + "/Calendars"
    if FileManager.default.fileExists(atPath: below) {
      for file in try PackFolder.files(in: below) {
        let calendar = try HolidayCalendar(try PackFolder.read(below, file), file: file)
        calendars[calendar.id] = calendar.holidays
      }
    }
    words = try PackFolder.readIfPresent(folder, "Words/opt-out.json", OptOutWords.init)
    areaCodes = try PackFolder.readIfPresent(folder, "Places/area-codes.json", AreaCodes.init)
  }

  private static func files(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    } catch {
      throw PolicyError(place: folder, problem: "the folder of contact rules can't be read; check that it exists and is readable")
    }
  }

  private static func readIfPresent<Value>(
    _ folder: String, _ file: String, _ make: (JSONValue, String) throws -> Value
  ) throws -> Value? {
    guard FileManager.default.fileExists(atPath: folder + "/" + file) else { return nil }
    return try make(try read(folder, file), file)
  }

  private static func read(_ folder: String, _ file: String) throws -> JSONValue {
    guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
      throw PolicyError(place: file, problem: "the file can't be read; check its permissions")
    }
    do {
      return try JSONDecoder().decode(JSONValue.self, from: data)
    } catch DecodingError.dataCorrupted(let context) {
      let detail = context.underlyingError.map { "\($0)" } ?? context.debugDescription
      throw PolicyError(place: file, problem: "this is not JSON: \(detail)")
    }
  }
}
