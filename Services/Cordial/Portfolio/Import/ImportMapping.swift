import Models

/// How the rows of a file become accounts and customers: what a mapping file says, checked.
public struct ImportMapping: Hashable, Sendable {
  /// The CloudEvents source of the events.
  var source: String
  var delimiter: UInt8
  var amounts: AmountPattern
  /// Tried in order.
  var dates: [DatePattern]
  /// The day of the file that becomes the as-of day; every date of the file moves by as many days.
  var shiftFrom: CalendarDate?
  /// Rows that are left out on purpose.
  var skips: [RowCondition]
  /// Constants by a code of the row.
  var tables: [String: Table]
  var account: Account
  var customer: Customer
  var contactPoints: [ContactPointMapping]

  struct Table: Hashable, Sendable {
    var column: String
    /// Where the mapping names the column.
    var line: Int
    var rows: [String: [String: String]]
  }

  struct Account: Hashable, Sendable {
    var customer: CellTemplate
    var account: CellTemplate
    var creditor: CellTemplate?
    var product: CellTemplate?
    var amount: CellTemplate
    var currency: CellTemplate
    var dueDate: CellTemplate
    /// From this day on nothing is owed; an empty cell says that it is open.
    var settledDate: CellTemplate?
    var status: CellTemplate?
  }

  struct Customer: Hashable, Sendable {
    var name: CellTemplate?
    var language: CellTemplate?
    var timeZone: CellTemplate?
    var jurisdiction: CellTemplate?
  }

  struct ContactPointMapping: Hashable, Sendable {
    var channel: Channel
    var address: CellTemplate
    /// Nil where nobody asked the customers.
    var consent: ConsentMapping?
  }

  enum ConsentMapping: Hashable, Sendable {
    case always(Bool)
    /// True for the rows that meet the condition, unknown for the others.
    case granted(RowCondition)
  }

  /// True for rows whose cell is one of the values.
  struct RowCondition: Hashable, Sendable {
    var column: String
    var line: Int
    var values: Set<String>
  }

  /// Everything that reads cells.
  var templates: [CellTemplate] {
    let optional: [CellTemplate?] = [
      account.creditor, account.product, account.settledDate, account.status, customer.name, customer.language, customer.timeZone,
      customer.jurisdiction,
    ]
    return [account.customer, account.account, account.amount, account.currency, account.dueDate]
      + optional.compactMap { $0 } + contactPoints.map(\.address)
  }
}

/// What is wrong with a mapping file, one sentence a mistake, each with its line.
public struct MappingFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var sentences: [String]
  public init(_ sentences: [String]) { self.sentences = sentences }
  public var description: String { sentences.joined(separator: "\n") }
}
