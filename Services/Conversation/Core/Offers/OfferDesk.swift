import Models

/// What may be offered for one debt today: every way to pay is checked against the strategy's bounds here and nowhere else.
struct OfferDesk {
  let owed: Money
  let today: CalendarDate
  let bounds: OfferBounds
  let extensionDaysMax: Int

  /// Why something cannot be offered, for the record.
  struct Refusal: Error, Hashable {
    var reason: String
  }

  var latestDay: CalendarDate { today.adding(days: extensionDaysMax) }

  /// Most payments that a plan may have: the strategy's number, or fewer where each would be too small.
  var instalmentsMax: Int {
    let smallest = max(1, Int64(bounds.instalmentMinMajorUnits) * owed.currency.minorUnits)
    return max(1, min(bounds.instalmentsMax, Int(clamping: owed.amount / smallest)))
  }

  var smallestPart: Int64 { Schedule.percent(bounds.partPercentMin, of: owed.amount) }
  var smallestFirst: Int64 { Schedule.percent(bounds.downPaymentPercentMin, of: owed.amount) }
  /// The least that settles the debt.
  var smallestSettlement: Int64 { owed.amount - owed.amount / 100 * Int64(discountMax) - owed.amount % 100 * Int64(discountMax) / 100 }
  var discountMax: Int { bounds.discountPercentMax }

  func payNow() -> OfferTerms { .single(.payNow, owed, on: today) }

  /// All of it on one day.
  func deferral(to day: CalendarDate) throws(Refusal) -> OfferTerms {
    try check(day)
    return .single(.deferral, owed, on: day)
  }

  /// A part on one day; everything where the part is all of it or more.
  func part(_ amount: Int64, on day: CalendarDate) throws(Refusal) -> OfferTerms {
    try check(day)
    if amount >= owed.amount { return .single(.deferral, owed, on: day) }
    guard amount >= smallestPart else { throw Refusal(reason: "\(Money(amount, owed.currency)) is less than \(Money(smallestPart, owed.currency))") }
    return .single(.part, Money(amount, owed.currency), on: day)
  }

  private func check(_ day: CalendarDate) throws(Refusal) {
    guard day >= today else { throw Refusal(reason: "\(day) is past") }
    guard day <= latestDay else { throw Refusal(reason: "\(day) is later than \(latestDay)") }
  }

  /// Evenly spaced payments.
  func plan(_ count: Int, every interval: PaymentInterval, from first: CalendarDate, firstAmount: Int64 = 0) throws(Refusal) -> OfferTerms {
    guard instalmentsMax > 1 else { throw Refusal(reason: "no plans in this stage, or for so small a debt") }
    guard count >= 2, count <= instalmentsMax else { throw Refusal(reason: "\(count) payments are not within 2 to \(instalmentsMax)") }
    guard bounds.intervals.contains(interval) else { throw Refusal(reason: "payments may not be \(interval.rawValue)") }
    guard first >= today, first <= today.adding(days: bounds.firstPaymentDaysMax) else {
      throw Refusal(reason: "the first payment must come within \(bounds.firstPaymentDaysMax) days")
    }
    let amounts = Schedule.amounts(of: owed.amount, count: count, firstAtLeast: max(firstAmount, smallestFirst))
    guard amounts.count == count, amounts.allSatisfy({ $0 > 0 }) else { throw Refusal(reason: "the first payment would take it all") }
    let days = Schedule.days(from: first, every: interval, count: count)
    return OfferTerms(
      kind: .instalments, payments: zip(days, amounts).map { PlannedPayment(dueDate: $0, amount: Money($1, owed.currency)) },
      interval: interval)
  }

  /// Payments on days that the customer named; they lie no further apart than a month.
  func plan(on days: [CalendarDate], amounts: [Int64]) throws(Refusal) -> OfferTerms {
    guard instalmentsMax > 1 else { throw Refusal(reason: "no plans in this stage, or for so small a debt") }
    guard days.count >= 2, days.count <= instalmentsMax, days.count == amounts.count else {
      throw Refusal(reason: "\(days.count) payments are not within 2 to \(instalmentsMax)")
    }
    guard days[0] >= today, days[0] <= today.adding(days: bounds.firstPaymentDaysMax) else {
      throw Refusal(reason: "the first payment must come within \(bounds.firstPaymentDaysMax) days")
    }
    guard zip(days, days.dropFirst()).allSatisfy({ $0 < $1 && $1 <= $0.adding(months: 1) }) else {
      throw Refusal(reason: "payments must follow each other within a month")
    }
    guard amounts.reduce(0, +) == owed.amount, amounts[0] >= smallestFirst, amounts.allSatisfy({ $0 > 0 }) else {
      throw Refusal(reason: "the payments must add up to \(owed), the first of them at least \(Money(smallestFirst, owed.currency))")
    }
    return OfferTerms(
      kind: .instalments, payments: zip(days, amounts).map { PlannedPayment(dueDate: $0, amount: Money($1, owed.currency)) })
  }

  /// Less than is owed, and the debt is settled.
  func settlement(_ amount: Int64, on day: CalendarDate) throws(Refusal) -> OfferTerms {
    guard bounds.discountPercentMax > 0 else { throw Refusal(reason: "no discount in this stage") }
    guard amount >= smallestSettlement, amount < owed.amount else {
      throw Refusal(reason: "\(Money(amount, owed.currency)) is less than \(Money(smallestSettlement, owed.currency)), the least that settles it")
    }
    guard day >= today, day <= today.adding(days: bounds.settleDaysMax) else {
      throw Refusal(reason: "a settlement must come within \(bounds.settleDaysMax) days")
    }
    return .single(.settlement, Money(amount, owed.currency), on: day, discount: owed.amount - amount)
  }
}
