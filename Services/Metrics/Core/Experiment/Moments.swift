/// Count, mean and spread of a quantity, and of a second one that goes with it: all that an estimate needs to know of a group, in constant space.
///
/// The second quantity is known before the experiment began, such as what a customer paid in the weeks before; zero where nothing is.
/// Sums of squares are kept around the mean (Chan, Golub & LeVeque 1979), so that large amounts lose no digits.
public struct Moments: Hashable, Sendable {
  public private(set) var count = 0
  public private(set) var mean = 0.0
  public private(set) var priorMean = 0.0
  private var squares = 0.0
  private var priorSquares = 0.0
  private var products = 0.0

  public init() {}

  /// From plain sums. Where squares are much larger than the spread, sums of whole numbers lose digits: good for money, not for clocks.
  public init(count: Int, sum: Double, squares: Double, priorSum: Double, priorSquares: Double, products: Double) {
    guard count > 0 else { return }
    let members = Double(count)
    self.count = count
    mean = sum / members
    priorMean = priorSum / members
    self.squares = max(0, squares - sum * mean)
    self.priorSquares = max(0, priorSquares - priorSum * priorMean)
    self.products = products - sum * priorMean
  }

  /// One member of the group: what was observed, and what was known of it before.
  public mutating func add(_ value: Double, prior: Double = 0) {
    count += 1
    let share = 1 / Double(count)
    let distance = value - mean
    let priorDistance = prior - priorMean
    mean += distance * share
    priorMean += priorDistance * share
    squares += distance * (value - mean)
    priorSquares += priorDistance * (prior - priorMean)
    products += distance * (prior - priorMean)
  }

  public mutating func add(_ other: Moments) {
    guard other.count > 0 else { return }
    let total = Double(count + other.count)
    let weight = Double(count) * Double(other.count) / total
    let distance = other.mean - mean
    let priorDistance = other.priorMean - priorMean
    squares += other.squares + distance * distance * weight
    priorSquares += other.priorSquares + priorDistance * priorDistance * weight
    products += other.products + distance * priorDistance * weight
    mean += distance * Double(other.count) / total
    priorMean += priorDistance * Double(other.count) / total
    count += other.count
  }

  /// Of single members; zero for fewer than two.
  public var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }
  public var priorVariance: Double { count > 1 ? priorSquares / Double(count - 1) : 0 }
  public var covariance: Double { count > 1 ? products / Double(count - 1) : 0 }
}
