import CRdKafka
import Streaming
import Synchronization

/// The queue a consumer polls, held so that another thread can end a waiting poll.
@safe final class ConsumerQueue: LogWaker {
  private let queue: Mutex<Handle>

  /// librdkafka's queues may be used from any thread; the lock keeps `wake` and `release` apart.
  @safe private struct Handle: @unchecked Sendable {
    var pointer: OpaquePointer?
  }

  init(_ client: Client) {
    queue = Mutex(unsafe Handle(pointer: rd_kafka_queue_get_consumer(client.handle)))
  }

  func wake() {
    queue.withLock { handle in
      if let pointer = unsafe handle.pointer { unsafe rd_kafka_queue_yield(pointer) }
    }
  }

  /// To be called before the client is destroyed; `wake` then does nothing.
  func release() {
    queue.withLock { handle in
      if let pointer = unsafe handle.pointer { unsafe rd_kafka_queue_destroy(pointer) }
      unsafe handle.pointer = nil
    }
  }

  deinit { release() }
}
