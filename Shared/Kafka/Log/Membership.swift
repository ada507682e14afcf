import CRdKafka

/// Who a consumer was in its group at one moment: member and generation.
///
/// Offsets are sent in the name of the membership under which their partitions were assigned. The consumer's present one would not do: after it
/// has left the group unasked, as when it polled too seldom, that is no membership at all, and the brokers would take the offsets unchecked.
@safe final class Membership {
  let pointer: OpaquePointer

  /// - Throws: `invalidArgument` where the client is in no group.
  init(of client: Client) throws(KafkaError) {
    guard let pointer = unsafe rd_kafka_consumer_group_metadata(client.handle) else {
      throw KafkaError(code: .invalidArgument, reason: "sending offsets: the consumer has no group")
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe rd_kafka_consumer_group_metadata_destroy(pointer) }
}
