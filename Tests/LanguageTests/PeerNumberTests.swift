import Foundation
import Models
import Testing

@testable import Language

/// Numbers, ordinals, percentages and bare answers of the peers' development cases, where they stand beside the checkout.
///
/// The counts are what is read right today; deploy/decisions/understanding.md has them beside the figures of others.
@Suite("Numbers of peers", .enabled(if: TestFiles.hasPeers))
struct PeerNumberTests {
  private struct Case: Decodable {
    struct Gold: Decodable { var value: String? }
    var text: String
    var gold: [Gold]
  }

  private struct AnswerCase: Decodable {
    struct Gold: Decodable { var value: Bool }
    var text: String
    var gold: [Gold]
  }

  /// Cases read right, of those that hold values of the kind.
  private func score(_ kind: String, _ code: String, where isMeant: (Double) -> Bool = { _ in true }, read: (Reading) -> [Double]) throws
    -> (right: Int, of: Int)
  {
    let language = Language(rawValue: code) ?? .english
    var score = (right: 0, of: 0)
    for one in try TestFiles.lines(TestFiles.peers + "\(kind)_\(code).jsonl", as: Case.self) {
      let wanted = one.gold.compactMap { gold in
        gold.value.flatMap { Double($0.replacing("%", with: "").replacing(",", with: code == "en" ? "" : ".")) }
      }
      guard !wanted.isEmpty, wanted.count == one.gold.count, wanted.allSatisfy(isMeant) else { continue }
      score.of += 1
      let found = read(Reading(Normaliser.standard(language).normalise(FoldedText(one.text)), language: language))
      if wanted.allSatisfy({ value in found.contains { abs($0 - value) <= 1e-6 * max(1, abs(value)) } }) { score.right += 1 }
    }
    return score
  }

  @Test("Numbers", arguments: [("en", 51), ("es", 93), ("pt", 60)])
  func numbers(_ code: String, _ least: Int) throws {
    let score = try score("number", code) { reading in
      var values: [Double] = []
      var index = 0
      while index < reading.count {
        guard let found = NumberReader(reading: reading).number(at: index), found.isExplicit else {
          index += 1
          continue
        }
        values.append(found.value.approximate)
        index = max(found.end, index + 1)
      }
      return values
    }
    #expect(score.right >= least, "\(score)")
  }

  @Test("Ordinals that can be a day of the month", arguments: [("en", 9), ("es", 8), ("pt", 3)])
  func ordinals(_ code: String, _ least: Int) throws {
    let score = try score("ordinal", code, where: { (1...31).contains($0) }) { reading in
      let dates = DateReader(reading: reading, today: tuesday, country: nil, isAnswer: false)
      return (0..<reading.count).compactMap { dates.dayNumber(at: $0).map { Double($0.day) } }
    }
    #expect(score.right >= least, "\(score)")
  }

  @Test("Percentages", arguments: [("en", 5), ("es", 13), ("pt", 4)])
  func percentages(_ code: String, _ least: Int) throws {
    let score = try score("percent", code) { reading in
      AmountReader(reading: reading, country: nil, isAnswer: false).amounts(taken: [Bool](repeating: false, count: reading.count))
        .compactMap { $0.amount.fraction.map { $0.approximate * 100 } }
    }
    #expect(score.right >= least, "\(score)")
  }

  @Test("Yes and no to an offer", arguments: [("en", 9), ("es", 5), ("pt", 6)])
  func answers(_ code: String, _ least: Int) throws {
    let understander = try ReplyTests.understander.get()
    let cases = try TestFiles.lines(TestFiles.peers + "yesno_\(code).jsonl", as: AnswerCase.self)
    let right = cases.filter { one in
      let understanding = understander.understand(one.text, Situation(today: tuesday, lastAsked: .offer, language: code))
      return one.gold.first.map { understanding.has($0.value ? .accept : .reject) } ?? false
    }
    #expect(right.count >= least, "\(right.count) of \(cases.count)")
  }
}
