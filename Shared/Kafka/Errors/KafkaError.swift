import CRdKafka
import Streaming

/// What went wrong in a call on Kafka, copied out of librdkafka.
public struct KafkaError: Error, Hashable, Sendable, CustomStringConvertible {
  public var code: KafkaErrorCode
  /// One sentence that names the call and, where known, the place.
  public var reason: String
  /// The client can do nothing any more.
  public var isFatal = false
  /// The same call may work later.
  public var isRetriable = false
  /// The open transaction can only be aborted.
  public var requiresAbort = false

  public var description: String { "\(reason) (\(code))" }

  init(code: KafkaErrorCode, reason: String) {
    self.code = code
    self.reason = reason
    self.isRetriable = code.isPassing
  }

  /// An error of a call that returns only a number.
  init(_ code: KafkaErrorCode, in call: String) {
    self.init(code: code, reason: "\(call): \(code.sentence)")
  }

  /// Copies librdkafka's error object and destroys it: the one place where such an object ends.
  init(consuming error: OpaquePointer, in call: String) {
    let text = unsafe rd_kafka_error_string(error).map { unsafe String(cString: $0) } ?? ""
    code = KafkaErrorCode(unsafe rd_kafka_error_code(error))
    reason = "\(call): \(text)"
    isFatal = unsafe rd_kafka_error_is_fatal(error) != 0
    isRetriable = unsafe rd_kafka_error_is_retriable(error) != 0
    requiresAbort = unsafe rd_kafka_error_txn_requires_abort(error) != 0
    unsafe rd_kafka_error_destroy(error)
  }
}

extension KafkaError {
  /// Which of the engine's four failures this is. The order matters: a broker's word that another has taken over can come as an error that asks
  /// for an abort, which would then never end.
  ///
  ///     a code of taking over                     fenced
  ///     a stale epoch, and the client is dead     fenced
  ///     the client is dead                        fatal
  ///     asks for an abort                         abort
  ///     retriable                                 retry
  ///     anything else                             fatal
  var failure: LogFailure {
    if code.saysTakenOver || (isFatal && code == .staleEpoch) { return .fenced(description) }
    if isFatal { return .fatal(description) }
    if requiresAbort { return .abort(description) }
    return isRetriable ? .retry(description) : .fatal(description)
  }
}
