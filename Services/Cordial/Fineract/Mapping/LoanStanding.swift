import Models

/// Where a loan stands, by one `LoanAccountDataV1`.
enum LoanStanding: Hashable {
  /// Applied for, approved, rejected or withdrawn: there is no debt.
  case noDebt
  case over(ClosingReason)
  /// What is overdue, since the oldest unpaid instalment; or the next instalment, where nothing is.
  case owed(Money, dueDate: CalendarDate)

  init(_ loan: AvroRecord, businessDate: CalendarDate) throws(FineractFailure) {
    guard let status = loan.record("status") else { throw FineractFailure("the loan has no status") }
    if let closed = Self.closing(status) {
      self = .over(closed)
    } else if Self.isBeforeDisbursal(status) {
      self = .noDebt
    } else {
      self = try Self.debt(loan, businessDate)
    }
  }

  /// The numbers are those of Fineract's LoanStatus, for records without flags: 600 obligations met, 601 written off, 602 rescheduled,
  /// 700 overpaid.
  private static func closing(_ status: AvroRecord) -> ClosingReason? {
    let number = status.whole("id")
    if status.isTrue("closedWrittenOff") || number == 601 { return .writtenOff }
    if status.isTrue("closedObligationsMet") || status.isTrue("overpaid") || number == 600 || number == 700 { return .paid }
    // Another loan took its place, or it was closed by hand.
    if status.isTrue("closedRescheduled") || status.isTrue("closed") || number == 602 { return .settled }
    return nil
  }

  /// 100 submitted, 200 approved, 400 withdrawn by the client, 500 rejected.
  private static func isBeforeDisbursal(_ status: AvroRecord) -> Bool {
    if status.isTrue("active") { return false }
    if status.isTrue("pendingApproval") || status.isTrue("waitingForDisbursal") { return true }
    return [100, 200, 400, 500].contains(status.whole("id"))
  }

  private static func debt(_ loan: AvroRecord, _ businessDate: CalendarDate) throws(FineractFailure) -> LoanStanding {
    let summary = loan.record("summary")
    let delinquent = loan.record("delinquent")
    var named = try summary?.currency()
    if named == nil { named = try loan.currency() }
    guard let currency = named else { throw FineractFailure("the loan's summary names no currency") }
    // `delinquent` is worked out when the event is made; the summary's figures come from a table that a job or a later listener writes.
    let overdue = try (delinquent?.decimal("delinquentAmount") ?? summary?.decimal("totalOverdue"))?.money(in: currency)
    if let overdue, overdue.amount > 0 {
      guard let dueDate = overdueSince(delinquent, summary, businessDate) else {
        throw FineractFailure("\(overdue) are overdue, and neither pastDueDays, overdueSinceDate nor delinquentDate says since when")
      }
      return .owed(overdue, dueDate: dueDate)
    }
    let next = try delinquent?.decimal("nextPaymentAmount")?.money(in: currency)
    return .owed(Money(max(0, next?.amount ?? 0), currency), dueDate: delinquent?.date("nextPaymentDueDate") ?? businessDate)
  }

  /// The oldest unpaid due date. `delinquentDate` comes last, since it is later by the product's days of grace.
  private static func overdueSince(_ delinquent: AvroRecord?, _ summary: AvroRecord?, _ businessDate: CalendarDate) -> CalendarDate? {
    if let date = delinquent?.date("pastDueDate") { return date }
    if let days = delinquent?.whole("pastDueDays"), (1...36_500).contains(days) { return businessDate.adding(days: -Int(days)) }
    return summary?.date("overdueSinceDate") ?? delinquent?.date("delinquentDate")
  }

  /// By how many days `delinquentDate` is later than the oldest unpaid due date; nil where the loan does not say.
  static func graceDays(_ loan: AvroRecord, _ businessDate: CalendarDate) -> Int? {
    let delinquent = loan.record("delinquent")
    guard let later = delinquent?.date("delinquentDate"), let due = overdueSince(delinquent, loan.record("summary"), businessDate) else {
      return nil
    }
    let days = later.days(since: due)
    return (0...366).contains(days) ? days : nil
  }
}
