import Foundation
import Models
import Testing

@testable import Language

/// The development share of the cases of Recognizers-Text and duckling, where it stands beside the checkout.
@Suite("Cases of peers", .enabled(if: TestFiles.hasPeers))
struct PeerCaseTests {
  private struct DateCase: Decodable {
    struct Gold: Decodable {
      struct Value: Decodable { var value: String? }
      var type: String
      var values: [Value]
    }
    var text: String
    var ref: String?
    var gold: [Gold]
    var future_date: Bool
  }

  private struct MoneyCase: Decodable {
    struct Gold: Decodable {
      var value: String?
      var unit: String?
    }
    var src: String
    var text: String
    var gold: [Gold]
  }

  private func language(_ code: String) -> Language { Language(rawValue: code) ?? .english }

  @Test("A single future day", arguments: [("en", 70), ("es", 75), ("pt", 66)])
  func days(_ code: String, _ leastPercent: Int) throws {
    let cases = try TestFiles.lines(TestFiles.peers + "datetime_\(code).jsonl", as: DateCase.self)
      .filter { $0.future_date && $0.gold.count == 1 && $0.gold[0].type == "date" }
    let right = cases.filter { one in
      let today = one.ref.flatMap { CalendarDate($0.prefix(10)) } ?? tuesday
      return entities(one.text, language(code), today: today).dates.map(\.description) == [one.gold[0].values.last?.value ?? ""]
    }
    #expect(right.count * 100 >= cases.count * leastPercent, "\(right.count) of \(cases.count)")
  }

  @Test("Money", arguments: [("en", 75), ("es", 90), ("pt", 85)])
  func money(_ code: String, _ leastPercent: Int) throws {
    let cases = try TestFiles.lines(TestFiles.peers + "money_\(code).jsonl", as: MoneyCase.self)
    let right = cases.filter { one in
      let found = entities(one.text, language(code)).amounts.compactMap { $0.value?.approximate }
      return one.gold.allSatisfy { gold in
        guard let text = gold.value, var wanted = Double(text.replacing(",", with: ".")) else { return true }
        if ["cent", "centavo", "penny", "pence", "penique", "pêni"].contains(gold.unit?.lowercased()) { wanted /= 100 }
        return found.contains { abs($0 - wanted) < 1e-6 * max(1, wanted) }
      }
    }
    #expect(right.count * 100 >= cases.count * leastPercent, "\(right.count) of \(cases.count)")
  }
}
