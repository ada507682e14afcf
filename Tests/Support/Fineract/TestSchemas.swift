import Fineract

/// Schemas of our own with the records and fields of Fineract that the mapping looks at, and a few that it does not.
package enum TestSchemas {
  package static let namespace = "org.apache.fineract.avro"

  /// Name (without the namespace's beginning) and fields; a type with a `!` can't be empty.
  private static let records: [(name: String, fields: [(String, String)])] = [
    (
      "MessageV1",
      [
        ("id", "!long"), ("source", "!string"), ("type", "!string"), ("category", "!string"), ("createdAt", "!string"),
        ("businessDate", "!string"), ("tenantId", "!string"), ("idempotencyKey", "!string"), ("dataschema", "!string"), ("data", "!bytes"),
      ]
    ),
    ("BulkMessagePayloadV1", [("datas", "![]BulkMessageItemV1")]),
    ("BulkMessageItemV1", [("id", "!long"), ("type", "!string"), ("category", "!string"), ("dataschema", "!string"), ("data", "!bytes")]),
    ("generic.v1.CurrencyDataV1", [("code", "string"), ("decimalPlaces", "int")]),
    (
      "loan.v1.LoanAccountDataV1",
      [
        ("id", "long"), ("accountNo", "string"), ("status", "loan.v1.LoanStatusEnumDataV1"), ("clientId", "long"),
        ("clientAccountNo", "string"), ("clientName", "string"), ("clientExternalId", "string"), ("loanProductName", "string"),
        ("principal", "bigdecimal"), ("summary", "loan.v1.LoanSummaryDataV1"), ("delinquent", "loan.v1.CollectionDataV1"),
      ]
    ),
    (
      "loan.v1.LoanStatusEnumDataV1",
      [
        ("id", "int"), ("pendingApproval", "boolean"), ("waitingForDisbursal", "boolean"), ("active", "boolean"),
        ("closedObligationsMet", "boolean"), ("closedWrittenOff", "boolean"), ("closed", "boolean"), ("overpaid", "boolean"),
      ]
    ),
    (
      "loan.v1.LoanSummaryDataV1",
      [("currency", "generic.v1.CurrencyDataV1"), ("totalOverdue", "bigdecimal"), ("overdueSinceDate", "string")]
    ),
    (
      "loan.v1.CollectionDataV1",
      [
        ("pastDueDays", "int"), ("nextPaymentDueDate", "string"), ("nextPaymentAmount", "bigdecimal"), ("delinquentDays", "int"),
        ("delinquentDate", "string"), ("delinquentAmount", "bigdecimal"),
      ]
    ),
    (
      "loan.v1.LoanTransactionDataV1",
      [
        ("id", "long"), ("loanId", "long"), ("type", "loan.v1.LoanTransactionEnumDataV1"), ("currency", "generic.v1.CurrencyDataV1"),
        ("amount", "bigdecimal"), ("manuallyReversed", "boolean"), ("transactionRelations", "[]loan.v1.LoanTransactionRelationDataV1"),
      ]
    ),
    (
      "loan.v1.LoanTransactionEnumDataV1",
      [("id", "int"), ("repayment", "boolean"), ("goodwillCredit", "boolean"), ("chargeback", "boolean")]
    ),
    (
      "loan.v1.LoanTransactionRelationDataV1", [("fromLoanTransaction", "!int"), ("toLoanTransaction", "int"), ("relationType", "!string")]
    ),
    (
      "loan.v1.LoanTransactionAdjustmentDataV1",
      [("transactionToAdjust", "loan.v1.LoanTransactionDataV1"), ("newTransactionDetail", "loan.v1.LoanTransactionDataV1")]
    ),
    (
      "loan.v1.LoanAccountDelinquencyRangeDataV1",
      [
        ("loanId", "!long"), ("loanAccountNo", "!string"), ("currency", "!generic.v1.CurrencyDataV1"),
        ("amount", "!loan.v1.LoanAmountDataV1"),
        ("delinquentDate", "string"),
      ]
    ),
    ("loan.v1.LoanAmountDataV1", [("totalAmount", "bigdecimal")]),
    ("client.v1.ClientDataV1", [("id", "long"), ("displayName", "string"), ("mobileNo", "string"), ("emailAddress", "string")]),
  ]

  package static let files: [AvroSchemas.File] = records.map { record in
    AvroSchemas.File(path: "\(record.name).avsc", bytes: Array(text(record.name, record.fields).utf8))
  }

  package static let all = AvroSchemas(files)

  /// The same with one record that has a field more, as the next version would have it.
  package static let next = AvroSchemas(
    records.map { record in
      let more = record.name == "loan.v1.LoanAccountDataV1" ? [("chargedOff", "boolean")] : []
      return AvroSchemas.File(path: "\(record.name).avsc", bytes: Array(text(record.name, record.fields + more).utf8))
    })

  private static func text(_ name: String, _ fields: [(String, String)]) -> String {
    let parts = name.split(separator: ".")
    let space = ([namespace] + parts.dropLast().map(String.init)).joined(separator: ".")
    let members = fields.map { field, type in
      let inner = typeText(String(type.drop { $0 == "!" }))
      return type.hasPrefix("!")
        ? #"{"name": "\#(field)", "doc": "always there", "type": \#(inner)}"#
        : #"{"default": null, "name": "\#(field)", "type": ["null", \#(inner)]}"#
    }
    return
      #"{"name": "\#(parts[parts.count - 1])", "namespace": "\#(space)", "type": "record", "fields": [\#(members.joined(separator: ",\n"))]}"#
  }

  private static func typeText(_ type: String) -> String {
    if type.hasPrefix("[]") { return #"{"type": "array", "items": \#(typeText(String(type.dropFirst(2))))}"# }
    let isRecord = records.contains { $0.name == type }
    return "\"\(isRecord ? "\(namespace).\(type)" : type)\""
  }

  /// The two marker bytes and the fingerprint of the writer's schema.
  package static func head(_ name: String, _ schemas: AvroSchemas = all) -> [UInt8] {
    let fingerprint = schemas.fingerprint(of: "\(namespace).\(name)") ?? 0
    return [0xc3, 0x01] + (0..<8).map { UInt8(truncatingIfNeeded: fingerprint >> UInt64(8 * $0)) }
  }
}
