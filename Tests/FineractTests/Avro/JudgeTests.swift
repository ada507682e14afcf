import Fineract
import FineractSupport
import Foundation
import Models
import Testing

/// What another implementation of Avro writes, we read; what we make of it, the contract's validator takes.
@Suite("Judged by others") struct JudgeTests {
  /// Messages as fastavro writes them, by requests that name records and their fields.
  private static func written(_ requests: [String]) throws -> [[UInt8]] {
    try PythonJudge.withFolder { folder in
      for file in TestSchemas.files { try Data(file.bytes).write(to: folder.appending(path: file.path)) }
      let input = folder.appending(path: "requests.jsonl")
      try Data(requests.map { $0.replacing("\n", with: " ") }.joined(separator: "\n").utf8).write(to: input)
      let script = PythonJudge.root.appending(path: "Tests/FineractTests/judge.py").path
      let answer = try PythonJudge.run([script, folder.path], input: input)
      try #require(answer.status == 0, "\(answer.lines)")
      return answer.lines.map(bytes)
    }
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = Array(hexadecimal.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16) }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func envelope(_ type: String, _ schema: String, _ data: [UInt8], key: String) -> String {
    """
    {"name": "org.apache.fineract.avro.MessageV1", "value": {"id": 7, "source": "a-process", "type": "\(type)", "category": "Loan",
    "createdAt": "2026-03-10T14:05:00.123456", "businessDate": "2026-03-10", "tenantId": "default", "idempotencyKey": "\(key)",
    "dataschema": "org.apache.fineract.avro.\(schema)", "data": {"hex": "\(hexadecimal(data))"}}}
    """
  }

  private static let loan = #"""
    {"name": "org.apache.fineract.avro.loan.v1.LoanAccountDataV1", "value": {"id": 12, "accountNo": "000000012", "clientId": 17,
    "status": {"id": 300, "pendingApproval": false, "waitingForDisbursal": false, "active": true, "closedObligationsMet": false,
    "closedWrittenOff": false, "closed": false, "overpaid": false}, "clientAccountNo": "C-17", "clientName": "Ana Gómez",
    "clientExternalId": "ext-17", "loanProductName": "Personal loan", "principal": {"decimal": "5000"},
    "summary": {"currency": {"code": "USD", "decimalPlaces": 2}}, "delinquent": {"pastDueDays": 19, "delinquentDays": 14,
    "delinquentDate": "2026-02-24", "delinquentAmount": {"decimal": "1250.50"}}}}
    """#
  private static let repayment = #"""
    {"name": "org.apache.fineract.avro.loan.v1.LoanTransactionDataV1", "value": {"id": 90, "loanId": 12,
    "type": {"id": 2, "repayment": true, "goodwillCredit": false, "chargeback": false}, "currency": {"code": "USD", "decimalPlaces": 2},
    "amount": {"decimal": "200"}, "manuallyReversed": false, "transactionRelations": null}}
    """#

  @Test(
    "fastavro writes the bytes that our tests write, fingerprints included", .enabled(if: PythonJudge.has("fastavro"), "needs fastavro"))
  func same() throws {
    let written = try Self.written([Self.loan, Self.repayment])
    #expect(written.count == 2)
    #expect(written.first == TestSchemas.head("loan.v1.LoanAccountDataV1") + TestMessages.loan().bytes)
    #expect(written.last == TestSchemas.head("loan.v1.LoanTransactionDataV1") + TestMessages.transaction().bytes)
    let message = try Self.written([Self.envelope("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", written[0], key: "k-1")])
    let ours = TestMessages.message("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan(), key: "k-1")
    #expect(message == [ours])
  }

  @Test("decimals of every size and sign come through", .enabled(if: PythonJudge.has("fastavro"), "needs fastavro"))
  func decimals() throws {
    let texts = [
      "0", "0.00000001", "-0.00000001", "1.27", "1.28", "-1.28", "-1.29", "655.36", "-327.68", "999999999999.99999999",
      "-999999999999.99999999",
    ]
    let name = "org.apache.fineract.avro.loan.v1.LoanAmountDataV1"
    let written = try Self.written(texts.map { #"{"name": "\#(name)", "value": {"totalAmount": {"decimal": "\#($0)"}}}"# })
    #expect(written.count == texts.count)
    for (text, bytes) in zip(texts, written) {
      #expect(bytes == TestSchemas.head("loan.v1.LoanAmountDataV1") + Wire.record([.decimal(text)]).bytes)
      guard case .decimal(let value)? = try AvroMessages([TestSchemas.all]).read(name, from: bytes)["totalAmount"] else {
        Issue.record("\(text) was no decimal")
        continue
      }
      #expect(value.scale == 8)
      #expect(String(value.unscaled) == Self.unscaled(text))
    }
  }

  /// The digits without their point, with eight decimals.
  private static func unscaled(_ text: String) -> String {
    let parts = text.split(separator: ".").map(String.init)
    let decimals = parts.count > 1 ? parts[1] : ""
    let digits = (parts[0] + decimals + String(repeating: "0", count: 8 - decimals.count)).drop { $0 == "-" }.drop { $0 == "0" }
    return digits.isEmpty ? "0" : (text.hasPrefix("-") ? "-" : "") + digits
  }

  @Test("every kind of event is as the contract says", .enabled(if: PythonJudge.has("jsonschema, yaml"), "needs jsonschema and PyYAML"))
  func contract() throws {
    let options = FineractOptions(
      creditor: "Acme Bank", standard: CustomerDetails(language: "es-CO", timeZone: "America/Bogota", jurisdiction: "CO"))
    var intake = TestMessages.intake(
      options, contacts: try TestMessages.book("client,phone,email,consent\n17,+573001234567,ana@example.org,sms\n"))
    let client = Wire.record([.whole(18), .text("Berta"), .text("+4915112345678"), .null])
    let range = Wire.record([
      .always(.whole(12)), .always(.text("1")), .always(TestMessages.currency), .always(.record([.decimal("1300")])), .text("2026-02-24"),
    ])
    let adjustment = Wire.record([TestMessages.transaction(), TestMessages.transaction(91, amount: "150.75")])
    let closed = TestMessages.loan(13, status: TestMessages.status(600, active: false, met: true))
    let messages: [(String, String, Wire)] = [
      ("LoanBalanceChangedBusinessEvent", "loan.v1.LoanAccountDataV1", TestMessages.loan()),
      ("LoanCloseBusinessEvent", "loan.v1.LoanAccountDataV1", closed),
      ("LoanDelinquencyRangeChangeBusinessEvent", "loan.v1.LoanAccountDelinquencyRangeDataV1", range),
      ("LoanTransactionMakeRepaymentPostBusinessEvent", "loan.v1.LoanTransactionDataV1", TestMessages.transaction()),
      ("LoanAdjustTransactionBusinessEvent", "loan.v1.LoanTransactionAdjustmentDataV1", adjustment),
      ("ClientActivateBusinessEvent", "client.v1.ClientDataV1", client),
    ]
    let events = messages.enumerated().flatMap { index, message in
      intake.read(TestMessages.message(message.0, message.1, message.2, key: "k-\(index)")).events
    }
    #expect(events.count == 7)
    let outcome = try PythonJudge.withFolder { folder in
      let file = folder.appending(path: "events.jsonl")
      try Data(events.map(\.bytes).joined(separator: [UInt8(ascii: "\n")])).write(to: file)
      return try PythonJudge.run([PythonJudge.root.appending(path: "deploy/contract/check.py").path, "events", file.path])
    }
    #expect(outcome.lines == ["7 events, 0 of them not as the contract says"])
  }
}
