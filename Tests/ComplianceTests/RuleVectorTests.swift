import Compliance
import Foundation
import Models
import Testing

/// Our own vectors: each rule of each pack is met by one contact that it denies and one that it lets pass.
struct RuleVectorTests {
  private struct Expected: Decodable {
    var id: String
    var rule: String
    var deniedBy: [String]
    var note: String

    private enum CodingKeys: String, CodingKey {
      case id, rule, note
      case deniedBy = "denied_by"
    }
  }

  private func vectors() throws -> [(vector: ContactVector, expected: Expected)] {
    let file = try #require(Bundle.module.url(forResource: "rule-vectors", withExtension: "jsonl", subdirectory: "Data"))
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let expected = try JSONDecoder().decode(Expected.self, from: Data(line.utf8))
      return (try ContactVector(line: String(line), zones: Fixture.zones), expected)
    }
  }

  @Test func everyVectorIsAnsweredRight() throws {
    let book = try Fixture.book()
    for (vector, expected) in try vectors() {
      let pack = book.pack(for: vector.jurisdiction, profile: vector.profile)
      let verdict = mayContact(vector.request, history: vector.history, pack: pack)
      var deniedBy: [String] = []
      if case .denied(let denial) = verdict { deniedBy = denial.deniedBy.map(\.id) }
      #expect(deniedBy == expected.deniedBy, "\(expected.id): \(expected.note)")
    }
  }

  /// Kinds of rules that say nothing about a contact: they have suites of their own.
  private static let otherKinds: Set<String> = ["note", "record_keeping", "validation", "escalation", "forbidden_speech"]

  @Test func everyRuleHasAVectorItDeniesAndOneItLetsPass() throws {
    let book = try Fixture.book()
    var denied: Set<String> = []
    var passed: Set<String> = []
    for (_, expected) in try vectors() {
      denied.formUnion(expected.deniedBy)
      if !expected.deniedBy.contains(expected.rule) { passed.insert(expected.rule) }
    }
    var asked = 0
    for name in book.jurisdictions {
      for rule in book.pack(for: name).rules where !RuleVectorTests.otherKinds.contains(rule.type) {
        asked += 1
        #expect(denied.contains(rule.id), "no vector is denied by \(rule.id)")
        #expect(passed.contains(rule.id), "no vector passes \(rule.id)")
      }
    }
    #expect(asked > 100)
  }

  @Test func everyDenialHasASource() throws {
    let book = try Fixture.book()
    for name in book.jurisdictions {
      for rule in book.pack(for: name).rules {
        #expect(!rule.citation.isEmpty, "\(rule.id)")
        #expect(rule.citation == "product choice" || !rule.sourceURL.isEmpty, "\(rule.id)")
      }
    }
  }
}
