import CRdKafka

/// The arguments of `rd_kafka_produceva`, made once and filled in for each record.
@safe final class ProduceArguments {
  private let arguments: UnsafeMutablePointer<rd_kafka_vu_t>
  private static let count = 6

  init() {
    unsafe arguments = .allocate(capacity: ProduceArguments.count)
    unsafe arguments.initialize(repeating: rd_kafka_vu_t(), count: ProduceArguments.count)
    unsafe arguments[0].vtype = RD_KAFKA_VTYPE_RKT
    unsafe arguments[1].vtype = RD_KAFKA_VTYPE_PARTITION
    unsafe arguments[2].vtype = RD_KAFKA_VTYPE_MSGFLAGS
    unsafe arguments[2].u.i = RD_KAFKA_MSG_F_COPY
    unsafe arguments[3].vtype = RD_KAFKA_VTYPE_KEY
    unsafe arguments[4].vtype = RD_KAFKA_VTYPE_VALUE
    unsafe arguments[5].vtype = RD_KAFKA_VTYPE_OPAQUE
  }

  /// The pointers in the arguments live as long as the call.
  func with<Result>(
    topic: TopicHandle, partition: Int32, key: [UInt8], value: [UInt8]?, token: UInt = 0,
    _ body: (UnsafePointer<rd_kafka_vu_t>, Int) -> Result
  ) -> Result {
    unsafe arguments[0].u.rkt = topic.pointer
    unsafe arguments[1].u.i32 = partition
    unsafe arguments[5].u.ptr = UnsafeMutableRawPointer(bitPattern: token)
    return unsafe key.withUnsafeBytes { key in
      unsafe arguments[3].u.mem = .init(ptr: UnsafeMutableRawPointer(mutating: key.baseAddress), size: key.count)
      guard let value else {
        unsafe arguments[4].u.mem = .init(ptr: nil, size: 0)
        return unsafe body(arguments, ProduceArguments.count)
      }
      return unsafe value.withUnsafeBytes { value in
        // An empty value is not a tombstone, so it needs an address too.
        let start = unsafe value.baseAddress ?? UnsafeRawPointer(arguments)
        unsafe arguments[4].u.mem = .init(ptr: UnsafeMutableRawPointer(mutating: start), size: value.count)
        return unsafe body(arguments, ProduceArguments.count)
      }
    }
  }

  deinit { unsafe arguments.deallocate() }
}
