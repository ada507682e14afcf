/// Rows of text in columns, for a person to read.
public struct TextTable: Hashable, Sendable {
  private var rows: [[String]]

  public init(header: [String]) { rows = [header] }

  public mutating func add(_ row: [String]) { rows.append(row) }

  /// One line a row, the header first; the last column is not padded.
  public var lines: [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, text in
        column == row.count - 1 ? text : text + String(repeating: " ", count: widths[column] - text.count)
      }.joined(separator: "  ")
    }
  }
}
