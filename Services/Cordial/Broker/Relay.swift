import NIOCore
import NIOPosix
import Synchronization

/// A loopback relay in front of a broker, so that librdkafka 2.0.2 can talk to Tansu, and a place to inject network faults.
///
/// librdkafka before 2.2 misreads the tagged fields of Tansu's answer to an ApiVersions request of version 3; the relay answers that request
/// itself with "unsupported version", and the client then asks with an older one.
public final class Relay: Sendable {
  public let faults: RelayFaults
  private let listener: any Channel
  private let open: OpenChannels

  /// Listens on the loopback address and connects each client to the broker's port there.
  ///
  /// - Parameter port: 0 for any free one.
  public static func start(port: Int = 0, brokerPort: Int) async throws -> Relay {
    let faults = RelayFaults()
    let open = OpenChannels()
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { client in
        ClientBootstrap(group: client.eventLoop)
          .channelOption(.tcpOption(.tcp_nodelay), value: 1)
          .connect(host: loopback, port: brokerPort)
          .flatMapThrowing { broker in
            try join(client, broker, faults)
            open.add(client)
          }
      }
      .bind(host: loopback, port: port).get()
    return Relay(listener, open, faults)
  }

  private init(_ listener: any Channel, _ open: OpenChannels, _ faults: RelayFaults) {
    self.listener = listener
    self.open = open
    self.faults = faults
  }

  /// Where clients connect.
  public var port: Int { listener.localAddress?.port ?? 0 }

  /// Ends every open connection; clients may connect again.
  public func cutConnections() { open.closeAll() }

  public func stop() async {
    try? await listener.close()
    open.closeAll()
  }

  private static func join(_ client: any Channel, _ broker: any Channel, _ faults: RelayFaults) throws {
    let connection = RelayConnection(client: client, broker: broker, faults: faults)
    let requests = RelayEnd(connection, pass: connection.request, closed: connection.close)
    let answers = RelayEnd(connection, pass: connection.answer, closed: connection.brokerClosed)
    try client.pipeline.syncOperations.addHandlers(ByteToMessageHandler(KafkaFrameDecoder(), maximumBufferSize: nil), requests)
    try broker.pipeline.syncOperations.addHandlers(ByteToMessageHandler(KafkaFrameDecoder(), maximumBufferSize: nil), answers)
  }
}

let loopback = "127.0.0.1"

/// The clients' connections that are open.
private final class OpenChannels: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

  func add(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    channels.withLock { $0[id] = channel }
    channel.closeFuture.whenComplete { [weak self] _ in self?.remove(id) }
  }

  private func remove(_ id: ObjectIdentifier) { channels.withLock { _ = $0.removeValue(forKey: id) } }

  func closeAll() {
    for channel in channels.withLock({ Array($0.values) }) { channel.close(promise: nil) }
  }
}
