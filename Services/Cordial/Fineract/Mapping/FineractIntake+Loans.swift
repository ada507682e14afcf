import Models

extension FineractIntake {
  mutating func takeLoan(_ loan: AvroRecord, _ notice: FineractNotice, _ reading: inout FineractReading) throws {
    guard let id = loan.whole("id") else { throw FineractFailure("the loan has no id") }
    let number = try options.number(ofLoan: loan)
    let key = Key(tenant: notice.tenant, number: id)
    let known = KnownLoan(
      customer: options.customerId(number, notice.tenant), product: Self.product(loan.text("loanProductName"), loan.text("accountNo")),
      details: details(number, notice.tenant, name: loan.text("clientName")), balanceTold: notice.createdAt,
      graceDays: LoanStanding.graceDays(loan, notice.businessDate) ?? loans[key]?.graceDays ?? 0, version: notice.version)
    if loans[key].map({ $0.version <= known.version }) ?? true { loans[key] = known }
    defer { release(key, &reading) }
    switch try LoanStanding(loan, businessDate: notice.businessDate) {
    case .noDebt where notice.type.hasPrefix("LoanUndoDisbursal"): try close(.mistake)
    case .noDebt: reading.skipped.append(notice.type)
    case .over(let reason): try close(reason)
    case .owed(let balance, let dueDate):
      if balance.amount > 0 { note(known.customer, known.details) }
      reading.events.append(try update(id, known, balance, dueDate, notice))
    }
    func close(_ reason: ClosingReason) throws {
      let closing = AccountClosed(accountId: String(id), version: notice.version, reason: reason)
      reading.events.append(try FineractEvent(header(notice, known.customer), closing))
    }
  }

  func update(
    _ loan: Int64, _ known: KnownLoan, _ balance: Money, _ dueDate: CalendarDate, _ notice: FineractNotice
  ) throws(FineractFailure) -> FineractEvent {
    // Before it is written: a day before the first year has no form to be written in.
    guard (1970...2099).contains(dueDate.year) else {
      throw FineractFailure("the year \(dueDate.year) is none in which a debt is due; it must lie between 1970 and 2099")
    }
    return try FineractEvent(
      header(notice, known.customer),
      AccountUpdated(
        accountId: String(loan), version: notice.version, creditor: options.creditor, product: known.product, balance: balance,
        dueDate: dueDate, balanceAsOf: notice.createdAt, customer: known.details == CustomerDetails() ? nil : known.details))
  }

  /// A loan moved into another range of days: the amount is what is overdue.
  mutating func takeDelinquency(_ record: AvroRecord, _ notice: FineractNotice, _ reading: inout FineractReading) throws {
    guard let id = record.whole("loanId") else { throw FineractFailure("the event has no loanId") }
    let key = Key(tenant: notice.tenant, number: id)
    guard let known = loans[key] else { return try wait(notice, key) }
    guard let currency = try record.currency() else { throw FineractFailure("the event names no currency") }
    // Versions before the end of 2022 send the range alone.
    guard let total = record.record("amount")?.decimal("totalAmount") else { throw FineractFailure("the event has no amount.totalAmount") }
    let balance = try total.money(in: currency)
    // Without a date the loan has left all ranges.
    guard let date = record.date("delinquentDate")?.adding(days: -known.graceDays) ?? (balance.amount > 0 ? nil : notice.businessDate)
    else {
      throw FineractFailure("\(balance) are overdue, and no delinquentDate says since when")
    }
    if balance.amount > 0 { note(known.customer, known.details) }
    loans[key]?.balanceTold = max(known.balanceTold, notice.createdAt)
    reading.events.append(try update(id, known, balance, date, notice))
  }
}
