import Models
import Testing

@testable import MetricsCore

/// What reaching out cost, and whom it belongs to.
@Suite("What reaching out costs") struct CostTests {
  /// A thousand cost USD 7.90: each less than a cent.
  private static let price = Money(790, .usd)

  private static func exact(_ story: [Told]) throws -> [String] {
    try CustomerRun(story).sums.filter { $0.contains("costThousandths") }.map { String($0.split(separator: "|", maxSplits: 2)[2]) }
  }

  /// What the reports say, and whether the contact went out.
  @Test("A contact costs once it went out", arguments: [
    ([DeliveryStatus.accepted], true), ([.unknown], true), ([.delivered], true), ([.accepted, .failed], true), ([.failed], false), ([.denied], false),
    ([.unknown, .failed], false), ([], false), ([.accepted, .delivered, .read], true),
  ]) func contacts(_ statuses: [DeliveryStatus], _ isPaid: Bool) throws {
    for purpose in OutreachPurpose.allCases {
      var story = [Story.told(1, "o", Story.request("k", .sms, purpose: purpose, perThousand: Self.price))]
      story += statuses.enumerated().map { Story.told(1, "r\($0.offset)", Story.report("k", $0.element, .sms)) }
      let lines = try Self.exact(story)
      #expect(lines.count == (isPaid ? 1 : 0))
      #expect(lines.allSatisfy { $0.hasPrefix("2026-03-02T01:00:00Z|stage=early|treatment=bot|channel=sms|variant=kind") && $0.contains("costThousandths=USD 7.90") })
    }
  }

  @Test("A case for a person costs when it is handed over; without a price nothing does") func handovers() throws {
    let owing = Story.told(0, "s", Story.segment(.early, accounts: [("a", .early, 10_000)]))
    #expect(
      try Self.exact([owing, Story.told(1, "h", Story.handover(.notUnderstood, perThousand: Money(450_000, .usd)))])
        == ["2026-03-02T01:00:00Z|stage=early|treatment=bot|channel=sms handovers=1 notUnderstood=1 costThousandths=USD 4500.00"])
    #expect(try Self.exact([owing, Story.told(1, "h", Story.handover()), Story.told(2, "o", Story.request("k")), Story.told(2, "r", Story.report("k", .accepted))]) == [])
  }

  @Test("What is published is rounded once, from the exact sum of the record, and each currency by itself") func rounding() throws {
    var deltas: [MetricRecord] = []
    for number in 0..<7 {
      deltas += try SettingTests.deltas([
        Story.told(1, "o\(number)", Story.request("k\(number)", .sms, perThousand: Self.price)), Story.told(1, "r\(number)", Story.report("k\(number)", .accepted, .sms)),
      ])
    }
    deltas += try SettingTests.deltas([
      Story.told(1, "o", Story.request("k", .sms, perThousand: Money(1_499, Currency("JPY") ?? .usd))), Story.told(1, "r", Story.report("k", .accepted, .sms)),
    ])
    let run = try SettingTests.totals(deltas)
    let line = try #require(run.lines(.day).first)
    // 7 * 0.79 cents are 5.53 cents.
    #expect(line.hasSuffix("requested=8 contacts=8 accepted=8 cost=JPY 1 cost=USD 0.06 costThousandths=JPY 1499 costThousandths=USD 55.30"))
  }

  @Test("The strategy's prices become whole minor units for a thousand") func prices() {
    var costs = CostRules()
    costs.contacts = [.sms: 0.0079]
    costs.handover = 4.5
    #expect(costs.perThousandContacts(on: .sms) == nil)
    costs.currency = .usd
    #expect(costs.perThousandContacts(on: .sms) == Money(790, .usd))
    #expect(costs.perThousandContacts(on: .email) == nil)
    #expect(costs.perThousandHandovers == Money(450_000, .usd))
    costs.currency = Currency("CLP")
    #expect(costs.perThousandHandovers == Currency("CLP").map { Money(4_500, $0) })
  }
}
