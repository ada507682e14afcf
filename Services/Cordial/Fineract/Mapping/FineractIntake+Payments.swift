import Models

extension FineractIntake {
  mutating func takePayments(_ transactions: [AvroRecord], _ notice: FineractNotice, _ reading: inout FineractReading) throws {
    let payments = try transactions.compactMap { transaction throws(FineractFailure) in
      try LoanPayment(transaction).map { (loan: transaction.whole("loanId"), payment: $0) }
    }
    guard !payments.isEmpty else { return reading.skipped.append(notice.type) }
    for (index, (loan, payment)) in payments.enumerated() {
      guard let loan else { throw FineractFailure("the transaction has no loanId") }
      let key = LoanKey(tenant: notice.tenant, loan: loan)
      guard let known = loans[key] else { return try wait(notice, key) }
      let header = header(notice, known.customer, index == 0 ? "" : "-\(index)", at: moment(notice, known))
      func id(_ transaction: Int64) -> String { "fineract-\(notice.tenant)-\(transaction)" }
      reading.events.append(
        payment.isReversed
          ? try FineractEvent(
            header, PaymentReversed(paymentId: id(payment.original ?? payment.transactionId), accountId: String(loan), amount: payment.amount))
          : try FineractEvent(
            header, PaymentReceived(paymentId: id(payment.transactionId), accountId: String(loan), amount: payment.amount)))
    }
  }

  /// Fineract tells the balance after a payment some milliseconds before it tells the payment. A payment that is dated after the balance
  /// which has it already would be taken off twice: hence it gets the balance's moment where both belong together.
  private func moment(_ notice: FineractNotice, _ loan: KnownLoan) -> Instant {
    let gap = notice.createdAt.milliseconds - loan.balanceTold.milliseconds
    return (0...10_000).contains(gap) ? loan.balanceTold : notice.createdAt
  }
}
