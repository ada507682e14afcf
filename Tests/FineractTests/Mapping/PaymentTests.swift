import Fineract
import FineractSupport
import Models
import Testing

@Suite("Payments on loans of Fineract") struct PaymentTests {
  /// An intake that knows loan 12.
  private static func intake() -> FineractIntake {
    var intake = TestMessages.intake()
    _ = intake.read(TestMessages.message("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(), key: "k-1"))
    return intake
  }

  private static func read(
    _ transaction: Wire, type: String = "LoanTransactionMakeRepaymentPostBusinessEvent", at: String = "2026-03-10T18:00:00"
  )
    -> FineractReading
  {
    var intake = intake()
    return intake.read(TestMessages.message(type, "loan.v1.LoanTransactionDataV1", transaction, key: "k-2", at: at))
  }

  @Test("are received") func received() {
    #expect(
      Self.read(TestMessages.transaction()).texts == [
        #"{"specversion":"1.0","id":"fineract-default-k-2","source":"/fineract/default","type":"payment.received","subject":"default-17","#
          + #""time":"2026-03-10T18:00:00Z","data":{"paymentId":"fineract-default-90","accountId":"12","amount":{"amount":20000,"currency":"USD"}}}"#
      ])
  }

  @Test("that are taken back are reversed, and what stands in their place is received") func adjusted() {
    var intake = Self.intake()
    let adjustment = Wire.record([TestMessages.transaction(), TestMessages.transaction(91, amount: "150.75")])
    let reading = intake.read(
      TestMessages.message(
        "LoanAdjustTransactionBusinessEvent", "loan.v1.LoanTransactionAdjustmentDataV1", adjustment, key: "k-3", at: "2026-03-11T08:00"))
    #expect(reading.problems == [])
    #expect(
      reading.texts == [
        #"{"specversion":"1.0","id":"fineract-default-k-3","source":"/fineract/default","type":"payment.reversed","subject":"default-17","#
          + #""time":"2026-03-11T08:00:00Z","data":{"paymentId":"fineract-default-90","accountId":"12","amount":{"amount":20000,"currency":"USD"}}}"#,
        #"{"specversion":"1.0","id":"fineract-default-k-3-1","source":"/fineract/default","type":"payment.received","subject":"default-17","#
          + #""time":"2026-03-11T08:00:00Z","data":{"paymentId":"fineract-default-91","accountId":"12","amount":{"amount":15075,"currency":"USD"}}}"#,
      ])
    let undone = Wire.record([TestMessages.transaction(), .null])
    let undo = TestMessages.message("LoanAdjustTransactionBusinessEvent", "loan.v1.LoanTransactionAdjustmentDataV1", undone, key: "k-4")
    #expect(intake.read(undo).events.count == 1)
  }

  @Test("that are booked anew with the same amount are the same payments, whatever becomes of them later") func rebooked() {
    var intake = Self.intake()
    func adjust(_ old: Wire, _ new: Wire, key: String) -> FineractReading {
      intake.read(
        TestMessages.message(
          "LoanAdjustTransactionBusinessEvent", "loan.v1.LoanTransactionAdjustmentDataV1", .record([old, new]), key: key,
          at: "2026-03-11T08:00:00"))
    }
    let again = adjust(TestMessages.transaction(), TestMessages.transaction(94), key: "k-3")
    #expect(again.events == [] && again.skipped == ["LoanAdjustTransactionBusinessEvent"])
    #expect(adjust(TestMessages.transaction(94), TestMessages.transaction(97), key: "k-4").events == [])
    let undone = adjust(TestMessages.transaction(97), .null, key: "k-5").texts
    #expect(undone.count == 1)
    #expect(undone.first?.contains(#""type":"payment.reversed""#) == true)
    #expect(undone.first?.contains(#""paymentId":"fineract-default-90""#) == true)
  }

  @Test("that the bank takes back reverse the payment that they name") func chargeback() {
    let relation = Wire.list([.record([.always(.whole(90)), .whole(95), .always(.text("CHARGEBACK"))])])
    let named = TestMessages.transaction(95, repayment: false, chargeback: true, relations: relation)
    #expect(Self.read(named).texts.first?.contains(#""type":"payment.reversed""#) == true)
    #expect(Self.read(named).texts.first?.contains(#""paymentId":"fineract-default-90""#) == true)
    let nameless = TestMessages.transaction(95, repayment: false, chargeback: true)
    #expect(Self.read(nameless).texts.first?.contains(#""paymentId":"fineract-default-95""#) == true)
  }

  @Test("are not what a lender gives away, nor nothing") func others() {
    #expect(
      Self.read(TestMessages.transaction(repayment: false, goodwill: true)).skipped == ["LoanTransactionMakeRepaymentPostBusinessEvent"])
    #expect(Self.read(TestMessages.transaction(amount: "0")).events == [])
    #expect(Self.read(TestMessages.transaction(amount: "0.004")).events == [])
  }

  /// The balance that has the payment in it is told some milliseconds earlier; a later date would take the payment off once more.
  @Test(
    "take the moment of the balance that has them",
    arguments: [
      ("2026-03-10T14:05:00.123456", "2026-03-10T14:05:00.123Z"), ("2026-03-10T14:05:00.200001", "2026-03-10T14:05:00.123Z"),
      ("2026-03-10T14:05:11.200001", "2026-03-10T14:05:11.200Z"), ("2026-03-10T14:04:59", "2026-03-10T14:04:59Z"),
    ]) func moment(at: String, expected: String)
  {
    #expect(Self.read(TestMessages.transaction(), at: at).events.map(\.header.time.description) == [expected])
  }

  @Test("and balances of one bulk are taken one by one; a bad one costs no other") func bulk() {
    var intake = TestMessages.intake()
    let reading = intake.read(
      TestMessages.bulk(
        [
          ("LoanTransactionMakeRepaymentPostBusinessEvent", "loan.v1.LoanTransactionDataV1", TestMessages.transaction()),
          ("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", .record([.null])),
          ("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan()),
          ("LoanStatusChangedBusinessEvent", "loan.v1.LoanUnheardOfV1", .record([])),
          ("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(13, overdue: .decimal("7"))),
        ], key: "k-9"))
    #expect(reading.events.map(\.header.id) == ["fineract-default-k-9-2", "fineract-default-k-9-0", "fineract-default-k-9-4"])
    #expect(reading.problems == ["LoanBalanceChangedBusinessEvent k-9-1: LoanAccountDataV1.accountNo, byte 11: the message ends here"])
    #expect(reading.skipped == ["LoanStatusChangedBusinessEvent"])
    #expect(reading.texts.last?.contains(#""version":1773151500123460,"#) == true)
  }

  @Test("in a bulk inside a bulk are told, since nobody sends that") func bulkInBulk() {
    var intake = Self.intake()
    let reading = intake.read(TestMessages.bulk([("BulkBusinessEvent", "BulkMessagePayloadV1", .record([.always(.list([]))]))], key: "k-9"))
    #expect(reading.problems == ["BulkBusinessEvent k-9-0: is a bulk inside a bulk"])
    #expect(reading.events == [] && reading.skipped == [])
  }

  @Test("that come twice come as the same events") func twice() {
    let repayment = TestMessages.message(
      "LoanTransactionMakeRepaymentPostBusinessEvent", "loan.v1.LoanTransactionDataV1", TestMessages.transaction(), key: "k-2")
    var intake = Self.intake()
    let first = intake.read(repayment)
    #expect(first.events.count == 1)
    #expect(intake.read(repayment) == first)
  }
}
