import Models

/// One business event of Fineract, taken out of its envelope.
struct FineractNotice: Sendable {
  var tenant: String
  /// Such as `LoanBalanceChangedBusinessEvent`.
  var type: String
  /// The full name of the record in `data`.
  var schema: String
  var data: [UInt8]
  /// The lender's day; in versions that do not say it, the UTC day of `createdAt`.
  var businessDate: CalendarDate
  var createdAt: Instant
  /// Grows with each event of the tenant: microseconds since 1970.
  var version: Int64
  /// The same for every delivery of the same event.
  var id: String

  /// For a sentence about it.
  var title: String { "\(type) \(id)" }
}

extension FineractNotice {
  static let envelopeSchema = "org.apache.fineract.avro.MessageV1"
  private static let bulkSchema = "BulkMessagePayloadV1"

  var isBulk: Bool { shortSchema == Self.bulkSchema }

  /// Versions of Fineract have moved records between namespaces; their names stayed.
  var shortSchema: String { schema.split(separator: ".").last.map(String.init) ?? "" }

  /// Reads the envelope.
  init(_ message: AvroRecord) throws(FineractFailure) {
    guard let type = message.text("type"), let schema = message.text("dataschema"), let data = message.bytes("data") else {
      throw FineractFailure("the envelope lacks type, dataschema or data")
    }
    guard let text = message.text("createdAt"), let (createdAt, microseconds) = Self.moment(text) else {
      throw FineractFailure("the envelope's createdAt is no date and time like 2026-03-10T14:05:00.123456")
    }
    // The key is the same for every delivery; the number of the row is what older versions have at least.
    guard let id = message.text("idempotencyKey") ?? message.whole("id").map(String.init) else {
      throw FineractFailure("the envelope has neither idempotencyKey nor id")
    }
    let day = CalendarDate(daysSince1970: Int32(clamping: createdAt.seconds.floorDivided(by: 86_400)))
    self.init(
      tenant: message.text("tenantId") ?? "default", type: type, schema: schema, data: data,
      businessDate: message.date("businessDate") ?? day, createdAt: createdAt, version: microseconds, id: id)
  }

  /// The events of a bulk message, in their order. Each is read on its own later, so that a bad one costs no other.
  func items(of bulk: AvroRecord) -> [Result<FineractNotice, FineractFailure>] {
    bulk.records("datas").enumerated().map { index, item in
      guard let type = item.text("type"), let schema = item.text("dataschema"), let data = item.bytes("data") else {
        return .failure(FineractFailure("item \(index + 1) of \(title) lacks type, dataschema or data"))
      }
      var notice = self
      notice.type = type
      notice.schema = schema
      notice.data = data
      notice.version += Int64(index)
      notice.id = "\(id)-\(index)"
      return .success(notice)
    }
  }

  /// Fineract writes UTC without a zone, with six to nine digits of a second, and leaves seconds out where they are zero.
  static func moment(_ text: String) -> (instant: Instant, microseconds: Int64)? {
    guard let instant = Instant(text + "Z") ?? Instant(text + ":00Z") else { return nil }
    let digits = text.split(separator: ".", maxSplits: 1).dropFirst().first.map { String($0.prefix(6)) } ?? ""
    let finer = Int64((digits + "000000").prefix(6).suffix(3)) ?? 0
    return (instant, instant.milliseconds * 1_000 + finer)
  }
}
