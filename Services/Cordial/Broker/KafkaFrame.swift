import NIOCore

/// What a request asks for: Kafka's API keys.
public struct KafkaRequest: RawRepresentable, Hashable, Sendable {
  public let rawValue: Int16
  public init(rawValue: Int16) { self.rawValue = rawValue }

  public static let produce = KafkaRequest(rawValue: 0)
  public static let fetch = KafkaRequest(rawValue: 1)
  public static let listOffsets = KafkaRequest(rawValue: 2)
  public static let metadata = KafkaRequest(rawValue: 3)
  public static let offsetFetch = KafkaRequest(rawValue: 9)
  public static let findCoordinator = KafkaRequest(rawValue: 10)
  public static let joinGroup = KafkaRequest(rawValue: 11)
  public static let heartbeat = KafkaRequest(rawValue: 12)
  public static let apiVersions = KafkaRequest(rawValue: 18)
  public static let initProducerID = KafkaRequest(rawValue: 22)
  public static let addPartitionsToTransaction = KafkaRequest(rawValue: 24)
  public static let addOffsetsToTransaction = KafkaRequest(rawValue: 25)
  public static let endTransaction = KafkaRequest(rawValue: 26)
  public static let transactionOffsetCommit = KafkaRequest(rawValue: 28)
}

/// The start of every request: length (4 bytes, before this), API key (2), version (2), correlation id (4).
struct RequestHeader {
  var request: KafkaRequest
  var version: Int16
  var correlation: Int32

  init?(_ frame: ByteBuffer) {
    let start = frame.readerIndex + KafkaFrame.lengthBytes
    guard
      let key = frame.getInteger(at: start, as: Int16.self), let version = frame.getInteger(at: start + 2, as: Int16.self),
      let correlation = frame.getInteger(at: start + 4, as: Int32.self)
    else { return nil }
    request = KafkaRequest(rawValue: key)
    self.version = version
    self.correlation = correlation
  }
}

enum KafkaFrame {
  static let lengthBytes = 4
  /// A length above this is not Kafka's protocol.
  static let lengthMax: Int32 = 256 << 20

  /// The answer to an ApiVersions request whose version is too new, in the format of version 0: error 35 (UNSUPPORTED_VERSION) and one entry,
  /// ApiVersions itself in the versions 0 to 2. The client then asks again with one of those.
  static func unsupportedVersion(correlation: Int32, allocator: ByteBufferAllocator) -> ByteBuffer {
    var frame = allocator.buffer(capacity: 20)
    frame.writeInteger(Int32(16))
    frame.writeInteger(correlation)
    frame.writeInteger(Int16(35))
    frame.writeInteger(Int32(1))
    frame.writeInteger(KafkaRequest.apiVersions.rawValue)
    frame.writeInteger(Int16(0))
    frame.writeInteger(Int16(2))
    return frame
  }

  /// The answer to an EndTxn request (version 0 or 1) with error 90 (PRODUCER_FENCED).
  static func producerFenced(correlation: Int32, allocator: ByteBufferAllocator) -> ByteBuffer {
    var frame = allocator.buffer(capacity: 14)
    frame.writeInteger(Int32(10))
    frame.writeInteger(correlation)
    // No throttling.
    frame.writeInteger(Int32(0))
    frame.writeInteger(Int16(90))
    return frame
  }
}

/// Cuts a stream into frames, each passed on whole with its length in front.
struct KafkaFrameDecoder: ByteToMessageDecoder {
  typealias InboundOut = ByteBuffer

  mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) throws -> DecodingState {
    guard let length = buffer.getInteger(at: buffer.readerIndex, as: Int32.self) else { return .needMoreData }
    guard length >= 0, length <= KafkaFrame.lengthMax else { throw NotKafka(length: length) }
    guard let frame = buffer.readSlice(length: KafkaFrame.lengthBytes + Int(length)) else { return .needMoreData }
    context.fireChannelRead(wrapInboundOut(frame))
    return .continue
  }

  mutating func decodeLast(context: ChannelHandlerContext, buffer: inout ByteBuffer, seenEOF: Bool) throws -> DecodingState {
    try decode(context: context, buffer: &buffer)
  }

  struct NotKafka: Error {
    var length: Int32
  }
}
