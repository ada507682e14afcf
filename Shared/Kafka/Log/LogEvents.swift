import CRdKafka
import Streaming

/// What a polled message means to the engine.
func logEvent(_ message: MessagePointer, topics: TopicHandles, client: Client) -> LogEvent {
  let code = KafkaErrorCode(unsafe message.pointee.err)
  guard code == .none || code == .endOfPartition else { return .failed(failure(code, unsafe message.pointee.errorText, client)) }
  guard let index = unsafe topics.index(of: message.pointee.rkt) else {
    return .failed(.fatal("a record of a topic that was not asked for: \(unsafe topicName(message.pointee.rkt))"))
  }
  let topic = TopicNumber(index)
  let partition = unsafe message.pointee.partition
  let offset = unsafe message.pointee.offset
  if code == .endOfPartition { return .endOfPartition(TopicPartition(topic, partition), offset: offset) }
  return .record(
    Record(
      topic: topic, partition: partition, offset: offset, timestamp: unsafe timestamp(of: message),
      key: unsafe message.pointee.keyBytes, value: unsafe message.pointee.valueBytes))
}

/// An error that a consumer's poll found. librdkafka repairs the passing ones by itself; the engine may want to say so.
private func failure(_ code: KafkaErrorCode, _ text: String, _ client: Client) -> LogFailure {
  if let fatal = client.fatalError { return fatal.failure }
  return KafkaError(code: code, reason: text).failure
}

private func topicName(_ handle: OpaquePointer?) -> String {
  guard let handle = unsafe handle, let name = unsafe rd_kafka_topic_name(handle) else { return "?" }
  return unsafe String(cString: name)
}
