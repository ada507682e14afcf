public import Testing

/// Suites with this trait run one after another, also when they belong to different targets: each needs the machine's cores for itself, since
/// librdkafka's calls block threads and a system of processes starves beside them.
public struct TakingTurns: SuiteTrait, TestScoping {
  public func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
    await Turns.shared.begin()
    do {
      try await function()
    } catch {
      await Turns.shared.end()
      throw error
    }
    await Turns.shared.end()
  }
}

extension Trait where Self == TakingTurns {
  public static var takingTurns: TakingTurns { TakingTurns() }
}

/// First come, first served.
private actor Turns {
  static let shared = Turns()
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func begin() async {
    guard isTaken else {
      isTaken = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func end() {
    guard !waiting.isEmpty else {
      isTaken = false
      return
    }
    waiting.removeFirst().resume()
  }
}
