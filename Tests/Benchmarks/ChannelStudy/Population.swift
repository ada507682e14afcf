import Glibc
import Models

/// Made-up customers whose liking for each channel is known to the study, and to nobody else.
struct Population {
  struct Customer {
    var id: String
    /// The chance that a contact on each channel is answered, in the order of `Channel.allCases`.
    var chances: [Double]

    var best: Double { chances.max() ?? 0 }
  }

  let customers: [Customer]

  /// Answers on each channel, averaged over everybody, in the order of `Channel.allCases`.
  let averages: [Double]

  /// Each customer's chances come from a Beta distribution about the average with the given concentration: the smaller, the more people differ.
  init(seed: UInt64, count: Int, averages: [Double], concentration: Double) {
    var random = SeededRandom(seed: seed)
    self.averages = averages
    customers = (1...count).map { number in
      Customer(id: "c-\(number)", chances: averages.map { random.beta($0 * concentration, (1 - $0) * concentration) })
    }
  }
}

extension SeededRandom {
  mutating func beta(_ one: Double, _ other: Double) -> Double {
    let left = gamma(one)
    return left / (left + gamma(other))
  }

  /// Marsaglia and Tsang (2000).
  private mutating func gamma(_ shape: Double) -> Double {
    if shape < 1 { return gamma(shape + 1) * pow(unit(), 1 / shape) }
    let d = shape - 1 / 3.0
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let v = pow(1 + c * x, 3)
      if v > 0, log(unit()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }

  /// Box and Muller (1958).
  private mutating func normal() -> Double { (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit()) }
}
