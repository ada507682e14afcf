/// Curves with their intervals, one panel for each experiment, as an SVG picture.
enum Chart {
  struct Panel {
    var title: String
    var note: String
    var axis: String
    var curves: [Curves]
    /// What one point of a curve stands for, in the axis' unit.
    var step: Int
  }

  private static let panelWidth = 480.0
  private static let height = 380.0
  private static let margin = (left: 52.0, right: 140.0, top: 56.0, bottom: 44.0)
  private static let colours = ["#1b7f5c", "#3a9fb5", "#c0562b", "#8a6d1f", "#5b6b7b", "#2f5fa8", "#7a4fa3", "#b03a6f"]

  static func svg(_ panels: [Panel], title: String) -> String {
    let width = panelWidth * Double(panels.count)
    let parts = panels.enumerated().flatMap { index, panel in
      [#"<g transform="translate(\#(text(Double(index) * panelWidth)) 0)">"#] + self.panel(panel) + ["</g>"]
    }
    return ([
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(text(width)) \#(text(height))" width="\#(text(width))" height="\#(text(height))" font-family="sans-serif" font-size="11">"#,
      "<title>\(title)</title>", ##"<rect width="100%" height="100%" fill="#ffffff"/>"##,
    ] + parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static func panel(_ panel: Panel) -> [String] {
    let points = panel.curves.first?.means.count ?? 1
    let most = panel.curves.compactMap(\.means.last).max() ?? 1
    func x(_ point: Double) -> Double { margin.left + point / Double(points) * (panelWidth - margin.left - margin.right) }
    func y(_ value: Double) -> Double { height - margin.bottom - value / (most * 1.05) * (height - margin.top - margin.bottom) }
    var lines = [
      #"<text x="\#(text(margin.left))" y="20" font-size="13" font-weight="bold">\#(panel.title)</text>"#,
      #"<text x="\#(text(margin.left))" y="36">\#(panel.note)</text>"#,
    ]
    for tick in stride(from: 0, through: most * 1.05, by: tickStep(most)) {
      lines.append(##"<line x1="\##(text(x(0)))" x2="\##(text(x(Double(points))))" y1="\##(text(y(tick)))" y2="\##(text(y(tick)))" stroke="#dde3e8"/>"##)
      lines.append(#"<text x="\#(text(x(0) - 6))" y="\#(text(y(tick) + 4))" text-anchor="end">\#(text(tick))</text>"#)
    }
    for quarter in 0...4 {
      let point = Double(points * quarter / 4)
      lines.append(
        #"<text x="\#(text(x(point)))" y="\#(text(height - margin.bottom + 16))" text-anchor="middle">\#(text(point * Double(panel.step)))</text>"#)
    }
    lines.append(#"<text x="\#(text(x(Double(points) / 2)))" y="\#(text(height - 8))" text-anchor="middle">\#(panel.axis)</text>"#)
    let labels = heights(panel.curves.map { y($0.means.last ?? 0) })
    for ((curves, colour), label) in zip(zip(panel.curves, colours), labels) {
      let upper = curves.means.indices.map { "\(text(x(Double($0 + 1)))),\(text(y(curves.means[$0] + curves.halves[$0])))" }
      let lower = curves.means.indices.reversed().map { "\(text(x(Double($0 + 1)))),\(text(y(curves.means[$0] - curves.halves[$0])))" }
      lines.append(#"<polygon points="\#((upper + lower).joined(separator: " "))" fill="\#(colour)" opacity="0.15"/>"#)
      let middle = curves.means.indices.map { "\(text(x(Double($0 + 1)))),\(text(y(curves.means[$0])))" }
      lines.append(#"<polyline points="\#(middle.joined(separator: " "))" fill="none" stroke="\#(colour)" stroke-width="2"/>"#)
      let end = "\(curves.name) \(Int((curves.means.last ?? 0).rounded()))"
      lines.append(#"<text x="\#(text(x(Double(points)) + 6))" y="\#(text(label + 4))" fill="\#(colour)">\#(end)</text>"#)
    }
    return lines
  }

  /// One, two or five times a power of ten, for at most eight lines.
  private static func tickStep(_ most: Double) -> Double {
    var power = 1.0
    while power * 80 < most { power *= 10 }
    return [1.0, 2, 5, 10].map { $0 * power }.first { $0 * 8 >= most } ?? most
  }

  /// Where to write names so that none covers another.
  private static func heights(_ wanted: [Double]) -> [Double] {
    var heights = wanted
    var last = 0.0
    for index in wanted.indices.sorted(by: { wanted[$0] < wanted[$1] }) {
      heights[index] = max(wanted[index], last + 13)
      last = heights[index]
    }
    return heights
  }

  /// To a hundredth, without a tail of noughts.
  static func text(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
