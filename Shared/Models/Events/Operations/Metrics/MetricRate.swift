/// A rate that a reader of the metrics computes: sums of measures over the same windows and dimensions, divided.
public struct MetricRate: Hashable, Sendable {
  public var name: String
  public var numerator: Measure
  /// Added up.
  public var denominator: [Measure]
  /// What to mind when it is read.
  public var note: String

  public init(_ name: String, _ numerator: Measure, per denominator: [Measure], note: String) {
    self.name = name
    self.numerator = numerator
    self.denominator = denominator
    self.note = note
  }
}

extension MetricRate {
  /// Every rate that Cordial itself shows.
  public static let all: [MetricRate] = [
    MetricRate("deliveryRate", .delivered, per: [.contacts], note: "receipts come later than contacts: meaningful over an hour and more"),
    MetricRate("readRate", .read, per: [.delivered], note: "voice and SMS have no read receipts: compare within a channel"),
    MetricRate("responseRate", .responses, per: [.contacts], note: "a response may come up to 72 hours after its contact"),
    MetricRate(
      "denialRate", .denied, per: [.contacts, .denied], note: "how often a planned contact met a contact rule at the last moment"),
    MetricRate("promiseRate", .promisesMade, per: [.responses], note: "promises can also follow from replies that answer no contact"),
    MetricRate("promiseKeptRate", .promisesKept, per: [.promisesKept, .promisesBroken], note: "split by takenBy: bot or agent"),
    MetricRate("planKeptRate", .plansKept, per: [.plansKept, .plansBroken], note: "split by takenBy: bot or agent"),
    MetricRate(
      "recoveryRate", .recovered, per: [.openingBalance],
      note: "for each currency; sum the flow over channels and variants and divide by the stock of the first day"),
    MetricRate("rollRate", .rolls, per: [.openingCustomers], note: "by the stage before the change"),
    MetricRate("cureRate", .cures, per: [.openingCustomers], note: "by the stage before the change"),
    MetricRate("satisfaction", .ratingPoints, per: [.ratings], note: "1 to 5; those who answer are no random draw"),
    MetricRate("complaintRate", .complaints, per: [.contacts], note: "for each reminder that went out"),
    MetricRate("handoverRate", .handovers, per: [.replies], note: "people also get the cases that the treatment gives them unasked"),
    MetricRate(
      "notUnderstoodRate", .notUnderstood, per: [.replies], note: "1 less this is the share of replies that needed nobody's help to be understood"),
    MetricRate("secondsToAnswer", .answerSeconds, per: [.answersTimed], note: "the mean; night hours count where the law lets nobody answer"),
    MetricRate(
      "costPerRecovered", .cost, per: [.recovered],
      note: "what one unit cost; only in the currency of the strategy's prices, and unknown where nothing has a price; add up recovered in that currency"),
    MetricRate("modelUsedRate", .modelUsed, per: [.modelCalls], note: "by context; shadow calls count as used where they would have been"),
    MetricRate("optOutRate", .optOuts, per: [.contacts], note: "by channel; an opt-out from all channels is counted where it was said"),
  ]
}
