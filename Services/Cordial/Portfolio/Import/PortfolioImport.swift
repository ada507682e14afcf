public import Models

/// Reads a file of invoices row by row. A bad row is told and counted; the good ones around it go on.
public struct PortfolioImport {
  /// What one step found.
  public enum Step: Hashable, Sendable {
    case event(PortfolioEvent)
    case skipped
    case bad(BadRow)
  }

  /// A row that was not taken, and why.
  public struct BadRow: Hashable, Sendable, CustomStringConvertible {
    /// Of the file, from 1 on; the header is line 1.
    public var line: Int
    public var problems: [RowProblem]

    public var description: String {
      problems.map { problem in problem.column.map { "line \(line), column \($0): \(problem.reason)" } ?? "line \(line): \(problem.reason)"
      }
      .joined(separator: "\n")
    }
  }

  private var reader: CSVReader
  private let mapper: RowMapper
  /// The line of each account seen, by a 64-bit hash of customer and account.
  private var seen: [UInt64: Int] = [:]

  /// `nextChunk` gives the file's bytes, nil at its end. Fails where the mapping does not fit the file's header.
  public init(mapping: ImportMapping, asOf: CalendarDate, zones: ZoneCatalog, nextChunk: @escaping () throws -> [UInt8]?) throws {
    reader = try CSVReader(delimiter: mapping.delimiter, nextChunk: nextChunk)
    switch try reader.next() {
    case .fields(let header, _): mapper = try RowMapper(mapping: mapping, header: header, asOf: asOf, zones: zones)
    case .malformed(let reason, let line): throw MappingFailure(["the file's header (line \(line)) cannot be read: \(reason)"])
    case nil: throw MappingFailure(["the file is empty; its first line must name the columns"])
    }
  }

  /// Bytes of the file that are done with.
  public var bytesRead: Int { reader.bytesRead }

  /// The next row's outcome, or nil at the end of the file.
  public mutating func next() throws -> Step? {
    switch try reader.next() {
    case nil: return nil
    case .malformed(let reason, let line): return .bad(BadRow(line: line, problems: [RowProblem(column: nil, reason: reason)]))
    case .fields(let fields, let line):
      switch mapper.map(fields) {
      case .skipped: return .skipped
      case .bad(let problems): return .bad(BadRow(line: line, problems: problems))
      case .event(let event): return firstOf(event, line)
      }
    }
  }

  private mutating func firstOf(_ event: PortfolioEvent, _ line: Int) -> Step {
    var hash = SeededRandom(seed: 0, event.customerId, event.account.accountId)
    let key = hash.next()
    if let first = seen[key] {
      let reason = "account “\(event.account.accountId)” of customer “\(event.customerId)” was on line \(first) already; that one is taken"
      return .bad(BadRow(line: line, problems: [RowProblem(column: nil, reason: reason)]))
    }
    seen[key] = line
    return .event(event)
  }
}
