import Compliance
import Foundation
import Models
import Testing

/// Days off, against the public package `holidays` and by hand.
struct HolidayTests {
  private static let python = Fixture.checkout.appendingPathComponent(".tools/venv/bin/python")
  private static let script = Fixture.checkout.appendingPathComponent("Tests/ComplianceTests/public_holidays.py")

  /// Whether the tools' virtual environment has the package.
  private static func isPackagePresent() -> Bool {
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return false }
    return (try? run(["-c", "import holidays"])) != nil
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = python
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw MissingFixture(what: "the package holidays") }
    return String(decoding: data, as: UTF8.self)
  }

  /// Places whose packs use the calendars of the same or another name.
  private static let places = ["US-FED": "US"]

  @Test(.enabled(if: isPackagePresent(), "the package holidays is not in .tools/venv; deploy/test installs it"))
  func fiveYearsAreThoseOfThePublicPackage() throws {
    let lines = try HolidayTests.run([HolidayTests.script.path, "2024", "2028"]).split(separator: "\n")
    #expect(lines.count == 11)
    let first = try Fixture.date("2024-01-01")
    let last = try Fixture.date("2028-12-31")
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let name = try #require(words.first)
      var published = Set(words.dropFirst())
      // The package lists Easter Sunday for Peru; the law does not (DLeg 713 art. 6), and Sundays are closed there anyway.
      if name == "PE" { published = try published.filter { try Fixture.date($0).weekday != 7 } }
      let pack = try Fixture.book().pack(for: HolidayTests.places[name] ?? name)
      var ours = Set(pack.holidays.dates.filter { $0 >= first && $0 <= last }.map(\.description))
      if name == "PE" { ours = try ours.filter { try Fixture.date($0).weekday != 7 } }
      #expect(ours == published, "\(name): \(ours.symmetricDifference(published).sorted())")
    }
  }

  @Test(arguments: [
    ("CO", "2026-01-12", true), ("CO", "2026-01-06", false), ("CO", "2026-07-13", true), ("CO", "2025-07-14", false),
    ("CO", "2025-06-30", true), ("CO", "2026-04-02", true), ("CO", "2026-04-06", false), ("MX", "2024-10-01", true),
    ("MX", "2025-10-01", false), ("MX", "2030-10-01", true), ("IE", "2030-02-01", true), ("IE", "2030-02-04", false),
    ("IE", "2029-02-05", true), ("GB", "2027-12-28", true), ("GB", "2022-12-27", true), ("CL", "2028-10-27", true),
    ("CL", "2024-06-20", true), ("CL", "2026-06-21", true), ("AR", "2026-11-09", true), ("BR-SP", "2026-07-09", true),
    ("BR", "2026-07-09", false), ("US", "2027-12-31", true), ("US", "2026-07-03", true), ("ES", "2026-12-08", true),
  ])
  func day(place: String, date: String, isHoliday: Bool) throws {
    #expect(try Fixture.book().pack(for: place).holidays.contains(try Fixture.date(date)) == isHoliday)
  }

  @Test func calendarsReachPastTheResearch() throws {
    for place in ["AR", "BR", "CL", "CO", "ES", "GB", "IE", "MX", "PE", "US"] {
      let years = Set(try Fixture.book().pack(for: place).holidays.dates.map(\.year))
      #expect(years.isSuperset(of: 2024...2060), "\(place)")
    }
  }
}
