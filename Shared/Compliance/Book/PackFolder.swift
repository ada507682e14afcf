import Foundation

/// The files of a folder of packs, read and each checked by itself.
struct PackFolder {
  var packs: [String: PackSource] = [:]
  var calendars: [String: HolidaySet] = [:]
  var words: OptOutWords?

  /// `*.json` in the folder are packs; below it, `Calendars/*.json` are days off and `Words/opt-out.json` the words that stop messages.
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
    let wordsFile = "Words/opt-out.json"
    if FileManager.default.fileExists(atPath: folder + "/" + wordsFile) {
      words = try OptOutWords(try PackFolder.read(folder, wordsFile), file: wordsFile)
    }
  }

  private static func files(in folder: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    } catch {
      throw PolicyError(place: folder, problem: "the folder of contact rules can't be read; check that it exists and is readable")
    }
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
