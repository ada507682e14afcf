import CLiblinear
import Language

/// Trains one linear classifier after another on the same examples by liblinear's L2-regularised logistic regression.
@safe final class LinearTrainer {
  /// What liblinear made of one label.
  struct Weights {
    var bias: Float
    var values: [Float]
  }

  private let buckets: Int
  private let nodes: UnsafeMutablePointer<feature_node>
  private let rows: UnsafeMutablePointer<UnsafeMutablePointer<feature_node>?>
  private let count: Int

  /// Every example is a list of buckets, each counted as often as it is listed, scaled to unit length as `LinearModel` scales it.
  init(_ examples: [[UInt32]], buckets: Int) {
    self.buckets = buckets
    count = examples.count
    let merged = examples.map(LinearTrainer.merge)
    let total = merged.reduce(0) { $0 + $1.count + 2 }
    unsafe nodes = .allocate(capacity: total)
    unsafe rows = .allocate(capacity: max(1, examples.count))
    var position = 0
    for (row, features) in merged.enumerated() {
      unsafe rows[row] = nodes + position
      for feature in features {
        unsafe nodes[position] = feature_node(index: Int32(feature.bucket) + 1, value: feature.value)
        position += 1
      }
      unsafe nodes[position] = feature_node(index: Int32(buckets) + 1, value: 1)
      unsafe nodes[position + 1] = feature_node(index: -1, value: 0)
      position += 2
    }
    unsafe set_print_string_function { _ in }
  }

  deinit {
    unsafe nodes.deallocate()
    unsafe rows.deallocate()
  }

  private static func merge(_ list: [UInt32]) -> [(bucket: UInt32, value: Double)] {
    let norm = Double(LinearModel.norm(list.count))
    var merged: [(bucket: UInt32, value: Double)] = []
    for bucket in list.sorted() {
      if let last = merged.last, last.bucket == bucket { merged[merged.count - 1].value += norm } else { merged.append((bucket, norm)) }
    }
    return merged
  }

  /// - Parameters:
  ///   - isPositive: one truth per example.
  ///   - cost: the price of an error; more fits closer.
  ///   - positiveWeight: how much more an error on a positive example costs.
  func train(_ isPositive: [Bool], cost: Double, positiveWeight: Double) -> Weights {
    var truth = isPositive.map { $0 ? 1.0 : -1.0 }
    guard truth.contains(1), truth.contains(-1) else {
      return Weights(bias: truth.first == 1 ? 1 : -1, values: [Float](repeating: 0, count: buckets))
    }
    var classes: [Int32] = [1, -1]
    var weights = [positiveWeight, 1.0]
    var result = Weights(bias: 0, values: [])
    unsafe truth.withUnsafeMutableBufferPointer { truth in
      unsafe classes.withUnsafeMutableBufferPointer { classes in
        unsafe weights.withUnsafeMutableBufferPointer { weights in
          var problem = unsafe problem(l: Int32(count), n: Int32(buckets) + 1, y: truth.baseAddress, x: rows, bias: 1)
          var settings = unsafe parameter(
            solver_type: Int32(L2R_LR_DUAL), eps: 0.1, C: cost, nr_weight: 2, weight_label: classes.baseAddress,
            weight: weights.baseAddress, p: 0.1, init_sol: nil)
          var model = unsafe CLiblinear.train(&problem, &settings)
          // liblinear's first class is the label of the first example; its weights point to that class.
          let sign: Float = unsafe get_decfun_label(model) == 1 ? 1 : -1
          result.values = (1...Int32(buckets)).map { unsafe sign * Float(get_decfun_coef(model, $0, 0)) }
          result.bias = unsafe sign * Float(get_decfun_coef(model, Int32(buckets) + 1, 0))
          unsafe free_and_destroy_model(&model)
        }
      }
    }
    return result
  }

  private func get_decfun_label(_ model: UnsafeMutablePointer<model>?) -> Int32 {
    var labels: [Int32] = [0, 0]
    unsafe get_labels(model, &labels)
    return labels[0]
  }
}
