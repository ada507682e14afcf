import Models

/// Money that moved on a loan, by a `LoanTransactionDataV1`.
struct LoanPayment: Hashable {
  var transactionId: Int64
  var loanId: Int64
  var amount: Money
  /// True where it was taken back: reversed by hand, or charged back by the customer's bank.
  var isReversed: Bool
  /// The payment that was taken back, where the transaction names it.
  var original: Int64?

  /// What customers pay with. Goodwill credits, waivers and refunds by a merchant are no money of theirs: they show in the balance alone.
  private static let payments = ["repayment", "downPayment", "recoveryRepayment", "chargePayment"]

  /// Nil where the transaction is no payment of the customer.
  init?(_ transaction: AvroRecord) throws(FineractFailure) {
    guard let type = transaction.record("type") else { throw FineractFailure("the transaction has no type") }
    let isChargeback = type.isTrue("chargeback")
    guard isChargeback || Self.payments.contains(where: type.isTrue) else { return nil }
    guard let id = transaction.whole("id") else { throw FineractFailure("the transaction has no id") }
    guard let loan = transaction.whole("loanId") else { throw FineractFailure("the transaction has no loanId") }
    guard let currency = try transaction.currency() else { throw FineractFailure("the transaction names no currency") }
    guard let amount = try transaction.decimal("amount")?.money(in: currency) else {
      throw FineractFailure("the transaction has no amount")
    }
    // An adjustment to nothing is a transaction of nothing.
    guard amount.amount > 0 else { return nil }
    self.transactionId = id
    self.loanId = loan
    self.amount = amount
    self.isReversed = isChargeback || transaction.isTrue("manuallyReversed") || transaction.isTrue("reversed")
    self.original = isChargeback ? Self.chargedBack(transaction, id) : nil
  }

  /// The relation runs from the payment to its chargeback.
  private static func chargedBack(_ transaction: AvroRecord, _ id: Int64) -> Int64? {
    transaction.records("transactionRelations").first { $0.text("relationType") == "CHARGEBACK" }
      .flatMap { $0.whole("fromLoanTransaction") == id ? $0.whole("toLoanTransaction") : $0.whole("fromLoanTransaction") }
  }
}
