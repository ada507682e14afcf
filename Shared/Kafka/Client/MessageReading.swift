import CRdKafka

typealias MessagePointer = UnsafePointer<rd_kafka_message_t>

/// Copies of what a record of librdkafka holds; the record itself is destroyed by whoever polled it.
extension rd_kafka_message_t {
  /// Empty where there is none.
  var keyBytes: [UInt8] { unsafe bytes(key, key_len) ?? [] }

  /// Nil is a tombstone; a value of no bytes is not nil.
  var valueBytes: [UInt8]? { unsafe bytes(payload, len) }

  private func bytes(_ start: UnsafeMutableRawPointer?, _ count: Int) -> [UInt8]? {
    guard let start = unsafe start else { return nil }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The sentence that comes with an error event.
  var errorText: String {
    guard let start = unsafe payload else { return KafkaErrorCode(unsafe err).sentence }
    return unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: len), as: UTF8.self)
  }
}

/// Milliseconds since 1970; -1 where the log keeps none.
func timestamp(of message: MessagePointer) -> Int64 {
  unsafe rd_kafka_message_timestamp(message, nil)
}
