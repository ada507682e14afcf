import Models

/// Turns the rows of one file into events, by its mapping and its header.
struct RowMapper {
  enum Outcome: Hashable {
    case event(PortfolioEvent)
    /// Left out on purpose.
    case skipped
    case bad([RowProblem])
  }

  private let mapping: ImportMapping
  private let asOf: CalendarDate
  private let columns: [String: Int]
  private let zones: ZoneCatalog

  /// Fails where the mapping names columns that the file has not.
  init(mapping: ImportMapping, header: [String], asOf: CalendarDate, zones: ZoneCatalog) throws(MappingFailure) {
    self.mapping = mapping
    self.asOf = asOf
    self.zones = zones
    self.columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let mistakes = mapping.missingColumns(in: header)
    guard mistakes.isEmpty else { throw MappingFailure(mistakes) }
  }

  func map(_ fields: [String]) -> Outcome {
    guard fields.count == columns.count else {
      return .bad([RowProblem(column: nil, reason: "has \(fields.count) columns where the header has \(columns.count)")])
    }
    let row = MappedRow(fields: fields, columns: columns, tables: mapping.tables)
    if mapping.skips.contains(where: { row.meets($0) }) { return .skipped }
    var cells = RowCells(row: row)
    let event = event(&cells)
    guard let event, cells.problems.isEmpty else { return .bad(cells.problems) }
    return .event(event)
  }

  private func event(_ cells: inout RowCells) -> PortfolioEvent? {
    let account = mapping.account
    let customerId = cells.required(account.customer, "customer")
    let accountId = cells.required(account.account, "account")
    let currency = cells.value(account.currency, "currency") { text throws(CellFailure) in
      guard let currency = Currency(text) else { throw CellFailure("“\(text.prefix(40))” is no ISO 4217 currency; write it like USD") }
      return currency
    }
    let amount = currency.flatMap { currency in
      cells.value(account.amount, "amount") { text throws(CellFailure) in
        let money = try mapping.amounts.money(text, in: currency)
        guard money.amount > 0 else { throw CellFailure("“\(text.prefix(40))” is not above zero, so it is no debt") }
        return money
      }
    }
    let dueDate = cells.value(account.dueDate, "dueDate", read: date)
    let settled = cells.optional(account.settledDate, "settledDate", read: date)
    let status = cells.optional(account.status, "status") { text throws(CellFailure) in
      guard let status = AccountStatus(rawValue: text) else { throw CellFailure("“\(text.prefix(40))” must be open, legal or disputed") }
      return status
    }
    let customer = details(&cells)
    let creditor = cells.optionalText(account.creditor)
    let product = cells.optionalText(account.product)
    guard let customerId, let accountId, let amount, let dueDate else { return nil }
    let isSettled = settled.map { $0 <= asOf } ?? false
    let update = AccountUpdated(
      accountId: accountId, creditor: creditor, product: product, balance: isSettled ? Money(0, amount.currency) : amount,
      dueDate: dueDate, status: status, balanceAsOf: asOf.asOf, customer: customer)
    let header = EventHeader(
      id: "imported-\(asOf)-\(customerId)-\(accountId)", source: mapping.source, subject: customerId, time: asOf.asOf)
    return PortfolioEvent(header: header, account: update)
  }

  private func details(_ cells: inout RowCells) -> CustomerDetails {
    let customer = mapping.customer
    let timeZone = cells.optional(customer.timeZone, "timeZone") { text throws(CellFailure) in
      guard zones[text] != nil else { throw CellFailure("“\(text.prefix(40))” is no IANA time zone; write it like America/Bogota") }
      return text
    }
    let points = mapping.contactPoints.compactMap { point -> ContactPoint? in
      guard let address = cells.optionalText(point.address) else { return nil }
      return ContactPoint(channel: point.channel, address: address, consent: cells.row.consent(point.consent))
    }
    return CustomerDetails(
      name: cells.optionalText(customer.name), language: cells.optionalText(customer.language), timeZone: timeZone,
      jurisdiction: cells.optionalText(customer.jurisdiction), contactPoints: points)
  }

  /// A day of the file, moved so that the file is current on the as-of day.
  private func date(_ text: String) throws(CellFailure) -> CalendarDate {
    for pattern in mapping.dates {
      guard let date = pattern.date(text) else { continue }
      return mapping.shiftFrom.map { date.adding(days: asOf.days(since: $0)) } ?? date
    }
    let patterns = mapping.dates.map(\.description).joined(separator: " or ")
    throw CellFailure("“\(text.prefix(40))” is no day of the calendar written as \(patterns)")
  }
}

/// What is wrong in one row.
public struct RowProblem: Hashable, Sendable {
  /// Nil where it is the whole row.
  public var column: String?
  public var reason: String
}

extension ImportMapping {
  fileprivate func missingColumns(in header: [String]) -> [String] {
    var wanted: [(name: String, line: Int)] = tables.keys.sorted().compactMap { tables[$0] }.map { ($0.column, $0.line) }
    wanted += skips.map { ($0.column, $0.line) }
    for point in contactPoints {
      if case .granted(let condition)? = point.consent { wanted.append((condition.column, condition.line)) }
    }
    for template in templates {
      for case .column(let name, _) in template.parts { wanted.append((name, template.line)) }
    }
    return wanted.filter { !header.contains($0.name) }.map {
      "line \($0.line): the file has no column “\($0.name)”; it has \(header.joined(separator: ", "))"
    }
  }
}
