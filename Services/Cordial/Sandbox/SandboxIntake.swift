import Hummingbird

/// How every protocol takes a message: with the faults that were asked for.
struct SandboxIntake: Sendable {
  let provider: SandboxProvider
  /// How long every message is thought about.
  var answerMilliseconds: Int?

  /// - Parameters:
  ///   - refused: the answer where nothing is taken, in the protocol's own words.
  ///   - taken: the answer to a message; true where its key was used before.
  func take(
    _ asked: SandboxRequest, _ context: SandboxContext, refused: (SandboxFault) -> Response, taken: (SandboxMessage, Bool) -> Response
  ) async throws -> Response {
    let fault = await provider.fault(for: asked.reference)
    if let fault, !fault.takes {
      if fault == .resetBefore { await context.reset() }
      return refused(fault)
    }
    let (message, isDuplicate) = await provider.take(asked, isDelivered: fault == .receiptFirst)
    switch fault {
    case .resetAfter: await context.reset()
    // Longer than anybody waits.
    case .timeout: try await Task.sleep(for: .seconds(600))
    case .slow: try await Task.sleep(for: .milliseconds(500))
    case .receiptFirst: await provider.waitUntilTold()
    default: break
    }
    if let milliseconds = answerMilliseconds { try await Task.sleep(for: .milliseconds(milliseconds)) }
    return taken(message, isDuplicate)
  }
}
