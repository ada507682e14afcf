/// What may be offered to customers, and how what they accept is kept track of.
public struct OfferRules: Hashable, Sendable {
  public var preventive: OfferBounds
  public var early: OfferBounds
  public var medium: OfferBounds
  public var advanced: OfferBounds
  public var writtenOff: OfferBounds
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
    preventive = OfferBounds()
    early = OfferBounds(instalmentsMax: 3, downPaymentPercentMin: 20)
    medium = OfferBounds(instalmentsMax: 6, downPaymentPercentMin: 10, skipsMax: 1)
    advanced = OfferBounds(instalmentsMax: 12, discountPercentMax: 15, skipsMax: 1)
    writtenOff = OfferBounds()
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
  public var instalmentMinMajorUnits: Int
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
    intervals: [PaymentInterval] = PaymentInterval.allCases, downPaymentPercentMin: Int = 0, instalmentMinMajorUnits: Int = 10,
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
  public func bounds(in stage: Stage) -> OfferBounds {
    switch stage {
    case .preventive: offers.preventive
    case .early: offers.early
    case .medium: offers.medium
    case .advanced: offers.advanced
    case .writtenOff: offers.writtenOff
    }
  }

  /// The longest time until an only payment in a stage, days.
  public func extensionDaysMax(in stage: Stage) -> Int { bounds(in: stage).extensionDaysMax ?? promiseDaysMax }
}

extension OfferRules: DocumentSection {
  public static let fields: [DocumentField<OfferRules>] = [
    .whole("validHours", \.validHours, 1...720, "How long an offer stands."),
    .whole("roundsMax", \.roundsMax, 0...10, "Counter-proposals that are met with another offer; then a person takes over."),
    .whole("keepPercentMin", \.keepPercentMin, 1...100, "The share of a promise or an instalment that keeps it."),
    .whole("recallDays", \.recallDays, 0...7, "Days before the due day on which what was agreed is recalled; 0 for not at all."),
    .whole("renegotiationsMax", \.renegotiationsMax, 0...10, "How often a promise may be moved to another day."),
    .whole("missedInstalmentsMax", \.missedInstalmentsMax, 1...10, "Missed instalments after which a plan is broken."),
    .choice("allocation", \.allocation, "Which debt a payment that names none goes to first: oldestFirst or largestFirst."),
    .section("preventive", \.preventive, "What may be offered before the due date."),
    .section("early", \.early, "What may be offered in the early stage."),
    .section("medium", \.medium, "What may be offered in the medium stage."),
    .section("advanced", \.advanced, "What may be offered in the advanced stage."),
    .section("writtenOff", \.writtenOff, "What may be offered once it is written off."),
  ]
}

extension OfferBounds: DocumentSection {
  public static let fields: [DocumentField<OfferBounds>] = [
    .whole("extensionDaysMax", \.extensionDaysMax, 1...365, "The longest time until an only payment; promises.daysMax where it is left out."),
    .whole("instalmentsMax", \.instalmentsMax, 1...60, "Most payments of a plan; 1 allows none."),
    .whole("firstPaymentDaysMax", \.firstPaymentDaysMax, 0...365, "The longest time until the first payment of a plan, in days."),
    .choices("intervals", \.intervals, isAlwaysWritten: true, "How far payments of a plan may lie apart: weekly, fortnightly, monthly."),
    .whole("downPaymentPercentMin", \.downPaymentPercentMin, 0...100, "Smallest first payment of a plan."),
    .whole("instalmentMinMajorUnits", \.instalmentMinMajorUnits, 0...1_000_000_000, "Smallest payment of a plan, in major units."),
    .whole("partPercentMin", \.partPercentMin, 1...100, "Smallest part of the debt that can be promised alone."),
    .whole("discountPercentMax", \.discountPercentMax, 0...90, "Largest discount for settling at once; 0 for none."),
    .whole("settleDaysMax", \.settleDaysMax, 0...365, "The longest time until a settlement, in days."),
    .whole("skipsMax", \.skipsMax, 0...10, "How many instalments of a plan may be moved to its end."),
  ]

  public func contradictions() -> [(member: String, sentence: String)] {
    intervals.isEmpty && instalmentsMax > 1 ? [("intervals", "names none; a plan needs one of weekly, fortnightly, monthly")] : []
  }
}
