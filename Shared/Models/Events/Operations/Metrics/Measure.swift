/// What the metrics count and sum. The order is the one in stored state: new measures go to the end.
public enum Measure: UInt8, CaseIterable, Hashable, Sendable {
  case requested, contacts, accepted, delivered, read, failed, denied, unknown
  case answers, answersFailed
  case replies, responses
  case promisesMade, promisesKept, promisesBroken, promised, promisedAndKept
  case payments, reversals, recovered, reversed
  case rolls, cures, cleared
  case optOuts, disputes, handovers, wrongParties, paymentsClaimed
  case customers, accounts, balance
  case openingCustomers, openingAccounts, openingBalance
  case plansMade, plansKept, plansBroken, planned
  case ratings, ratingPoints, complaints, releases, notUnderstood
  case trialCustomers, trialPaid, trialPaidSquares, trialBalance, trialBalanceSquares, trialProducts
  case trialMembers, trialPoints, trialPointSquares
  case answersTimed, answerSeconds
  case choices, choicesRewarded
  case cost, costThousandths
  case modelCalls, modelUsed, modelRejected, modelMissed, modelMilliseconds

  /// The name in events and documents.
  public var name: String { definition.name }
  public var unit: MeasureUnit { definition.unit }
  public var definition: MeasureDefinition { Measure.definitions[Int(rawValue)] }

  private static let byName = Dictionary(uniqueKeysWithValues: Measure.allCases.map { ($0.name, $0) })

  /// Nil where no measure has that name.
  public init?(named name: String) {
    guard let measure = Measure.byName[name] else { return nil }
    self = measure
  }
}

public enum MeasureUnit: String, Hashable, Sendable {
  /// A number of things.
  case count
  /// An amount for each currency, in minor units.
  case money
  /// A plain number for each currency, of which estimates are made.
  case moment

  /// In sentences about what is wrong.
  var called: String {
    switch self {
    case .count: "count"
    case .money: "sum of money"
    case .moment: "moment"
    }
  }
}

/// One line of the table that the code, the dashboard and the documentation share.
public struct MeasureDefinition: Hashable, Sendable {
  public var measure: Measure
  public var name: String
  public var unit: MeasureUnit
  public var series: MetricSeries
  /// What counts one, or what is summed.
  public var meaning: String
  /// Whose time decides the window.
  public var time: String
  /// Where the dimensions come from.
  public var attribution: String
}
