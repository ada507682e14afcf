/// The same measured over several seeds, point by point.
struct Curves: Sendable {
  let name: String
  let means: [Double]
  /// Half the width of the 95 % interval of each mean: Student's t for 30 seeds.
  let halves: [Double]
  /// The last point of every seed.
  let ends: [Double]

  private static let reach = 2.045

  /// - Parameter runs: one row for each seed.
  init(_ name: String, _ runs: [[Double]]) {
    self.name = name
    ends = runs.compactMap(\.last)
    let count = Double(runs.count)
    let points = runs.first?.indices ?? 0..<0
    means = points.map { point in runs.reduce(0) { $0 + $1[point] } / count }
    halves = zip(points, means).map { point, mean in
      let squares = runs.reduce(0) { $0 + ($1[point] - mean) * ($1[point] - mean) }
      return Curves.reach * (squares / max(1, count - 1) / count).squareRoot()
    }
  }

  /// The last points less another's, seed by seed: what the seeds have in common cancels.
  func over(_ other: Curves) -> Curves { Curves("", zip(ends, other.ends).map { [$0 - $1] }) }
}
