import CRdKafka
import Logging

/// One librdkafka handle: made, owned and ended here.
@safe final class Client {
  enum Kind {
    case consumer
    case producer
  }

  /// Valid until `destroy`.
  let handle: OpaquePointer
  private let callbacks: ClientCallbacks
  private var destroyed = false

  /// - Throws: `invalidArgument` with a sentence that names the property librdkafka does not take.
  init(_ kind: Kind, _ settings: ClientSettings, _ callbacks: ClientCallbacks) throws(KafkaError) {
    let configuration = unsafe try Client.configuration(settings)
    unsafe callbacks.install(on: configuration)
    var message = [CChar](repeating: 0, count: 512)
    let type = kind == .consumer ? RD_KAFKA_CONSUMER : RD_KAFKA_PRODUCER
    // On success the handle owns the configuration, on failure it is still ours.
    guard let handle = unsafe rd_kafka_new(type, configuration, &message, message.count) else {
      unsafe rd_kafka_conf_destroy(configuration)
      callbacks.uninstall()
      throw KafkaError(code: .invalidArgument, reason: "Kafka client can't be made: \(text(message))")
    }
    unsafe self.handle = handle
    self.callbacks = callbacks
    // Without it a consumer's callbacks and records would be in two queues.
    if kind == .consumer { unsafe _ = rd_kafka_poll_set_consumer(handle) }
  }

  private static func configuration(_ settings: ClientSettings) throws(KafkaError) -> OpaquePointer {
    guard let configuration = unsafe rd_kafka_conf_new() else {
      throw KafkaError(code: .invalidArgument, reason: "Kafka client can't be made: no memory for its configuration")
    }
    var message = [CChar](repeating: 0, count: 512)
    for (name, value) in settings.properties.sorted(by: { $0.key < $1.key }) {
      guard unsafe rd_kafka_conf_set(configuration, name, value, &message, message.count) == RD_KAFKA_CONF_OK else {
        unsafe rd_kafka_conf_destroy(configuration)
        throw KafkaError(code: .invalidArgument, reason: "Kafka property \(name) (\(KafkaEnvironment.variable(name))): \(text(message))")
      }
    }
    return unsafe configuration
  }

  /// The error that ended this client for good, if one did.
  var fatalError: KafkaError? {
    var message = [CChar](repeating: 0, count: 512)
    let code = KafkaErrorCode(unsafe rd_kafka_fatal_error(handle, &message, message.count))
    guard code != .none else { return nil }
    var error = KafkaError(code: code, reason: text(message))
    error.isFatal = true
    return error
  }

  /// The error of a call that waited for a connection, with why there is none where that is known: then waiting longer does not help.
  func explained(_ error: KafkaError) -> KafkaError {
    guard let refusal = callbacks.refusal else { return error }
    var error = error
    error.reason += "; no connection to a broker: \(refusal); look at KAFKA_SECURITY_PROTOCOL and the KAFKA_SASL_… and KAFKA_SSL_… variables"
    error.isRetriable = false
    return error
  }

  /// Ends the handle. A consumer must have been closed.
  func destroy() {
    guard !destroyed else { return }
    destroyed = true
    unsafe rd_kafka_destroy_flags(handle, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE)
    callbacks.uninstall()
  }

  /// Leaves a handle that can't be ended as it is, until the process ends.
  func abandon() { destroyed = true }

  deinit { destroy() }
}

/// The text in a buffer that C filled.
func text(_ buffer: [CChar]) -> String {
  String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
