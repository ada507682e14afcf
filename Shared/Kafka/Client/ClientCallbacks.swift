import CRdKafka
import Logging
import Synchronization

/// What librdkafka calls back: its log lines, from any of its threads, and rebalances, delivery failures and its statistics, on the thread that polls.
@safe final class ClientCallbacks {
  typealias Rebalance = (KafkaErrorCode, [NamedPartition]) -> Void

  /// What became of a record.
  struct Delivery {
    var code: KafkaErrorCode
    var partition: Int32
    /// Of key and value.
    var bytes: Int
    /// What the record was produced with.
    var token: UInt
  }

  private let logger: Logger
  private let rebalance: Rebalance?
  private let delivery: ((Delivery) -> Void)?
  private let statistics: (([UInt8]) -> Void)?
  private var installed: Unmanaged<ClientCallbacks>?
  private let told = Mutex<String?>(nil)

  init(
    logger: Logger, rebalance: Rebalance? = nil, delivery: ((Delivery) -> Void)? = nil, statistics: (([UInt8]) -> Void)? = nil
  ) {
    self.logger = logger
    self.rebalance = rebalance
    self.delivery = delivery
    self.statistics = statistics
  }

  /// Registers with a configuration, which then keeps this object until `uninstall`.
  func install(on configuration: OpaquePointer) {
    let kept = unsafe Unmanaged.passRetained(self)
    unsafe installed = kept
    unsafe rd_kafka_conf_set_opaque(configuration, kept.toOpaque())
    unsafe rd_kafka_conf_set_log_cb(configuration) { handle, level, facility, line in
      guard let handle = unsafe handle, let line = unsafe line, let opaque = unsafe rd_kafka_opaque(handle) else { return }
      let facility = unsafe facility.map { unsafe String(cString: $0) } ?? ""
      let callbacks = unsafe Unmanaged<ClientCallbacks>.fromOpaque(opaque).takeUnretainedValue()
      callbacks.note(unsafe String(cString: line), facility)
      callbacks.logger.log(level: severity(level, facility), "\(unsafe String(cString: line))", metadata: ["facility": "\(facility)"])
    }
    if rebalance != nil {
      unsafe rd_kafka_conf_set_rebalance_cb(configuration) { _, code, partitions, opaque in
        guard let opaque = unsafe opaque else { return }
        let callbacks = unsafe Unmanaged<ClientCallbacks>.fromOpaque(opaque).takeUnretainedValue()
        callbacks.rebalance?(KafkaErrorCode(code), unsafe namedPartitions(partitions))
      }
    }
    if delivery != nil {
      unsafe rd_kafka_conf_set_dr_msg_cb(configuration) { _, message, opaque in
        guard let opaque = unsafe opaque, let message = unsafe message else { return }
        let callbacks = unsafe Unmanaged<ClientCallbacks>.fromOpaque(opaque).takeUnretainedValue()
        callbacks.delivery?(
          Delivery(
            code: KafkaErrorCode(unsafe message.pointee.err), partition: unsafe message.pointee.partition,
            bytes: unsafe message.pointee.len + message.pointee.key_len,
            token: UInt(bitPattern: unsafe message.pointee._private)))
      }
    }
    if statistics != nil {
      unsafe rd_kafka_conf_set_stats_cb(configuration) { _, text, length, opaque in
        guard let opaque = unsafe opaque, let text = unsafe text else { return 0 }
        let callbacks = unsafe Unmanaged<ClientCallbacks>.fromOpaque(opaque).takeUnretainedValue()
        let bytes = unsafe Array(UnsafeRawBufferPointer(start: text, count: length))
        callbacks.statistics?(bytes)
        return 0
      }
    }
  }

  /// Why brokers or we refused a connection, in librdkafka's words; nil where nobody did. Calls that wait for a connection only say that it took too long.
  var refusal: String? { told.withLock { $0 } }

  private func note(_ line: String, _ facility: String) {
    guard facility == "FAIL", ["SASL", "SSL handshake failed"].contains(where: line.contains) else { return }
    // Without the name of the thread in front.
    let sentence = line.firstRange(of: "]: ").map { String(line[$0.upperBound...]) } ?? line
    told.withLock { $0 = sentence }
  }

  /// To be called when the handle is gone.
  func uninstall() {
    unsafe installed?.release()
    unsafe installed = nil
  }
}

/// librdkafka's levels are syslog's. A warning that a property belongs to the other kind of client is no news: one set of properties serves both.
private func severity(_ level: Int32, _ facility: String) -> Logger.Level {
  if facility == "CONFWARN" { return .debug }
  switch level {
  case ...2: return .critical
  case 3: return .error
  case 4: return .warning
  case 5: return .notice
  case 6: return .info
  default: return .debug
  }
}
