public import Models

/// One `account.updated` of a portfolio, ready to be published.
public struct PortfolioEvent: Hashable, Sendable {
  public var header: EventHeader
  public var account: AccountUpdated

  public init(header: EventHeader, account: AccountUpdated) {
    self.header = header
    self.account = account
  }

  public var customerId: String { header.subject }
  /// The Kafka key.
  public var key: [UInt8] { Array(header.subject.utf8) }
  /// The event in structured CloudEvents JSON, on one line.
  public var bytes: [UInt8] { header.encode(account) }
}

extension CalendarDate {
  /// Noon UTC of the day: the moment at which a portfolio “as of” that day is right. From UTC-12 to UTC+11 it is that day on the wall, too,
  /// so that the days past due are the same for every customer.
  public var asOf: Instant { Instant(seconds: Int64(daysSince1970) * 86_400 + 43_200) }
}
