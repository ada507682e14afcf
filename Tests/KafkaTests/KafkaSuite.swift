import BrokerSupport
import Testing

@testable import Kafka

/// Everything that uses librdkafka, one test after another: its calls block, and there are two cores.
@Suite(.serialized, .takingTurns) struct KafkaSuite {}

/// Runs blocking calls on a thread of their own.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    startThread { continuation.resume(with: Result { try body() }) }
  }
}
