import Models

/// Turns the messages of Fineract's external events into events of the portfolio, one after the other.
///
/// Transactions and delinquency events name a loan but no client. The intake remembers whose each loan is from the loans' own events, and
/// keeps what comes before them until they come. Everything else follows from the message alone, the ids of the events above all, so that
/// messages which are read twice change nothing.
public struct FineractIntake {
  let messages: AvroMessages
  let options: FineractOptions
  let contacts: ContactBook
  var loans: [Key: KnownLoan] = [:]
  /// Under which number a payment was told that Fineract has booked anew since.
  var firstBooked: [Key: Int64] = [:]
  private var waiting: [Key: [FineractNotice]] = [:]
  /// Events that wait for their loan.
  public private(set) var waitingCount = 0
  private static let waitingMax = 100_000
  var reachable: [String: Bool] = [:]

  public init(schemas: [AvroSchemas], options: FineractOptions = FineractOptions(), contacts: ContactBook = ContactBook()) {
    self.messages = AvroMessages(schemas)
    self.options = options
    self.contacts = contacts
  }

  /// The number of a loan or of a transaction.
  struct Key: Hashable {
    var tenant: String
    var number: Int64
  }

  struct KnownLoan {
    var customer: String
    var product: String?
    var details: CustomerDetails
    /// When the newest balance was told.
    var balanceTold: Instant
    /// Days between the oldest unpaid due date and the day from which Fineract calls the loan delinquent.
    var graceDays: Int
    var version: Int64
  }

  /// Customers with a debt of whom no address is known: nobody can write to them.
  public var unreachableCount: Int { reachable.count { !$0.value } }

  /// Reads one message. Never fails as a whole where a part of it can be taken.
  public mutating func read(_ message: [UInt8]) -> FineractReading {
    var reading = FineractReading()
    do {
      try take(try FineractNotice(try messages.read(FineractNotice.envelopeSchema, from: message)), &reading)
    } catch {
      reading.problems.append("\(error)")
    }
    return reading
  }

  /// What still waits for its loan, one sentence each; for the end of a run.
  public func unfinished() -> [String] {
    waiting.sorted { ($0.key.tenant, $0.key.number) < ($1.key.tenant, $1.key.number) }.flatMap { key, notices in
      notices.map { "\($0.title): \(Self.unknown(key))" }
    }
  }

  private static func unknown(_ key: Key) -> String {
    "no event said whose loan \(key.number) of tenant \(key.tenant) is; Fineract says so in LoanBalanceChangedBusinessEvent and every other "
      + "event of a loan: switch them on, or read the topic from its beginning"
  }
}

extension FineractIntake {
  private mutating func take(_ notice: FineractNotice, _ reading: inout FineractReading) throws {
    if let only = options.onlyTenant, notice.tenant != only { return reading.skipped.append("tenant \(notice.tenant)") }
    guard notice.isBulk else { return try takeOne(notice, &reading) }
    for item in notice.items(of: try messages.read(notice.schema, from: notice.data)) {
      do {
        let one = try item.get()
        guard !one.isBulk else { throw FineractFailure("\(one.title): is a bulk inside a bulk") }
        try takeOne(one, &reading)
      } catch {
        reading.problems.append("\(error)")
      }
    }
  }

  /// By the record that the event carries: dozens of types of events share a few records.
  mutating func takeOne(_ notice: FineractNotice, _ reading: inout FineractReading) throws {
    do {
      switch notice.shortSchema {
      case "LoanAccountDataV1": try takeLoan(try messages.read(notice.schema, from: notice.data), notice, &reading)
      case "LoanAccountDelinquencyRangeDataV1":
        let record = try messages.read(notice.schema, from: notice.data)
        try takeDelinquency(record, notice, &reading)
      case "LoanTransactionDataV1":
        let transaction = try messages.read(notice.schema, from: notice.data)
        try takePayments([try LoanPayment(transaction)], notice, &reading)
      case "LoanTransactionAdjustmentDataV1":
        try takeAdjustment(try messages.read(notice.schema, from: notice.data), notice, &reading)
      case "ClientDataV1": try takeClient(try messages.read(notice.schema, from: notice.data), notice, &reading)
      default: reading.skipped.append(notice.type)
      }
    } catch {
      throw FineractFailure("\(notice.title): \(error)")
    }
  }

  func header(_ notice: FineractNotice, _ customer: String, _ part: String = "", at time: Instant? = nil) -> EventHeader {
    EventHeader(
      id: "fineract-\(notice.tenant)-\(notice.id)\(part)", source: "/fineract/\(notice.tenant)", subject: customer,
      time: time ?? notice.createdAt)
  }

  mutating func wait(_ notice: FineractNotice, _ key: Key) throws(FineractFailure) {
    guard waitingCount < Self.waitingMax else { throw FineractFailure(Self.unknown(key)) }
    waiting[key, default: []].append(notice)
    waitingCount += 1
  }

  /// What waited for the loan goes on.
  mutating func release(_ key: Key, _ reading: inout FineractReading) {
    guard let notices = waiting.removeValue(forKey: key) else { return }
    waitingCount -= notices.count
    for notice in notices {
      do { try takeOne(notice, &reading) } catch { reading.problems.append("\(error)") }
    }
  }
}
