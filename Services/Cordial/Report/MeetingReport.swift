public import MetricsBoard
import Models

/// A report for a collections meeting: one HTML file with charts, tables and what they say.
public struct MeetingReport {
  private let overview: Overview
  private let learned: LearnedShares
  private static let colours: [Stage: String] = [
    .preventive: "#0b6e5f", .early: "#d97706", .medium: "#4f6bd8", .advanced: "#b83280", .writtenOff: "#6b7280",
  ]

  public init(_ overview: Overview, _ learned: LearnedShares = LearnedShares()) {
    self.overview = overview
    self.learned = learned
  }

  /// The findings alone, for a terminal.
  public var findings: [String] { Findings.sentences(overview, learned) }

  public var html: String {
    let (first, last) = (day(overview.days.first), day(overview.days.last))
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Collections from \(first) to \(last)</title>
      <style>\(MeetingReport.style)</style>
      </head>
      <body>
      <h1>Collections from \(first) to \(last)</h1>
      <p class="note">Money in \(HTML.escaped(overview.currency?.code ?? "no currency")); days are UTC. Every figure is defined in deploy/contract/metrics.md.</p>
      <h2>What it says</h2>
      <ul>\(findings.map { "<li>\(HTML.escaped($0))</li>" }.joined(separator: "\n"))</ul>
      <h2>Beyond what would have come in anyway</h2>
      \(trialChart)
      \(trialTable)
      <h2>Recovered, day by day</h2>
      \(recoveryChart)
      <h2>Stage by stage</h2>
      \(stageTable)
      <h2>Channel by channel</h2>
      \(channelTable)
      <h2>Strategy by strategy</h2>
      \(settingTable("Strategy", overview.strategies.map { ($0.version, $0.breakdown) }))
      <h2>Language by language</h2>
      \(settingTable("Language", overview.languages.map { ($0.language, $0.breakdown) }))
      <h2>Which variant is chosen</h2>
      \(LearnedTable.html(learned))
      </body>
      </html>

      """
  }

  private func day(_ day: Instant?) -> String { String((day?.description ?? "–").prefix(10)) }

  private func money(_ minor: Int64) -> String { overview.currency.map { Money(minor, $0).description } ?? "–" }

  private var trialChart: String {
    let byDay = Dictionary(overview.trialDays.map { ($0.day, $0.trial) }) { _, last in last }
    let estimates = overview.days.map { byDay[$0]?.share }
    guard estimates.contains(where: { $0 != nil }) else { return "<p class=\"note\">No estimate yet.</p>" }
    let bounds = estimates.compactMap(\.self).flatMap { [$0.interval.lowerBound, $0.interval.upperBound] }
    let chart = ReportChart(overview.days, over: bounds) { decimal($0 * 100, 1) }
    return "<figure>"
      + chart.svg(
        "Gain against the hold-out in percentage points of what was owed, with its 95 % interval",
        chart.band(estimates.map { $0?.interval }, colour: "#0b6e5f")
          + chart.line(ReportChart.Line(values: estimates.map { $0?.value }, colour: "#0b6e5f")))
      + "<figcaption>Percentage points of what was owed, with the 95 % interval at the end of each day.</figcaption></figure>"
  }

  private var trialTable: String {
    func row(_ name: String, _ trial: Trial) -> [String] {
      guard let share = trial.share else { return [name, "\(trial.treated)", "\(trial.heldOut)", "not known", "–"] }
      return [
        name, "\(trial.treated)", "\(trial.heldOut)", points(share.value),
        "\(points(share.interval.lowerBound)) to \(points(share.interval.upperBound))",
      ]
    }
    let rows = overview.trialStages.map { row($0.stage.called, $0.trial) } + [row("all", overview.trial)]
    return HTML.table(["Stage at the entry", "Treated", "Left alone", "Gain in points", "95 % interval"], rows)
  }

  private var recoveryChart: String {
    let parts = overview.stages.map { one in
      ReportChart.Line(
        values: one.breakdown.days(.recovered).map { .some(Double($0) / Double(overview.currency?.minorUnits ?? 1)) },
        colour: MeetingReport.colours[one.stage] ?? "#333")
    }
    let sums = overview.days.indices.map { index in parts.reduce(0) { $0 + max(0, ($1.values[index] ?? 0)) } }
    let below = overview.days.indices.map { index in parts.reduce(0) { $0 + min(0, ($1.values[index] ?? 0)) } }
    let chart = ReportChart(overview.days, over: sums + below) { decimal($0, 0) }
    let legend = overview.stages.map { one in
      "<span style=\"color:\(MeetingReport.colours[one.stage] ?? "#333")\">&#9632;</span> \(one.stage.called)"
    }
    return "<figure>\(chart.svg("Recovered day by day and stage by stage", chart.bars(parts)))"
      + "<figcaption>\(legend.joined(separator: " &nbsp; "))</figcaption></figure>"
  }

  private var stageTable: String {
    let rows = overview.stages.map { one -> [String] in
      let part = one.breakdown
      return [
        one.stage.called, "\(part[.openingCustomers])", money(part[.openingBalance]), money(part[.recovered]), rate(part, .recovery),
        rate(part, .named("cureRate")), rate(part, .named("rollRate")), "\(part[.handovers])",
        unitCost(part),
      ]
    }
    return HTML.table(["Stage", "Customers", "Owed at the start", "Recovered", "Recovery", "Cured", "Rolled", "Handed over", "Cost per unit"], rows)
  }

  private var channelTable: String {
    let rows = overview.channels.map { one -> [String] in
      let part = one.breakdown
      return [
        one.channel.called, "\(part[.contacts])", rate(part, .named("deliveryRate")), rate(part, .response), "\(part[.promisesMade])",
        rate(part, .promiseKept), "\(part[.optOuts])", money(part[.recovered]),
        unitCost(part),
      ]
    }
    return HTML.table(["Channel", "Reminders", "Delivered", "Answered", "Promises", "Kept", "Opt-outs", "Recovered after", "Cost per unit"], rows)
  }

  private func settingTable(_ name: String, _ parts: [(name: String?, breakdown: Breakdown)]) -> String {
    let rows = parts.map { one -> [String] in
      let part = one.breakdown
      return [
        one.name ?? "not known", "\(part[.contacts])", rate(part, .response), rate(part, .promiseKept), money(part[.recovered]),
        part[.cost] == 0 ? "–" : money(part[.cost]), unitCost(part),
      ]
    }
    return HTML.table([name, "Reminders", "Answered", "Promises kept", "Recovered", "Cost", "Cost per unit"], rows)
  }

  /// Major units of the currency for each one that came in.
  private func unitCost(_ part: Breakdown) -> String { part.rate(.costPerRecovered).map { decimal($0, 3) } ?? "–" }

  private func rate(_ part: Breakdown, _ rate: MetricRate) -> String { part.rate(rate).map(percent) ?? "–" }

  private static let style = """
    body{font:15px/1.5 system-ui,"DejaVu Sans",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2430;background:#fff}
    h1{color:#0b6e5f}h2{margin-top:2rem;font-size:1.15rem}.note,figcaption{color:#5b6472;font-size:.87rem}figure{margin:0}svg{width:100%;height:auto;font:11px sans-serif}
    svg text{fill:#5b6472}.grid{stroke:#e5e7eb}.zero{stroke:#1d2430}table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
    th,td{text-align:right;padding:.35rem .5rem;border-bottom:1px solid #e5e7eb}th:first-child{text-align:left}@media print{body{margin:0}}
    """
}
