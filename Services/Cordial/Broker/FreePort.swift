import NIOCore
import NIOPosix

/// Ports of the loopback address that programs which are started next can listen on.
///
/// They lie below the range from which systems give ports to whoever asks for any (32768 on Linux): between finding a port and the program's taking
/// it, no client's connection and no other server can get it by chance, and a client that knocks before anybody listens can't connect to itself.
public enum FreePort {
  private static let range = 20_000..<32_000

  /// So many different ports.
  ///
  /// - Throws: the system's error where none of many tries can be bound.
  public static func find(_ count: Int) async throws -> [Int] {
    var channels: [any Channel] = []
    var failures = 0
    while channels.count < count {
      do {
        channels.append(
          try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).bind(host: loopback, port: .random(in: range)).get())
      } catch {
        failures += 1
        if failures == triesMax { throw error }
      }
    }
    let ports = channels.compactMap { $0.localAddress?.port }
    for channel in channels { try await channel.close() }
    return ports
  }

  private static let triesMax = 1000
}
