// How offers stand in the document of a strategy; members that are missing keep their standard value.

extension OfferRules: DocumentSection {
  public static let fields: [DocumentField<OfferRules>] = [
    .table(
      "bounds", \.bounds, beginning: OfferBounds(),
      "By stage: how far the negotiation may go; a stage that is left out allows paying now only."),
    .whole("validHours", \.validHours, 1...720, "How long an offer stands."),
    .whole("roundsMax", \.roundsMax, 0...10, "Counter-proposals met with another offer; then a person takes over."),
    .whole("keepPercentMin", \.keepPercentMin, 1...100, "The share of a promise or an instalment that keeps it."),
    .whole("recallDays", \.recallDays, 0...7, "Days before the due day on which a promise is recalled; 0 for not at all."),
    .whole("renegotiationsMax", \.renegotiationsMax, 0...10, "How often a promise may be moved to another day."),
    .whole("missedInstalmentsMax", \.missedInstalmentsMax, 1...10, "Missed instalments after which a plan is broken."),
    .choice("allocation", \.allocation, "Which debt a payment that names none goes to first: oldestFirst or largestFirst."),
  ]
}

extension OfferBounds: DocumentSection {
  public static let fields: [DocumentField<OfferBounds>] = [
    .whole(
      "extensionDaysMax", \.extensionDaysMax, 1...365, "The longest time until an only payment; promises.daysMax where it is left out."),
    .whole("instalmentsMax", \.instalmentsMax, 1...60, "Most payments of a plan; 1 allows no plan."),
    .whole("firstPaymentDaysMax", \.firstPaymentDaysMax, 0...365, "The longest time until the first payment of a plan."),
    .choices("intervals", \.intervals, isAlwaysWritten: true, "How far payments may lie apart: weekly, fortnightly, monthly."),
    .whole("downPaymentPercentMin", \.downPaymentPercentMin, 0...100, "Smallest first payment of a plan, percent of the debt."),
    .whole("instalmentMinMajorUnits", \.instalmentMin, 0...1_000_000_000, "Smallest payment of a plan, in whole units of the currency."),
    .whole("partPercentMin", \.partPercentMin, 1...100, "Smallest part of the debt that can be promised alone, percent."),
    .whole("discountPercentMax", \.discountPercentMax, 0...90, "Largest discount for settling at once, percent; 0 for none."),
    .whole("settleDaysMax", \.settleDaysMax, 0...365, "The longest time until a settlement."),
    .whole("skipsMax", \.skipsMax, 0...10, "How many instalments may be moved to the end of a plan."),
  ]

  private var instalmentMin: Int {
    get { Int(instalmentMinMajorUnits) }
    set { instalmentMinMajorUnits = Int64(newValue) }
  }
}
