import CLiblinear
import Language

/// Trains one linear classifier after another on the same examples by liblinear, L2-regularised and solved in the dual.
@safe final class LinearTrainer {
  /// What liblinear made of one label.
  struct Weights {
    var bias: Float
    var values: [Float]
  }

  /// What an error costs. The squared hinge trains several times faster; curves fitted on held-out scores give the probabilities.
  enum Loss {
    case squaredHinge, logistic

    fileprivate var solver: Int32 {
      switch self {
      case .squaredHinge: Int32(L2R_L2LOSS_SVC_DUAL)
      case .logistic: Int32(L2R_LR_DUAL)
      }
    }
  }

  private let buckets: Int
  private let nodes: UnsafeMutablePointer<feature_node>
  /// Where each example's nodes start.
  private var starts: [Int] = []

  /// Every example is a list of buckets, each counted as often as it is listed, scaled to unit length as `LinearModel` scales it.
  init(_ examples: [[UInt32]], buckets: Int) {
    self.buckets = buckets
    let merged = examples.map(LinearTrainer.merge)
    let total = merged.reduce(0) { $0 + $1.count + 2 }
    unsafe nodes = .allocate(capacity: max(1, total))
    var position = 0
    for features in merged {
      starts.append(position)
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
  ///   - chosen: positions of the examples to train on.
  ///   - isPositive: one truth for each of them.
  ///   - loss: the shape of the price of an error.
  ///   - cost: its height; more fits closer.
  ///   - positiveWeight: how much more an error on a positive example costs.
  func train(_ chosen: [Int], _ isPositive: [Bool], loss: Loss, cost: Double, positiveWeight: Double) -> Weights {
    var truth = isPositive.map { $0 ? 1.0 : -1.0 }
    guard truth.contains(1), truth.contains(-1) else {
      return Weights(bias: truth.first == 1 ? 1 : -1, values: [Float](repeating: 0, count: buckets))
    }
    var rows: [UnsafeMutablePointer<feature_node>?] = unsafe chosen.map { unsafe nodes + starts[$0] }
    var classes: [Int32] = [1, -1]
    var weights = [positiveWeight, 1.0]
    var result = Weights(bias: 0, values: [])
    unsafe truth.withUnsafeMutableBufferPointer { truth in
      unsafe classes.withUnsafeMutableBufferPointer { classes in
        unsafe weights.withUnsafeMutableBufferPointer { weights in
          unsafe rows.withUnsafeMutableBufferPointer { rows in
            var problem = unsafe problem(
              l: Int32(chosen.count), n: Int32(buckets) + 1, y: truth.baseAddress, x: rows.baseAddress, bias: 1)
            var settings = unsafe parameter(
              solver_type: loss.solver, eps: 0.1, C: cost, nr_weight: 2, weight_label: classes.baseAddress,
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
    }
    return result
  }

  private func get_decfun_label(_ model: UnsafeMutablePointer<model>?) -> Int32 {
    var labels: [Int32] = [0, 0]
    unsafe get_labels(model, &labels)
    return labels[0]
  }
}
