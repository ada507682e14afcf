import Streaming

/// Where faults enter one process: all of its calls to the outside pass here.
public final class FaultGate {
  /// Shared by all processes of a simulation.
  public final class Source {
    public var plan: FaultPlan { didSet { weights = FaultGate.Source.weights(plan) } }
    var random: SimulatedRandom
    private var calls = [Int](repeating: 0, count: Port.allCases.count)
    private var weights: [(fault: Fault, perMillion: Int)]
    /// How often each fault has met a call.
    public private(set) var met: [Fault: Int] = [:]

    public init(plan: FaultPlan, seed: UInt64) {
      self.plan = plan
      weights = FaultGate.Source.weights(plan)
      random = SimulatedRandom(seed: seed)
    }

    func draw(_ port: Port) -> Fault? {
      let call = calls[port.index]
      calls[port.index] = call + 1
      let exact = plan.exact.isEmpty ? nil : plan.exact.first { $0.port == port && $0.call == call }?.fault
      guard let fault = exact ?? drawRandom(), fault.applies(to: port) else { return nil }
      met[fault, default: 0] += 1
      return fault
    }

    private func drawRandom() -> Fault? {
      guard !weights.isEmpty else { return nil }
      var left = random.below(1_000_000)
      for (fault, perMillion) in weights {
        left -= perMillion
        if left < 0 { return fault }
      }
      return nil
    }

    private static func weights(_ plan: FaultPlan) -> [(fault: Fault, perMillion: Int)] {
      Fault.allCases.compactMap { fault in plan.perMillion[fault].map { (fault, $0) } }
    }
  }

  private let source: Source
  /// True once the process has died: nothing that it still does has any effect.
  public private(set) var isDead = false
  var onCrash: () -> Void = {}
  /// Lets all other processes run for a while.
  public var onFreeze: () -> Void = {}
  /// The broker aborts the transaction of this process; false where none is open, or where it is committed and only the reply was lost.
  var onAbort: () -> Bool = { false }

  /// A poll waits for so many milliseconds: calls to the outside go on meanwhile.
  public var onWait: (Int) -> Void = { _ in }

  public init(_ source: Source) { self.source = source }

  /// The numbers below `count`, beginning anywhere.
  func rotation(of count: Int) -> some Sequence<Int> {
    let first = count < 2 ? 0 : source.random.below(count)
    return (first..<first + count).lazy.map { $0 < count ? $0 : $0 - count }
  }

  func shuffled<Element>(_ elements: [Element]) -> [Element] { elements.count < 2 ? elements : elements.shuffled(using: &source.random) }

  /// `delayed` is what the call gives when it comes too early for an answer.
  func pass<Result>(_ port: Port, delayed: Result? = nil, _ call: () throws(LogFailure) -> Result) throws(LogFailure) -> Result {
    guard !isDead else { throw crashed }
    let fault = source.draw(port)
    switch fault {
    case .crashBefore:
      die()
      throw crashed
    case .delay:
      if let delayed { return delayed }
    case .retryBefore: throw .retry("simulated: \(port) did not go through")
    case .abort:
      if onAbort() { throw .abort("simulated: aborted at \(port)") }
    case .freeze: onFreeze()
    case .crashAfter, .retryAfter, nil: break
    }
    let result = try call()
    switch fault {
    case .crashAfter:
      die()
      throw crashed
    case .retryAfter: throw .retry("simulated: the reply to \(port) is lost")
    default: return result
    }
  }

  /// For calls that can't fail; true where the call is made.
  func passes(_ port: Port) -> Bool {
    guard !isDead else { return false }
    switch source.draw(port) {
    case .crashBefore:
      die()
      return false
    case .crashAfter:
      isDyingAfterCall = true
      return true
    default: return true
    }
  }

  private var isDyingAfterCall = false

  /// To be called after a call that `passes` let through.
  func passed() {
    if isDyingAfterCall { die() }
  }

  func die() {
    guard !isDead else { return }
    isDead = true
    onCrash()
  }

  private var crashed: LogFailure { .fatal("simulated: the process has crashed") }
}
