import Fineract
import Models

/// Messages as Fineract sends them.
package enum TestMessages {
  package static func message(
    _ type: String, _ schema: String, _ record: Wire, key: String, at createdAt: String = "2026-03-10T14:05:00.123456",
    day: String = "2026-03-10",
    tenant: String = "default", schemas: AvroSchemas = TestSchemas.all
  ) -> [UInt8] {
    message(type, schema, TestSchemas.head(schema, schemas) + record.bytes, key: key, at: createdAt, day: day, tenant: tenant)
  }

  package static func message(
    _ type: String, _ schema: String, _ data: [UInt8], key: String, at createdAt: String = "2026-03-10T14:05:00.123456",
    day: String = "2026-03-10", tenant: String = "default"
  ) -> [UInt8] {
    let envelope: [Wire] = [
      .whole(7), .text("a-process"), .text(type), .text("Loan"), .text(createdAt), .text(day), .text(tenant), .text(key),
      .text("\(TestSchemas.namespace).\(schema)"), .blob(data),
    ]
    return TestSchemas.head("MessageV1") + Wire.record(envelope.map { .always($0) }).bytes
  }

  package static func bulk(_ items: [(type: String, schema: String, record: Wire)], key: String) -> [UInt8] {
    let wires = items.enumerated().map { index, item in
      let fields: [Wire] = [
        .whole(Int64(index)), .text(item.type), .text("Loan"), .text("\(TestSchemas.namespace).\(item.schema)"),
        .blob(TestSchemas.head(item.schema) + item.record.bytes),
      ]
      return Wire.record(fields.map { .always($0) })
    }
    return message("BulkBusinessEvent", "BulkMessagePayloadV1", .record([.always(.list(wires))]), key: key)
  }

  package static let currency = Wire.record([.text("USD"), .whole(2)])

  /// Flags in the order of the schema; `active` where nothing else is said.
  package static func status(_ number: Int64 = 300, active: Bool = true, met: Bool = false, writtenOff: Bool = false, closed: Bool = false)
    -> Wire
  {
    .record([.whole(number), .flag(false), .flag(false), .flag(active), .flag(met), .flag(writtenOff), .flag(closed), .flag(false)])
  }

  package static func loan(
    _ id: Int64 = 12, client: Wire = .whole(17), name: Wire = .text("Ana Gómez"), status: Wire = status(), currency: Wire = currency,
    overdue: Wire = .decimal("1250.50"), pastDueDays: Wire = .whole(19), next: Wire = .null, nextDate: Wire = .null, summary: Wire = .null,
    since: Wire = .null, delinquentDate: Wire = .text("2026-02-24")
  ) -> Wire {
    .record([
      .whole(id), .text("000000012"), status, client, .text("C-17"), name, .text("ext-17"), .text("Personal loan"), .decimal("5000"),
      .record([currency, summary, since]), .record([pastDueDays, nextDate, next, .whole(14), delinquentDate, overdue]),
    ])
  }

  package static func transaction(
    _ id: Int64 = 90, loan: Int64 = 12, amount: String = "200", repayment: Bool = true, goodwill: Bool = false, chargeback: Bool = false,
    reversed: Bool = false, relations: Wire = .null
  ) -> Wire {
    .record([
      .whole(id), .whole(loan), .record([.whole(2), .flag(repayment), .flag(goodwill), .flag(chargeback)]), currency, .decimal(amount),
      .flag(reversed), relations,
    ])
  }

  package static func intake(_ options: FineractOptions = FineractOptions(), contacts: ContactBook = ContactBook()) -> FineractIntake {
    FineractIntake(schemas: [TestSchemas.all], options: options, contacts: contacts)
  }

  package static func book(_ text: String) throws -> ContactBook {
    var chunks: [[UInt8]] = [Array(text.utf8)]
    return try ContactBook { chunks.popLast() }
  }
}

extension FineractReading {
  /// The events as text.
  package var texts: [String] { events.map { String(decoding: $0.bytes, as: UTF8.self) } }
}
