import NIOCore

/// One client's connection and its twin to the broker, both on one event loop.
///
/// Requests and answers pass through unchanged, but for the ApiVersions request that librdkafka 2.0.2 and Tansu don't agree on, and for faults.
/// Kafka's clients bound what is on its way, so nothing is held back here.
final class RelayConnection {
  private let client: any Channel
  private let broker: any Channel
  private let faults: RelayFaults
  /// Faults of requests that the broker has not answered yet, by correlation id.
  private var struck: [Int32: RelayFault] = [:]
  /// The request to end a transaction that is on its way, by its correlation id.
  private var ending: Int32?
  /// Answers that wait for a delayed one in front of them.
  private var held: [ByteBuffer]?

  init(client: any Channel, broker: any Channel, faults: RelayFaults) {
    self.client = client
    self.broker = broker
    self.faults = faults
  }

  func request(_ frame: ByteBuffer) {
    guard let header = RequestHeader(frame) else { return close() }
    if header.request == .apiVersions, header.version >= 3 {
      client.writeAndFlush(
        KafkaFrame.unsupportedVersion(correlation: header.correlation, allocator: client.allocator), promise: nil)
      return
    }
    if let fault = faults.next(for: header.request) {
      if fault == .cut { return close() }
      struck[header.correlation] = fault
    }
    if header.request == .endTransaction { ending = header.correlation }
    broker.writeAndFlush(frame, promise: nil)
  }

  func answer(_ frame: ByteBuffer) {
    if held != nil {
      held?.append(frame)
      return
    }
    let correlation = frame.getInteger(at: frame.readerIndex + KafkaFrame.lengthBytes, as: Int32.self) ?? 0
    if correlation == ending { ending = nil }
    switch struck.removeValue(forKey: correlation) {
    case nil, .cut: client.writeAndFlush(frame, promise: nil)
    case .loseAnswer: close()
    case .halfAnswer:
      if let half = frame.getSlice(at: frame.readerIndex, length: frame.readableBytes / 2) { client.writeAndFlush(half, promise: nil) }
      close()
    case .delayAnswer(let milliseconds): hold(frame, milliseconds: milliseconds)
    }
  }

  private func hold(_ frame: ByteBuffer, milliseconds: Int64) {
    held = []
    client.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) {
      self.client.writeAndFlush(frame, promise: nil)
      let waiting = self.held ?? []
      self.held = nil
      for frame in waiting { self.answer(frame) }
    }
  }

  /// Tansu ends the connection where Kafka tells a fenced producer that it is fenced, and librdkafka would then ask for ever.
  func brokerClosed() {
    if let ending { client.writeAndFlush(KafkaFrame.producerFenced(correlation: ending, allocator: client.allocator), promise: nil) }
    close()
  }

  func close() {
    ending = nil
    client.close(promise: nil)
    broker.close(promise: nil)
  }
}

/// One end of a connection: hands on its frames, and ends the other end with itself.
final class RelayEnd: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let connection: RelayConnection
  private let pass: (ByteBuffer) -> Void
  private let closed: () -> Void

  init(_ connection: RelayConnection, pass: @escaping (ByteBuffer) -> Void, closed: @escaping () -> Void) {
    self.connection = connection
    self.pass = pass
    self.closed = closed
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { pass(unwrapInboundIn(data)) }
  func channelInactive(context: ChannelHandlerContext) { closed() }
  func errorCaught(context: ChannelHandlerContext, error: any Error) { connection.close() }
}
