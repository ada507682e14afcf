import CRdKafka

/// Closes a consumer in at most 5 s. `rd_kafka_consumer_close` can hang for ever after a partition was lost, so the close runs in librdkafka's
/// background while its queue is served here. False where it did not end; the handle must then be left alone.
func closeConsumer(_ client: Client) -> Bool {
  guard let queue = unsafe rd_kafka_queue_get_consumer(client.handle) else { return false }
  defer { unsafe rd_kafka_queue_destroy(queue) }
  if let error = unsafe rd_kafka_consumer_close_queue(client.handle, queue) {
    let failed = unsafe KafkaError(consuming: error, in: "closing a consumer")
    return failed.isFatal
  }
  for _ in 0..<closeSteps {
    if unsafe rd_kafka_consumer_closed(client.handle) != 0 { return true }
    if let message = unsafe rd_kafka_consumer_poll(client.handle, closeStepMilliseconds) { unsafe rd_kafka_message_destroy(message) }
  }
  return unsafe rd_kafka_consumer_closed(client.handle) != 0
}

private let closeSteps = 100
private let closeStepMilliseconds: Int32 = 50
