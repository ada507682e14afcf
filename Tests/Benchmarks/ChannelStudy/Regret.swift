import Bytes
import Models

/// How many answers were lost, per customer, against somebody who knows everybody's best channel: after each contact, the sum so far.
struct Regret {
  let name: String
  /// The mean over all customers, by the number of contacts.
  private(set) var means: [Double]
  /// Half the width of the 95 % interval of each mean.
  private(set) var halves: [Double]

  /// Every way to choose meets the same customers with the same luck: whether the n-th contact on a channel is answered is drawn beforehand.
  init<Rule: Chooser>(_ name: String, _: Rule.Type, _ population: Population, _ strategy: Strategy, contacts: Int) {
    self.name = name
    var sums = [Double](repeating: 0, count: contacts)
    var squares = sums
    for customer in population.customers {
      var rule = Rule(customer.id, strategy)
      var regret = 0.0
      for contact in 0..<contacts {
        let channel = rule.choose()
        regret += customer.best - customer.chances[channel.index]
        var luck = SeededRandom(seed: Identity(of: customer.id, channel.rawValue).derived("luck", contact).low)
        rule.learn(channel, isAnswered: luck.unit() < customer.chances[channel.index])
        sums[contact] += regret
        squares[contact] += regret * regret
      }
    }
    let count = Double(population.customers.count)
    means = sums.map { $0 / count }
    halves = zip(sums, squares).map { 1.96 * (($1 - $0 * $0 / count) / (count - 1) / count).squareRoot() }
  }
}
