import Compliance
import Foundation
import Models
import Testing

/// The research vectors beside the checkout: questions with answers set by hand.
@Suite(.enabled(if: Fixture.hasSharedVectors, "shared/compliance/vectors.json is not beside the checkout"))
struct SharedVectorTests {
  private struct File: Decodable {
    var vectors: [Expected]
    var keywordVectors: [ExpectedKeyword]
    var validationDateVectors: [ExpectedPeriod]
  }
  private struct Expected: Decodable {
    var id: String
    var expected: String
    var rule: String
    var citation: String
    var deniedBy: [String]
  }
  private struct ExpectedKeyword: Decodable {
    var id: String
    var text: String
    var expected: String
    var exactMatcher: String
    var needsIntentModel: Bool
  }
  private struct ExpectedPeriod: Decodable {
    var sent: String
    var assumedReceivedNoEarlierThan: String
    var validationPeriodEndsNoEarlierThan: String
  }

  private func file() throws -> (expected: File, lines: [String: String]) {
    let data = try Data(contentsOf: Fixture.sharedVectors)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let expected = try decoder.decode(File.self, from: data)
    let raw = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var lines: [String: String] = [:]
    for vector in try #require(raw["vectors"] as? [[String: Any]]) {
      let id = try #require(vector["id"] as? String)
      lines[id] = String(decoding: try JSONSerialization.data(withJSONObject: vector), as: UTF8.self)
    }
    return (expected, lines)
  }

  @Test func everyContactVectorIsAnsweredRight() throws {
    let book = try Fixture.book()
    let (file, lines) = try file()
    #expect(file.vectors.count >= 232)
    for expected in file.vectors {
      let vector = try ContactVector(line: try #require(lines[expected.id]), zones: Fixture.zones)
      let pack = book.pack(for: vector.jurisdiction, profile: vector.profile)
      switch mayContact(vector.request, history: vector.history, pack: pack) {
      case .allowed: #expect(expected.expected == "allow", "\(expected.id)")
      case .denied(let denial):
        #expect(expected.expected == "deny", "\(expected.id)")
        #expect(denial.deniedBy.map(\.id) == expected.deniedBy, "\(expected.id)")
        #expect(denial.rule.id == expected.rule, "\(expected.id)")
        #expect(denial.source == expected.citation, "\(expected.id)")
      }
    }
  }

  @Test func everyKeywordVectorIsAnsweredRight() throws {
    let words = try Fixture.book().optOutWords
    for expected in try file().expected.keywordVectors {
      let match = words.match(expected.text)
      #expect(match.meaning.word == expected.expected, "\(expected.id)")
      #expect(match.exact.word == expected.exactMatcher, "\(expected.id)")
      #expect(match.needsUnderstanding == expected.needsIntentModel, "\(expected.id)")
    }
  }

  @Test func everyValidationDateIsAnsweredRight() throws {
    let pack = try Fixture.book().pack(for: "US")
    for expected in try file().expected.validationDateVectors {
      let period = try #require(pack.validationPeriod(noticeSent: try Fixture.date(expected.sent)))
      #expect(period.assumedReceived.description == expected.assumedReceivedNoEarlierThan)
      #expect(period.ends.description == expected.validationPeriodEndsNoEarlierThan)
    }
  }
}
