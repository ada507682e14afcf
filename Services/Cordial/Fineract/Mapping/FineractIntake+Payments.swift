import Models

extension FineractIntake {
  mutating func takePayments(_ payments: [LoanPayment?], _ notice: FineractNotice, _ reading: inout FineractReading) throws {
    let payments = payments.compactMap { $0 }
    guard let loan = payments.first?.loanId else { return reading.skipped.append(notice.type) }
    let key = Key(tenant: notice.tenant, number: loan)
    guard let known = loans[key] else { return try wait(notice, key) }
    for (index, payment) in payments.enumerated() {
      let header = header(notice, known.customer, index == 0 ? "" : "-\(index)", at: moment(notice, known))
      let number = payment.original ?? payment.transactionId
      let paymentId = "fineract-\(notice.tenant)-\(firstBooked[Key(tenant: notice.tenant, number: number)] ?? number)"
      reading.events.append(
        payment.isReversed
          ? try FineractEvent(header, PaymentReversed(paymentId: paymentId, accountId: String(loan), amount: payment.amount))
          : try FineractEvent(header, PaymentReceived(paymentId: paymentId, accountId: String(loan), amount: payment.amount)))
    }
  }

  /// A transaction was undone, or another stands in its place.
  ///
  /// Fineract books payments anew when one with an earlier date comes in. The same amount under a new number is no money that moved, and
  /// nobody should be thanked for it again; it keeps the id under which it was told.
  mutating func takeAdjustment(_ record: AvroRecord, _ notice: FineractNotice, _ reading: inout FineractReading) throws {
    var old = try record.record("transactionToAdjust").flatMap { try LoanPayment($0) }
    // The event says that it is undone, whatever the record's own flag said when it was read.
    old?.isReversed = true
    let new = try record.record("newTransactionDetail").flatMap { try LoanPayment($0) }
    if let old, let new, !new.isReversed, old.amount == new.amount, old.loanId == new.loanId {
      let first = firstBooked[Key(tenant: notice.tenant, number: old.transactionId)] ?? old.transactionId
      firstBooked[Key(tenant: notice.tenant, number: new.transactionId)] = first
      return reading.skipped.append(notice.type)
    }
    try takePayments([old, new], notice, &reading)
  }

  /// Fineract may tell the balance after a payment some milliseconds before it tells the payment itself. A payment that is dated after the balance
  /// which has it already would be taken off twice: hence it gets the balance's moment where both belong together.
  private func moment(_ notice: FineractNotice, _ loan: KnownLoan) -> Instant {
    let gap = notice.createdAt.milliseconds - loan.balanceTold.milliseconds
    return (0...10_000).contains(gap) ? loan.balanceTold : notice.createdAt
  }
}
