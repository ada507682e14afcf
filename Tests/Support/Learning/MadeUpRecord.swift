import Glibc
public import Learning
public import Models

/// A record of choices whose truth is known, because it is made up: contexts, arms, customers who differ, a policy that ran and one to be judged.
public struct MadeUpRecord: Sendable {
  public let choices: [LoggedChoice]
  /// What a choice of the candidate brings in the mean.
  public let candidateValue: Double
  /// What a choice of the policy that ran brings in the mean.
  public let loggedValue: Double

  /// - Parameters:
  ///   - seed: decides everything, the numbers of customers and arms too.
  ///   - overlap: 0...1. How much of the candidate is like the policy that ran; at 0 it always takes one arm in each context.
  ///   - isSupported: whether the policy that ran tried every arm; else it never took the candidate's favourites.
  ///   - customers: how many; from the seed where nil.
  public init(seed: UInt64, overlap: Double, isSupported: Bool = true, customers: Int? = nil) {
    var random = SeededRandom(apart: seed)
    let arms = 2 + Int(random.unit() * 5)
    let contexts = 1 + Int(random.unit() * 12)
    let population = customers ?? Int(150 * pow(12, random.unit()))
    let size = random.unit() < 0.5 ? 1.0 : 5_000.0
    let base = 0.04 + 0.26 * random.unit()
    let floor = 0.1 + 0.4 * random.unit()
    let cells = (0..<contexts).map { _ in
      Context(arms: arms, base: base, floor: floor, overlap: overlap, isSupported: isSupported, &random)
    }
    var choices: [LoggedChoice] = []
    for customer in 0..<population {
      // Some customers answer three times as often as others; a customer's choices are alike in that, and stay in one context or two.
      let eagerness = random.unit() < 0.5 ? 0.5 : 1.5
      let home = Int(random.unit() * Double(contexts))
      for _ in 0..<(1 + Int(random.unit() * 5)) {
        let index = random.unit() < 0.7 ? home : Int(random.unit() * Double(contexts))
        let context = cells[index]
        let arm = ThompsonSampling.choose(context.logged, at: random.unit())
        let isRewarded = random.unit() < context.rates[arm] * eagerness
        choices.append(
          LoggedChoice(
            arm: arm, propensity: context.logged[arm], reward: isRewarded ? random.amount(size) : 0, candidate: context.candidate,
            context: index, customer: UInt64(customer)))
      }
    }
    self.choices = choices
    func value(_ policy: KeyPath<Context, [Double]>) -> Double {
      cells.reduce(0) { $0 + zip($1[keyPath: policy], $1.rates).reduce(0) { $0 + $1.0 * $1.1 } } / Double(contexts) * size
    }
    candidateValue = value(\.candidate)
    loggedValue = value(\.logged)
  }

  private struct Context {
    /// The mean over customers of the chance of a reward.
    var rates: [Double]
    var logged: [Double]
    var candidate: [Double]

    init(arms: Int, base: Double, floor: Double, overlap: Double, isSupported: Bool, _ random: inout SeededRandom) {
      rates = (0..<arms).map { _ in base * (0.5 + 1.5 * random.unit()) }
      let favourite = Int(random.unit() * Double(arms))
      var tastes = (0..<arms).map { _ in pow(random.unit(), 3) + 0.01 }
      if !isSupported { tastes[favourite] = 0 }
      let sum = tastes.reduce(0, +)
      let possible = Double(isSupported ? arms : arms - 1)
      logged = tastes.map { $0 == 0 ? 0 : floor / possible + (1 - floor) * $0 / sum }
      candidate = logged.map { $0 * overlap }
      candidate[favourite] += 1 - overlap
    }
  }
}

extension SeededRandom {
  /// For neighbouring numbers, sources that have nothing to do with each other.
  public init(apart number: UInt64) {
    var mixer = SeededRandom(seed: number)
    self.init(seed: mixer.next())
  }

  /// What comes in where something does: 1 where the size is 1, else skewed amounts whose mean is the size.
  fileprivate mutating func amount(_ size: Double) -> Double {
    size == 1 ? 1 : min(size * exp(normal() * 0.8 - 0.32), size * 12)
  }

  /// Box and Muller (1958).
  public mutating func normal() -> Double { (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit()) }
}
