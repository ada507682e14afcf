import CRdKafka

/// A partition by its topic's name, with an offset where one is meant: the Swift side of librdkafka's lists.
struct NamedPartition: Hashable {
  var topic: String
  var partition: Int32
  /// A record's offset or one of librdkafka's negative marks.
  var offset: Int64 = noOffset
  var error = KafkaErrorCode.none

  static let noOffset = Int64(RD_KAFKA_OFFSET_INVALID)
  static let beginning = Int64(RD_KAFKA_OFFSET_BEGINNING)
  static let end = Int64(RD_KAFKA_OFFSET_END)
}

typealias PartitionListPointer = UnsafeMutablePointer<rd_kafka_topic_partition_list_t>

/// Calls `body` with librdkafka's form of a list, which lives as long as the call, and returns the list as the call left it.
func withPartitionList(
  _ partitions: [NamedPartition], _ body: (PartitionListPointer) -> KafkaErrorCode
) -> (code: KafkaErrorCode, partitions: [NamedPartition]) {
  guard let list = unsafe rd_kafka_topic_partition_list_new(Int32(partitions.count)) else { return (.fatal, []) }
  defer { unsafe rd_kafka_topic_partition_list_destroy(list) }
  for partition in partitions {
    let element = unsafe rd_kafka_topic_partition_list_add(list, partition.topic, partition.partition)
    unsafe element?.pointee.offset = partition.offset
  }
  let code = unsafe body(list)
  return (code, unsafe namedPartitions(list))
}

/// The elements of one of librdkafka's lists.
func namedPartitions(_ list: PartitionListPointer?) -> [NamedPartition] {
  guard let list = unsafe list else { return [] }
  let elements = unsafe UnsafeBufferPointer(start: list.pointee.elems, count: Int(list.pointee.cnt))
  return unsafe elements.map { element in
    NamedPartition(
      topic: unsafe String(cString: element.topic), partition: unsafe element.partition, offset: unsafe element.offset,
      error: KafkaErrorCode(unsafe element.err))
  }
}
