import Foundation
import Models

/// The study of the learned channel: made-up customers with known likings, and what each way to choose a channel loses on them.
///
/// `swift run -c release ChannelStudy deploy/decisions/learned-channel.svg` writes the picture and prints the numbers. The seed is fixed: every
/// run gives the same bytes.
@main
struct ChannelStudy {
  static func main() throws {
    let customers = 4_000
    let contacts = 50
    var strategy = Strategy.standard
    strategy.isWhatsAppPermitted = true
    // Averages that the strategy's order of channels has right, and averages that it has exactly the wrong way round.
    let worlds = [
      ("The order of channels is right on average", [0.30, 0.27, 0.24, 0.21]), ("The order is wrong on average", [0.16, 0.22, 0.28, 0.34]),
    ]
    let panels = worlds.map { title, averages in
      let population = Population(seed: 20_260_310, count: customers, averages: averages, concentration: 3)
      return RegretChart.Panel(
        title: title,
        regrets: [
          Regret("Cordial", Cordial.self, population, strategy, contacts: contacts),
          Regret("success rate", SuccessRate.self, population, strategy, contacts: contacts),
          Regret("always first", AlwaysFirst.self, population, strategy, contacts: contacts),
        ])
    }
    for panel in panels {
      print("\(panel.title): answers lost per customer after 10, 20 and 50 contacts, \(customers) customers")
      for regret in panel.regrets {
        let numbers = [10, 20, 50].map { "\(RegretChart.text(regret.means[$0 - 1])) ± \(RegretChart.text(regret.halves[$0 - 1]))" }
        print("  \(regret.name): \(numbers.joined(separator: ", "))")
      }
    }
    guard CommandLine.arguments.count > 1 else { return }
    let svg = RegretChart.svg(panels, title: "Answers lost against an oracle, by the number of contacts")
    try Data(svg.utf8).write(to: URL(filePath: CommandLine.arguments[1]))
  }
}
