import MetricsBoard
import Models

/// Charts as SVG, so that the report is one file that opens anywhere.
struct ReportChart {
  static let (width, height) = (860.0, 260.0)
  private static let (left, right, top, bottom) = (70.0, 12.0, 12.0, 28.0)

  /// A series of one value a day; nil leaves a gap.
  struct Line {
    var values: [Double?]
    var colour: String
  }

  let days: [Instant]
  let low: Double
  let high: Double
  let format: (Double) -> String

  /// Zero is always in sight.
  init(_ days: [Instant], over values: [Double], format: @escaping (Double) -> String) {
    self.days = days
    self.format = format
    let least = min(0, values.min() ?? 0)
    let most = max(0, values.max() ?? 1)
    (low, high) = (least, most > least ? most : least + 1)
  }

  private func x(_ index: Double) -> Double {
    ReportChart.left + (ReportChart.width - ReportChart.left - ReportChart.right) * (index + 0.5) / Double(max(days.count, 1))
  }

  private func y(_ value: Double) -> Double {
    ReportChart.height - ReportChart.bottom - (ReportChart.height - ReportChart.bottom - ReportChart.top) * (value - low) / (high - low)
  }

  func svg(_ title: String, _ body: String) -> String {
    let steps = (0...4).map { low + (high - low) * Double($0) / 4 }
    let grid = steps.map { step in
      """
      <line x1="\(ReportChart.left)" x2="\(ReportChart.width - ReportChart.right)" y1="\(one(y(step)))" y2="\(one(y(step)))" class="grid"/>\
      <text x="\(ReportChart.left - 6)" y="\(one(y(step) + 4))" text-anchor="end">\(HTML.escaped(format(step)))</text>
      """
    }
    let every = max(1, days.count / 6)
    let dates = stride(from: 0, to: days.count, by: every).map { index in
      """
      <text x="\(one(x(Double(index))))" y="\(ReportChart.height - 8)" text-anchor="middle">\(days[index].description.dropFirst(5).prefix(5))</text>
      """
    }
    return """
      <svg viewBox="0 0 \(Int(ReportChart.width)) \(Int(ReportChart.height))" role="img" aria-label="\(HTML.escaped(title))">
      \(grid.joined())\(dates.joined())\(body)<line x1="\(ReportChart.left)" x2="\(ReportChart.width - ReportChart.right)" y1="\(one(y(0)))" y2="\(one(y(0)))" class="zero"/>
      </svg>
      """
  }

  func line(_ line: Line) -> String {
    let points = line.values.enumerated().compactMap { index, value in value.map { "\(one(x(Double(index)))),\(one(y($0)))" } }
    return "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"\(line.colour)\" stroke-width=\"2\"/>"
  }

  func band(_ band: [ClosedRange<Double>?], colour: String) -> String {
    let known = band.enumerated().compactMap { index, range in range.map { (x(Double(index)), y($0.lowerBound), y($0.upperBound)) } }
    let edge = known.map { "\(one($0.0)),\(one($0.2))" } + known.reversed().map { "\(one($0.0)),\(one($0.1))" }
    return "<polygon points=\"\(edge.joined(separator: " "))\" fill=\"\(colour)\" opacity=\"0.18\"/>"
  }

  /// Parts of each day, one on the other; what was taken back hangs below zero.
  func bars(_ parts: [Line]) -> String {
    let width = max(1, (ReportChart.width - ReportChart.left - ReportChart.right) / Double(max(days.count, 1)) * 0.8)
    return days.indices.map { index in
      var (above, below) = (0.0, 0.0)
      return parts.map { part in
        guard let value = part.values[index], value != 0 else { return "" }
        let from = value > 0 ? above : below
        if value > 0 { above += value } else { below += value }
        let (edge, end) = (y(max(from, from + value)), y(min(from, from + value)))
        return """
          <rect x="\(one(x(Double(index)) - width / 2))" y="\(one(edge))" width="\(one(width))" height="\(one(end - edge))" fill="\(part.colour)"/>
          """
      }.joined()
    }.joined()
  }

  private func one(_ value: Double) -> String { decimal(value, 1).replacing("−", with: "-") }
}
