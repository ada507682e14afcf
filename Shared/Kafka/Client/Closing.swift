import CRdKafka

/// Closes a consumer in at most 5 s and ends its client. `rd_kafka_consumer_close` can hang for ever after a partition was lost, so the close
/// runs in librdkafka's background while its queue is served here; a client that does not get there is left alone.
func closeConsumer(_ client: Client) {
  if closed(client) {
    client.destroy()
  } else {
    client.abandon()
  }
}

private func closed(_ client: Client) -> Bool {
  guard let queue = unsafe rd_kafka_queue_get_consumer(client.handle) else { return false }
  defer { unsafe rd_kafka_queue_destroy(queue) }
  if let failed = unsafe rd_kafka_consumer_close_queue(client.handle, queue) {
    // After a fatal error there is nothing to leave.
    return unsafe KafkaError(consuming: failed, in: "closing a consumer").isFatal
  }
  for _ in 0..<closeSteps where unsafe rd_kafka_consumer_closed(client.handle) == 0 {
    if let message = unsafe rd_kafka_consumer_poll(client.handle, closeStepMilliseconds) { unsafe rd_kafka_message_destroy(message) }
  }
  return unsafe rd_kafka_consumer_closed(client.handle) != 0
}

private let closeSteps = 100
private let closeStepMilliseconds: Int32 = 50
