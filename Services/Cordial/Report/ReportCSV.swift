public import MetricsBoard
public import Models

/// The daily figures behind a report, one a line: for spreadsheets.
public enum ReportCSV {
  private static let head = "day,stage,treatment,channel,variant,takenBy,toStage,measure,currency,value"

  /// Money is in major units, with a point.
  public static func text(_ table: FigureTable, _ days: ClosedRange<Instant>) -> String {
    var lines = [head]
    for record in table.flows(days) {
      let by = record.dimensions
      let dimensions: [String?] = [
        String(record.window.description.prefix(10)), by.stage?.rawValue, by.treatment?.rawValue, by.channel?.rawValue, by.variant,
        by.takenBy?.rawValue, by.toStage?.rawValue,
      ]
      for entry in record.amounts.entries {
        let value = entry.currency.map { Money(entry.value, $0).decimal } ?? String(entry.value)
        lines.append((dimensions + [entry.measure.name, entry.currency?.code, value]).map { quoted($0 ?? "") }.joined(separator: ","))
      }
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  /// RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe: a variant's name is somebody's text.
  private static func quoted(_ cell: String) -> String {
    let safe = cell.first.map { "=+@".contains($0) } == true ? "'" + cell : cell
    return safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
  }
}
