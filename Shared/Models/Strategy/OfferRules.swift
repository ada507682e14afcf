/// What may be offered to customers, and how what they accept is kept track of.
public struct OfferRules: Hashable, Sendable {
  /// By stage; a stage without an entry gets no offers beyond paying now.
  public var bounds: [Stage: OfferBounds]
  /// How long an offer stands.
  public var validHours: Int
  /// Counter-proposals met with another offer, each time; then a person takes over.
  public var roundsMax: Int
  /// The share of a promise or an instalment that keeps it, percent.
  public var keepPercentMin: Int
  /// Days before the due day on which a promise or an instalment is recalled; 0 for not at all.
  public var recallDays: Int
  /// How often a promise may be moved to another day.
  public var renegotiationsMax: Int
  /// Missed instalments after which a plan is broken.
  public var missedInstalmentsMax: Int
  /// Which debt a payment that names none goes to first.
  public var allocation: AllocationOrder

  public init() {
    bounds = [
      .preventive: OfferBounds(),
      .early: OfferBounds(instalmentsMax: 3, downPaymentPercentMin: 20),
      .medium: OfferBounds(instalmentsMax: 6, downPaymentPercentMin: 10, skipsMax: 1),
      .advanced: OfferBounds(instalmentsMax: 12, discountPercentMax: 15, skipsMax: 1),
    ]
    validHours = 72
    roundsMax = 2
    keepPercentMin = 95
    recallDays = 1
    renegotiationsMax = 1
    missedInstalmentsMax = 2
    allocation = .oldestFirst
  }
}

/// How far the negotiation may go in one stage.
public struct OfferBounds: Hashable, Sendable {
  /// The longest time until an only payment, days; nil for the strategy's `promiseDaysMax`.
  public var extensionDaysMax: Int?
  /// Most payments of a plan; 1 allows none.
  public var instalmentsMax: Int
  /// The longest time until the first payment of a plan, days.
  public var firstPaymentDaysMax: Int
  /// How far payments of a plan may lie apart.
  public var intervals: [PaymentInterval]
  /// Smallest first payment of a plan, percent of the debt.
  public var downPaymentPercentMin: Int
  /// Smallest payment of a plan, in major units of the debt's currency.
  public var instalmentMinMajorUnits: Int64
  /// Smallest part of the debt that can be promised alone, percent.
  public var partPercentMin: Int
  /// Largest discount for settling at once, percent; 0 for none.
  public var discountPercentMax: Int
  /// The longest time until a settlement, days.
  public var settleDaysMax: Int
  /// How many instalments of a plan may be moved to its end.
  public var skipsMax: Int

  public init(
    extensionDaysMax: Int? = nil, instalmentsMax: Int = 1, firstPaymentDaysMax: Int = 14,
    intervals: [PaymentInterval] = PaymentInterval.allCases, downPaymentPercentMin: Int = 0, instalmentMinMajorUnits: Int64 = 10,
    partPercentMin: Int = 20, discountPercentMax: Int = 0, settleDaysMax: Int = 7, skipsMax: Int = 0
  ) {
    self.extensionDaysMax = extensionDaysMax
    self.instalmentsMax = instalmentsMax
    self.firstPaymentDaysMax = firstPaymentDaysMax
    self.intervals = intervals
    self.downPaymentPercentMin = downPaymentPercentMin
    self.instalmentMinMajorUnits = instalmentMinMajorUnits
    self.partPercentMin = partPercentMin
    self.discountPercentMax = discountPercentMax
    self.settleDaysMax = settleDaysMax
    self.skipsMax = skipsMax
  }
}

/// How far the payments of a plan lie apart.
public enum PaymentInterval: String, CaseIterable, Sendable {
  case weekly, fortnightly, monthly
}

/// Which debt a payment that names none goes to first.
public enum AllocationOrder: String, CaseIterable, Sendable {
  case oldestFirst, largestFirst
}

extension Strategy {
  /// What may be offered in a stage.
  public func bounds(in stage: Stage) -> OfferBounds { offers.bounds[stage] ?? OfferBounds() }

  /// The longest time until an only payment in a stage, days.
  public func extensionDaysMax(in stage: Stage) -> Int { bounds(in: stage).extensionDaysMax ?? promiseDaysMax }
}
