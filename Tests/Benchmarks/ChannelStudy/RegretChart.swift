/// Curves of regret, one panel for each population, as an SVG picture.
struct RegretChart {
  struct Panel {
    var title: String
    var regrets: [Regret]
  }

  private static let panelWidth = 450.0
  private static let height = 330.0
  private static let margin = (left: 48.0, right: 126.0, top: 44.0, bottom: 44.0)
  private static let colours = ["#1b7f5c", "#c0562b", "#5b6b7b"]
  /// Where the numbers are written at the curves.
  private static let marks = [10, 20, 50]

  static func svg(_ panels: [Panel], title: String) -> String {
    let width = panelWidth * Double(panels.count)
    let most = panels.flatMap(\.regrets).compactMap(\.means.last).max() ?? 1
    let parts = panels.enumerated().flatMap { index, panel in
      [#"<g transform="translate(\#(text(Double(index) * panelWidth)) 0)">"#] + self.panel(panel, most) + ["</g>"]
    }
    return ([
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(text(width)) \#(text(height))" width="\#(text(width))" height="\#(text(height))" font-family="sans-serif" font-size="11">"#,
      "<title>\(title)</title>", ##"<rect width="100%" height="100%" fill="#ffffff"/>"##,
    ] + parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static func panel(_ panel: Panel, _ most: Double) -> [String] {
    let contacts = panel.regrets.first?.means.count ?? 1
    func x(_ contact: Double) -> Double { margin.left + contact / Double(contacts) * (panelWidth - margin.left - margin.right) }
    func y(_ value: Double) -> Double { height - margin.bottom - value / (most * 1.05) * (height - margin.top - margin.bottom) }
    var lines = [#"<text x="\#(text(margin.left))" y="20" font-size="13" font-weight="bold">\#(panel.title)</text>"#]
    for tick in stride(from: 0, through: most * 1.05, by: most > 8 ? 4 : 2) {
      lines.append(##"<line x1="\##(text(x(0)))" x2="\##(text(x(Double(contacts))))" y1="\##(text(y(tick)))" y2="\##(text(y(tick)))" stroke="#dde3e8"/>"##)
      lines.append(#"<text x="\#(text(x(0) - 6))" y="\#(text(y(tick) + 4))" text-anchor="end">\#(text(tick))</text>"#)
    }
    for mark in [1] + marks where mark <= contacts {
      lines.append(#"<text x="\#(text(x(Double(mark))))" y="\#(text(height - margin.bottom + 16))" text-anchor="middle">\#(mark)</text>"#)
    }
    lines.append(#"<text x="\#(text(x(Double(contacts) / 2)))" y="\#(text(height - 8))" text-anchor="middle">contacts with a customer</text>"#)
    lines.append(#"<text x="\#(text(margin.left - 30))" y="\#(text(margin.top - 8))">answers lost per customer</text>"#)
    for (regret, colour) in zip(panel.regrets, colours) {
      let upper = regret.means.indices.map { "\(text(x(Double($0 + 1)))),\(text(y(regret.means[$0] + regret.halves[$0])))" }
      let lower = regret.means.indices.reversed().map { "\(text(x(Double($0 + 1)))),\(text(y(regret.means[$0] - regret.halves[$0])))" }
      lines.append(#"<polygon points="\#((upper + lower).joined(separator: " "))" fill="\#(colour)" opacity="0.2"/>"#)
      let points = regret.means.indices.map { "\(text(x(Double($0 + 1)))),\(text(y(regret.means[$0])))" }
      lines.append(#"<polyline points="\#(points.joined(separator: " "))" fill="none" stroke="\#(colour)" stroke-width="2"/>"#)
      for mark in marks where mark <= contacts {
        lines.append(#"<circle cx="\#(text(x(Double(mark))))" cy="\#(text(y(regret.means[mark - 1])))" r="3" fill="\#(colour)"/>"#)
      }
      let end = y(regret.means[contacts - 1])
      lines.append(#"<text x="\#(text(x(Double(contacts)) + 6))" y="\#(text(end))" fill="\#(colour)">\#(regret.name)</text>"#)
      let numbers = marks.filter { $0 <= contacts }.map { text(regret.means[$0 - 1]) }.joined(separator: " / ")
      lines.append(#"<text x="\#(text(x(Double(contacts)) + 6))" y="\#(text(end + 12))" fill="\#(colour)" font-size="10">\#(numbers)</text>"#)
    }
    return lines
  }

  /// To a hundredth, without a tail of noughts.
  static func text(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
