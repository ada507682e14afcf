/// How probable it is that each of several posteriors has the highest rate: ∫ fᵢ(u) Πⱼ≠ᵢ Fⱼ(u) du.
///
/// The line is cut as finely as the narrowest posterior at that place needs, so that each is resolved where its mass is, however narrow or far
/// away. In every piece the densities are read at five points with equal distances; their running integrals and the outer integral are those of
/// the polynomial of degree four through them (Newton and Cotes; the whole piece is Boole's rule). Densities are divided by their own integrals,
/// so no constant is needed.
struct Superiority {
  let probabilities: [Double]

  /// The integral from the first point to each of the other four, in units of the distance between points.
  private static let running: [[Double]] = [
    [251, 646, -264, 106, -19].map { $0 / 720 }, [29, 124, 24, 4, -1].map { $0 / 90 }, [27, 102, 72, 42, -3].map { $0 / 80 },
    [14, 64, 24, 64, 14].map { $0 / 45 },
  ]

  init(_ posteriors: [LogitPosterior]) {
    let pieces = Superiority.pieces(posteriors)
    let curves = posteriors.map { Curve($0, pieces, Superiority.running) }
    var sums = [Double](repeating: 0, count: posteriors.count)
    var before = [Double](repeating: 1, count: posteriors.count)
    for (piece, bounds) in pieces.enumerated() {
      for point in 0..<5 {
        let position = piece * 5 + point
        let weight = Superiority.running[3][point] * (bounds.1 - bounds.0) / 4
        var product = 1.0
        for (index, curve) in curves.enumerated() {
          before[index] = product
          product *= curve.below[position]
        }
        product = weight
        for index in curves.indices.reversed() {
          sums[index] += curves[index].density[position] * before[index] * product
          product *= curves[index].below[position]
        }
      }
    }
    let total = sums.reduce(0, +)
    probabilities = sums.map { $0 / total }
  }

  /// From the lowest begin to the highest end; no piece lies where all densities are 0, and every posterior's begin is one of a piece.
  private static func pieces(_ posteriors: [LogitPosterior]) -> [(Double, Double)] {
    let begins = posteriors.map(\.range.lowerBound).sorted()
    var pieces: [(Double, Double)] = []
    var position = begins[0]
    while true {
      let next = begins.first { $0 > position }
      let length = posteriors.lazy.filter { $0.range.lowerBound <= position && position < $0.range.upperBound }.map(\.pieceLength).min()
      if let length {
        let end = min(position + length, next ?? .infinity)
        pieces.append((position, end))
        position = end
      } else if let next {
        position = next
      } else {
        return pieces
      }
    }
  }

  /// One posterior at the five points of every piece.
  private struct Curve {
    var density: [Double] = []
    /// The share of the posterior below each point.
    var below: [Double] = []

    init(_ posterior: LogitPosterior, _ pieces: [(Double, Double)], _ running: [[Double]]) {
      density.reserveCapacity(pieces.count * 5)
      below.reserveCapacity(pieces.count * 5)
      var sum = 0.0
      for (low, high) in pieces {
        let distance = (high - low) / 4
        let start = density.count
        density.append(posterior.density(low))
        for point in 1..<4 { density.append(posterior.density(low + distance * Double(point))) }
        density.append(posterior.density(high))
        below.append(sum)
        for row in running {
          var part = 0.0
          for point in 0..<5 { part += row[point] * density[start + point] }
          // A polynomial may dip below zero where the density is next to nothing; a share never falls.
          below.append(max(sum + part * distance, below[below.count - 1]))
        }
        sum = below[below.count - 1]
      }
      for index in density.indices {
        density[index] /= sum
        below[index] /= sum
      }
    }
  }
}
